package search_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"

	"lectern/corpus"
	"lectern/corpus/query"
	"lectern/corpus/search"
)

// vocal is a corpus with so many different words that the dictionary has many
// blocks, and a few that are known.
func vocal() *corpus.Corpus {
	r := rand.New(rand.NewPCG(3, 0))
	d := &corpus.Document{ID: "d", Language: "en"}
	for i := range 600 {
		text := ""
		for range 20 {
			for range 4 + r.IntN(6) {
				text += string(rune('a' + r.IntN(26)))
			}
			text += " "
		}
		switch {
		case i%97 == 0:
			text += "harbour "
		case i%101 == 0:
			text += "harbours qarbour "
		case i%103 == 0:
			text += "qarbour "
		}
		d.Turns = append(d.Turns, corpus.Turn{ID: fmt.Sprint("t", i), N: i + 1, Kind: corpus.Speech, Text: text})
	}
	return &corpus.Corpus{Documents: []*corpus.Document{d}}
}

// A word that nobody said is answered from the part of the dictionary where most
// slips lead, and then from all of it.
func TestAMistypedWordShowsAHitBeforeTheDictionaryIsRead(t *testing.T) {
	c := vocal()
	whole := search.Build(c)
	for _, typed := range []string{"harbuor", "harbour~", "harbuor kind:speech", "harbours OR harbuor"} {
		a, x := arrive(t, c)
		q, _ := query.Parse(typed)
		o := search.Options{Limit: 3}
		want, err := whole.Find(q, o)
		if err != nil {
			t.Fatal(err)
		}
		o.Partly = true
		first := 0
		got := a.find(t, x, q, o, func(part search.Result) {
			if part.Turns > want.Turns || !part.AtLeast && part.Turns != want.Turns {
				t.Fatalf("%s: %d turns before all is here, then %d", typed, part.Turns, want.Turns)
			}
			if first == 0 && len(part.Hits) > 0 {
				first = len(a.here)
			}
		})
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s is in pieces %+v, as a whole %+v", typed, got, want)
		}
		if first == 0 || 3*first > len(a.here) {
			t.Errorf("%s: %d blocks and texts before a hit, of %d", typed, first, len(a.here))
		}
	}
}

// Where a part of what is near would find too much, or stand for the whole, it is
// not taken: in what is left out, and in what is looked for in texts.
func TestWhatIsLeftOutIsNeverTakenBack(t *testing.T) {
	c := vocal()
	whole := search.Build(c)
	for _, typed := range []string{"kind:speech -harbuor", "-harbour~", "harbour~ NEAR/30 harbours", `-(-harbuor)`, "harbuor OR -harbour~"} {
		a, x := arrive(t, c)
		q, _ := query.Parse(typed)
		want, err := whole.Find(q, search.Options{Limit: 3})
		if err != nil {
			t.Fatal(err)
		}
		got := a.find(t, x, q, search.Options{Limit: 3, Partly: true}, func(part search.Result) {
			if part.Turns > want.Turns {
				t.Fatalf("%s: %d turns before all is here, then %d", typed, part.Turns, want.Turns)
			}
		})
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s is in pieces %+v, as a whole %+v", typed, got, want)
		}
	}
}
