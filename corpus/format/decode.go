package format

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Decoded is a source as text.
type Decoded struct {
	// Text, Encoding and Declared are as in Input.
	Text     string
	Encoding string
	Declared bool
}

// IsZip tells by its first bytes that a source is a zip archive, or a format
// that is packed as one.
func IsZip(src []byte) bool { return bytes.HasPrefix(src, []byte("PK\x03\x04")) }

// Decode turns a source into UTF-8: as it is where it is valid, by its
// byte-order mark where it is UTF-16, else as Windows-1252, which gives a
// character to every byte. The encoding is named as the WHATWG names it.
func Decode(src []byte) (text, encoding string) {
	switch {
	case bytes.HasPrefix(src, []byte{0xFF, 0xFE}):
		return utf16Text(src[2:], 0, 1), "utf-16le"
	case bytes.HasPrefix(src, []byte{0xFE, 0xFF}):
		return utf16Text(src[2:], 1, 0), "utf-16be"
	case utf8.Valid(src):
		return string(src), "utf-8"
	}
	return windows1252(src), "windows-1252"
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
		if c >= 0x80 && c < 0xA0 {
			b.WriteRune(from1252[c-0x80])
		} else {
			b.WriteRune(rune(c))
		}
	}
	return b.String()
}
