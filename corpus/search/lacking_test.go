package search_test

import (
	"fmt"
	"testing"

	"lectern/corpus"
	"lectern/corpus/query"
	"lectern/corpus/search"
)

// scattered is a corpus in which two words stand in every turn, beside each other
// in one of them, where they are said more often.
func scattered() *corpus.Corpus {
	d := &corpus.Document{ID: "d", Language: "en"}
	for i := range 300 {
		text := "slow the tide"
		if i == 120 {
			text = "tide is the slow tide, and slow"
		}
		d.Turns = append(d.Turns, corpus.Turn{ID: fmt.Sprint("t", i), N: i + 1, Kind: corpus.Speech, Text: text})
	}
	return &corpus.Corpus{Documents: []*corpus.Document{d}}
}

// Of the turns that may have a phrase, those come first in which its words are
// said most often.
func TestThePhraseIsLookedForWhereItsWordsAreSaidOften(t *testing.T) {
	for _, typed := range []string{`"slow tide"`, `"slow tide" -quiet`, `tide "slow tide"`} {
		a, x := arrive(t, scattered())
		q, _ := query.Parse(typed)
		texts := -1
		whole := a.find(t, x, q, search.Options{Limit: 3, Partly: true}, func(part search.Result) {
			if texts < 0 && len(part.Hits) > 0 {
				texts = a.texts()
			}
		})
		if whole.Turns != 1 || whole.Hits[0].Turn.N != 121 || a.texts() != 300 {
			t.Errorf("%s is found in %d turns, after %d texts", typed, whole.Turns, a.texts())
		}
		if texts < 0 || texts > 4 {
			t.Errorf("%s shows a hit after %d texts", typed, texts)
		}
	}
}

// texts is how many have come.
func (a *arriving) texts() (n int) {
	for block := range a.here {
		if block >= len(a.blocks) {
			n++
		}
	}
	return n
}
