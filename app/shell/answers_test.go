package shell

import (
	"testing"

	"lectern/app/page"
	"lectern/app/state"
	"lectern/corpus/corpustest"
)

func TestAnswersAreNotKnownBeforeTheIndex(t *testing.T) {
	d := newDesk(inOneFile(t, corpustest.Founding()), page.Site{}, state.State{Page: state.Search, Query: "technical"})
	found := func() *page.Found {
		in, err := d.input()
		if err != nil {
			t.Fatal(err)
		}
		return in.Found
	}
	if found() != nil || !d.waiting() {
		t.Error("there are answers, or none are waited for, before the index is made")
	}
	d.answers.build(corpustest.Founding())
	if f := found(); f == nil || f.Turns != 2 || f.Of != 4 || d.waiting() {
		t.Errorf("found %+v, want 2 turns of 4", f)
	}
}

func TestAnswers(t *testing.T) {
	var a answers
	a.build(corpustest.Founding())
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
			f := a.to(asking(c.typed))
			if f.Query != c.query || f.Turns != c.turns || len(f.Hits) != c.turns || len(f.Faults) != c.faults {
				t.Errorf("%q is read as %q and finds %d turns with faults %q; want %q, %d turns, %d faults", c.typed, f.Query, f.Turns, f.Faults, c.query, c.turns, c.faults)
			}
		})
	}
	if a.to(asking(" ")) != nil {
		t.Error("a blank query has answers")
	}
}

func TestMarksOfAHitLieInItsSnippets(t *testing.T) {
	var a answers
	a.build(corpustest.Founding())
	for _, h := range a.to(asking("libya")).Hits {
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
