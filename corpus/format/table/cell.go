package table

import (
	"strconv"
	"strings"

	"lectern/corpus/format/field"
)

// formula are the signs by which a spreadsheet takes a cell for a formula, and
// the apostrophe, which says that it is none.
const formula = "=+-@\t\r'"

// armed is s as Export writes it: behind an apostrophe where a spreadsheet would
// run it. The words come back whole, for the apostrophe of an apostrophe is one
// too.
func armed(s string) string {
	if s != "" && strings.IndexByte(formula, s[0]) >= 0 {
		return "'" + s
	}
	return s
}

// unarmed takes that apostrophe away in a table that Export wrote. In any other
// it may be the words' own.
func (r *reading) unarmed(v cell) cell {
	if r.exact && len(v.Text) > 1 && v.Text[0] == '\'' && strings.IndexByte(formula, v.Text[1]) >= 0 {
		return v.From(1)
	}
	return v
}

// line writes a row. Cells with signs of the format, or white space at an end,
// are in quotes. A NUL, by which files that are no text are told, is written as
// U+FFFD.
func line(b *strings.Builder, cells []string) {
	for i, s := range cells {
		if i > 0 {
			b.WriteByte(',')
		}
		s = armed(strings.ReplaceAll(s, "\x00", "\ufffd"))
		if strings.ContainsAny(s, "\",;\t|\r\n") || strings.TrimSpace(s) != s {
			b.WriteString(`"` + strings.ReplaceAll(s, `"`, `""`) + `"`)
		} else {
			b.WriteString(s)
		}
	}
	b.WriteString("\r\n")
}

func milliseconds(ms int) string { return strconv.Itoa(ms) + "ms" }

// ours are the columns of a table that Export wrote.
func ours() map[field.Field]int {
	of := map[field.Field]int{}
	for i, f := range []field.Field{field.Document, field.Title, field.Date, field.Place, field.Language, field.Key, field.Kind, field.Label, field.Who, field.Role, field.Organization,
		field.Voice, field.Rendition, field.Start, field.End, field.Text} {
		of[f] = i
	}
	return of
}
