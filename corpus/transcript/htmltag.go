package transcript

import (
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
)

// shownTags are the tags that set words apart and are none.
var shownTags = set("a b i em strong u s del strike ins mark sup sub span p div font small big center cite q code kbd br hr")

// maxTag bounds a tag in bytes.
const maxTag = 300

// tag reads the tag, the comment or the address in angle brackets at byte i. A
// struck-out word with another in square brackets after it is a correction.
func (m *inline) tag(i int) int {
	end := strings.IndexByte(m.s[i:min(len(m.s), i+maxTag)], '>')
	if end < 2 {
		return 1
	}
	inside := m.s[i+1 : i+end]
	name := strings.ToLower(strings.TrimSuffix(strings.TrimPrefix(inside, "/"), "/"))
	if k := strings.IndexFunc(name, isSpace); k >= 0 {
		name = name[:k]
	}
	switch {
	case isURL(inside) && strings.IndexFunc(inside, isSpace) < 0:
		m.cut(i, i+1, "")
		m.cut(i+end, i+end+1, "")
	case name == "br" && i+end+1 < len(m.s) && m.s[i+end+1] != '\n' && m.s[i+end+1] != '\r':
		m.cut(i, i+end+1, "\n")
	case strings.HasPrefix(inside, "!--") && strings.HasSuffix(inside, "--"), shownTags[name]:
		m.cut(i, i+end+1, "")
		if name == "s" || name == "del" || name == "strike" {
			m.struck(i, end+1)
		}
	default:
		return 1
	}
	return end + 1
}

// struck remembers the words between the tags of what is struck out.
func (m *inline) struck(i, n int) {
	if m.s[i+1] != '/' {
		m.fixes = append(m.fixes, corpus.Span{Start: i + n, End: -1})
	} else if k := len(m.fixes) - 1; k >= 0 && m.fixes[k].End < 0 {
		m.fixes[k].End = i
	}
}

// reference reads "&amp;" and "&#8217;".
func (m *inline) reference(i int) int {
	words, n := format.Reference(m.s[i:])
	if n == 0 {
		return 1
	}
	m.cut(i, i+n, words)
	return n
}
