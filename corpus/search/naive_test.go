package search_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus"
	"lectern/corpus/query"
	"lectern/corpus/search"
	"lectern/corpus/when"
)

// The naive scan: what a query means, said again without an index, over plain
// words of ASCII. A disagreement is a fault of one of the two.
type naive struct {
	c      *corpus.Corpus
	prefix string
}

func scanWords(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return r < 'a' || r > 'z' })
}

func (n naive) matches(q query.Node, d *corpus.Document, t *corpus.Turn) bool {
	switch q := q.(type) {
	case query.Word:
		return n.stands(t.Text, scanWords(q.Text))
	case query.Phrase:
		return naive{c: n.c}.stands(t.Text, scanWords(q.Text))
	case query.Not:
		return !n.matches(q.Node, d, t)
	case query.And:
		return !slices.ContainsFunc(q, func(p query.Node) bool { return !n.matches(p, d, t) })
	case query.Or:
		return slices.ContainsFunc(q, func(p query.Node) bool { return n.matches(p, d, t) })
	case query.Field:
		return n.has(q, d, t)
	}
	panic("an unknown node")
}

func (n naive) stands(text string, wanted []string) bool {
	spoken := scanWords(text)
	for i := range spoken {
		if len(wanted) == 0 || i+len(wanted) > len(spoken) {
			return false
		}
		if slices.Equal(spoken[i:i+len(wanted)], wanted) {
			return true
		}
		if len(wanted) == 1 && wanted[0] == n.prefix && strings.HasPrefix(spoken[i], n.prefix) {
			return true
		}
	}
	return false
}

func (n naive) has(f query.Field, d *corpus.Document, t *corpus.Turn) bool {
	switch f.Name {
	case query.Kind:
		return string(t.Kind) == f.Value
	case query.Speaker:
		name := ""
		if s := d.Speaker(t.Speaker); s != nil {
			name = s.Name
		}
		return name != "" && slices.Contains(scanWords(name), strings.ToLower(f.Value)) || slices.Contains(scanWords(t.Label), strings.ToLower(f.Value))
	case query.After, query.Before:
		if d.Dates.Event == nil {
			return false
		}
		date, _ := when.Parse(d.Dates.Event.EDTF)
		first, last := date.Bounds()
		day, _ := f.Date.Bounds()
		if f.Name == query.After {
			return last >= day
		}
		return first < day
	case query.Has:
		return slices.ContainsFunc(t.Marks, func(m corpus.Mark) bool { return string(m.Kind) == f.Value })
	}
	panic("an unknown field " + string(f.Name))
}

var (
	genWord   = rapid.SampledFrom([]string{"peace", "peaceful", "nato", "libya", "a", "we", "council"})
	genKind   = rapid.SampledFrom(corpus.Kinds)
	genDate   = rapid.SampledFrom([]string{"", "2011", "2012-05", "2013-05-27", "[2012-01-01,2013-06-03]"})
	genPerson = rapid.SampledFrom([]string{"", "Ann Example", "Bob Sample"})
)

func genCorpus(t *rapid.T) *corpus.Corpus {
	c := &corpus.Corpus{}
	for i := range rapid.IntRange(1, 4).Draw(t, "documents") {
		d := &corpus.Document{ID: fmt.Sprint("d", i)}
		if edtf := genDate.Draw(t, "date"); edtf != "" {
			d.Dates.Event = &corpus.Date{EDTF: edtf}
		}
		for j := range rapid.IntRange(0, 5).Draw(t, "turns") {
			turn := corpus.Turn{ID: fmt.Sprint("t", j), N: j + 1, Kind: genKind.Draw(t, "kind"), Text: strings.Join(rapid.SliceOfN(genWord, 1, 8).Draw(t, "text"), ", ")}
			if name := genPerson.Draw(t, "speaker"); name != "" {
				turn.Speaker, turn.Label = strings.ToLower(name[:3]), strings.ToUpper(name)
				if d.Speaker(turn.Speaker) == nil {
					d.Speakers = append(d.Speakers, corpus.Speaker{ID: turn.Speaker, Name: name})
				}
			}
			if rapid.Bool().Draw(t, "mark") {
				turn.Marks = []corpus.Mark{{Kind: corpus.Elision}}
			}
			d.Turns = append(d.Turns, turn)
		}
		c.Documents = append(c.Documents, d)
	}
	return c
}

