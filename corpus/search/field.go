package search

import (
	"slices"
	"strings"

	"lectern/corpus/index"
	"lectern/corpus/query"
)

// field makes a field ready.
func (e *evaluation) field(f query.Field) node {
	switch f.Name {
	case query.After, query.Before, query.On:
		return e.when(f)
	case query.About:
		list, err := e.about(e.list(len(e.spoken.spans)*mentionsPerSheet), f, e.stage)
		e.fail(err)
		return listed(list)
	case query.Kind:
		return e.property(f.Value, ofKind)
	case query.Has:
		return e.property(f.Value, ofMark)
	case query.Lang:
		return e.property(strings.ToLower(f.Value), ofLang)
	case query.Speaker:
		return e.named(f, e.property(f.Value, ofSpeakerID), ofLabel, ofSpeaker)
	case query.Doc:
		return e.named(f, e.property(e.short.of(f.Value), ofDocID), ofTitle)
	}
	return e.wordsOf(f.Value, propertyOf[f.Name])
}

var propertyOf = map[query.Name]property{query.Label: ofLabel, query.Role: ofRole, query.Org: ofOrg, query.Place: ofPlace}

// named is what has an ID, or words of a name.
func (e *evaluation) named(f query.Field, byID node, name ...property) node {
	if f.Exact {
		return byID
	}
	return or{byID, e.wordsOf(f.Value, name...)}
}

// wordsOf is every word of a text, in any order.
func (e *evaluation) wordsOf(text string, of ...property) node {
	var a and
	for _, w := range fieldWords(text, true) {
		a = append(a, e.property(w, of...))
	}
	if len(a) == 0 {
		return nothing{}
	}
	return a.sorted()
}

// propertyNode is the turns that have a property, or one of some.
type propertyNode struct {
	lists []index.Entry
	turns int
	whole bool // of the whole document: stage directions are in the lists too
}

func (e *evaluation) property(value string, all ...property) node {
	n := &propertyNode{whole: all[0].whole()}
	for _, of := range all {
		for _, stage := range []bool{false, true} {
			if stage && (n.whole || !e.stage) {
				continue
			}
			entry, ok, err := e.Index.terms.Term(appendTerm(nil, stage, of, value))
			e.fail(err)
			if ok {
				n.lists = append(n.lists, entry)
				n.turns += entry.Turns
				e.entries = append(e.entries, entry)
			}
		}
	}
	return n
}

func (n *propertyNode) size() int { return n.turns }

func (n *propertyNode) find(e *evaluation, in choice, surely bool) []uint32 {
	found := make([][]uint32, max(1, len(n.lists)))
	for i, of := range n.lists {
		if in.all {
			found[i], _ = e.append(of, e.list(of.Turns), e.list(of.Turns))
		} else {
			found[i] = e.having(of, in.list)
		}
	}
	if len(n.lists) > 1 {
		return e.union(found)
	}
	if in.all && n.whole {
		return e.without(found[0], e.aside())
	}
	return found[0]
}

// without are the turns of a list that are not in a set.
func (e *evaluation) without(list []uint32, s set) []uint32 {
	if s == nil {
		return list
	}
	out := e.list(len(list))
	for _, t := range list {
		if !s.has(t) {
			out = append(out, t)
		}
	}
	return out
}

// listed is turns that are known before.
type listed []uint32

func (l listed) size() int { return len(l) }

func (l listed) find(e *evaluation, in choice, surely bool) []uint32 {
	if in.all {
		return l
	}
	return e.among(l, in.list)
}

// dates is the turns of documents by their date.
type dates struct {
	may, must []stretch
}

func (e *evaluation) when(f query.Field) node {
	var d dates
	var err error
	if d.may, err = e.during(f, false); err == nil {
		d.must, err = e.during(f, true)
	}
	e.fail(err)
	e.doubtful = e.doubtful || !slices.Equal(d.may, d.must)
	return d
}

func (d dates) size() int {
	n := 0
	for _, s := range d.may {
		n += int(s.to - s.from)
	}
	return n
}

func (d dates) find(e *evaluation, in choice, surely bool) []uint32 {
	stretches := d.may
	if surely {
		stretches = d.must
	}
	out := e.list(d.size())
	e.worked(max(d.size(), len(in.list)))
	if in.all {
		stage := e.aside()
		for _, s := range stretches {
			for t := s.from; t < s.to; t++ {
				if !stage.has(t) {
					out = append(out, t)
				}
			}
		}
		return out
	}
	for _, t := range in.list {
		for len(stretches) > 0 && stretches[0].to <= t {
			stretches = stretches[1:]
		}
		if len(stretches) == 0 {
			break
		}
		if stretches[0].from <= t {
			out = append(out, t)
		}
	}
	return out
}
