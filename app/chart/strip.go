package chart

// Strip is the overview: everything in small, with the window over it.
type Strip struct {
	Box
	Window     Box
	Events     []Box
	References []Box
}

const stripCell = 5.0

// strip draws all of a series at the foot of a timeline. Bars are as high as
// there are items; neighbours of one height are one box.
func strip(s Series, all, window Scale, at Box) Strip {
	out := Strip{Box: at}
	x0, x1 := all.X(window.From), all.X(window.To+1)
	x0, x1 = min(max(x0, all.Left), all.Right), min(max(x1, all.Left), all.Right)
	out.Window = Box{x0, at.Y, x1 - x0, at.H}
	events := density(all, len(s.Events), func(i int) Range { return s.Events[i].Range })
	refs := density(all, len(s.References), func(i int) Range { return s.References[i].Range })
	half := at.H / 2
	out.Events = boxes(events, all.Left, at.Y+4, half-6, false)
	out.References = boxes(refs, all.Left, at.Y+half+2, half-6, true)
	return out
}

// density counts, for each cell of the plot, the items that lie over it. A
// narrow one is counted where its middle is.
func density(all Scale, n int, at func(int) Range) []int {
	cells := int((all.Right-all.Left)/stripCell) + 1
	change := make([]int, cells+1)
	for i := range n {
		x0, x1, ok := all.clip(at(i))
		if !ok {
			continue
		}
		if x1-x0 < stripCell {
			x0 = (x0 + x1) / 2
			x1 = x0
		}
		change[int((x0-all.Left)/stripCell)]++
		change[int((x1-all.Left)/stripCell)+1]--
	}
	for i := 1; i < cells; i++ {
		change[i] += change[i-1]
	}
	return change[:cells]
}

// boxes draws counts as bars that stand on the middle of the strip, or hang.
func boxes(counts []int, left, top, height float64, hang bool) []Box {
	most := 1
	for _, n := range counts {
		most = max(most, n)
	}
	var out []Box
	for i := 0; i < len(counts); {
		end := i + 1
		for end < len(counts) && counts[end] == counts[i] {
			end++
		}
		if counts[i] > 0 {
			h := max(3, height*float64(counts[i])/float64(most))
			b := Box{left + float64(i)*stripCell, top + height - h, float64(end-i) * stripCell, h}
			if hang {
				b.Y = top
			}
			out = append(out, b)
		}
		i = end
	}
	return out
}
