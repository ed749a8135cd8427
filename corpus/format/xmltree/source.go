package xmltree

import (
	"io"
	"sort"
	"strings"

	"lectern/corpus"
)

// source is the text that a tree was read from, with the places of its lines.
type source struct {
	name   string
	text   string
	starts []int // where each line begins

	// stopped is the byte at which the reading gave up, 0 where it did not.
	stopped int
}

// newSource finds the lines as a transcript's are: they end with "\n", or with
// "\r" in a text that has no "\n".
func newSource(name, text string) *source {
	sep := byte('\n')
	if strings.IndexByte(text, '\n') < 0 {
		sep = '\r'
	}
	starts := append(make([]int, 0, strings.Count(text, string(rune(sep)))+1), 0)
	for i := 0; i < len(text); i++ {
		n := strings.IndexByte(text[i:], sep)
		if n < 0 {
			break
		}
		i += n
		starts = append(starts, i+1)
	}
	return &source{name: name, text: text, starts: starts}
}

func (s *source) lineOf(at int) int { return sort.SearchInts(s.starts, at+1) }

func (s *source) columnOf(at int) int { return at - s.starts[s.lineOf(at)-1] + 1 }

// fault is a fault at a byte. The end of the source stands on its last line, also
// where a line break ends that.
func (s *source) fault(severity corpus.Severity, at int, message, hint string) corpus.Fault {
	if at == len(s.text) && at > 0 && s.starts[len(s.starts)-1] == at {
		at--
	}
	return corpus.Fault{Severity: severity, File: s.name, Line: s.lineOf(at), Column: s.columnOf(at), Message: message, Hint: hint}
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
