package search_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus"
	"lectern/corpus/query"
	"lectern/corpus/search"
)

// chatter is a fictional corpus of many turns with few words, so that words have
// long lists and pairs of them lists of their own.
func chatter(seed uint64, turns int) *corpus.Corpus {
	r := rand.New(rand.NewPCG(seed, 0))
	words := []string{"we", "we", "want", "want", "peace", "and", "[. . .]", "and then", "quiet"}
	c := &corpus.Corpus{}
	for i := range turns {
		if i%60 == 0 {
			c.Documents = append(c.Documents, &corpus.Document{ID: fmt.Sprint("d", i), Language: "en"})
		}
		d := c.Documents[len(c.Documents)-1]
		turn := corpus.Turn{ID: fmt.Sprint("t", i), N: i + 1, Kind: corpus.Kinds[r.IntN(len(corpus.Kinds))]}
		for range 2 + r.IntN(9) {
			w := words[r.IntN(len(words))]
			if w[0] == '[' {
				turn.Marks = append(turn.Marks, corpus.Mark{Kind: corpus.Elision, Start: len(turn.Text), End: len(turn.Text) + len(w), Printed: w})
			}
			turn.Text += w + " "
		}
		d.Turns = append(d.Turns, turn)
	}
	return c
}

// Phrases of words that often stand beside each other are found by the lists of
// pairs, and mean what they mean elsewhere.
func TestPhrasesOfFrequentWordsAgreeWithTheNaiveScan(t *testing.T) {
	word := rapid.SampledFrom([]string{"we", "want", "peace", "and", "then"})
	rapid.Check(t, func(t *rapid.T) {
		c := chatter(rapid.Uint64Range(0, 50).Draw(t, "seed"), 1500)
		x := search.Build(c)
		if !x.HasPair("we", "want") {
			t.Fatal("no pair has a list")
		}
		for range 5 {
			typed := `"` + strings.Join(rapid.SliceOfN(word, 2, 5).Draw(t, "phrase"), " ") + `"` + rapid.SampledFrom([]string{"", "", " OR kind:stage", " -quiet", " want"}).Draw(t, "more")
			agree(t, c, x, typed, false)
		}
	})
}

// The best turns of a frequent word are shown before its lists are here, and stay
// where they are when they come.
func TestTheBestTurnsOfAFrequentWordComeFirst(t *testing.T) {
	c := chatter(1, 6000)
	o := search.Options{Limit: 5, Partly: true}
	q, _ := query.Parse(`"want"`)
	a, x := arrive(t, c)
	parts := 0
	var early []search.Hit
	final := a.find(t, x, q, o, func(part search.Result) {
		if parts++; part.AtLeast && len(part.Hits) > 0 {
			early = part.Hits
		}
	})
	if parts == 0 || early == nil {
		t.Fatalf("%d parts, with hits %v", parts, early)
	}
	same := func(a, b search.Hit) bool { return a.Turn == b.Turn }
	if !slices.EqualFunc(early, final.Hits[:len(early)], same) {
		t.Fatalf("the first hits change")
	}
	whole, err := search.Build(c).Find(q, o)
	if err != nil || whole.Turns != final.Turns || !slices.EqualFunc(whole.Hits, final.Hits, same) {
		t.Fatalf("%d turns in pieces, %d as a whole, %v", final.Turns, whole.Turns, err)
	}
}
