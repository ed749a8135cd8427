package format_test

import (
	"slices"
	"testing"

	"lectern/corpus"
	"lectern/corpus/format"
)

// A space that stands for a reference is tied to the whole of it.
func TestASpaceOfAReference(t *testing.T) {
	var v format.Visible
	v.Words("a", 0)
	v.Replaced("\r", 1, 6) // &#xD;
	v.Words("b", 6)
	want := []corpus.Piece{{Start: 0, End: 1, From: 0, To: 1}, {Start: 1, End: 2, From: 1, To: 6}, {Start: 2, End: 3, From: 6, To: 7}}
	if v.Text() != "a b" || !slices.Equal(v.Pieces(), want) {
		t.Errorf("%q tied by %v, want %v", v.Text(), v.Pieces(), want)
	}
}
