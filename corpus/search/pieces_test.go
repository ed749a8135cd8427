package search_test

import (
	"errors"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus"
	"lectern/corpus/block"
	"lectern/corpus/query"
	"lectern/corpus/search"
)

// arriving is a store whose blocks come one at a time, and the turns of whose
// corpus do too.
type arriving struct {
	blocks block.Memory
	turns  []at
	here   map[int]bool
}

type at struct {
	d *corpus.Document
	t *corpus.Turn
}

func arrive(t rapid.TB, c *corpus.Corpus) (*arriving, *search.Index) {
	order := search.Numbering(c)
	root, blocks := search.Write(c, order)
	a := &arriving{blocks: blocks, here: map[int]bool{}}
	for _, i := range order {
		d := c.Documents[i]
		for j := range d.Turns {
			a.turns = append(a.turns, at{d, &d.Turns[j]})
		}
	}
	x, err := search.Open(root, a, 0, a)
	if err != nil {
		t.Fatal(err)
	}
	return a, x
}

// Block implements [block.Store].
func (a *arriving) Block(n int) ([]byte, error) {
	if !a.here[n] {
		return nil, &block.Missing{Blocks: []int{n}}
	}
	return a.blocks.Block(n)
}

// Turn implements [search.Turns]. A text has a number behind those of the blocks.
func (a *arriving) Turn(n int) (*corpus.Document, *corpus.Turn, error) {
	if text := len(a.blocks) + n; !a.here[text] {
		return nil, nil, &block.Missing{Blocks: []int{text}}
	}
	return a.turns[n].d, a.turns[n].t, nil
}

// find asks until all has come, and takes each time the first of what is missing.
func (a *arriving) find(t rapid.TB, x *search.Index, q query.Query, o search.Options, partly func(search.Result)) search.Result {
	for range 10000 {
		r, err := x.Find(q, o)
		needs := r.Needs
		var missing *block.Missing
		switch {
		case errors.As(err, &missing):
			needs = missing.Blocks
		case err != nil:
			t.Fatalf("%v: %v", q, err)
		case len(needs) == 0:
			return r
		default:
			partly(r)
		}
		for _, n := range needs {
			if a.here[n] {
				t.Fatalf("%v asks for block %d, which is here", q, n)
			}
		}
		a.here[needs[0]] = true
	}
	t.Fatalf("%v never ends", q)
	return search.Result{}
}

// A corpus that arrives block by block is answered as one that is here.
func TestPiecesAgreeWithTheWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := genCorpus(t)
		whole := search.Build(c)
		for range 5 {
			a, x := arrive(t, c)
			q, _ := query.Parse(genQuery(t, rapid.IntRange(0, 3).Draw(t, "depth")))
			o := genOptions(t)
			want, err := whole.Find(q, o)
			if err != nil {
				t.Fatal(err)
			}
			o.Partly = rapid.Bool().Draw(t, "partly")
			got := a.find(t, x, q, o, func(part search.Result) { less(t, q, o, part, want) })
			if !reflect.DeepEqual(got, want) {
				t.Fatalf("%v %+v in pieces is %+v, as a whole %+v", q, o, got, want)
			}
		}
	})
}

// less holds: a part of an answer says nothing that the whole takes back.
func less(t *rapid.T, q query.Query, o search.Options, part, whole search.Result) {
	if !o.Partly {
		t.Fatalf("%v: a part that nobody asked for", q)
	}
	if part.Turns > whole.Turns || part.Documents > whole.Documents || part.Of != whole.Of {
		t.Fatalf("%v: %d turns in %d documents of %d before all is here, then %d in %d of %d", q, part.Turns, part.Documents, part.Of, whole.Turns, whole.Documents, whole.Of)
	}
	if !part.AtLeast && (part.Turns != whole.Turns || part.Documents != whole.Documents || part.Unsure != whole.Unsure) {
		t.Fatalf("%v: the counts change after all", q)
	}
	for _, h := range part.Hits {
		wellLaid(t, h)
	}
}

// The texts of all hits are asked for at once by whoever wants the whole answer.
func TestTheTextsOfAllHitsAreAskedForAtOnce(t *testing.T) {
	a, x := arrive(t, chatter(3, 100))
	for n := range a.blocks {
		a.here[n] = true
	}
	q, _ := query.Parse("kind:speech")
	_, err := x.Find(q, search.Options{Limit: 7})
	var missing *block.Missing
	if !errors.As(err, &missing) || len(missing.Blocks) != 7 {
		t.Errorf("%v: %v", err, missing)
	}
}

func genOptions(t *rapid.T) search.Options {
	return search.Options{
		Limit:   rapid.IntRange(0, 4).Draw(t, "limit"),
		Prefix:  rapid.Bool().Draw(t, "prefix"),
		Order:   rapid.SampledFrom([]search.Order{"", search.Relevance, search.Newest, search.Oldest, search.BySpeaker}).Draw(t, "order"),
		Group:   rapid.SampledFrom([]search.Grouping{"", "", search.ByDocument, search.InSpeakers}).Draw(t, "group"),
		Each:    rapid.IntRange(0, 2).Draw(t, "each"),
		Facets:  rapid.SampledFrom([][]query.Name{nil, {query.Speaker, query.Kind, query.Lang, query.Doc}}).Draw(t, "facets"),
		Dates:   rapid.Bool().Draw(t, "dates"),
		Explain: rapid.Bool().Draw(t, "explain"),
		Around:  rapid.IntRange(0, 5).Draw(t, "around"),
	}
}
