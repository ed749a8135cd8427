package markdown

import (
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/transcript"
)

// Export writes each document as Markdown with front matter.
var Export = format.Export{
	Name:  "markdown",
	About: "Markdown with front matter, one file a document, to read, to edit and to read in again",
	Write: format.EachDocument(".md", document),
}

// document is a document as people write it, or with its turns marked where
// that is read otherwise.
func document(d *corpus.Document) []byte {
	plain := write(d, false)
	if same(d, transcript.Parse(d.ID+".md", plain)) {
		return plain
	}
	return write(d, true)
}

// same tells that two readings have the same turns, white space at the ends
// apart.
func same(a, b *corpus.Document) bool {
	if len(a.Turns) != len(b.Turns) {
		return false
	}
	for i := range a.Turns {
		x, y := &a.Turns[i], &b.Turns[i]
		if x.Label != y.Label || x.Continued != y.Continued || (x.Kind == corpus.Stage) != (y.Kind == corpus.Stage) || words(x.Text) != words(y.Text) {
			return false
		}
	}
	return true
}

// words are what is written of a text.
func words(s string) string {
	return strings.TrimFunc(strings.Map(kept, strings.ToValidUTF8(s, "\ufffd")), white)
}

// white is what the reader of plain text takes for white space.
func white(c rune) bool {
	return c <= ' ' && c != 0 || c == 0x85 || c == 0xA0 || c == 0x1680 || c >= 0x2000 && c <= 0x200B || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF
}

// kept is a character as it is written: a text file has no control characters.
func kept(c rune) rune {
	if c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0x7F {
		return '\ufffd'
	}
	return c
}

// write writes a document, a blank line after each part.
func write(d *corpus.Document, marked bool) []byte {
	var b strings.Builder
	front(&b, d, marked)
	if d.Title != "" {
		b.WriteString("\n# " + escape(oneLine(d.Title)) + "\n")
	}
	for i := range d.Turns {
		t := &d.Turns[i]
		b.WriteString("\n")
		if marked {
			b.WriteString(transcript.Marker(t.Label, t.Kind == corpus.Stage, t.Continued) + "\n")
		}
		b.WriteString(turn(t) + "\n")
	}
	return []byte(b.String())
}

// turn is a turn with its label, if it has one of its own.
func turn(t *corpus.Turn) string {
	text := escape(words(t.Text))
	if t.Label == "" || t.Continued {
		return text
	}
	return strings.TrimRight("**"+escape(oneLine(t.Label))+":** "+text, " ")
}

// escape puts a backslash before the signs of a text that a reader of Markdown
// would not see, if there are any.
func escape(s string) string {
	if transcript.Shown(s) == s {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if strings.IndexByte("\\*_`[]<&~", s[i]) >= 0 {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func oneLine(s string) string { return format.OneLine(words(s)) }
