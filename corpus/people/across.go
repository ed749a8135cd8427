package people

import (
	"fmt"
	"slices"
	"strings"

	"lectern/corpus"
	"lectern/corpus/when"
)

// enough is in how many documents a label must be tied to one person, and to
// nobody else, before it is theirs in a further document that lies between them
// in time. It is chosen, and was looked at over 3,794 White House texts.
const enough = 5

// byOthers opens the rule of all evidence that across gives, by which it is told
// from evidence that a document gives by itself.
const byOthers = "in other documents this label is that of one person"

// bearer is a person to whom a label is tied, by evidence of the documents that
// print it.
type bearer struct {
	id, name    string
	documents   int
	first, last when.Day // of the documents with a date; last is before first for none
}

// across resolves a title with a surname that is tied to one person in other
// documents: where this document names that person in full too, or where many
// others do and it lies between them in time.
func across(c *corpus.Corpus, a *apart) {
	heardIn := make([][]heard, len(c.Documents))
	bearers := map[string][]bearer{}
	for i, d := range c.Documents {
		heardIn[i] = hear(d)
		for _, h := range heardIn[i] {
			if h.full && !byAcross(h.speaker()) {
				bear(bearers, &h)
			}
		}
	}
	at := make(map[*corpus.Document]int, len(c.Documents))
	for i, d := range c.Documents {
		at[d] = i
	}
	each(c.Documents, func(d *corpus.Document) { acrossOne(d, heardIn[at[d]], bearers, a) })
}

// byAcross tells that another document's evidence is what names a speaker.
func byAcross(s *corpus.Speaker) bool {
	return slices.ContainsFunc(s.Evidence, func(e corpus.Evidence) bool { return strings.HasPrefix(e.Rule, byOthers) })
}

// bear enters a person with a full name under each title and surname of theirs.
func bear(bearers map[string][]bearer, h *heard) {
	first, last, dated := held(h.doc)
	for _, n := range h.names {
		if n.title == "" || n.surname == "" || n.Full {
			continue
		}
		list := bearers[n.key]
		i := slices.IndexFunc(list, func(b bearer) bool { return b.id == h.id() })
		if i < 0 {
			i, list = len(list), append(list, bearer{id: h.id(), name: h.speaker().Name, first: when.MaxDay, last: when.MinDay})
		}
		b := &list[i]
		b.documents++
		b.name = min(b.name, h.speaker().Name) // whatever the order of the documents
		if dated {
			b.first, b.last = min(b.first, first), max(b.last, last)
		}
		bearers[n.key] = list
	}
}

// held are the first and the last day that the event of a document may touch.
func held(d *corpus.Document) (first, last when.Day, ok bool) {
	if d.Dates.Event == nil {
		return 0, 0, false
	}
	date, err := when.Parse(d.Dates.Event.EDTF)
	if err != nil {
		return 0, 0, false
	}
	first, last = date.Bounds()
	return first, last, true
}

func acrossOne(d *corpus.Document, all []heard, bearers map[string][]bearer, a *apart) {
	sharing := map[string]int{}
	for _, h := range all {
		for _, s := range surnamesOf(&h) {
			sharing[s]++
		}
	}
	var found map[string][]mentioned
	m := moves{}
	for i := range all {
		h := &all[i]
		if h.full || len(h.names) != 1 || h.names[0].title == "" || sharing[h.names[0].surname] != 1 {
			continue
		}
		n := h.names[0]
		if list := bearers[n.key]; len(list) != 1 || a.holds(h.id()) {
			continue
		}
		if found == nil {
			found = mentions(d, titled(all))
		}
		b := bearers[n.key][0]
		if e, ok := b.answers(h, found[n.surname]); ok {
			m[h.id()] = target{b.id, b.name, e}
		}
	}
	m.apply(d)
}

// surnamesOf are the surnames that a speaker goes by, each once.
func surnamesOf(h *heard) []string {
	var all []string
	if words := strings.Fields(foldedName(h)); h.full && len(words) > 1 {
		all = append(all, words[len(words)-1])
	}
	for _, n := range h.names {
		if n.surname != "" && !slices.Contains(all, n.surname) {
			all = append(all, n.surname)
		}
	}
	return all
}

// answers tells that a person answers to a label in a document of which no
// evidence of its own names them.
func (b bearer) answers(h *heard, found []mentioned) (corpus.Evidence, bool) {
	n := h.names[0]
	e := corpus.Evidence{Origin: corpus.Inferred, Printed: n.printed, Line: h.line}
	if m, ok := onlyForename(found); ok && strings.HasPrefix(fold(b.name), m.forename+" ") {
		e.Rule = fmt.Sprintf("%s, in %s, and the words of this one name %s and nobody else of that surname", byOthers, counted(b.documents, "document"), b.name)
		e.Printed, e.Line = m.name, m.turn.Lines.From
		return e, true
	}
	first, last, ok := held(h.doc)
	if ok && b.documents >= enough && b.first <= first && last <= b.last && len(found) == 0 {
		e.Rule = fmt.Sprintf("%s, in %s from %s to %s, between which this one lies", byOthers, counted(b.documents, "document"), b.first, b.last)
		return e, true
	}
	return e, false
}

// onlyForename is the one forename that the words of a document give to a
// surname.
func onlyForename(found []mentioned) (mentioned, bool) {
	if len(found) == 0 || len(found) == maxMentions {
		return mentioned{}, false
	}
	for _, m := range found {
		if m.forename != found[0].forename {
			return mentioned{}, false
		}
	}
	return found[0], true
}

func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
