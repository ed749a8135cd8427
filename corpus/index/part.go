package index

import "lectern/corpus/block"

// parts are the blocks that a list stands in, each from one turn on.
type parts struct {
	x     *Index
	entry Entry
	more  reader // the beginnings of the parts to come
	n     int    // the part at hand, -1 before the first
	from  int    // its first turn at the earliest
	then  int    // that of the next part, behind all turns if there is none
}

func newParts(x *Index, e Entry) parts {
	return parts{x: x, entry: e, more: reader{b: e.from}, n: -1}
}

// reaches tells that a later part than the one at hand holds a turn, if any does.
func (p *parts) reaches(turn int) bool { return p.n < p.entry.parts && p.then <= turn }

// next goes on by one part, or to the part that holds a turn if it is further.
func (p *parts) next(turn int) bool {
	for {
		if p.n == p.entry.parts {
			return false
		}
		p.n++
		p.from, p.then = p.then, p.x.Turns()
		if p.n < p.entry.parts {
			p.then = p.from + p.more.number()
		}
		if p.then > turn || p.n == p.entry.parts {
			return true
		}
	}
}

// open is the part at hand.
func (p *parts) open() (reader, error) {
	if p.entry.form&formInline != 0 {
		return reader{b: p.entry.inline}, nil
	}
	if p.more.bad || p.from > p.x.Turns() {
		return reader{}, errDamaged
	}
	b, err := p.x.lists.block(p.entry.block + p.n)
	if _, missing := err.(*block.Missing); missing {
		return reader{}, p.x.Ready(p.entry, p.from)
	}
	if err != nil {
		return reader{}, err
	}
	r := reader{b: b}
	if p.n == 0 {
		r.bytes(p.entry.offset)
		if p.entry.champions {
			r.bytes(r.number())
		}
	}
	if r.bad {
		return reader{}, errDamaged
	}
	return r, nil
}

// Ready is nil if all blocks that the list of a term needs from a turn on are
// here, else a *block.Missing that names those that are not.
func (x *Index) Ready(e Entry, from int) error {
	if e.form&formInline != 0 {
		return nil
	}
	var err error
	p := newParts(x, e)
	for p.next(from) {
		_, missing := x.lists.block(p.entry.block + p.n)
		if err = block.And(err, missing); err != nil {
			if _, ok := err.(*block.Missing); !ok {
				return err
			}
		}
	}
	return err
}
