package index_test

import (
	"bytes"
	"runtime"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus/index"
)

// runsOf reads documents in several runs, dealt out in some way, each written
// and read again, and says where each document is.
func runsOf(t *rapid.T, docs []document) ([]*index.Run, []index.Place) {
	var runs []*index.Run
	order := make([]index.Place, len(docs))
	dealt := rapid.SliceOfN(rapid.IntRange(0, 3), len(docs), len(docs)).Draw(t, "dealt")
	for n := range 4 {
		b := index.New(options)
		held := 0
		for _, i := range rapid.Permutation(numbersTo(len(docs))).Draw(t, "order") {
			if dealt[i] == n {
				read(b, docs[i:i+1])
				order[i] = index.Place{Run: n, Document: held}
				held++
			}
		}
		run, err := index.ReadRun(b.Run().Bytes())
		if err != nil {
			t.Fatal(err)
		}
		runs = append(runs, run)
	}
	return runs, order
}

func numbersTo(n int) (all []int) {
	for i := range n {
		all = append(all, i)
	}
	return all
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

// Each processor goes through a stretch of the turns.
func TestAnyNumberOfProcessorsGivesTheSameBytes(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	one := build(many())
	for processors := 2; processors <= 5; processors++ {
		runtime.GOMAXPROCS(processors)
		other := build(many())
		if !bytes.Equal(one.Root, other.Root) || !slices.EqualFunc(one.Blocks, other.Blocks, bytes.Equal) {
			t.Fatalf("one processor and %d differ", processors)
		}
	}
}
