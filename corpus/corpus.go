package corpus

import (
	"slices"
	"strings"
)

// Corpus is a set of documents that is published together.
type Corpus struct {
	// ID is made from the title or given by the editor: lower-case letters,
	// digits and "-". It names the installed app.
	ID string `json:"id"`

	// Title and Description are the editor's words about the whole.
	Title       string `json:"title"`
	Description string `json:"description"`

	// Language is the BCP 47 tag of Title and Description, "en" by default.
	Language string `json:"language"`

	// Documents are ordered by ID.
	Documents []*Document `json:"documents"`

	// Corrections are what editors changed in who is who, in the order of their
	// file. They are public.
	Corrections []Correction `json:"corrections,omitempty"`

	// Moved and Gone say what became of IDs that were published before. Invariant:
	// both are ordered by document, then by turn.
	Moved []Moved `json:"moved,omitempty"`
	Gone  []Gone  `json:"gone,omitempty"`

	// Renamed is the same for the IDs of speakers.
	Renamed []Renamed `json:"renamed,omitempty"`
}

// Correction is one entry of the correction log: what an editor changed about
// people, and why.
type Correction struct {
	// Kind is "merge", "split", "apart" (two that must not be merged), "role",
	// "name" or "identifier".
	Kind string `json:"kind"`

	// People are the IDs of the people after the change.
	People []string `json:"people"`

	// Before and After say the change in words that a reader understands.
	Before string `json:"before"`
	After  string `json:"after"`

	// Reason is the editor's, never empty. On is the day of the correction as
	// EDTF, "" where the editor gives none.
	Reason string  `json:"reason"`
	On     string  `json:"on"`
	Source *Source `json:"source,omitempty"`

	// File and Line say where the editor wrote it.
	File string `json:"file"`
	Line int    `json:"line"`
}

// Moved is a redirect: what was published under one ID stands under another.
// Turn IDs are empty where a whole document moved.
type Moved struct {
	Document   string `json:"document"`
	Turn       string `json:"turn"`
	ToDocument string `json:"to_document"`
	ToTurn     string `json:"to_turn"`
}

// Gone is a tombstone: what was published under this ID is in the corpus no
// longer. It holds no words: some are withdrawn for a reason.
type Gone struct {
	Document string `json:"document"`
	Turn     string `json:"turn"` // "" where the whole document went
}

// MovedFrom are the redirects of one document and its turns, in order.
func (c *Corpus) MovedFrom(document string) []Moved {
	return ofDocument(c.Moved, document, func(m Moved) string { return m.Document })
}

// GoneFrom are the tombstones of one document and its turns, in order.
func (c *Corpus) GoneFrom(document string) []Gone {
	return ofDocument(c.Gone, document, func(g Gone) string { return g.Document })
}

// ofDocument is the stretch of an ordered list that is about one document.
func ofDocument[T any](list []T, document string, of func(T) string) []T {
	from, _ := slices.BinarySearchFunc(list, document, func(e T, document string) int { return strings.Compare(of(e), document) })
	to := from
	for to < len(list) && of(list[to]) == document {
		to++
	}
	return list[from:to]
}

// Renamed is a redirect of a speaker's page: what was published under the one ID
// stands under the other. To is "" for a tombstone: nobody of this corpus is
// said to have spoken most of what was theirs.
type Renamed struct {
	Speaker string `json:"speaker"`
	To      string `json:"to"`
}

// SpeakerLeads says where the page of a speaker that was published before leads
// now, "" for a tombstone; ok is false for one that nothing is known of.
func (c *Corpus) SpeakerLeads(id string) (to string, ok bool) {
	for _, r := range c.Renamed {
		if r.Speaker == id {
			return r.To, true
		}
	}
	return "", false
}

// Document is the document with that ID, or nil. It is found in the logarithm of
// their number, for every page of a site asks; in a corpus whose documents are
// not in order all are gone through.
func (c *Corpus) Document(id string) *Document {
	if i, found := slices.BinarySearchFunc(c.Documents, id, func(d *Document, id string) int { return strings.Compare(d.ID, id) }); found {
		return c.Documents[i]
	}
	for _, d := range c.Documents {
		if d.ID == id {
			return d
		}
	}
	return nil
}

// Leads says where an address that was published before leads now: to the
// document and the turn, "" for the document as a whole, that took its place.
// Both are "" for a tombstone. ok is false for an address that nothing is known
// of; one that is in use is not looked up.
func (c *Corpus) Leads(document, turn string) (toDocument, toTurn string, ok bool) {
	gone := c.GoneFrom(document)
	if _, found := slices.BinarySearchFunc(gone, turn, func(g Gone, turn string) int { return strings.Compare(g.Turn, turn) }); found {
		return "", "", true
	}
	moved := c.MovedFrom(document)
	if i, found := slices.BinarySearchFunc(moved, turn, func(m Moved, turn string) int { return strings.Compare(m.Turn, turn) }); found {
		return moved[i].ToDocument, moved[i].ToTurn, true
	}
	if turn == "" {
		return "", "", false
	}
	// A turn without an entry follows its document, and may have moved there.
	to, _, ok := c.Leads(document, "")
	if !ok || to == "" {
		return "", "", ok
	}
	if d := c.Document(to); d != nil && d.Turn(turn) != nil {
		return to, turn, true
	}
	if _, _, again := c.Leads(to, ""); again {
		return "", "", false // entries lead to live documents; a circle is no answer
	}
	return c.Leads(to, turn)
}
