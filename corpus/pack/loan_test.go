package pack_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"lectern/corpus"
	"lectern/corpus/block"
	"lectern/corpus/pack"
	"lectern/corpus/query"
	"lectern/corpus/search"
)

// chatter is a corpus of a few words in many blocks of text, so that phrases are
// looked for in all of them.
func chatter() *corpus.Corpus {
	words := strings.Fields("the harbour plan peace ferry was quiet")
	r := rand.New(rand.NewPCG(8, 1))
	c := &corpus.Corpus{ID: "chatter"}
	for i := range 40 {
		d := &corpus.Document{ID: fmt.Sprintf("d%02d", i), Title: "Talk", Language: "en", Speakers: []corpus.Speaker{{ID: "ann", Name: "Ann"}}}
		for n := range 12 {
			var text strings.Builder
			for range 300 {
				text.WriteString(words[r.IntN(len(words))] + " ")
			}
			d.Turns = append(d.Turns, corpus.Turn{ID: fmt.Sprint(n + 1), N: n + 1, Kind: corpus.Speech, Speaker: "ann", Text: text.String()})
		}
		c.Documents = append(c.Documents, d)
	}
	return c
}

// A page asks for its turns, for facets and for what a part of the query costs,
// and begins anew with whatever has come. With room for one block it ends with the
// same answers as with room for all.
func TestASearchEndsWithRoomForOneBlock(t *testing.T) {
	file := encoded(t, chatter())
	root, chunks, err := pack.Split(file)
	if err != nil {
		t.Fatal(err)
	}
	whole := searched(t, func() (*pack.Pack, error) { return pack.Open(file) })
	p, pieces, bring := byRoot(t, root, chunks)
	pieces.Lend(0, pack.Vocabulary(p), 1)
	x, err := p.Search()
	if err != nil {
		t.Fatal(err)
	}
	came := map[int]int{}
	for _, typed := range []string{`"plan harbour the ferry peace was quiet"`, `"quiet the plan quiet"`, "ferry", `peace NEAR/2 plan`, `harbour -"peace was quiet ferry plan"`} {
		q, _ := query.Parse(typed)
		pieces.Begin()
		for rounds := 0; ; rounds++ {
			got := drawn(t, x, q, true)
			if len(got.needs) == 0 && !got.more {
				if want := drawn(t, whole, q, false); !reflect.DeepEqual(got, want) {
					t.Errorf("%s is %+v, with room %+v", typed, got, want)
				}
				break
			}
			for _, n := range got.needs {
				came[n]++
			}
			if bring(got.needs); rounds > 5000 {
				t.Fatalf("%s never ends", typed)
			}
		}
	}
	twice := 0
	for n, times := range came {
		if times > 1 && n < pack.Vocabulary(p) {
			twice++
		}
	}
	if twice == 0 {
		t.Error("no text was let go of")
	}
}

func searched(t *testing.T, open func() (*pack.Pack, error)) *search.Index {
	t.Helper()
	p, err := open()
	if err != nil {
		t.Fatal(err)
	}
	x, err := p.Search()
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// page is what is drawn of a query, and what that lacks.
type page struct {
	turns, sums search.Result
	costs       []int
	needs       []int
	more        bool
}

// drawn asks as a page does: what follows waits for what goes before.
func drawn(t *testing.T, x *search.Index, q query.Query, slowly bool) (p page) {
	t.Helper()
	o := search.Options{Limit: 25, Partly: slowly}
	if slowly {
		looked := 0
		o.Enough = func() bool { looked++; return looked > 3 }
	}
	lacks := func(more bool, needs []int, err error) bool {
		missing, ok := err.(*block.Missing)
		switch {
		case ok:
			needs = missing.Blocks
		case err != nil:
			t.Fatal(err)
		}
		p.more, p.needs = p.more || more, append(p.needs, needs...)
		return p.more || len(p.needs) > 0
	}
	var err error
	if p.turns, err = x.Find(q, o); lacks(p.turns.More, p.turns.Needs, err) {
		return p
	}
	o.Limit, o.Facets, o.Dates = -1, []query.Name{query.Speaker, query.Doc}, true
	if p.sums, err = x.Find(q, o); lacks(p.sums.More, p.sums.Needs, err) {
		return p
	}
	for _, part := range query.Without(q) {
		c, err := x.Cost(q, part, "")
		lacks(false, nil, err)
		p.costs = append(p.costs, c.Turns)
	}
	return p
}
