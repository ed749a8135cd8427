package xmltree

import (
	"encoding/xml"
	"io"
	"strings"
)

// maxBeginning is how many bytes are looked at for the root element: enough for
// a long licence in a comment before it. Chosen.
const maxBeginning = 64 << 10

// Root is the name and the namespace of the root element, from the beginning of
// the text alone; "" where it is no XML.
func Root(text string) (name, space string) {
	at := prologue(text)
	if !strings.HasPrefix(strings.TrimLeft(text[at:min(len(text), at+maxBeginning)], " \t\r\n"), "<") {
		return "", ""
	}
	d := xml.NewDecoder(&feed{text: text[:min(len(text), maxBeginning)], at: at})
	d.Strict = false
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	for {
		token, err := d.RawToken()
		if err != nil {
			return "", ""
		}
		if t, ok := token.(xml.StartElement); ok {
			p := parser{spaces: map[string]string{}}
			p.bind(t.Attr)
			return t.Name.Local, p.space(t.Name.Space)
		}
	}
}

// prologue is the length of the byte-order mark and the XML declaration. The
// text is UTF-8 by now, whatever encoding is declared; and a declaration of
// version 1.1 is no reason not to read on.
func prologue(text string) int {
	at := len(text) - len(strings.TrimLeft(text, "\ufeff \t\r\n"))
	if !strings.HasPrefix(text[at:], "<?xml ") {
		return len(text) - len(strings.TrimPrefix(text, "\ufeff"))
	}
	end := strings.Index(text[at:min(len(text), at+1024)], "?>")
	if end < 0 {
		return at
	}
	return at + end + len("?>")
}
