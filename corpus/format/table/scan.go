package table

import (
	"strings"

	"lectern/corpus"
	"lectern/corpus/format/field"
)

// cell is one cell of a row, and row one row, with its lines.
type (
	cell = field.Value
	row  struct {
		cells []cell
		lines corpus.Lines
		at    int // its first byte
	}
)

// scanner cuts a text into rows.
type scanner struct {
	text  string
	comma byte
	at    int
	line  int // of byte at, from 1
	cr    bool

	// stray are the lines in which a quote stands where none may.
	stray []int
	open  int // the line of a quote that is never closed, 0 for none
	opens int // how many are not
}

func newScanner(text string, comma byte) *scanner {
	s := &scanner{text: text, comma: comma, line: 1, cr: !strings.Contains(text, "\n")}
	s.at = len(text) - len(strings.TrimPrefix(text, "\ufeff"))
	return s
}

// next is the next row; a blank line has no cells.
func (s *scanner) next() (row, bool) {
	if s.at >= len(s.text) {
		return row{}, false
	}
	r := row{lines: corpus.Lines{From: s.line}, at: s.at}
	for {
		r.cells = append(r.cells, s.cell())
		if s.at >= len(s.text) || s.text[s.at] != s.comma {
			break
		}
		s.at++
	}
	r.lines.To = s.line
	s.breakLine()
	if len(r.cells) == 1 && strings.TrimSpace(r.cells[0].Text) == "" {
		r.cells = nil
	}
	return r, true
}

// breaks tells a line break at byte i, and its length.
func (s *scanner) breaks(i int) int {
	switch {
	case s.text[i] == '\n', s.text[i] == '\r' && s.cr:
		return 1
	case strings.HasPrefix(s.text[i:], "\r\n"):
		return 2
	}
	return 0
}

func (s *scanner) breakLine() {
	if s.at < len(s.text) {
		s.at += s.breaks(s.at)
		s.line++
	}
}

// maxOpens is how many quotes may be looked for in vain. Each is looked for up to
// the end of the source.
const maxOpens = 3

// cell reads one cell up to the sign or the line break after it.
func (s *scanner) cell() cell {
	var c field.Builder
	begin, line, closed := s.at, s.line, false
	if s.at < len(s.text) && s.text[s.at] == '"' && s.opens < maxOpens {
		closed = s.quoted(&c)
	}
	from := s.at
	for s.at < len(s.text) && s.text[s.at] != s.comma && s.breaks(s.at) == 0 {
		s.at++
	}
	if closed && strings.TrimSpace(s.text[from:s.at]) != "" { // the quotes are the words' own
		s.stray = append(s.stray, s.line)
		c, from = field.Builder{}, begin
	}
	c.Put(s.text[from:s.at], from, s.at)
	return c.Value(line)
}

// quoted reads what stands between quotes; two of them are one. False is a quote
// that is never closed.
func (s *scanner) quoted(c *field.Builder) bool {
	begin, first := s.at, s.line
	from := s.at + 1
	for i := from; i < len(s.text); i++ {
		switch {
		case s.text[i] == '\n' || s.text[i] == '\r' && s.cr:
			s.line++
		case s.text[i] != '"':
		case i+1 < len(s.text) && s.text[i+1] == '"':
			c.Put(s.text[from:i], from, i)
			c.Put(`"`, i, i+2)
			i++
			from = i + 1
		default:
			c.Put(s.text[from:i], from, i)
			s.at = i + 1
			return true
		}
	}
	s.at, s.line = begin, first // it is never closed: a word that begins with a quote
	if s.opens++; s.open == 0 {
		s.open = first
	}
	c.Put(`"`, begin, begin+1)
	s.at++
	return false
}
