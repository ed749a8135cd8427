package chart

// beside sets the labels of marks next to them: on the right where they fit,
// else on the left, else where there is more room. Marks are one row, ordered
// by X; left and right bound the row.
func beside(marks []Mark, text func(int, int) Text, f Frame, left, right float64) {
	free := left
	for i := range marks {
		m := &marks[i]
		_, x1 := m.reach()
		limit := right
		if i+1 < len(marks) {
			limit, _ = marks[i+1].reach()
		}
		if m.Count == 1 || m.Bar() {
			if t := text(m.First, m.Count); t != (Text{}) {
				free = max(free, m.label(t, f, free, limit))
			}
		}
		free = max(free, x1+f.Size/2)
	}
}

// label sets a mark's label between two bounds and gives where it ends.
func (m *Mark) label(t Text, f Frame, left, right float64) float64 {
	gap := f.Size / 2
	x0, x1 := m.reach()
	want := max(Width(t.Title, f.Size, true)/float64(f.TitleLines)*wrapSlack(f), Width(t.Detail, f.Size, false))
	roomLeft, roomRight := x0-gap-left, right-gap-x1-gap
	least := min(want, leastLabel)
	if t.Detail == "" && !f.Brief {
		least = want // the end of a date or a count is not to be cut off
	}
	switch {
	case roomRight >= want || roomRight >= roomLeft && roomRight >= least:
		m.Lines = block(t, f, x1+gap, m.Y, roomRight, Start)
	case roomLeft >= least:
		m.Lines = block(t, f, x0-gap, m.Y, roomLeft, End)
	case m.X1-m.X0 >= least+f.Size*1.6:
		m.Lines = inside(t.Title, *m, f)
	}
	end := x1
	for _, l := range m.Lines {
		_, e := l.extent(f.Size)
		end = max(end, e)
	}
	return end + gap
}

// wrapSlack allows for lines that are not filled to their end.
func wrapSlack(f Frame) float64 {
	if f.TitleLines > 1 {
		return 1.25
	}
	return 1
}

// block sets a title over a detail, centred on y.
func block(t Text, f Frame, x, y, room float64, a Anchor) []Line {
	var lines []Line
	for _, s := range Wrap(t.Title, room, f.Size, true, f.TitleLines) {
		lines = append(lines, Line{X: x, Text: s, Anchor: a, Strong: true})
	}
	if s := Clip(t.Detail, room, f.Size, false); s != "" {
		lines = append(lines, Line{X: x, Text: s, Anchor: a})
	}
	top := y - float64(len(lines))*f.line()/2
	for i := range lines {
		lines[i].Y = top + float64(i)*f.line() + f.Size*0.95
	}
	return lines
}

// inside sets a title in a bar, clipped to it.
func inside(title string, m Mark, f Frame) []Line {
	room := m.X1 - m.X0 - f.Size*1.6
	if s := Clip(title, room, f.Size, true); s != "" {
		return []Line{{X: m.X0 + f.Size*0.8, Y: m.Y + f.Size*0.35, Text: s, Strong: true, Inside: true}}
	}
	return nil
}

// below sets the labels of marks under them: the title in the bar where it
// fits, else with the detail under it. Marks are one row, ordered by X.
func below(marks []Mark, text func(int, int) Text, f Frame) {
	free := f.Left
	for i := range marks {
		m := &marks[i]
		_, x1 := m.reach()
		limit := f.Width - f.Size/2
		if i+1 < len(marks) {
			next, _ := marks[i+1].reach()
			limit = next - f.Size
		}
		if m.Count == 1 || m.Bar() {
			m.under(text(m.First, m.Count), f, free, limit)
		}
		for _, l := range m.Lines {
			_, e := l.extent(f.Size)
			x1 = max(x1, e)
		}
		free = max(free, x1+f.Size)
	}
}

// under sets one label below a mark, as near its beginning as the words allow.
func (m *Mark) under(t Text, f Frame, left, right float64) {
	y := m.Y + barHeight/2 + f.Size*1.15
	title := t.Title
	if m.Bar() && Width(title, f.Size, true)+f.Size*1.7 <= m.X1-m.X0 {
		m.Lines, title = inside(title, *m, f), ""
	}
	want := max(Width(title, f.Size, true), Width(t.Detail, f.Size, false))
	start, _ := m.reach()
	if m.Bar() {
		start = m.X0
	}
	x := max(left, min(start, right-want))
	room := right - x
	if x > m.X1+f.Size || room < min(want, leastLabel) {
		return
	}
	var lines []Line
	if s := Clip(title, room, f.Size, true); s != "" {
		lines = append(lines, Line{X: x, Text: s, Strong: true})
	}
	for _, s := range Wrap(t.Detail, room, f.Size, false, f.TitleLines) {
		lines = append(lines, Line{X: x, Text: s})
	}
	for i := range lines {
		lines[i].Y = y + float64(i)*f.line()
	}
	m.Lines = append(m.Lines, lines...)
}
