package charset

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"

	"lectern/corpus/format"
)

// Known tells that an encoding has that name.
func Known(name string) bool {
	e, _ := charset.Lookup(name)
	return e != nil
}

// Decode decodes a source. The encoding is what a person says of it, "" for
// nothing; it is taken where the source does not say otherwise and is no UTF-8.
// What could not be decoded stands as U+FFFD in the text, with a doubt.
func Decode(src []byte, encoding string) format.Decoded {
	if d, ok := marked(src); ok {
		return d
	}
	label, at := declared(src)
	valid := utf8.Valid(src)
	if label != "" {
		return byDeclaration(src, label, at, encoding, valid)
	}
	return byPerson(src, encoding, valid)
}

// marked decodes what begins with a byte-order mark.
func marked(src []byte) (format.Decoded, bool) {
	for _, sign := range []string{"\xFF\xFE", "\xFE\xFF"} {
		if bytes.HasPrefix(src, []byte(sign)) {
			return plain(src), true
		}
	}
	if bytes.HasPrefix(src, []byte("\xEF\xBB\xBF")) && utf8.Valid(src) {
		return plain(src), true
	}
	return format.Decoded{}, false
}

// plain is the source as format.Decode has it.
func plain(src []byte) format.Decoded {
	var d format.Decoded
	d.Text, d.Encoding = format.Decode(src)
	return d
}

// byDeclaration decodes by what the source says of itself at a byte of it. Bytes
// that are valid UTF-8 by more than their ASCII are believed before their label.
func byDeclaration(src []byte, label string, at int, encoding string, valid bool) format.Decoded {
	e, name := charset.Lookup(label)
	switch {
	case e == nil:
		d := byPerson(src, encoding, valid)
		d.Doubts = append(d.Doubts, format.Doubt{At: min(at, len(d.Text)), Message: fmt.Sprintf("no encoding is called %q; the file was read as %s", label, d.Encoding), Hint: "mend what the file says"})
		return d
	case valid && name == "utf-8":
		return format.Decoded{Text: string(src), Encoding: name, Declared: true}
	case valid && !ascii(src):
		d := plain(src)
		d.Doubts = append(d.Doubts, format.Doubt{At: at, Message: fmt.Sprintf("the file says that it is %s, and its bytes are UTF-8: they were read so", name), Hint: "mend what the file says"})
		return d
	case name == "utf-8":
		return byPerson(src, encoding, valid)
	}
	return by(src, e, name)
}

// byPerson decodes by what a person says, else by a guess.
func byPerson(src []byte, encoding string, valid bool) format.Decoded {
	e, name := charset.Lookup(encoding)
	switch {
	case encoding != "" && e == nil:
		d := byPerson(src, "", valid)
		d.Doubts = append(d.Doubts, format.Doubt{Message: fmt.Sprintf("no encoding is called %q; the file was read as %s", encoding, d.Encoding), Hint: `write it as "windows-1250" or "big5"`})
		return d
	case valid && (e == nil || name == "utf-8" || !ascii(src)):
		return format.Decoded{Text: string(src), Encoding: "utf-8"}
	case e != nil && name != "utf-8":
		return by(src, e, name)
	}
	return guess(src)
}

// by decodes by an encoding that somebody named.
func by(src []byte, e encoding.Encoding, name string) format.Decoded {
	text, lost, at := decoded(src, e)
	if text == string(src) {
		name = "utf-8"
	}
	d := format.Decoded{Text: text, Encoding: name, Declared: true}
	if lost > 0 {
		d.Doubts = []format.Doubt{{At: at, Message: fmt.Sprintf("%s has no character for some bytes; they are shown as %q, %d in all", name, "\uFFFD", lost), Hint: "name the encoding that the file is in, with --encoding or in lectern.toml"}}
	}
	return d
}

// decoded is the source by an encoding, with how many characters were lost, and
// where in the text the first of them stands.
func decoded(src []byte, e encoding.Encoding) (text string, lost, at int) {
	out, err := e.NewDecoder().Bytes(src)
	if err != nil {
		text, _ = format.Decode(src)
		return text, 1, 0
	}
	text = string(out)
	lost = strings.Count(text, "\uFFFD")
	return text, lost, max(0, strings.Index(text, "\uFFFD"))
}

// ascii tells bytes that stand for themselves in nearly every encoding; those of
// seven bits, as ISO-2022-JP, mean others by them.
func ascii(src []byte) bool {
	for _, c := range src {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
