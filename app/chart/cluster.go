package chart

import "slices"

// cluster is what is gathered at one place.
type cluster struct {
	sum   float64
	mark  Mark
	cells [2]int // the first and last cell
}

func (c *cluster) add(x float64, i, n int, r Range) {
	if c.mark.Count == 0 {
		c.mark.Range, c.mark.First = r, i
	}
	c.sum += x * float64(n)
	c.mark.Count += n
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
func (p *placer) gather() []cluster {
	var out []cluster
	for k, c := range p.cells {
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
