package table

import (
	"strings"

	"lectern/corpus/format/field"
)

// looked is how many bytes and rows are looked at to find what parts the
// columns.
const (
	looked     = 65536
	lookedRows = 50
)

// guess is how a table is written.
type guess struct {
	comma  byte
	width  int
	header bool
	names  int  // columns of the header whose names are known
	even   bool // most rows have as many cells as the first
}

// sniff finds what parts the columns: what gives the most known names in the
// first row, else the most columns in rows that agree. The tab comes first for
// TSV.
func sniff(text string, order string, columns map[string]string) guess {
	head := text[:min(len(text), looked)]
	best := guess{comma: order[0], width: 1}
	for i := range order {
		g := try(head, order[i], columns)
		if g.width > 1 && (g.names > best.names || g.names == best.names && g.even && (!best.even || g.width > best.width)) {
			best = g
		}
	}
	return best
}

func try(head string, comma byte, columns map[string]string) guess {
	s := newScanner(head, comma)
	g := guess{comma: comma}
	rows, same := 0, 0
	for r, ok := s.next(); ok && rows < lookedRows; r, ok = s.next() {
		if len(r.cells) == 0 {
			continue
		}
		if rows++; rows == 1 {
			g.width = len(r.cells)
			g.header, g.names = header(r, columns)
		}
		if len(r.cells) == g.width {
			same++
		}
	}
	g.even = g.width > 1 && rows > 1 && same*5 >= rows*4
	return g
}

// header tells a row of names: short cells of which one is known as that of the
// words or of the speaker, or two of any fields.
func header(r row, columns map[string]string) (bool, int) {
	known, says := 0, false
	for _, c := range r.cells {
		name := strings.TrimSpace(c.Text)
		if len(name) > 60 || strings.Contains(name, "\n") {
			return false, 0
		}
		f, _ := field.Of(name, columns)
		if f != "" {
			known++
			says = says || f == field.Text || f == field.Label
		}
	}
	return says || known > 1, known
}
