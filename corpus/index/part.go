package index

import "lectern/corpus/block"

// parts are the blocks that a list stands in, each from one turn on. For a pair
// it is not turns that are counted but those of its word.
type parts struct {
	x     *Index
	entry Entry
	more  reader // the beginnings of the parts to come
	n     int    // the part at hand, -1 before the first
	at    edge   // where it begins
	then  edge   // where the next part begins, behind all if there is none
}

// edge is how many turns, and how many of the turns of the list, stand before.
type edge struct{ turns, seen int }

// holds tells that what is sought stands before an edge.
func (a edge) holds(sought edge) bool { return a.turns > sought.turns && a.seen > sought.seen }

func newParts(x *Index, e Entry) parts {
	return parts{x: x, entry: e, more: read(e.from), n: -1}
}

// passed tells that what is sought stands in a later part.
func (p *parts) passed(sought edge) bool { return p.n < p.entry.parts && !p.then.holds(sought) }

// next goes on by one part, or to the part that holds what is sought if it is
// further.
func (p *parts) next(sought edge) bool {
	for p.n < p.entry.parts {
		p.n++
		p.at = p.then
		if p.n == p.entry.parts {
			p.then = edge{block.MaxNumber, block.MaxNumber}
		} else {
			p.then.turns += p.more.Number()
			p.then.seen += p.more.Number()
		}
		if p.then.holds(sought) {
			return true
		}
	}
	return false
}

// open is the part at hand.
func (p *parts) open() (reader, error) {
	if p.entry.form&formInline != 0 {
		return read(p.entry.inline), nil
	}
	if p.more.Bad || p.at.turns > p.x.Turns() {
		return reader{}, errDamaged
	}
	b, err := p.x.lists.block(p.entry.block + p.n)
	if _, missing := err.(*block.Missing); missing {
		return reader{}, p.x.ready(p.entry, p.at)
	}
	if err != nil {
		return reader{}, err
	}
	r := read(b)
	if p.n == 0 {
		r.Bytes(p.entry.offset)
	}
	if p.n == p.entry.parts {
		list := r.Bytes(p.entry.length)
		r = reader{block.Reader{Rest: list, Bad: r.Bad}}
	}
	if p.n == 0 && p.entry.champions {
		r.Bytes(r.Number())
	}
	if r.Bad {
		return reader{}, errDamaged
	}
	return r, nil
}

// Ready is nil if all blocks that the list of a term needs from a turn on are
// here, else a *block.Missing that names those that are not.
func (x *Index) Ready(e Entry, from int) error {
	if !e.pair() {
		return x.ready(e, edge{turns: from})
	}
	err := x.ready(e, edge{})
	base, missing := x.numbered(e.base)
	if missing == nil && !base.pair() {
		missing = x.ready(base, edge{turns: from})
	}
	return block.And(err, missing)
}

// ready is Ready for the parts of the list itself.
func (x *Index) ready(e Entry, from edge) error {
	if e.form&formInline != 0 {
		return nil
	}
	var missing error
	p := newParts(x, e)
	for sought := from; p.next(sought); sought = (edge{}) {
		_, err := x.lists.block(p.entry.block + p.n)
		if missing = block.And(missing, err); missing != nil {
			if _, ok := missing.(*block.Missing); !ok {
				return missing
			}
		}
	}
	return missing
}
