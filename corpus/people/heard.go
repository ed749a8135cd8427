package people

import (
	"strings"

	"lectern/corpus"
	"lectern/corpus/transcript"
)

// heard is one speaker in one document.
type heard struct {
	doc *corpus.Document
	at  int // in doc.Speakers

	// names are what the labels say, each key once.
	names []named

	// full tells that the person is known by a name with a forename, so that the
	// ID holds in every document.
	full bool

	turns int
	line  int // of the first turn
}

// named is a label taken apart.
type named struct {
	printed string
	key     string // title and name, folded: what makes two labels the same
	title   string // folded
	surname string // folded; all of the name where it has no forename for sure
	transcript.Name
}

func (h *heard) speaker() *corpus.Speaker { return &h.doc.Speakers[h.at] }
func (h *heard) id() string               { return h.speaker().ID }

// hear lists the speakers of a document who have a turn and whose every turn is
// a person's. A voice is a state: who speaks in one is left alone here and by
// all that follows.
func hear(d *corpus.Document) []heard {
	at, voiced := make(map[string]int, len(d.Speakers)), map[int]bool{}
	all := make([]heard, len(d.Speakers))
	for i := range d.Speakers {
		at[d.Speakers[i].ID] = i
		all[i] = heard{doc: d, at: i}
	}
	for i := range d.Turns {
		t := &d.Turns[i]
		j, ok := at[t.Speaker]
		if !ok || t.Speaker == "" {
			continue
		}
		if t.Voice != "" {
			voiced[j] = true
		}
		if all[j].turns++; all[j].turns == 1 {
			all[j].line = t.Lines.From
		}
	}
	kept := all[:0]
	for i, h := range all {
		if h.turns > 0 && !voiced[i] {
			h.describe()
			kept = append(kept, h)
		}
	}
	return kept
}

// describe takes the labels apart.
func (h *heard) describe() {
	s := h.speaker()
	seen := map[string]bool{}
	for _, label := range s.Labels {
		n := nameOf(label)
		if n.key != "" && !seen[n.key] {
			seen[n.key] = true
			h.names = append(h.names, n)
		}
	}
	h.full = strings.Contains(transcript.Fold(s.Name), " ") && !transcript.OfOneDocument(s) || han(s)
}

// han tells a full name without a space, whose ID holds in every document.
func han(s *corpus.Speaker) bool {
	return strings.HasPrefix(s.ID, "s-") && !transcript.OfOneDocument(s)
}

func nameOf(label string) named {
	n := named{printed: label, Name: transcript.NameOf(label)}
	n.title = transcript.Fold(n.Title)
	n.surname = transcript.Fold(n.Name.Name)
	n.key = strings.TrimSpace(n.title + " " + n.surname)
	if words := strings.Fields(n.surname); n.Full && len(words) > 1 {
		n.surname = words[len(words)-1]
	}
	return n
}

// hearAll lists the speakers of all documents, in their order.
func hearAll(c *corpus.Corpus) []heard {
	var all []heard
	for _, d := range c.Documents {
		all = append(all, hear(d)...)
	}
	return all
}

func fold(s string) string { return transcript.Fold(s) }

// foldedName is the name of a speaker, folded.
func foldedName(h *heard) string { return fold(h.speaker().Name) }
