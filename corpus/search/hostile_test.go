package search_test

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus"
	"lectern/corpus/block"
	"lectern/corpus/query"
	"lectern/corpus/search"
)

// anyTurn gives one turn for every number, as a store that is damaged elsewhere
// would.
type anyTurn struct{ *corpus.Document }

func (a anyTurn) Turn(n int) (*corpus.Document, *corpus.Turn, error) {
	if n < 0 || n > 1000 {
		return nil, nil, errors.New("no such turn")
	}
	return a.Document, &a.Turns[n%len(a.Turns)], nil
}

// FuzzOpen holds: whatever stands in the root or in a block, an answer is given
// or an error.
func FuzzOpen(f *testing.F) {
	c := hostile()
	d := c.Documents[0]
	root, blocks := search.Write(c, search.Numbering(c))
	for n := range blocks {
		f.Add(root, n, blocks[n])
	}
	f.Add(root[:len(root)/2], 0, []byte{})
	f.Fuzz(func(t *testing.T, root []byte, n int, changed []byte) {
		all := append(block.Memory(nil), blocks...)
		if n >= 0 && n < len(all) {
			all[n] = changed
		}
		x, err := search.Open(root, all, 0, anyTurn{d})
		if err != nil {
			return
		}
		askAll(x)
	})
}

// askAll asks for everything that an index can be asked.
func askAll(x *search.Index) {
	for _, typed := range []string{"want peace", `"we want"`, "wnat", "pea*", "after:2031-03 -about:2030", "speaker:ada OR kind:stage", "we NEAR/3 quiet", "lang:en place:x"} {
		q, _ := query.Parse(typed)
		for _, o := range []search.Options{
			{Limit: 3, Prefix: true, Explain: true, Facets: []query.Name{query.Speaker, query.Kind, query.Lang, query.Doc}, Dates: true, Partly: true},
			{Limit: 3, Group: search.InSpeakers, Order: search.BySpeaker}, {Limit: 3, Group: search.ByDocument, Around: 5},
		} {
			x.Find(q, o)
		}
	}
}

// hostile is a small corpus that has something of everything.
func hostile() *corpus.Corpus {
	c := chatter(7, 1000)
	d := c.Documents[0]
	d.Dates.Event = &corpus.Date{EDTF: "2031-04"}
	d.Mentions = []corpus.Mention{{Turn: d.Turns[0].ID, EDTF: "2030"}}
	d.Speakers = []corpus.Speaker{{ID: "ada", Name: "Ada Fenn"}}
	d.Turns[1].Speaker = "ada"
	return c
}

// Bytes that were flipped give an error or some answer, and never a panic.
func TestFlippedBytesAreSurvived(t *testing.T) {
	c := hostile()
	root, blocks := search.Write(c, search.Numbering(c))
	all := append([][]byte{root}, blocks...)
	rapid.Check(t, func(t *rapid.T) {
		flipped := slices.Clone(all)
		for range rapid.IntRange(1, 3).Draw(t, "flips") {
			n := rapid.IntRange(0, len(all)-1).Draw(t, "block")
			flipped[n] = slices.Clone(flipped[n])
			flipped[n][rapid.IntRange(0, len(all[n])-1).Draw(t, "byte")] = rapid.Byte().Draw(t, "value")
		}
		if x, err := search.Open(flipped[0], block.Memory(flipped[1:]), 0, anyTurn{c.Documents[0]}); err == nil {
			askAll(x)
		}
	})
}

// A root that promises more turns than there are is refused: what a query takes
// grows with them.
func TestTurnsThatAreNotThereAreRefused(t *testing.T) {
	c := chatter(7, 1000)
	root, blocks := search.Write(c, search.Numbering(c))
	for n := range blocks {
		cut := append(block.Memory(nil), blocks...)
		cut[n] = nil
		x, err := search.Open(root, cut, 0, anyTurn{c.Documents[0]})
		if err != nil {
			return // that was the block of lengths
		}
		q, _ := query.Parse("want")
		x.Find(q, search.Options{})
	}
	t.Error("no block is missed")
}
