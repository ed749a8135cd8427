package transcript

import (
	"bytes"
	"fmt"
	"sort"
	"strings"
	"unicode/utf8"

	"lectern/corpus"
	"lectern/corpus/format"
)

// maxLine is the length in bytes from which a line is worth a look: no person
// breaks a page so. Chosen, not measured.
const maxLine = 1 << 20

// checkBytes reports what is odd about the bytes, each where it first shows.
func (r *reader) checkBytes(in format.Input) {
	if len(r.lines) == 0 {
		r.fault(corpus.Warning, 0, 1, "the file is empty", "")
		return
	}
	r.checkEncoding(in)
	r.checkControls()
	r.checkBreaks()
	for i, l := range r.lines {
		if l.end-l.start > maxLine {
			r.fault(corpus.Warning, i, 1, fmt.Sprintf("a line of %d bytes", l.end-l.start), "break the text into paragraphs")
		}
	}
}

// checkEncoding reports an encoding that nobody named; a source without one is
// no text. But for UTF-16, the place is that of the first byte that is no UTF-8.
func (r *reader) checkEncoding(in format.Input) {
	if len(r.lines) == 0 {
		return
	}
	for _, d := range in.Doubts {
		line := max(0, r.lineAt(d.At))
		r.fault(corpus.Warning, line, d.At-r.lines[line].start+1, d.Message, d.Hint)
	}
	at := -1
	if !in.Declared && in.Encoding != "" {
		at = firstInvalid(in.Source)
	}
	switch {
	case in.Declared || in.Encoding == "":
	case strings.HasPrefix(in.Encoding, "utf-16"):
		r.fault(corpus.Warning, 0, 1, "the file is "+strings.ToUpper(in.Encoding), "save the file as UTF-8")
	case at >= 0 && in.Encoding == "utf-8":
		line, column := place(in.Source, at)
		r.fault(corpus.Warning, line, column,
			fmt.Sprintf("the byte 0x%02X is not UTF-8; it and those like it were read as Windows-1252", in.Source[at]), "save the file as UTF-8")
	case at >= 0:
		line, column := place(in.Source, at)
		r.fault(corpus.Warning, line, column,
			fmt.Sprintf("the byte 0x%02X is not UTF-8; the file was read as %s", in.Source[at], encodingName(in.Encoding)),
			"save the file as UTF-8, or name its encoding with --encoding or in lectern.toml")
	case strings.HasPrefix(r.text, "\ufeff"):
		r.fault(corpus.Warning, 0, 1, "the file begins with a byte-order mark", "save the file as UTF-8 without one")
	}
}

// encodingName is an encoding as people write it: "Windows-1252", "Big5",
// "Shift_JIS".
func encodingName(e string) string {
	return strings.Replace(strings.ToUpper(e[:1])+e[1:], "_jis", "_JIS", 1)
}

// firstInvalid is the first byte that is no UTF-8, -1 if all are.
func firstInvalid(src []byte) int {
	if utf8.Valid(src) {
		return -1
	}
	for i := 0; i < len(src); {
		c, n := utf8.DecodeRune(src[i:])
		if c == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}

// place is the line, from 0, and the column, from 1, of a byte of the source.
func place(src []byte, at int) (line, column int) {
	line = bytes.Count(src[:at], []byte{'\n'})
	return line, at - bytes.LastIndexByte(src[:at], '\n')
}

// checkControls takes a file with a NUL, or with more than one control
// character in fifty, for no text at all: all of it is kept as one note.
func (r *reader) checkControls() {
	first, n := -1, 0
	for i := 0; i < len(r.text); i++ {
		if c := r.text[i]; c < ' ' && !asciiSpace(c) && c != 0x1B {
			if n++; first < 0 || c == 0 && r.text[first] != 0 {
				first = i
			}
		}
	}
	if n == 0 {
		return
	}
	line := r.lineAt(first)
	message := fmt.Sprintf("the control character 0x%02X", r.text[first])
	r.binary = r.text[first] == 0 || n*50 > len(r.text)
	if !r.binary {
		r.fault(corpus.Warning, line, first-r.lines[line].start+1, message, "remove it")
		return
	}
	r.fault(corpus.Error, line, first-r.lines[line].start+1, message+": this is no text file", "export the transcript as plain text")
	r.note("unread", 0, len(r.lines)-1)
}

// lineAt is the line, from 0, that a byte of the text stands in.
func (r *reader) lineAt(at int) int {
	return sort.Search(len(r.lines), func(i int) bool { return r.lines[i].start > at }) - 1
}

// checkBreaks reports a file that breaks its lines in two ways.
func (r *reader) checkBreaks() {
	crlf := strings.Count(r.text, "\r\n")
	if lf := strings.Count(r.text, "\n"); crlf == 0 || crlf == lf {
		return
	}
	dos := strings.HasSuffix(r.text[:strings.IndexByte(r.text, '\n')+1], "\r\n")
	for i, l := range r.lines {
		if l.end < len(r.text) && (r.text[l.end] == '\r') != dos {
			r.fault(corpus.Warning, i, l.end-l.start+1, "the line ends otherwise than the lines before it", "save the file with one kind of line break")
			return
		}
	}
}
