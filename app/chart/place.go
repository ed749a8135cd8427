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

	n      int
	at     func(i int) Range
	pooled []bool
	of     []int32
}

// place gives the marks of all visible items, ordered by row and X, and for
// each item its mark's index, or before or after. Each pass is linear; items
// without room join the clusters, whose growth may crowd out more, so a last
// pass keeps the first row for clusters alone.
func (p placer) place() ([]Mark, []int32) {
	p.pooled, p.of = make([]bool, p.n), make([]int32, p.n)
	visible := p.look()
	for try := 1; ; try++ {
		last := try >= placingTries
		clusters := p.gather(visible)
		taken := clusters
		first := 0
		if last {
			taken, first = nil, 1
		}
		solos, crowdedOut := p.spread(visible, taken, first)
		if crowdedOut && last {
			clusters = p.gather(visible)
		}
		if !crowdedOut || last {
			return p.finish(visible, clusters, solos)
		}
	}
}

// look finds what is visible and pools what no rows could hold.
func (p placer) look() []int32 {
	var visible []int32
	counts := make([]int32, p.cells())
	for i := range p.n {
		r := p.at(i)
		x0, x1, ok := p.scale.clip(r)
		switch {
		case ok:
			visible = append(visible, int32(i))
			if x1-x0 < Target {
				counts[p.cell((x0+x1)/2)]++
			}
		case r.Last < p.scale.From:
			p.of[i] = before
		default:
			p.of[i] = after
		}
	}
	for _, i := range visible {
		x0, x1, _ := p.scale.clip(p.at(int(i)))
		p.pooled[i] = x1-x0 < Target && int(counts[p.cell((x0+x1)/2)]) > p.rows
	}
	return visible
}

// base is where cells are counted from. It is tied to the days and not to the
// plot, so that clusters keep together while the reader pans.
func (p placer) base() float64 {
	origin := p.scale.X(0)
	return p.scale.Left + math.Mod(origin-p.scale.Left, cellWidth) - cellWidth
}

func (p placer) cell(x float64) int { return int((x - p.base()) / cellWidth) }

func (p placer) cells() int { return p.cell(p.scale.Right) + 1 }

// cluster is what is gathered at one place; to tells, for a cell, where its
// items went.
type cluster struct {
	sum   float64
	mark  Mark
	cells [2]int // the first and last cell
}

func (c *cluster) add(x float64, i int, r Range) {
	if c.mark.Count == 0 {
		c.mark.Range, c.mark.First = r, i
	}
	c.sum += x
	c.mark.Count++
	c.mark.Range = c.mark.Range.and(r)
}

func (c *cluster) join(d cluster) {
	c.sum += d.sum
	c.mark.Count += d.mark.Count
	c.mark.First = min(c.mark.First, d.mark.First)
	c.mark.Range = c.mark.Range.and(d.mark.Range)
	c.cells[1] = d.cells[1]
}

func (c *cluster) x() float64 { return c.sum / float64(c.mark.Count) }

// gather makes the clusters of what is pooled, ascending, their middles at
// least clusterGap apart.
func (p placer) gather(visible []int32) []cluster {
	cells := make([]cluster, p.cells())
	for _, i := range visible {
		if p.pooled[i] {
			r := p.at(int(i))
			x0, x1, _ := p.scale.clip(r)
			x := (x0 + x1) / 2
			cells[p.cell(x)].add(x, int(i), r)
		}
	}
	var out []cluster
	for k, c := range cells {
		if c.mark.Count == 0 {
			continue
		}
		c.cells = [2]int{k, k}
		if len(out) > 0 && c.x()-out[len(out)-1].x() < clusterGap {
			out[len(out)-1].join(c)
		} else {
			out = append(out, c)
		}
	}
	for i := range out {
		m := &out[i].mark
		m.X = out[i].x()
		m.X0, m.X1, m.R = m.X, m.X, radius(m.Count)
	}
	return out
}

func radius(count int) float64 {
	switch {
	case count == 1:
		return pointR
	case count < 10:
		return clusterR - 6
	case count < 100:
		return clusterR - 4
	case count < 1000:
		return clusterR - 2
	}
	return clusterR
}

// spread puts everything else on the rows from first on, beside the clusters
// that stand on row 0. What finds no place is pooled.
func (p placer) spread(visible []int32, taken []cluster, first int) (solos []Mark, crowdedOut bool) {
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
	for _, i := range visible {
		if p.pooled[i] {
			continue
		}
		m := p.single(int(i))
		m.Row = free(m, p.room)
		if m.Row == None {
			m.Row = free(m, 0)
		}
		if m.Row == None {
			p.pooled[i], crowdedOut = true, true
			continue
		}
		_, ends[m.Row] = m.reach()
		ends[m.Row] += 2
		solos = append(solos, m)
	}
	return solos, crowdedOut
}

// blocked tells whether a cluster stands between x0 and x1.
func blocked(taken []cluster, x0, x1 float64) bool {
	i, _ := slices.BinarySearchFunc(taken, x0, func(c cluster, x float64) int {
		if _, end := c.mark.reach(); end <= x {
			return -1
		}
		return 1
	})
	if i == len(taken) {
		return false
	}
	start, _ := taken[i].mark.reach()
	return start < x1
}

// single is the mark of one item: a bar where it is wide enough to be one.
func (p placer) single(i int) Mark {
	r := p.at(i)
	x0, x1, _ := p.scale.clip(r)
	m := Mark{X: (x0 + x1) / 2, Count: 1, First: i, Range: r}
	if x1-x0 < Target || r.First == r.Last && r.Sure() {
		m.X0, m.X1, m.R = m.X, m.X, pointR
		return m
	}
	m.X0, m.X1, m.H = x0, x1, barHeight
	m.CutLeft, m.CutRight = r.First < p.scale.From, r.Last > p.scale.To
	return m
}

func (p placer) finish(visible []int32, clusters []cluster, marks []Mark) ([]Mark, []int32) {
	for _, c := range clusters {
		marks = append(marks, c.mark)
	}
	slices.SortStableFunc(marks, func(a, b Mark) int {
		if a.Row != b.Row {
			return a.Row - b.Row
		}
		return sign(a.X - b.X)
	})
	inCell := make([]int32, p.cells())
	for k, m := range marks {
		p.of[m.First] = int32(k)
		for _, c := range clusters {
			if c.mark.First == m.First {
				for cell := c.cells[0]; cell <= c.cells[1]; cell++ {
					inCell[cell] = int32(k)
				}
			}
		}
	}
	for _, i := range visible {
		if p.pooled[i] {
			x0, x1, _ := p.scale.clip(p.at(int(i)))
			p.of[i] = inCell[p.cell((x0+x1)/2)]
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
