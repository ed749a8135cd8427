package shell

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lectern/app/page"
	"lectern/app/state"
	"lectern/corpus/corpustest"
	"lectern/corpus/search"
)

// What is missing is asked for until all is there, and then the answers are those
// of one file.
func TestAnswersComeWithThePieces(t *testing.T) {
	site := page.Site{Pieces: 100_000}
	s, bring := inPieces(t, corpustest.Founding(), site)
	d := newDesk(s, site, asking("technical"))
	rounds := 0
	for ; d.found(t) == nil || d.answers.reading(); rounds++ {
		if f := d.found(t); f != nil && !f.Reading {
			t.Fatalf("%+v is not all, and does not say so", f)
		}
		bring(d.answers.missing)
	}
	whole := newDesk(inOneFile(t, corpustest.Founding()), page.Site{}, asking("technical"))
	if diff := cmp.Diff(whole.found(t), d.found(t)); diff != "" || rounds == 0 || rounds > 5 {
		t.Errorf("after %d rounds (-one file +pieces):\n%s", rounds, diff)
	}
}

// What one page has shown may go once another is asked for, and not before.
func TestTheTextsOfAPageStayUntilTheNext(t *testing.T) {
	site := page.Site{Pieces: 100_000}
	s, bring := inPieces(t, corpustest.Founding(), site)
	s.pieces.Lend(0, 1, 0) // the texts
	text := func() error { _, err := s.pieces.Block(0); return err }
	d := newDesk(s, site, asking("technical"))
	for d.found(t); d.answers.reading(); d.found(t) {
		bring(d.answers.missing)
	}
	if err := text(); err != nil {
		t.Errorf("while the page is shown: %v", err)
	}
	d.state = asking("zzzz")
	if d.first(t); text() == nil {
		t.Error("the text stays for ever")
	}
}

// first is what a page shows at first, found what in the end, as far as the pieces
// are here.
func (d *desk) first(t *testing.T) *page.Found {
	t.Helper()
	d.answers.again()
	in, err := d.input()
	for errors.Is(err, errUnfinished) {
		in, err = d.input()
	}
	if err != nil {
		t.Fatal(err)
	}
	return in.Found
}

func (d *desk) found(t *testing.T) *page.Found {
	t.Helper()
	d.first(t)
	for more := true; more; {
		_, more = d.goesOn()
	}
	in, err := d.input()
	if err != nil {
		t.Fatal(err)
	}
	return in.Found
}

func TestAnswers(t *testing.T) {
	a := answers{index: search.Build(corpustest.Founding())}
	for _, c := range []struct {
		name, typed, query string
		turns, faults      int
	}{
		{"a word is that word", "technical", "technical", 2, 0},
		{"a word nobody said is the beginning of one", "techni", "techni", 2, 0},
		{"a word that begins none is not found", "zzzz", "zzzz", 0, 0},
		{"what is not understood is said, and the rest answered", "technical kind:shouting", "technical", 2, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := a.whole(asking(c.typed))
			if f.Query != c.query || f.Turns != c.turns || len(f.Hits) != c.turns || len(f.Faults) != c.faults {
				t.Errorf("%q is read as %q and finds %d turns with faults %q; want %q, %d turns, %d faults", c.typed, f.Query, f.Turns, f.Faults, c.query, c.turns, c.faults)
			}
		})
	}
	if a.whole(asking(" ")) != nil {
		t.Error("a blank query has answers")
	}
}

// now is the answer that a page shows at first, whatever that takes.
func (a *answers) now(s state.State) *page.Found {
	f, err := a.to(s)
	for err != nil {
		f, err = a.to(s)
	}
	return f
}

// whole is the answer with all that is counted after it.
func (a *answers) whole(s state.State) *page.Found {
	a.again()
	a.now(s)
	for len(a.left) > 0 {
		a.count()
	}
	return a.found
}

func TestMarksOfAHitLieInItsSnippets(t *testing.T) {
	a := answers{index: search.Build(corpustest.Founding())}
	for _, h := range a.whole(asking("libya")).Hits {
		for _, m := range h.Marks {
			inside := false
			for _, s := range h.Snippets {
				inside = inside || s.Start <= m.Start && m.End <= s.End
			}
			if !inside {
				t.Errorf("mark %v lies in none of %v", m, h.Snippets)
			}
		}
	}
}

func asking(typed string) state.State { return state.State{Page: state.Search, Query: typed} }
