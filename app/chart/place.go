package chart

import (
	"math"
	"slices"
)

// Where an item is when it has no mark.
const (
	before = int32(-1) // left of the plot
	after  = int32(-2) // right of it
)

// placer puts items on rows: those that can be told apart each on its own,
// the others gathered on the first row.
type placer struct {
	scale Scale
	rows  int
	room  float64 // kept free after an item for its label, where there is a row for it
	alike bool    // bars over the same days are one

	n  int
	at func(i int) Range

	base  float64
	cells []cluster // what is pooled, by cell
	of    []int32
}

// visible is an item in the plot: its middle and the cell that it falls in.
type visible struct {
	i, cell int32
	x       float64
	pooled  bool

	// more is how many others it stands for, like the index among the visible
	// of the one that stands for it, or None.
	more, like int32
}

// place gives the marks of all visible items, ordered by row and X, and for
// each item its mark's index, or before or after. Each pass is linear in what
// stands alone; items without room join the clusters, whose growth may crowd
// out more, so a last pass keeps the first row for clusters alone.
func (p placer) place() ([]Mark, []int32) {
	p.of = make([]int32, p.n)
	p.base = p.origin()
	p.cells = make([]cluster, p.cell(p.scale.Right)+1)
	all := p.look()
	for try := 1; ; try++ {
		clusters, first := p.gather(), 0
		if try >= placingTries {
			clusters, first = nil, 1
		}
		solos, crowdedOut := p.spread(all, clusters, first)
		if !crowdedOut || first > 0 {
			return p.finish(all, p.gather(), solos)
		}
	}
}

// look finds what is visible and pools what no rows could hold.
func (p *placer) look() []visible {
	all := make([]visible, 0, p.n)
	counts := make([]int32, len(p.cells))
	bars := map[Range]int32{}
	for i := range p.n {
		r := p.at(i)
		x0, x1, ok := p.scale.clip(r)
		if !ok {
			p.of[i] = after
			if r.Last < p.scale.From {
				p.of[i] = before
			}
			continue
		}
		v := visible{i: int32(i), x: (x0 + x1) / 2, like: None}
		v.cell = int32(p.cell(v.x))
		if v.pooled = x1-x0 < Target; v.pooled {
			counts[v.cell]++
		} else if p.alike && r.bar() {
			if first, seen := bars[r]; seen {
				v.like = first
				all[first].more++
			} else {
				bars[r] = int32(len(all))
			}
		}
		all = append(all, v)
	}
	for k := range all {
		v := &all[k]
		v.pooled = v.pooled && int(counts[v.cell]) > p.rows
		if v.pooled {
			p.pool(v)
		}
	}
	return all
}

func (p *placer) pool(v *visible) {
	v.pooled = true
	p.cells[v.cell].add(v.x, int(v.i), int(v.more)+1, p.at(int(v.i)))
}

// origin is where cells are counted from. It is tied to the days and not to the
// plot, so that clusters keep together while the reader pans.
func (p *placer) origin() float64 {
	return p.scale.Left + math.Mod(p.scale.X(0)-p.scale.Left, cellWidth) - cellWidth
}

func (p *placer) cell(x float64) int { return int((x - p.base) / cellWidth) }

// spread puts everything else on the rows from first on, beside the clusters
// that stand on row 0. What finds no place is pooled.
func (p *placer) spread(all []visible, taken []cluster, first int) (solos []Mark, crowdedOut bool) {
	ends := make([]float64, p.rows)
	for i := range ends {
		ends[i] = math.Inf(-1)
	}
	free := func(m Mark, room float64) int {
		x0, x1 := m.reach()
		for row := first; row < p.rows; row++ {
			if x0 >= ends[row]+room && (row > 0 || !blocked(taken, x0, x1)) {
				return row
			}
		}
		return None
	}
	for k := range all {
		if all[k].pooled || all[k].like != None {
			continue
		}
		m := p.single(int(all[k].i))
		m.Count += int(all[k].more)
		if m.Row = free(m, p.room); m.Row == None {
			m.Row = free(m, 0)
		}
		if m.Row == None {
			p.pool(&all[k])
			crowdedOut = true
			continue
		}
		_, end := m.reach()
		ends[m.Row] = end + 2
		solos = append(solos, m)
	}
	return solos, crowdedOut
}

// single is the mark of one item: a bar where it is wide enough to be one.
func (p *placer) single(i int) Mark {
	r := p.at(i)
	x0, x1, _ := p.scale.clip(r)
	m := Mark{X: (x0 + x1) / 2, Count: 1, First: i, Range: r}
	if x1-x0 < Target || !r.bar() {
		m.X0, m.X1, m.R = m.X, m.X, pointR
		return m
	}
	m.X0, m.X1, m.H = x0, x1, barHeight
	m.CutLeft, m.CutRight = r.First < p.scale.From, r.Last > p.scale.To
	return m
}

// finish orders the marks and finds for each item its mark.
func (p *placer) finish(all []visible, clusters []cluster, marks []Mark) ([]Mark, []int32) {
	for _, c := range clusters {
		marks = append(marks, c.mark)
	}
	slices.SortStableFunc(marks, func(a, b Mark) int {
		if a.Row != b.Row {
			return a.Row - b.Row
		}
		return sign(a.X - b.X)
	})
	byFirst := make(map[int]int32, len(marks))
	for k, m := range marks {
		byFirst[m.First] = int32(k)
	}
	inCell := make([]int32, len(p.cells))
	for _, c := range clusters {
		for cell := c.cells[0]; cell <= c.cells[1]; cell++ {
			inCell[cell] = byFirst[c.mark.First]
		}
	}
	for _, v := range all {
		shown := v
		if v.like != None {
			shown = all[v.like]
		}
		if shown.pooled {
			p.of[v.i] = inCell[shown.cell]
		} else {
			p.of[v.i] = byFirst[int(shown.i)]
		}
	}
	return marks, p.of
}

func sign(x float64) int {
	switch {
	case x < 0:
		return -1
	case x > 0:
		return 1
	}
	return 0
}
