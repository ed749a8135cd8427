package pack_test

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lectern/corpus"
	"lectern/corpus/pack"
	"lectern/corpus/search"
)

// alone is a document by its ID, with all that is missing brought.
func alone(t *testing.T, p *pack.Pack, x *search.Index, id string, bring func(error) bool) *corpus.Corpus {
	t.Helper()
	c, err := p.Alone(x, id)
	for bring(err) {
		c, err = p.Alone(x, id)
	}
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestADocumentAloneIsTheOneOfTheCorpus(t *testing.T) {
	silent, spoken := 0, 0
	for seed := range uint64(20) {
		c := random(rand.New(rand.NewPCG(seed, 7)))
		c.Moved = []corpus.Moved{{Document: "was", ToDocument: "is"}}
		flat, err := pack.Flat(c)
		if err != nil {
			t.Fatal(err)
		}
		for name, file := range map[string][]byte{"in blocks": encoded(t, c), "flat": flat} {
			whole, err := pack.Open(file)
			if err != nil {
				t.Fatal(err)
			}
			p, bring := whole, func(error) bool { return false }
			var x *search.Index // a flat file has none, and needs none
			if name == "in blocks" {
				p, bring, _ = arriving(t, file)
				if x, err = p.Search(); err != nil {
					t.Fatal(err)
				}
			}
			for _, d := range c.Documents {
				if len(d.Turns) == 0 {
					silent++
				} else {
					spoken++
				}
				got := alone(t, p, x, d.ID, bring)
				if diff := cmp.Diff(d, got.Document(d.ID)); diff != "" {
					t.Fatalf("seed %d, %s: document %q is another:\n%s", seed, name, d.ID, diff)
				}
				got.Documents = c.Documents
				if diff := cmp.Diff(c, got); name == "in blocks" && c.Documents != nil && diff != "" {
					t.Fatalf("seed %d: beside its documents the corpus is another:\n%s", seed, diff)
				}
			}
			if got := alone(t, p, x, "nobody has this ID", bring); got.Document("nobody has this ID") != nil {
				t.Fatalf("%s: there is a document of an ID that nobody has", name)
			}
		}
	}
	if silent == 0 || spoken == 0 {
		t.Fatalf("%d documents without turns and %d with: one kind was not tried", silent, spoken)
	}
}

// Of a large corpus it takes its own texts and records, the vocabulary, the annals,
// and what leads there.
func TestADocumentAloneTakesNoOtherTexts(t *testing.T) {
	c := large()
	file := encoded(t, c)
	for _, at := range []int{0, len(c.Documents) / 2, len(c.Documents) - 1} {
		d := c.Documents[at]
		bytes := 0
		for i := range d.Turns {
			bytes += len(d.Turns[i].Text)
		}
		p, bring, arrived := arriving(t, file)
		x, err := p.Search()
		if err != nil {
			t.Fatal(err)
		}
		alone(t, p, x, d.ID, bring)
		// Its texts may begin in one block and end in another. The rest: records,
		// vocabulary, annals, dictionary, list, calendar.
		if most := bytes/(16<<10) + 2 + 6; *arrived > most {
			t.Errorf("%q, %d bytes of text, takes %d chunks, more than %d", d.ID, bytes, *arrived, most)
		}
	}
}
