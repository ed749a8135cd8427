package block

import (
	"cmp"
	"slices"
)

// piece is a block that is here.
type piece struct {
	body []byte

	// read is when it was last taken in or read, by the clock of the loan, and
	// question the one that it was for; -1 where that has no use for it any more.
	read, question int
}

// before orders blocks by which goes first.
func (b *piece) before(c *piece) int {
	return cmp.Or(cmp.Compare(min(b.question, 0), min(c.question, 0)), cmp.Compare(b.read, c.read))
}

// loan is what is kept of blocks that are needed for a while, as texts are: so
// many bytes, and whatever else the question at hand needs. An answer is asked for
// again until nothing is missing, and all that it reads must be there at once in
// the end. So a block that came or was read for a question stays until the next
// begins, however much that is. Only what was looked into for good, which happens
// once to each text, may go before.
type loan struct {
	from, to int // the blocks that it is about: from, up to but without to
	room     int // the bytes that are kept of them

	bytes    int // that are here of them
	swept    int // what was there when nothing more could go
	question int
	clock    int
}

// Lend bounds what is kept of the blocks from one on, up to but without another,
// to a number of bytes. All others stay once they are here, and so do all while
// nobody says otherwise.
func (p *Pieces) Lend(from, to, bytes int) { p.from, p.to, p.room = from, to, bytes }

// Begin tells that another question begins: what the one before needed may go.
func (p *Pieces) Begin() {
	p.question++
	p.swept = 0
	p.sweep()
}

func (l *loan) hold(b *piece) {
	l.clock++
	b.read, b.question = l.clock, l.question
}

func (l *loan) lent(n int) bool { return n >= l.from && n < l.to }

// took takes a block in.
func (p *Pieces) took(n int, body []byte) {
	if p.lent(n) && p.here[n] == nil {
		p.bytes += len(body)
	}
	b := &piece{body: body}
	p.hold(b)
	p.here[n] = b
	p.sweep()
}

func (p *Pieces) letGo(n int) {
	if b := p.here[n]; b != nil {
		b.question = -1
	}
}

// sweep lets go of blocks once there are too many: first of those that were looked
// into for good, and then of those that were read longest ago. It lets go of more than
// it has to, so that it is seldom done.
func (p *Pieces) sweep() {
	if p.bytes <= max(p.room, p.swept+p.room/4) {
		return
	}
	var idle []int
	for n, b := range p.here {
		if p.lent(n) && b.question != p.question {
			idle = append(idle, n)
		}
	}
	slices.SortFunc(idle, func(a, b int) int { return p.here[a].before(p.here[b]) })
	for _, n := range idle {
		if p.bytes <= p.room*3/4 {
			break
		}
		p.bytes -= len(p.here[n].body)
		delete(p.here, n)
	}
	p.swept = p.bytes
}
