package transcript

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// What takes no memory gives what the plain ways give.
func TestLookUpsAreThoseOfTheLibrary(t *testing.T) {
	signs := rapid.SampledFrom([]string{"A", "b", "É", "é", "İ", "Ａ", "中", "か", "“", "，", "ω", "Ω", " ", "\u00a0", "\u3000", "\n", ".", "next question", "首先報告"})
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOfN(signs, 0, 12).Draw(t, "signs"), "")
		if got, want := lower(s), strings.ToLower(s); got != want {
			t.Fatalf("%q in lower case is %q, want %q", s, got, want)
		}
		if got := has(map[string]bool{strings.ToLower(s): true}, s); !got {
			t.Fatalf("%q is not in its own table", s)
		}
		var room [4]string
		want := strings.FieldsFunc(s, isSpace)
		if got := appendFields(room[:0], s); !slices.Equal(got, want[:min(4, len(want))]) {
			t.Fatalf("the words of %q are %q, want %q", s, got, want)
		}
		if got, want := string(appendWords(nil, s)), strings.Join(want, " "); got != want {
			t.Fatalf("the words of %q are %q, want %q", s, got, want)
		}
		if got, want := floor.in(s), strings.Contains(s, "next question") || strings.Contains(s, "首先報告"); got != want {
			t.Fatalf("a phrase stands in %q: %v, want %v", s, got, want)
		}
	})
}
