package word

import (
	"bytes"
	"testing"
	"unicode"
)

// What is decided without the tables of all runes is what they say.
func TestShortWaysAgreeWithTheTables(t *testing.T) {
	for r := rune(0x80); r <= unicode.MaxRune; r++ {
		if got, want := Fold(nil, r), foldAny(nil, r); !bytes.Equal(got, want) {
			t.Fatalf("%U is folded to %q, want %q", r, got, want)
		}
		if ideograph(r) && !(unicode.Is(unicode.Han, r) && unicode.IsLetter(r)) {
			t.Fatalf("%U is no ideograph", r)
		}
	}
}
