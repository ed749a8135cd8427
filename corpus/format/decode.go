package format

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Decoded is a source as text.
type Decoded struct {
	// All are as in Input.
	Text     string
	Encoding string
	Declared bool
	Doubts   []Doubt
}

// Doubt is what is doubtful about a decoding.
type Doubt struct {
	At            int // the byte of the text
	Message, Hint string
}

// IsZip tells by its first bytes that a source is a zip archive, or a format
// that is packed as one.
func IsZip(src []byte) bool { return bytes.HasPrefix(src, []byte("PK\x03\x04")) }

// Decode turns a source into UTF-8: as it is where it is valid, by its
// byte-order mark where it is UTF-16, else as Windows-1252, which gives a
// character to every byte. Where nearly all that is not ASCII is UTF-8, only the
// bytes that are not are read so. The encoding is named as the WHATWG names it.
func Decode(src []byte) (text, encoding string) {
	switch {
	case bytes.HasPrefix(src, []byte{0xFF, 0xFE}):
		return utf16Text(src[2:], 0, 1), "utf-16le"
	case bytes.HasPrefix(src, []byte{0xFE, 0xFF}):
		return utf16Text(src[2:], 1, 0), "utf-16be"
	case utf8.Valid(src):
		return string(src), "utf-8"
	case nearlyUTF8(src):
		return mixed(src), "utf-8"
	}
	return windows1252(src), "windows-1252"
}

// nearlyUTF8 tells that for each run of bytes that are no UTF-8 there are four
// characters of several bytes that are: no text in another encoding looks like
// that. The four are chosen.
func nearlyUTF8(src []byte) bool {
	good, bad, last := 0, 0, -1
	for i := 0; i < len(src); {
		if src[i] < utf8.RuneSelf {
			i++
			continue
		}
		c, n := utf8.DecodeRune(src[i:])
		switch {
		case c != utf8.RuneError || n > 1:
			good++
		case last != i:
			bad++
			fallthrough
		default:
			last = i + 1
		}
		i += n
	}
	return good >= 4*bad
}

// mixed is UTF-8 with stray bytes of Windows-1252.
func mixed(src []byte) string {
	var b strings.Builder
	b.Grow(len(src) + len(src)/8)
	for i := 0; i < len(src); {
		c, n := utf8.DecodeRune(src[i:])
		if c == utf8.RuneError && n == 1 {
			c = rune1252(src[i])
		}
		b.WriteRune(c)
		i += n
	}
	return b.String()
}

func utf16Text(src []byte, low, high int) string {
	units := make([]uint16, 0, len(src)/2+1)
	for i := 0; i+1 < len(src); i += 2 {
		units = append(units, uint16(src[i+low])|uint16(src[i+high])<<8)
	}
	if len(src)%2 == 1 {
		units = append(units, utf8.RuneError)
	}
	return string(utf16.Decode(units))
}

// high1252 are the characters of the bytes 0x80 to 0x9F. The five that
// Windows-1252 leaves open stay the control characters of ISO 8859-1.
const high1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

var from1252 = []rune(high1252)

func windows1252(src []byte) string {
	var b strings.Builder
	b.Grow(len(src) + len(src)/8)
	for _, c := range src {
		b.WriteRune(rune1252(c))
	}
	return b.String()
}

// rune1252 is the character of a byte of Windows-1252.
func rune1252(c byte) rune {
	if c >= 0x80 && c < 0xA0 {
		return from1252[c-0x80]
	}
	return rune(c)
}

// Controls1252 reads the control characters U+0080 to U+009F of a text with
// markup as the characters of Windows-1252 whose bytes have their numbers: that
// is what was meant, and what a browser does with such references.
func Controls1252(s string) string {
	if control1252(s) < 0 {
		return s
	}
	var b strings.Builder
	for s != "" {
		i := control1252(s)
		if i < 0 {
			break
		}
		b.WriteString(s[:i])
		b.WriteRune(from1252[s[i+1]-0x80])
		s = s[i+2:]
	}
	return b.String() + s
}

// control1252 is where the first of them stands, -1 for none.
func control1252(s string) int {
	for at := 0; ; {
		i := strings.IndexByte(s[at:], 0xC2)
		if i < 0 || at+i+1 >= len(s) {
			return -1
		}
		if at += i; s[at+1] >= 0x80 && s[at+1] < 0xA0 {
			return at
		}
		at++
	}
}
