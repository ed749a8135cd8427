package format_test

import (
	"testing"

	"lectern/corpus"
	"lectern/corpus/format"
)

func TestDecode(t *testing.T) {
	for _, c := range []struct{ name, src, text, encoding string }{
		{"UTF-8", "größe", "größe", "utf-8"},
		{"Windows-1252", "gr\xf6\xdfe \x93so\x94", "größe “so”", "windows-1252"},
		{"UTF-16 by its mark", "\xff\xfeg\x00\xf6\x00", "gö", "utf-16le"},
		{"UTF-16 cut in the middle", "\xfe\xff\x00g\x00", "g\uFFFD", "utf-16be"},
		{"UTF-8 with a stray byte", "größe, übel, Straße, Öl: it\x92s", "größe, übel, Straße, Öl: it’s", "utf-8"},
		{"UTF-8 cut in the middle", "唐鳳：大家好。\xe5\xa4", "唐鳳：大家好。å¤", "utf-8"},
		{"as much of the one as of the other", "gr\xc3\xb6\xf6", "grÃ¶ö", "windows-1252"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text, encoding := format.Decode([]byte(c.src))
			if text != c.text || encoding != c.encoding {
				t.Errorf("it is %s: %q, want %s: %q", encoding, text, c.encoding, c.text)
			}
		})
	}
}

// In text with markup, a control character of two bytes is the character of
// Windows-1252; the words around it stay tied to their bytes.
func TestControlCharactersAreReadAsWindows1252(t *testing.T) {
	var v format.Visible
	v.Words("it\u0092s  \u0093so\u0094", 10)
	if v.Text() != "it’s “so”" {
		t.Errorf("the text is %q", v.Text())
	}
	want := []corpus.Piece{{Start: 0, End: 2, From: 10, To: 12}, {Start: 2, End: 5, From: 12, To: 14}, {Start: 5, End: 7, From: 14, To: 16}}
	for i, p := range want {
		if i >= len(v.Pieces()) || v.Pieces()[i] != p {
			t.Fatalf("the pieces are %+v, want first %+v", v.Pieces(), want)
		}
	}
	if got := format.Controls1252("\u0080a\u0085 é\u00a0"); got != "€a… é\u00a0" {
		t.Errorf("read as %q", got)
	}
}
