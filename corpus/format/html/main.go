package html

import (
	"strings"

	"lectern/corpus"
)

// scene is which parts of a page are its text.
type scene struct {
	*builder
	chrome []string // of each node: what it is for, its own or that of one around it
	root   int      // the node that holds the main text
}

// sum adds up the text of the nodes, each with that of those in it. They are
// numbered in the order in which they open, so those in a node follow it.
func (b *builder) sum() {
	for i := range b.passages {
		p := &b.passages[i]
		n := &b.nodes[p.node]
		n.text += len(p.Text)
		n.link += min(p.link, len(p.Text))
		if p.opens() {
			n.turns++
		}
	}
	for i := len(b.nodes) - 1; i >= 0; i-- {
		n := &b.nodes[i]
		n.end = max(n.end, i+1)
		if i == 0 {
			return
		}
		up := &b.nodes[n.parent]
		up.text, up.link, up.turns, up.end = up.text+n.text, up.link+n.link, up.turns+n.turns, max(up.end, n.end)
	}
}

// opens tells a passage that seems to open a turn.
func (p *passage) opens() bool {
	if p.Declared {
		return true
	}
	for _, s := range p.Apart {
		if strings.HasSuffix(strings.TrimRight(p.Text[:s.End], " \u00a0"), ":") || strings.HasPrefix(p.Text[s.End:], ":") {
			return true
		}
	}
	return false
}

// scene finds the main text, with what else knows where it is.
func (b *builder) scene(hints []corpus.Span) *scene {
	b.sum()
	s := &scene{builder: b, chrome: make([]string, len(b.nodes))}
	for i := 1; i < len(b.nodes); i++ {
		n := b.nodes[i]
		s.chrome[i] = s.chrome[n.parent]
		if s.chrome[i] == "" && n.text*2 <= b.nodes[0].text {
			s.chrome[i] = n.chrome // what holds most of the page is its text whatever it is called
		}
	}
	s.landmark()
	if hints != nil {
		s.hinted(hints)
	}
	s.densest()
	return s
}

// plain is how much text of a node is no link.
func (s *scene) plain(i int) int { return s.nodes[i].text - s.nodes[i].link }

// landmark makes the root what the markup calls the main text, if most of what
// is no link stands there.
func (s *scene) landmark() {
	for _, share := range []int{40, 70} {
		best := -1
		for i := s.root + 1; i < s.nodes[s.root].end; i++ {
			n := s.nodes[i]
			if n.main && s.chrome[i] == "" && (best < 0 || s.plain(i) > s.plain(best)) {
				best = i
			}
		}
		if best < 0 || s.plain(best)*100 < s.open()*share {
			return
		}
		s.root = best
	}
}

// inside tells that a node lies in the root.
func (s *scene) inside(i int) bool { return i >= s.root && i < s.nodes[s.root].end }

// open is how much text of the root is neither a link nor in its chrome.
func (s *scene) open() int {
	n := s.plain(s.root)
	for i := s.root + 1; i < s.nodes[s.root].end; i++ {
		if s.chrome[i] != "" && s.chrome[s.nodes[i].parent] == "" {
			n -= s.plain(i)
		}
	}
	return n
}

// hinted makes the root the smallest node that holds nearly all of what a reader
// view would show, if that is most of the root and leaves out a good deal: what
// little stands around a text in its own landmark is its date and its place.
func (s *scene) hinted(hints []corpus.Span) {
	held := make([]int, len(s.nodes))
	k := 0
	for _, p := range s.passages {
		if len(p.Pieces) == 0 {
			continue
		}
		from, to := p.Pieces[0].From, p.Pieces[len(p.Pieces)-1].To
		for k < len(hints) && hints[k].End <= from {
			k++
		}
		if k < len(hints) && hints[k].Start < to {
			held[p.node] += len(p.Text)
		}
	}
	for i := len(held) - 1; i > 0; i-- {
		held[s.nodes[i].parent] += held[i]
	}
	best := 0
	for i := range held {
		if held[i]*100 >= held[0]*95 && held[0] > 0 {
			best = i // numbered in the order of opening: the last is the innermost
		}
	}
	if held[best] > 0 && best > s.root && s.inside(best) && s.plain(best)*2 >= s.open() && s.plain(best)*100 < s.open()*85 {
		s.root = best
	}
}

// densest narrows the root to the node in it that holds nearly all that is no
// link, as long as what is left out is mostly links and opens no turn.
func (s *scene) densest() {
	largest := make([]int, len(s.nodes)) // of each node: the child with most text
	for i := 1; i < len(s.nodes); i++ {
		up := s.nodes[i].parent
		if s.chrome[i] == "" && (largest[up] == 0 || s.plain(i) > s.plain(largest[up])) {
			largest[up] = i
		}
	}
	for next := largest[s.root]; next > 0; next = largest[next] {
		root, n := s.nodes[s.root], s.nodes[next]
		out, links := s.plain(s.root)-s.plain(next), root.link-n.link
		if s.plain(next)*100 < s.plain(s.root)*80 || out > links || root.turns > n.turns {
			return
		}
		s.root = next
	}
}

// spoken tells a passage of the main text.
func (s *scene) spoken(p *passage) bool {
	return s.inside(p.node) && s.chrome[p.node] == "" && !p.caption
}
