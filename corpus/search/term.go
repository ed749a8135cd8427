package search

import (
	"slices"
	"strings"

	"lectern/corpus"
	"lectern/corpus/query"
	"lectern/corpus/word"
)

// property is a kind of term: the byte that it begins with.
type property byte

// The kinds of term. Behind a property of a turn that a query can ask for stands
// its value: a word in its folded form, or the whole of an ID, a kind or a tag.
const (
	ofKind      property = iota + 0x02
	ofSpeakerID          // the whole ID
	ofSpeaker            // a word of the name or another spelling that is not in the label
	ofLabel
	ofRole
	ofOrg
	ofMark    // a kind of mark, or "date"
	ofPassage // the first part of the passage's own language tag, by which its words have stems

	// Of the whole document, whatever the turn.
	ofDocID // shortened
	ofTitle
	ofPlace
	ofLang // the tag in small letters, and each first part of it

	ofWord      property = 0x20
	ofPair      property = 0x21
	ofStageWord property = 0x22 // a word of a stage direction
)

// onStage stands before every property of a stage direction but those of the
// whole document, and its words are a kind of their own. So the lists of what was
// spoken hold nothing else, and their lengths are exact without a look at the
// turns.
const onStage = 0x01

// whole tells the properties of the whole document.
func (of property) whole() bool { return of >= ofDocID && of <= ofLang }

// appendTerm appends a term.
func appendTerm(b []byte, stage bool, of property, value string) []byte {
	if stage && !of.whole() {
		b = append(b, onStage)
	}
	return append(append(b, byte(of)), value...)
}

// terms says which terms the turns of one document have, its words left out.
// Names, labels and roles come again and again, so it remembers their words.
type terms struct {
	*corpus.Document
	all    []string // of the whole document
	dated  map[string]bool
	titled map[titled][]string
}

// titled is a text that a turn carries with it, and what of.
type titled struct {
	of   property
	text string
}

// termsOf are the terms of a document whose ID is shortened to what is given.
func termsOf(d *corpus.Document, short string) *terms {
	t := &terms{Document: d, dated: map[string]bool{}, titled: map[titled][]string{}}
	for _, m := range d.Mentions {
		t.dated[m.Turn] = true
	}
	t.all = append(t.all, term(ofDocID, short))
	t.all = append(t.all, t.words(ofTitle, d.Title)...)
	t.all = append(t.all, t.words(ofPlace, d.Place)...)
	t.all = append(t.all, tags(d.Language)...)
	return t
}

// document are the terms of the whole document.
func (t *terms) document() [][]byte {
	all := make([][]byte, len(t.all))
	for i, s := range t.all {
		all[i] = []byte(s)
	}
	return all
}

func term(of property, value string) string { return string(byte(of)) + value }

// words are the terms of a text, each once.
func (t *terms) words(of property, text string) []string {
	if text == "" {
		return nil
	}
	known, ok := t.titled[titled{of, text}]
	if !ok {
		for _, w := range fieldWords(text, false) {
			known = append(known, term(of, w))
		}
		t.titled[titled{of, text}] = known
	}
	return known
}

// fieldWords are the words of a name, a label or a title, each once. Characters of
// scripts without blanks count by pairs too, for there any order would find too
// much; where they are asked for, by pairs alone if there are two or more.
func fieldWords(text string, asked bool) []string {
	all := word.All(text, nil)
	var found []string
	for i, w := range all {
		after := i > 0 && joined(all[i-1], w)
		before := i+1 < len(all) && joined(w, all[i+1])
		if after {
			found = append(found, all[i-1].Folded+w.Folded)
		}
		if !asked || !after && !before {
			found = append(found, w.Folded)
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// joined tells that two words are characters of one run.
func joined(a, b word.Word) bool {
	return a.End == b.Start && isCharacter(a.Folded) && isCharacter(b.Folded) && a.Position+1 == b.Position
}

// isCharacter tells a word of a script without blanks.
func isCharacter(folded string) bool {
	for _, r := range folded {
		return word.Alone(r)
	}
	return false
}

// tags are a language tag and the first parts of it: "en-gb", "en".
func tags(language string) []string {
	var all []string
	for tag := strings.ToLower(language); tag != ""; {
		all = append(all, term(ofLang, tag))
		cut := strings.LastIndexByte(tag, '-')
		tag = tag[:max(cut, 0)]
	}
	return all
}

// passage is the first part of the tag of the language that a turn is in, "" if
// nobody says.
func passage(d *corpus.Document, t *corpus.Turn) string {
	tag := t.Language
	if tag == "" {
		tag = d.Language
	}
	return primary(tag)
}

// primary is the first part of a language tag, in small letters.
func primary(tag string) string {
	first, _, _ := strings.Cut(tag, "-")
	return strings.ToLower(first)
}

// carrier is what a turn has its terms from, but for its words and its marks.
// Many turns of a document have the same.
type carrier struct {
	kind                                        corpus.Kind
	passage, speaker, label, role, organization string
}

func (t *terms) carrier(turn *corpus.Turn) carrier {
	return carrier{turn.Kind, passage(t.Document, turn), turn.Speaker, turn.Label, turn.Role, turn.Organization}
}

// carried are the terms that a turn has from its carrier.
func (t *terms) carried(by carrier) []string {
	all := []string{term(ofKind, string(by.kind))}
	if by.passage != "" {
		all = append(all, term(ofPassage, by.passage))
	}
	return slices.Concat(all, t.speaker(by.speaker, by.label), t.words(ofLabel, by.label), t.words(ofRole, by.role), t.words(ofOrg, by.organization))
}

// speaker are the terms of who spoke: the ID, and the words by which the speaker
// is known, but for those of the label, which have terms of their own.
func (t *terms) speaker(id, label string) (known []string) {
	if id != "" {
		known = append(known, term(ofSpeakerID, id))
	}
	if s := t.Document.Speaker(id); s != nil {
		known = append(known, t.words(ofSpeaker, s.Name)...)
		for _, written := range s.Written {
			known = append(known, t.words(ofSpeaker, written)...)
		}
	}
	slices.Sort(known)
	known = slices.Compact(known)
	words := t.words(ofSpeaker, label)
	return slices.DeleteFunc(known, func(s string) bool { return slices.Contains(words, s) })
}

func (t *terms) marks(turn *corpus.Turn, f func(term string)) {
	for _, m := range turn.Marks {
		f(term(ofMark, string(m.Kind)))
	}
	if t.dated[turn.ID] {
		f(term(ofMark, query.HasDate))
	}
}
