package xmltree

import (
	"io"

	"lectern/corpus"
	"lectern/corpus/format"
)

// source is the text that a tree was read from, with the places of its lines.
type source struct {
	name   string
	text   string
	starts format.Starts

	// stopped is the byte at which the reading gave up, 0 where it did not.
	stopped int
}

func newSource(name, text string) *source {
	return &source{name: name, text: text, starts: format.StartsOf(text)}
}

// fault is a fault at a byte. The end of the source stands on its last line, also
// where a line break ends that.
func (s *source) fault(severity corpus.Severity, at int, message, hint string) corpus.Fault {
	if at == len(s.text) && at > 0 && s.starts[len(s.starts)-1] == at {
		at--
	}
	return corpus.Fault{Severity: severity, File: s.name, Line: s.starts.Line(at), Column: s.starts.Column(at), Message: message, Hint: hint}
}

// feed hands the text to the decoder byte by byte. Control characters that XML
// does not hold become spaces there, so that one of them does not end a reading;
// the tree takes its words from the text itself.
type feed struct {
	text string
	at   int
}

func (f *feed) ReadByte() (byte, error) {
	if f.at == len(f.text) {
		return 0, io.EOF
	}
	c := f.text[f.at]
	f.at++
	if illegal(c) {
		return ' ', nil
	}
	return c, nil
}

// Read is there because the decoder asks for an io.Reader.
func (f *feed) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	c, err := f.ReadByte()
	if err != nil {
		return 0, err
	}
	p[0] = c
	return 1, nil
}

func illegal(c byte) bool { return c < 0x20 && c != '\t' && c != '\n' && c != '\r' }
