package json

import "unicode/utf8"

const hex = "0123456789abcdef"

// quote writes a string. What is no UTF-8 becomes the sign for that, and the two
// ends of lines that JavaScript knows besides are escaped, as encoding/json
// does.
func (w *writer) quote(s string) {
	w.out = append(w.out, '"')
	done := 0
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !w.escaped(r, size) {
			i += size
			continue
		}
		w.out = append(w.out, s[done:i]...)
		w.escape(r)
		i += size
		done = i
	}
	w.out = append(w.out, s[done:]...)
	w.out = append(w.out, '"')
}

// escaped tells that a letter, of so many bytes, can't stand as it is.
func (w *writer) escaped(r rune, size int) bool {
	switch r {
	case '"', '\\', '\u2028', '\u2029':
		return true
	case '<', '>', '&':
		return w.plain
	case utf8.RuneError:
		return size == 1
	}
	return r < ' '
}

func (w *writer) escape(r rune) {
	switch r {
	case '"', '\\':
		w.out = append(w.out, '\\', byte(r))
	case '\b':
		w.out = append(w.out, `\b`...)
	case '\f':
		w.out = append(w.out, `\f`...)
	case '\n':
		w.out = append(w.out, `\n`...)
	case '\r':
		w.out = append(w.out, `\r`...)
	case '\t':
		w.out = append(w.out, `\t`...)
	default:
		w.out = append(w.out, '\\', 'u', hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15])
	}
}
