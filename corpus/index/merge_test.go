package index_test

import (
	"bytes"
	"runtime"
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
