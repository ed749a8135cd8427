package main

import (
	"fmt"
	"html"
	"math"
	"strings"
)

// line is one curve of a panel.
type line struct {
	name   string
	points [][2]float64
}

// panel is one diagram: both axes are logarithmic, so that what grows as the
// corpus does is a straight line along the diagonals, and what grows as its
// logarithm is nearly flat.
type panel struct {
	title, unit string
	lines       []line
}

// The measures of the plot, in its own units.
const (
	panelWidth, panelHeight = 470, 330
	left, right, top, foot  = 64, 96, 46, 34
)

func plot(all []size) string {
	panels := panelsOf(all)
	width, height := 2*panelWidth, (len(panels)+1)/2*panelHeight
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-labelledby="title">`+"\n", width, height)
	b.WriteString("<title id=\"title\">How a pack, its first result, its building and its queries grow with the number of turns</title>\n" + style)
	fmt.Fprintf(&b, `<rect class="paper" width="%d" height="%d"/>`+"\n", width, height)
	for i, p := range panels {
		fmt.Fprintf(&b, `<g transform="translate(%d %d)">`+"\n", i%2*panelWidth, i/2*panelHeight)
		p.draw(&b)
		b.WriteString("</g>\n")
	}
	b.WriteString("</svg>\n")
	return b.String()
}

// style is readable on light and on dark paper; the colours of the curves are
// told apart by people who see no red or green.
const style = `<style>
text { font: 12px system-ui, sans-serif; fill: #333 }
.title { font-weight: 600; font-size: 14px; fill: #111 }
.paper { fill: #fff }
.grid { stroke: #ddd }
.pace { stroke: #bbb; stroke-dasharray: 4 4; fill: none }
.curve { fill: none; stroke-width: 2 }
.c0 { stroke: #0b5fa5 } .c1 { stroke: #b3480a } .c2 { stroke: #12775a } .c3 { stroke: #7b4aa8 } .c4 { stroke: #8a6d00 } .c5 { stroke: #555 } .c6 { stroke: #b0306a }
@media (prefers-color-scheme: dark) {
text { fill: #ccc } .title { fill: #eee } .paper { fill: #16181b } .grid { stroke: #33373c } .pace { stroke: #555 }
.c0 { stroke: #6db3f2 } .c1 { stroke: #f0915a } .c2 { stroke: #5fd0ac } .c3 { stroke: #c39bea } .c4 { stroke: #e0c24d } .c5 { stroke: #aaa } .c6 { stroke: #f08ab6 }
}
</style>
`

func panelsOf(all []size) []panel {
	of := func(name string, value func(size) float64) line {
		l := line{name: name}
		for _, s := range all {
			if v := value(s); v > 0 {
				l.points = append(l.points, [2]float64{float64(s.Turns), v})
			}
		}
		return l
	}
	first := panel{"Bytes before the first result", "B", nil}
	for _, k := range kinds {
		first.lines = append(first.lines, of(k.name, func(s size) float64 { return float64(s.Native.First[k.name]) }))
	}
	wasm := func(value func(asked) float64) func(size) float64 {
		return func(s size) float64 {
			if s.Wasm == nil {
				return 0
			}
			return value(*s.Wasm)
		}
	}
	return []panel{
		{"The pack on disk", "B", []line{
			of("text", func(s size) float64 { return float64(s.Text) }),
			of("pack", func(s size) float64 { return float64(s.Pack) }),
			of("index", func(s size) float64 { return float64(s.Index) }),
			of("records", func(s size) float64 { return float64(s.Records) }),
			of("root", func(s size) float64 { return float64(s.Root) }),
		}},
		first,
		{"Building", "", []line{
			of("MB at most", func(s size) float64 { return float64(s.Peak) / 1e6 }),
			of("MB of corpus", func(s size) float64 { return float64(s.Corpus) / 1e6 }),
			of("seconds", func(s size) float64 { return s.Processor }),
		}},
		{"A warm query", "ms", []line{
			of("p50", func(s size) float64 { return s.Native.P50 }),
			of("p95", func(s size) float64 { return s.Native.P95 }),
			of("p50 wasm", wasm(func(a asked) float64 { return a.P50 })),
			of("p95 wasm", wasm(func(a asked) float64 { return a.P95 })),
		}},
	}
}

// scale is a logarithmic axis.
type scale struct{ low, high, from, to float64 } // powers of ten → units

func (s scale) at(v float64) float64 {
	return s.from + (s.to-s.from)*(math.Log10(v)-s.low)/(s.high-s.low)
}

// scales take in all points, in whole powers of ten.
func (p panel) scales() (x, y scale) {
	x = scale{math.Inf(1), math.Inf(-1), left, panelWidth - right}
	y = scale{math.Inf(1), math.Inf(-1), panelHeight - foot, top}
	for _, l := range p.lines {
		for _, at := range l.points {
			x.low, x.high = min(x.low, math.Floor(math.Log10(at[0]))), max(x.high, math.Ceil(math.Log10(at[0])))
			y.low, y.high = min(y.low, math.Floor(math.Log10(at[1]))), max(y.high, math.Ceil(math.Log10(at[1])))
		}
	}
	if x.low >= x.high {
		x.low, x.high = 3, 6
	}
	if y.low >= y.high {
		y.low, y.high = 0, 1
	}
	return x, y
}

func (p panel) draw(b *strings.Builder) {
	x, y := p.scales()
	fmt.Fprintf(b, `<text class="title" x="%d" y="24">%s</text>`+"\n", left, html.EscapeString(p.title))
	for e := y.low; e <= y.high; e++ {
		at := y.at(math.Pow(10, e))
		fmt.Fprintf(b, `<path class="grid" d="M%d %.1fH%d"/><text x="%d" y="%.1f" text-anchor="end">%s</text>`+"\n", left, at, panelWidth-right, left-6, at+4, short(math.Pow(10, e), p.unit))
	}
	for e := x.low; e <= x.high; e++ {
		at := x.at(math.Pow(10, e))
		fmt.Fprintf(b, `<path class="grid" d="M%.1f %dV%d"/><text x="%.1f" y="%d" text-anchor="middle">%s</text>`+"\n", at, top, panelHeight-foot, at, panelHeight-foot+18, short(math.Pow(10, e), ""))
	}
	p.pace(b, x, y)
	ends := spread(p.lines, y)
	for i, l := range p.lines {
		if len(l.points) == 0 {
			continue
		}
		var d strings.Builder
		for j, at := range l.points {
			fmt.Fprintf(&d, "%c%.1f %.1f", "ML"[min(j, 1)], x.at(at[0]), y.at(at[1]))
		}
		last := l.points[len(l.points)-1]
		fmt.Fprintf(b, `<path class="curve c%d" d="%s"/><text x="%.1f" y="%.1f">%s</text>`+"\n", i, d.String(), x.at(last[0])+6, ends[i]+4, html.EscapeString(l.name))
	}
}

// pace is how fast the corpus itself grows, from the lower left corner.
func (p panel) pace(b *strings.Builder, x, y scale) {
	n := min(x.high-x.low, y.high-y.low)
	fmt.Fprintf(b, `<path class="pace" d="M%.1f %.1fL%.1f %.1f"/>`+"\n", x.from, y.from, x.at(math.Pow(10, x.low+n)), y.at(math.Pow(10, y.low+n)))
}

// spread is where the names of the curves stand: at their ends, 13 apart at
// least.
func spread(lines []line, y scale) []float64 {
	ends := make([]float64, len(lines))
	for i, l := range lines {
		if len(l.points) > 0 {
			ends[i] = y.at(l.points[len(l.points)-1][1])
		}
	}
	for range 40 {
		for i := range ends {
			for j := range ends {
				if d := ends[i] - ends[j]; i != j && d >= 0 && d < 13 && (d > 0 || i > j) {
					ends[i], ends[j] = ends[i]+(13-d)/2, ends[j]-(13-d)/2
				}
			}
		}
	}
	return ends
}

// short is a power of ten with its unit: 10 kB, 1 M, 0.1 ms, 1 s.
func short(v float64, unit string) string {
	if unit == "ms" && v >= 1000 {
		v, unit = v/1000, "s"
	}
	for _, step := range []struct {
		of   float64
		name string
	}{{1e9, "G"}, {1e6, "M"}, {1e3, "k"}} {
		if v >= step.of {
			return strings.TrimSpace(fmt.Sprintf("%.0f %s%s", v/step.of, step.name, unit))
		}
	}
	return strings.TrimSpace(fmt.Sprintf("%g %s", v, unit))
}
