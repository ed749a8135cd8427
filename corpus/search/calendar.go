package search

import (
	"sort"

	"lectern/corpus/block"
	"lectern/corpus/query"
	"lectern/corpus/when"
)

// documentsPerPage is how many documents a block of the calendar holds: about
// four kilobytes, and a corpus of a million turns has some dozens of them.
const documentsPerPage = 1024

// page is a block of the calendar: documents one behind the other.
type page struct {
	starts    []uint32 // the first turn of each, and behind the last
	held      []held
	languages []uint16 // the number of each one's tag
}

// fence is what is known of a page before it is here: its first turn, and the
// time in which all its documents lie. That is certain if each of them is.
type fence struct {
	turn int
	hull held
}

// calendar says which turns are of which document, and when it was held. Its
// pages are read when they are needed.
type calendar struct {
	first  int // the block of the first page
	fences []fence
	pages  []*page
	turns  int // behind the last
}

// Flags of a document in a page.
const (
	isDated   = 1
	isCertain = 2
)

// appendPage writes a page: for each document its number of turns, its flags
// with the number of its language, and if it is dated the days from the one
// before to its first, and from there to its last.
func appendPage(b []byte, p page) []byte {
	b = appendNumber(b, len(p.held))
	before := when.Day(0)
	for i, h := range p.held {
		b = appendNumber(b, int(p.starts[i+1]-p.starts[i]))
		flags := int(p.languages[i]) << 2
		if !h.dated {
			b = appendNumber(b, flags)
			continue
		}
		if flags |= isDated; h.certain {
			flags |= isCertain
		}
		b = appendNumber(b, flags)
		b = appendSigned(b, int(h.first-before))
		b = appendNumber(b, int(h.last-h.first))
		before = h.first
	}
	return b
}

// readPage reads a page whose first turn is known, as is the first behind it.
func readPage(b []byte, from, to int) (*page, error) {
	c := block.NewReader(b)
	n := c.Count()
	p := &page{starts: make([]uint32, 1, n+1)}
	p.starts[0] = uint32(from)
	day := when.Day(0)
	for range n {
		if from += c.Number(); from > to {
			return nil, errDamaged
		}
		p.starts = append(p.starts, uint32(from))
		flags := c.Number()
		h := held{dated: flags&isDated != 0, certain: flags&isCertain != 0}
		if h.dated {
			day += when.Day(c.Signed())
			h.first, h.last = day, day+when.Day(c.Number())
		}
		p.held = append(p.held, h)
		p.languages = append(p.languages, uint16(flags>>2))
	}
	if c.Bad || from != to {
		return nil, errDamaged
	}
	return p, nil
}

func fenceOf(p page) fence {
	f := fence{turn: int(p.starts[0]), hull: held{certain: true}}
	for _, h := range p.held {
		f.hull.certain = f.hull.certain && h.certain
		switch {
		case h.dated && !f.hull.dated:
			f.hull.first, f.hull.last, f.hull.dated = h.first, h.last, true
		case h.dated:
			f.hull.first, f.hull.last = min(f.hull.first, h.first), max(f.hull.last, h.last)
		}
	}
	return f
}

// writeCalendar appends the fences to a root and gives the pages.
func writeCalendar(root []byte, all page) ([]byte, [][]byte) {
	var blocks [][]byte
	var fences []fence
	for from := 0; from < len(all.held); from += documentsPerPage {
		to := min(from+documentsPerPage, len(all.held))
		p := page{all.starts[from : to+1], all.held[from:to], all.languages[from:to]}
		blocks = append(blocks, appendPage(nil, p))
		fences = append(fences, fenceOf(p))
	}
	root = appendNumber(root, len(fences))
	for _, f := range fences {
		root = appendNumber(root, f.turn)
		flags := 0
		if f.hull.dated {
			flags |= isDated
		}
		if f.hull.certain {
			flags |= isCertain
		}
		root = appendNumber(root, flags)
		root = appendSigned(root, int(f.hull.first))
		root = appendNumber(root, int(f.hull.last-f.hull.first))
	}
	return root, blocks
}

// readCalendar reads the fences; first is the block of the first page.
func readCalendar(c *block.Reader, first, turns int) calendar {
	n := c.Count()
	all := calendar{first: first, fences: make([]fence, n), pages: make([]*page, n), turns: turns}
	before := 0
	for i := range all.fences {
		f := &all.fences[i]
		f.turn = c.Number()
		flags := c.Number()
		f.hull = held{dated: flags&isDated != 0, certain: flags&isCertain != 0, first: when.Day(c.Signed())}
		f.hull.last = f.hull.first + when.Day(c.Number())
		if f.turn < before || f.turn > turns || i == 0 && f.turn != 0 {
			c.Bad = true
		}
		before = f.turn
	}
	if n == 0 && turns > 0 {
		c.Bad = true
	}
	return all
}

// page is the page of a number.
func (x *Index) page(i int) (*page, error) {
	c := &x.calendar
	if c.pages[i] != nil {
		return c.pages[i], nil
	}
	b, err := x.store.Block(c.first + i)
	if err != nil {
		return nil, err
	}
	x.worked(documentsPerPage)
	c.pages[i], err = readPage(b, c.fences[i].turn, c.end(i))
	return c.pages[i], err
}

// stretch is a run of turns: from, up to but without to.
type stretch struct{ from, to uint32 }

// during are the stretches of the turns whose documents may lie as a field of a
// date asks, or of those that must.
func (x *Index) during(f query.Field, surely bool) ([]stretch, error) {
	var found []stretch
	var missing error
	first, last := f.Date.Bounds()
	for i, fence := range x.calendar.fences {
		may, must := fence.hull.lies(f.Name, first, last)
		if !may {
			continue
		}
		if must {
			found = extend(found, uint32(fence.turn), uint32(x.calendar.end(i)))
			continue
		}
		p, err := x.page(i)
		if err != nil {
			missing = block.And(missing, err)
			continue
		}
		for j, h := range p.held {
			if may, must := h.lies(f.Name, first, last); must || may && !surely {
				found = extend(found, p.starts[j], p.starts[j+1])
			}
		}
	}
	return found, missing
}

// end is the turn behind the last of a page.
func (c *calendar) end(i int) int {
	if i+1 < len(c.fences) {
		return c.fences[i+1].turn
	}
	return c.turns
}

// extend appends a stretch, or lengthens the one that it follows.
func extend(list []stretch, from, to uint32) []stretch {
	switch n := len(list); {
	case from == to:
		return list
	case n > 0 && list[n-1].to == from:
		list[n-1].to = to
		return list
	}
	return append(list, stretch{from, to})
}

// eachDocument calls f with the documents of some turns, which ascend: the page
// and the place in it, and how many of the turns are of the document.
func (x *Index) eachDocument(turns []uint32, f func(p *page, i, n int)) error {
	var missing error
	for i := range x.calendar.fences {
		end := uint32(x.calendar.end(i))
		n := sort.Search(len(turns), func(j int) bool { return turns[j] >= end })
		if n == 0 {
			continue
		}
		x.worked(n)
		if p, err := x.page(i); err != nil {
			missing = block.And(missing, err)
		} else {
			p.each(turns[:n], func(j, n int) { f(p, j, n) })
		}
		turns = turns[n:]
	}
	return missing
}

func (p *page) each(turns []uint32, f func(i, n int)) {
	for at := 0; len(turns) > 0; at++ {
		for p.starts[at+1] <= turns[0] {
			at++
		}
		n := 1
		for n < len(turns) && turns[n] < p.starts[at+1] {
			n++
		}
		f(at, n)
		turns = turns[n:]
	}
}
