package record

import (
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"lectern/corpus"
	"lectern/corpus/format/field"
)

// node is a value of JSON with its place: text[from:to].
type node struct {
	sort     byte // '{', '[', '"', or 'v' for a number, true, false and null
	from, to int
	keys     []string
	values   []node // of an object, one for each key
}

// maxDepth bounds how deep values are read within each other.
const maxDepth = 100

// scanner reads values and remembers where it could not go on.
type scanner struct {
	text string
	at   int
	why  string // what is wrong at byte at, "" for nothing

	// short tells that no string goes over the end of a line, as in JSON Lines.
	short bool
}

// fail ends the reading; what was read so far is kept.
func (s *scanner) fail(format string, a ...any) {
	if s.why == "" {
		s.why = fmt.Sprintf(format, a...)
	}
}

func (s *scanner) space() {
	for s.at < len(s.text) && strings.IndexByte(" \t\r\n", s.text[s.at]) >= 0 {
		s.at++
	}
}

// value reads one value; what it has is right even if why is set after.
func (s *scanner) value(depth int) node {
	s.space()
	n := node{from: s.at, to: s.at}
	switch {
	case s.at == len(s.text):
		s.fail("the file ends where a value should stand")
	case depth > maxDepth:
		s.fail("values stand more than %d deep in each other", maxDepth)
	case s.text[s.at] == '{', s.text[s.at] == '[':
		s.list(&n, depth)
	case s.text[s.at] == '"':
		n.sort = '"'
		s.quoted()
	default:
		n.sort = 'v'
		s.word()
	}
	n.to = s.at
	return n
}

// list reads an object or an array.
func (s *scanner) list(n *node, depth int) {
	n.sort = s.text[s.at]
	closing := map[byte]byte{'{': '}', '[': ']'}[n.sort]
	s.at++
	for first := true; s.why == ""; first = false {
		s.space()
		if s.at < len(s.text) && s.text[s.at] == closing {
			s.at++
			return
		}
		if !first && !s.accept(',') {
			return
		}
		if s.space(); s.at < len(s.text) && s.text[s.at] == closing { // a comma too many
			continue
		}
		if n.sort == '{' && !s.key(n) {
			return
		}
		if each := s.value(depth + 1); each.sort != 0 {
			n.values = append(n.values, each)
		} else if n.sort == '{' {
			n.keys = n.keys[:len(n.values)]
		}
	}
}

// key reads a key with its colon.
func (s *scanner) key(n *node) bool {
	s.space()
	from := s.at
	if s.at == len(s.text) || s.text[s.at] != '"' {
		s.fail("%s where a key in quotes should stand", s.seen())
		return false
	}
	s.quoted()
	key := decode(s.text, node{sort: '"', from: from, to: s.at}).Text
	if s.space(); s.why != "" || !s.accept(':') {
		return false
	}
	n.keys = append(n.keys, key)
	return true
}

func (s *scanner) accept(c byte) bool {
	if s.at < len(s.text) && s.text[s.at] == c {
		s.at++
		return true
	}
	s.fail("%s where a %q should stand", s.seen(), string(c))
	return false
}

func (s *scanner) seen() string {
	if s.at >= len(s.text) {
		return "the end of the file"
	}
	c, _ := utf8.DecodeRuneInString(s.text[s.at:])
	return fmt.Sprintf("%q", string(c))
}

// quoted reads a string. Line breaks in it are kept, though they should be
// escaped.
func (s *scanner) quoted() {
	for s.at++; s.at < len(s.text); s.at++ {
		switch s.text[s.at] {
		case '\\':
			s.at++
		case '"':
			s.at++
			return
		case '\n':
			if s.short {
				s.fail("the line ends within a string")
				return
			}
		}
	}
	s.at = len(s.text)
	s.fail("the file ends within a string")
}

// word reads a number, true, false, null, and what else Python writes: NaN.
func (s *scanner) word() {
	from := s.at
	for s.at < len(s.text) && strings.IndexByte(" \t\r\n,:]}[{\"", s.text[s.at]) < 0 {
		s.at++
	}
	w := s.text[from:s.at]
	switch {
	case w == "true", w == "false", w == "null", w == "NaN", w == "Infinity", w == "-Infinity", w == "None", w == "True", w == "False":
	case w != "" && strings.Trim(w, "+-.0123456789eE") == "":
	default:
		s.at = from
		s.fail("%s where a value should stand", s.seen())
	}
}

// decode is a string or a number without its quotes and escapes.
func decode(text string, n node) field.Value {
	if n.sort != '"' {
		return field.Value{Text: text[n.from:n.to], Pieces: []corpus.Piece{{End: n.to - n.from, From: n.from, To: n.to}}, Number: true}
	}
	var b field.Builder
	end := n.to
	if end > n.from+1 && text[end-1] == '"' {
		end--
	}
	for i := n.from + 1; i < end; {
		j := i
		for j < end && text[j] != '\\' {
			j++
		}
		b.Put(text[i:j], i, j)
		if i = j; i < end {
			word, size := escape(text[i:end])
			b.Put(word, i, i+size)
			i += size
		}
	}
	return b.Value(0)
}

// escape reads an escape at the start of s, and its length. One that JSON does
// not have stands for itself.
func escape(s string) (string, int) {
	if len(s) < 2 {
		return s, len(s)
	}
	if i := strings.IndexByte(`"\/bfnrt`, s[1]); i >= 0 {
		return "\"\\/\b\f\n\r\t"[i : i+1], 2
	}
	r, ok := unit(s)
	if !ok {
		_, n := utf8.DecodeRuneInString(s[1:])
		return s[:1+n], 1 + n
	}
	if utf16.IsSurrogate(r) {
		if low, ok := unit(s[6:]); ok {
			if c := utf16.DecodeRune(r, low); c != utf8.RuneError {
				return string(c), 12
			}
		}
		return "\ufffd", 6
	}
	return string(r), 6
}

// unit reads \u0041.
func unit(s string) (rune, bool) {
	if len(s) < 6 || s[0] != '\\' || s[1] != 'u' {
		return 0, false
	}
	var r rune
	for _, c := range s[2:6] {
		i := strings.IndexRune("0123456789abcdefABCDEF", c)
		if i < 0 {
			return 0, false
		}
		if i > 15 {
			i -= 6
		}
		r = r<<4 | rune(i)
	}
	return r, true
}
