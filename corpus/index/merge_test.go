package index_test

import (
	"bytes"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus/index"
)

// runsOf reads documents in several runs, of which some may have none.
func runsOf(t *rapid.T, docs []document) (runs []*index.Run) {
	for n := 3; n >= 0; n-- {
		most := len(docs)
		if n > 0 {
			most = rapid.IntRange(0, len(docs)).Draw(t, "documents")
		}
		b := index.New(options)
		read(b, docs[:most])
		runs, docs = append(runs, b.Run()), docs[most:]
	}
	return runs
}

func TestRunsMakeTheSameBytesAsOneBuild(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		docs := anyDocs(t)
		whole := build(docs)
		merged := index.Merge(runsOf(t, docs))
		if !bytes.Equal(whole.Root, merged.Root) || !slices.EqualFunc(whole.Blocks, merged.Blocks, bytes.Equal) {
			t.Fatal("the merge of runs differs from the single build")
		}
	})
}

// Each run is gone through on a processor of its own.
func TestManyTurnsInAnyNumberOfRunsGiveTheSameBytes(t *testing.T) {
	one := build(many())
	for n := 2; n <= 5; n++ {
		var runs []*index.Run
		for docs := range slices.Chunk(many(), len(many())/n) {
			b := index.New(options)
			read(b, docs)
			runs = append(runs, b.Run())
		}
		other := index.Merge(runs)
		if !bytes.Equal(one.Root, other.Root) || !slices.EqualFunc(one.Blocks, other.Blocks, bytes.Equal) {
			t.Fatalf("one run and %d differ", len(runs))
		}
	}
}

// A pair that is frequent enough in all runs together is not in any of them.
func TestPairsAreAddedUpOverRuns(t *testing.T) {
	for _, c := range []struct{ turns, want int }{{index.PairTurns - 1, 0}, {index.PairTurns, index.PairTurns}} {
		var runs []*index.Run
		for n := range 3 {
			b := index.New(options)
			for turn := range (c.turns + n) / 3 {
				b.Word([]byte("twice"), 0)
				b.Word([]byte("twice"), 1)
				b.Word([]byte("said"), 2+turn%2)
				b.Turn(false)
			}
			runs = append(runs, b.Run())
		}
		x := open(t, index.Merge(runs))
		e, _, err := x.Term(index.AppendPair(nil, pairByte, []byte("twice"), []byte("twice")))
		if err != nil || e.Turns != c.want {
			t.Errorf("a pair of %d turns has a list of %d, %v; want %d", c.turns, e.Turns, err, c.want)
		}
	}
}
