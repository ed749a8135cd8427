package history

import (
	"cmp"
	"slices"

	"lectern/corpus"
)

// place is an address: a document, or a turn of it; the zero value is nowhere.
type place struct{ document, turn string }

// leading says where the addresses of the old corpus lead that the new one has
// not. Nowhere is a tombstone.
type leading map[place]place

// leading finds what became of every document and turn that stands no longer
// where it stood.
func (m *matching) leading(old, new *corpus.Corpus) leading {
	l, live, words := leading{}, places(new), wordsOf(new)
	for _, d := range old.Documents {
		is, address := m.after[d], place{d.ID, ""}
		if is == nil {
			l[address] = place{}
		} else if is.ID != d.ID {
			l[address] = place{is.ID, ""}
		}
		follows := is != nil && (is.ID == d.ID || !live[address])
		for i := range d.Turns {
			t := &d.Turns[i]
			if follows && live[place{is.ID, t.ID}] {
				continue // it stands there, or follows its document there
			}
			// One that is nowhere has a tombstone of its own, even where its whole
			// document is gone: pages of others may hold that one turn.
			l[place{d.ID, t.ID}] = m.where(t, i, is, words)
		}
	}
	return l
}

// where is the place of old turn i of a document that is another now: the turn
// that it was edited into, the only one with its words, or the one that took
// its words in.
func (m *matching) where(t *corpus.Turn, i int, is *corpus.Document, words map[string]place) place {
	if is != nil {
		if j := m.pairs[is].after[i]; j >= 0 {
			return place{is.ID, is.Turns[j].ID}
		}
	}
	if at, ok := words[folded(t.Text)]; ok {
		return at
	}
	if is != nil {
		if j := m.pairs[is].tookIn(is.Turns, t, i); j >= 0 {
			return place{is.ID, is.Turns[j].ID}
		}
	}
	return place{}
}

// Chosen: a turn was made part of another if nine tenths of its words, and five
// words at least, stand there.
const (
	takenIn     = 0.9
	fewestTaken = 5
	neighbours  = 3
)

// tookIn is the new turn, near where old turn i stood, that took its words in;
// -1 is none.
func (p pairs) tookIn(turns []corpus.Turn, t *corpus.Turn, i int) int {
	b := bagOf(t.Text)
	if b.total < fewestTaken {
		return -1
	}
	around := p.around(i)
	best, of := -1, takenIn
	for j := max(0, around-neighbours); j < min(len(turns), around+neighbours+1); j++ {
		if share := b.within(bagOf(turns[j].Text)); share >= of && turns[j].Kind != corpus.Stage {
			if best < 0 || share > of {
				best, of = j, share
			}
		}
	}
	return best
}

// around is where in the new document the turn before i stands.
func (p pairs) around(i int) int {
	for i--; i >= 0; i-- {
		if p.after[i] >= 0 {
			return p.after[i]
		}
	}
	return 0
}

// places are all addresses of a corpus.
func places(c *corpus.Corpus) map[place]bool {
	all := map[place]bool{}
	for _, d := range c.Documents {
		all[place{d.ID, ""}] = true
		for i := range d.Turns {
			all[place{d.ID, d.Turns[i].ID}] = true
		}
	}
	return all
}

// wordsOf are the turns by their words, for words that one turn alone has and
// that are enough to be nobody else's.
func wordsOf(c *corpus.Corpus) map[string]place {
	at, twice := map[string]place{}, map[string]bool{}
	for _, d := range c.Documents {
		for i := range d.Turns {
			w := folded(d.Turns[i].Text)
			if _, ok := at[w]; ok {
				twice[w] = true
			}
			if len(w) >= 20 { // chosen: "Thank you very much." is anybody's
				at[w] = place{d.ID, d.Turns[i].ID}
			}
		}
	}
	for w := range twice {
		delete(at, w)
	}
	return at
}

// entries are the redirects and the tombstones of the new corpus: those of the
// old one led on, and those of this change. An address that is in use again has
// none.
func (l leading) entries(old, new *corpus.Corpus) ([]corpus.Moved, []corpus.Gone) {
	all := leading{}
	for _, m := range old.Moved {
		all[place{m.Document, m.Turn}] = l.on(place{m.ToDocument, m.ToTurn})
	}
	for _, g := range old.Gone {
		all[place{g.Document, g.Turn}] = place{}
	}
	for from, to := range l {
		all[from] = to
	}
	live := places(new)
	var moved []corpus.Moved
	var gone []corpus.Gone
	for from, to := range all {
		switch {
		case live[from]:
		case to == place{} || !live[to]:
			gone = append(gone, corpus.Gone{Document: from.document, Turn: from.turn})
		default:
			moved = append(moved, corpus.Moved{Document: from.document, Turn: from.turn, ToDocument: to.document, ToTurn: to.turn})
		}
	}
	slices.SortFunc(moved, func(a, b corpus.Moved) int {
		return cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(a.Turn, b.Turn))
	})
	slices.SortFunc(gone, func(a, b corpus.Gone) int {
		return cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(a.Turn, b.Turn))
	})
	return moved, gone
}

// on is where a place leads after this change: a turn without an entry follows
// its document.
func (l leading) on(at place) place {
	if to, ok := l[at]; ok {
		return to
	}
	if to, ok := l[place{at.document, ""}]; ok {
		if to == (place{}) || at.turn == "" {
			return to
		}
		return place{to.document, at.turn}
	}
	return at
}
