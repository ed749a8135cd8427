package shell

import (
	"lectern/app/page"
	"lectern/app/state"
)

// known is what was last found for a query. While more of the index is read, an
// answer that waits for other texts must not take turns away that a reader is
// already looking at.
type known struct {
	of    string // the address of the query, with all that the answer depends on
	found *page.Found
}

// keep is what to show of an answer.
func (k *known) keep(s state.State, f *page.Found, reading bool) *page.Found {
	if of := s.URL(); of != k.of || !reading {
		k.of, k.found = of, f
		return f
	}
	if was := k.found; was != nil {
		switch {
		case f == nil, f.Turns < len(was.Hits):
			f = was
		case len(f.Hits) < len(was.Hits):
			more := *f
			more.Hits = was.Hits
			f = &more
		}
	}
	k.found = f
	return f
}
