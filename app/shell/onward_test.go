package shell

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lectern/app/page"
	"lectern/corpus/corpustest"
	"lectern/corpus/search"
)

// brief is onward without a clock: a slice is one step, and it is enough after
// every text. slices counts.
func brief(slices *int) onward {
	return onward{
		over:   func() func() bool { *slices++; return func() bool { return true } },
		enough: func(bool) func() bool { return func() bool { return true } },
	}
}

// A phrase that is looked for in parts is said to be counted until it is, and then
// the answers are those that are computed at once.
func TestAPhraseIsLookedForInParts(t *testing.T) {
	c := corpustest.Generated(3, 60)
	s := asking(`"the harbour the" OR "needs a plan"`)
	whole := (&answers{index: search.Build(c)}).whole(s)

	slices, draws := 0, 0
	a := answers{index: search.Build(c), onward: brief(&slices)}
	f := a.now(s)
	for ; a.reading(); f = a.now(s) {
		if !f.Reading || !f.AtLeast || f.Turns > whole.Turns {
			t.Fatalf("%+v is not all, and does not say so; in the end %+v", f, whole)
		}
		draws++
		a.again()
	}
	if diff := cmp.Diff(whole, a.whole(s)); diff != "" || draws < 2 {
		t.Errorf("drawn %d times (-at once +in parts):\n%s", draws, diff)
	}
}

// Turns, what is counted over them and a file of them are what they are at once, in
// whatever slices they are computed, and what a slice leaves is not begun anew.
func TestAnswersInSlicesAreThoseAtOnce(t *testing.T) {
	c := corpustest.Generated(3, 900)
	slices, rounds := 0, 0
	one, a := answers{index: search.Build(c)}, answers{index: search.Build(c), onward: onward{over: brief(&slices).over}}
	for _, typed := range []string{"the", "the OR plan -kind:speech", "the NEAR/2 harbour", `"the harbour the" ferry`} {
		s := asking(typed)
		whole := one.whole(s)
		file, err := one.all(s, 1000)
		if err != nil {
			t.Fatal(err)
		}

		slices, rounds = 0, 0
		f, err := a.to(s)
		for ; errors.Is(err, errUnfinished); f, err = a.to(s) {
			a.again() // as every drawing does
			rounds++
		}
		for len(a.left) > 0 {
			a.count()
		}
		if diff := cmp.Diff(whole, a.found); err != nil || f == nil || diff != "" || rounds == 0 || slices < rounds+2 {
			t.Errorf("%s, after %d rounds and %d slices: %v (-at once +in slices):\n%s", typed, rounds, slices, err, diff)
		}
		got, err := a.all(s, 1000)
		for errors.Is(err, errUnfinished) {
			got, err = a.all(s, 1000)
		}
		if diff := cmp.Diff(file, got); err != nil || diff != "" {
			t.Errorf("%s, its file: %v (-at once +in slices):\n%s", typed, err, diff)
		}
	}
}

// Another query, or another page, drops what is half computed, and neither is
// wrong for it.
func TestAnotherQueryDropsWhatIsHalfComputed(t *testing.T) {
	c := corpustest.Generated(3, 900)
	slices := 0
	d := newDesk(inOneFile(t, c), page.Site{}, asking("the OR plan"))
	d.answers.onward = onward{over: brief(&slices).over}
	d.answers.again()
	if _, err := d.input(); !errors.Is(err, errUnfinished) {
		t.Fatalf("at once, or %v", err)
	}
	if news, more := d.goesOn(); news || more {
		t.Error("something is counted over turns that are not found yet")
	}
	whole := newDesk(inOneFile(t, c), page.Site{}, asking("harbour"))
	d.state = asking("harbour")
	if diff := cmp.Diff(whole.found(t), d.found(t)); diff != "" {
		t.Errorf("(-at once +after another):\n%s", diff)
	}
	d.state = asking("the OR plan")
	if _, err := d.input(); !errors.Is(err, errUnfinished) {
		t.Fatalf("at once, or %v", err)
	}
	d.answers.leave()
	whole.state = d.state
	if diff := cmp.Diff(whole.found(t), d.found(t)); diff != "" {
		t.Errorf("(-at once +after another page):\n%s", diff)
	}
}

// It is while its texts come, too: what is here is looked into meanwhile.
func TestAPhraseIsLookedForInPartsOfPieces(t *testing.T) {
	c := corpustest.Generated(3, 60)
	s := asking(`"the harbour the" OR "needs a plan"`)
	site := page.Site{Pieces: 100_000}
	shelf, bring := inPieces(t, c, site)
	d := newDesk(shelf, site, s)
	slices, both := 0, 0
	d.answers.onward = brief(&slices)
	for f := d.first(t); f == nil || d.answers.reading(); f = d.first(t) {
		if d.answers.unfinished && d.answers.missing != nil {
			both++
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
