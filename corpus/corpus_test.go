package corpus_test

import (
	"testing"

	"lectern/corpus"
)

func TestADocumentIsFoundByItsID(t *testing.T) {
	a, b, c := &corpus.Document{ID: "a"}, &corpus.Document{ID: "b"}, &corpus.Document{ID: "c"}
	for name, documents := range map[string][]*corpus.Document{"in order": {a, b, c}, "in another order": {c, a, b}, "one": {b}} {
		all := corpus.Corpus{Documents: documents}
		for _, d := range documents {
			if got := all.Document(d.ID); got != d {
				t.Errorf("%s: the document %q is %v", name, d.ID, got)
			}
		}
		for _, id := range []string{"", "aa", "d"} {
			if got := all.Document(id); got != nil {
				t.Errorf("%s: the document %q, which nobody has, is %q", name, id, got.ID)
			}
		}
	}
}

// Wherever it is looked for from, a turn is the one of its ID.
func TestTurnsAreFoundFromAnywhere(t *testing.T) {
	d := &corpus.Document{Turns: []corpus.Turn{{ID: "a"}, {ID: "b"}, {ID: "c"}, {ID: "d"}}}
	for at := -2; at < 7; at++ {
		for _, id := range []string{"a", "b", "c", "d", "e", ""} {
			if got, want := d.TurnNear(at, id), d.Turn(id); got != want {
				t.Errorf("from %d the turn %q is %v, want %v", at, id, got, want)
			}
		}
	}
}
