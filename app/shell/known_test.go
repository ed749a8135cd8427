package shell

import (
	"testing"

	"lectern/app/page"
	"lectern/app/state"
)

func TestTurnsThatAreShownStayWhileMoreIsRead(t *testing.T) {
	found := func(turns, hits int) *page.Found { return &page.Found{Turns: turns, Hits: make([]page.Hit, hits)} }
	one := state.State{Page: state.Search, Query: "harbour"}
	other := state.State{Page: state.Search, Query: "berth"}
	for _, c := range []struct {
		name        string
		next        state.State
		answer      *page.Found
		reading     bool
		turns, hits int // -1 for no answer
	}{
		{"an answer that says nothing yet", one, nil, true, 20, 3},
		{"exact counts, with the texts on their way", one, found(70, 1), true, 70, 3},
		{"fewer turns than are shown", one, found(0, 0), true, 20, 3},
		{"more of them", one, found(70, 9), true, 70, 9},
		{"all of them", one, found(2, 2), false, 2, 2},
		{"another query", other, nil, true, -1, -1},
	} {
		t.Run(c.name, func(t *testing.T) {
			var k known
			k.keep(one, found(20, 3), true)
			f := k.keep(c.next, c.answer, c.reading)
			turns, hits := -1, -1
			if f != nil {
				turns, hits = f.Turns, len(f.Hits)
			}
			if turns != c.turns || hits != c.hits {
				t.Errorf("%d turns, %d of them shown; want %d and %d", turns, hits, c.turns, c.hits)
			}
		})
	}
}
