package chart

// Timeline is a finished drawing. Every mark's middle lies in the plot, which
// is Scale.Left to Scale.Right and Top to Bottom.
type Timeline struct {
	Width, Height float64
	Scale         Scale

	// Top and Bottom are the ends of the lines of the axis; the ticks' labels
	// stand above Top.
	Top, Bottom float64
	Ticks       []Tick

	// Events and References are the two bands, with their marks by row and X.
	Events, References         Band
	EventMarks, ReferenceMarks []Mark

	// Arcs join them; ArcsLeftOut counts the references whose arc is not
	// drawn because too many others are.
	Arcs        []Arc
	ArcsLeftOut int

	Lanes []LaneRow
	Strip Strip

	// Shown and Mentioned count the events and references in the window.
	Shown, Mentioned int
}

// Band is a stretch from top to bottom. Rows begin at RowsTop, RowHeight each.
type Band struct {
	Top, Bottom, RowsTop, RowHeight float64
	Rows                            int
}

func (b Band) y(row int) float64 { return b.RowsTop + (float64(row)+0.5)*b.RowHeight }

// Draw lays a series out on a frame: the days of window are shown, all is
// everything. Cost is linear in the series; the drawing's size is not: it is
// bounded by the width of the frame.
func Draw(s Series, f Frame, window, all Range) Timeline {
	t := Timeline{Width: f.Width, Scale: f.scale(window)}
	t.Ticks = Ticks(t.Scale, f.TickGap, f.Size)
	roomy := len(s.References) <= roomyItems
	t.layOut(s, f, roomy)

	p := placer{scale: t.Scale, rows: t.Events.Rows, n: len(s.Events), at: func(i int) Range { return s.Events[i].Range }}
	p.alike = len(s.Events) > roomyItems
	if !p.alike {
		p.room = labelRoom
	}
	var eventOf, refOf []int32
	t.EventMarks, eventOf = p.place()
	p.rows, p.n, p.at = t.References.Rows, len(s.References), func(i int) Range { return s.References[i].Range }
	p.room, p.alike = 0, !roomy
	if roomy {
		p.room = labelRoom
	}
	t.ReferenceMarks, refOf = p.place()

	t.labels(s, f, roomy)
	t.Shown, t.Mentioned = total(t.EventMarks), total(t.ReferenceMarks)
	t.Arcs, t.ArcsLeftOut = arcs(s.References, t.EventMarks, t.ReferenceMarks, eventOf, refOf, f, [2]Band{t.Events, t.References})
	lanes(s.Lanes, t.EventMarks, eventOf, t.Lanes)
	if !f.Brief {
		t.Strip = strip(s, f.scale(all), t.Scale, Box{0, t.Height - stripHeight, f.Width, stripHeight})
	}
	return t
}

func (f Frame) scale(r Range) Scale { return Scale{r.First, r.Last, f.Left, f.Right} }

// layOut gives every band its place. It depends on the series and not on the
// window, so that nothing jumps while the reader pans.
func (t *Timeline) layOut(s Series, f Frame, roomy bool) {
	head := 0.0
	if f.Stacked && !f.Brief {
		head = headHeight
	}
	detail := 1.0
	if f.Brief {
		detail = 0
	}
	y := axisHeight
	t.Top = y
	band := func(rows int, height float64) Band {
		b := Band{Top: y, RowsTop: y + head + bandPad, RowHeight: height, Rows: max(rows, 1)}
		b.Bottom = b.RowsTop + float64(b.Rows)*height + bandPad
		y = b.Bottom
		return b
	}
	t.Events = band(min(len(s.Events), f.EventRows), max((float64(f.TitleLines)+detail)*f.line()+8, 2*clusterR+2))
	height := barHeight + 12
	if roomy {
		height = barHeight + (float64(f.TitleLines)+detail)*f.line() + 10
	}
	t.References = band(min(len(s.References), f.ReferenceRows), height)
	for range s.Lanes {
		row := LaneRow{Top: y, Bottom: y + laneHeight, Y: y + laneHeight/2}
		if f.Stacked {
			row.Bottom, row.Y = y+head+laneStacked, y+head+laneStacked/2
		}
		y = row.Bottom
		t.Lanes = append(t.Lanes, row)
	}
	t.Bottom = y + stripGap/2
	t.Height = y + stripGap + stripHeight
	if f.Brief {
		t.Bottom, t.Height = y, y
	}
}

// labels places the marks on their rows and gives them their words.
func (t *Timeline) labels(s Series, f Frame, roomy bool) {
	for i := range t.EventMarks {
		m := &t.EventMarks[i]
		m.Y = t.Events.y(m.Row)
		if m.Count == 1 {
			m.Own = s.Events[m.First].Own
		}
	}
	for i := range t.ReferenceMarks {
		m := &t.ReferenceMarks[i]
		m.Y = t.References.y(m.Row)
		if roomy {
			m.Y = t.References.y(m.Row) - t.References.RowHeight/2 + clusterR
		}
	}
	byRow(t.EventMarks, func(row []Mark) { beside(row, s.EventText, f, f.Left, f.Width-f.Size/2) })
	byRow(t.ReferenceMarks, func(row []Mark) {
		if roomy {
			below(row, s.ReferenceText, f)
			return
		}
		one := f
		one.TitleLines = 1
		beside(row, func(i, n int) Text { return Text{Title: s.ReferenceText(i, n).Title} }, one, f.Left, f.Width-f.Size/2)
	})
}

func byRow(marks []Mark, do func([]Mark)) {
	for len(marks) > 0 {
		n := 1
		for n < len(marks) && marks[n].Row == marks[0].Row {
			n++
		}
		do(marks[:n])
		marks = marks[n:]
	}
}

func total(marks []Mark) int {
	n := 0
	for _, m := range marks {
		n += m.Count
	}
	return n
}
