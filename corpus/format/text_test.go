package format_test

import (
	"slices"
	"testing"

	"lectern/corpus"
	"lectern/corpus/format"
)

func TestLinesAreFoundByTheirBytes(t *testing.T) {
	for text, want := range map[string]format.Starts{"": {0}, "a": {0}, "a\nb": {0, 2}, "a\r\nb\n": {0, 3, 5}, "a\rb": {0, 2}} {
		if got := format.StartsOf(text); !slices.Equal(got, want) {
			t.Errorf("the lines of %q begin at %v, want %v", text, got, want)
		}
	}
	s := format.StartsOf("one\ntwo\nthree")
	if s.Line(4) != 2 || s.Column(6) != 3 || s.Lines(0, 8) != (corpus.Lines{From: 1, To: 2}) || s.Lines(4, 4) != (corpus.Lines{From: 2, To: 2}) {
		t.Errorf("line %d, column %d, lines %v and %v", s.Line(4), s.Column(6), s.Lines(0, 8), s.Lines(4, 4))
	}
}

func TestReferencesNeedTheirSemicolon(t *testing.T) {
	for s, want := range map[string]string{"&amp;x": "&", "&#8217;": "’", "&nbsp;": "\u00a0", "&amp x": "", "&made-up;": "", "&;": "", "x": "", "&": ""} {
		if got, n := format.Reference(s); got != want || (n == 0) != (want == "") {
			t.Errorf("%q stands for %q, %d bytes, want %q", s, got, n, want)
		}
	}
}

// The pieces of a part of a text are cut where they are the source's bytes, and
// stay whole where they stand for others.
func TestPiecesOfAPart(t *testing.T) {
	all := []corpus.Piece{{Start: 0, End: 4, From: 10, To: 14}, {Start: 4, End: 5, From: 14, To: 19}, {Start: 5, End: 9, From: 19, To: 23}}
	want := []corpus.Piece{{Start: 0, End: 1, From: 13, To: 14}, {Start: 1, End: 2, From: 14, To: 19}, {Start: 2, End: 4, From: 19, To: 21}}
	if got := format.PiecesOf(all, 3, 7); !slices.Equal(got, want) {
		t.Errorf("the pieces are %+v, want %+v", got, want)
	}
}
