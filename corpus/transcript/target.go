package transcript

// link reads "](target)" at byte i, if a bracket is open.
func (m *inline) link(i int) int {
	if len(m.open) == 0 {
		return 1
	}
	start := m.open[len(m.open)-1]
	m.open = m.open[:len(m.open)-1]
	n := targetLength(m.s[i+1:])
	if n == 0 {
		return 1
	}
	if start > 0 && m.s[start-1] == '!' {
		m.cut(start-1, start+1, "")
	} else {
		m.cut(start, start+1, "")
	}
	m.cut(i, i+1+n, "")
	return 1 + n
}

// maxTarget bounds the address of a link in bytes. Chosen; the longest seen in
// the corpora has some 400.
const maxTarget = 1000

// targetLength is the length of "(address)" or `(address "title")` at the start
// of s, 0 where none is.
func targetLength(s string) int {
	if s == "" || s[0] != '(' {
		return 0
	}
	depth, quoted := 0, false
	for i := 0; i < len(s) && i < maxTarget; i++ {
		switch c := s[i]; {
		case c == '\n', c == ' ' && !quoted && !(i+1 < len(s) && s[i+1] == '"'):
			return 0
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '(':
			depth++
		case c == ')':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return 0
}