func genQuery(t *rapid.T, depth int) string {
	leaf := rapid.OneOf(genWord,
		rapid.Map(rapid.SliceOfN(genWord, 1, 3), func(w []string) string { return `"` + strings.Join(w, " ") + `"` }),
		rapid.Map(genKind, func(k corpus.Kind) string { return "kind:" + string(k) }),
		rapid.SampledFrom([]string{"speaker:ann", "speaker:SAMPLE", "after:2012", "before:2013", "after:2013-05-28", "before:2012-05-02", "has:elision", "peace-a"}))
	if depth == 0 {
		return leaf.Draw(t, "leaf")
	}
	a, b := genQuery(t, depth-1), genQuery(t, depth-1)
	switch rapid.IntRange(0, 3).Draw(t, "operator") {
	case 0:
		return "(" + a + " OR " + b + ")"
	case 1:
		return "-(" + a + ")"
	case 2:
		return "(" + a + " " + b + ")"
	}
	return a
}

func asksForStage(n query.Node) bool {
	switch n := n.(type) {
	case query.Field:
		return n.String() == "kind:stage"
	case query.And:
		return slices.ContainsFunc(n, asksForStage)
	case query.Or:
		return slices.ContainsFunc(n, asksForStage)
	}
	return false
}

func TestIndexAgreesWithTheNaiveScan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := genCorpus(t)
		typed := genQuery(t, rapid.IntRange(0, 3).Draw(t, "depth"))
		q, faults := query.Parse(typed)
		if len(faults) > 0 {
			t.Fatalf("%q: %v", typed, faults)
		}
		scan := naive{c: c}
		begun := rapid.Bool().Draw(t, "prefix")
		if word, ok := q.Root.(query.Word); ok && begun {
			scan.prefix = word.Text
		} else {
			begun = false
		}
		var want []string
		of, documents := 0, 0
		for _, d := range c.Documents {
			before := len(want)
			for i := range d.Turns {
				turn := &d.Turns[i]
				if turn.Kind == corpus.Stage && !asksForStage(q.Root) {
					continue
				}
				of++
				if scan.matches(q.Root, d, turn) {
					want = append(want, d.ID+turn.ID)
				}
			}
			if len(want) > before {
				documents++
			}
		}
		r := search.Build(c).Find(q, search.Options{Prefix: begun})
		var got []string
		for _, h := range r.Hits {
			got = append(got, h.Document.ID+h.Turn.ID)
			wellLaid(t, h)
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) || r.Turns != len(want) || r.Of != of || r.Documents != documents {
			t.Fatalf("%q finds %v (%d turns of %d in %d), the scan %v (of %d in %d)", typed, got, r.Turns, r.Of, r.Documents, want, of, documents)
		}
	})
}

// wellLaid holds: spans lie in the text, ascend, do not overlap, and a snippet
// cuts no mark.
func wellLaid(t interface{ Fatalf(string, ...any) }, h search.Hit) {
	for _, spans := range [][]corpus.Span{h.Marks, h.Snippets} {
		before := 0
		for _, s := range spans {
			if s.Start < before || s.End <= s.Start || s.End > len(h.Turn.Text) {
				t.Fatalf("spans %v of a text of %d bytes", spans, len(h.Turn.Text))
			}
			before = s.End
		}
	}
	for _, m := range h.Marks {
		for _, s := range h.Snippets {
			if m.Start < s.End && s.Start < m.End && (m.Start < s.Start || m.End > s.End) {
				t.Fatalf("snippet %v cuts mark %v", s, m)
			}
		}
	}
}
