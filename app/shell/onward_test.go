package shell

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lectern/app/page"
	"lectern/corpus/corpustest"
	"lectern/corpus/search"
)

// aText is enough after every text.
func aText() func() bool { return func() bool { return true } }

// A phrase that is looked for in slices is said to be counted until it is, and then
// the answers are those that are computed at once.
func TestAPhraseIsLookedForInSlices(t *testing.T) {
	c := corpustest.Generated(3, 60)
	s := asking(`"the harbour the" OR "needs a plan"`)
	whole := (&answers{index: search.Build(c)}).whole(s)

	a := answers{index: search.Build(c), onward: onward{enough: aText}}
	draws, slices := 0, 0
	var f *page.Found
	for f = a.whole(s); a.reading(); f = a.whole(s) {
		if !f.Reading || !f.AtLeast || f.Turns > whole.Turns {
			t.Fatalf("%+v is not all, and does not say so; in the end %+v", f, whole)
		}
		draws++
		for a.goOn(s) {
			slices++
		}
	}
	if diff := cmp.Diff(whole, f); diff != "" || draws < 2 || slices < 2*draws {
		t.Errorf("after %d slices, drawn %d times (-at once +in slices):\n%s", slices, draws, diff)
	}
}

// It is while its texts come, too: what is here is looked into meanwhile.
func TestAPhraseIsLookedForInSlicesOfPieces(t *testing.T) {
	c := corpustest.Generated(3, 60)
	s := asking(`"the harbour the" OR "needs a plan"`)
	site := page.Site{Pieces: 100_000}
	shelf, bring := inPieces(t, c, site)
	d := newDesk(shelf, site, s)
	d.answers.enough = aText
	both := 0
	for f := d.first(t); f == nil || d.answers.reading(); f = d.first(t) {
		if d.answers.unfinished && d.answers.missing != nil {
			both++
		}
		for d.answers.unfinished && d.answers.goOn(s) {
		}
		if d.answers.missing != nil {
			bring(d.answers.missing)
		}
	}
	for d.found(t); d.answers.missing != nil; d.found(t) {
		bring(d.answers.missing)
	}
	whole := newDesk(inOneFile(t, c), page.Site{}, s)
	if diff := cmp.Diff(whole.found(t), d.found(t)); diff != "" || both == 0 {
		t.Errorf("%d times texts were on their way meanwhile (-one file +pieces):\n%s", both, diff)
	}
}
