package word_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"lectern/corpus"
	"lectern/corpus/word"
)

// Texts and their words, each as "folded@position".
var texts = []struct {
	name, text string
	marks      []corpus.Mark
	want       string
}{
	{"nothing", "", nil, ""},
	{"runs of letters and digits", "In 2011, well-known.", nil, "in@0 2011@1 well@2 known@3"},
	{"an apostrophe parts", "don’t", nil, "don@0 t@1"},
	{"accents and capitals are folded", "ÉCOLE Müller straße", nil, "ecole@0 muller@1 strasse@2"},
	{"accents that stand by themselves", "e\u0301cole co\u00adop", nil, "ecole@0 coop@1"},
	{"full-width forms", "ＮＡＴＯ", nil, "nato@0"},
	{"each character of a script without blanks", "民主重要", nil, "民@0 主@1 重@2 要@3"},
	{"characters that are apart are not of one word", "民主，重要", nil, "民@0 主@1 重@3 要@4"},
	{"letters beside characters", "用AI來", nil, "用@0 ai@1 來@2"},
	{"Arabic without its vowel points", "مُحَمَّد", nil, "محمد@0"},
	{"a mark that was not spoken", "yes (sp?) no", []corpus.Mark{{Kind: corpus.Spelling, Start: 4, End: 9, Printed: "(sp?)"}}, "yes@0 no@1"},
	{"an elision leaves a position out", "yes [. . .] no", []corpus.Mark{{Kind: corpus.Elision, Start: 4, End: 11, Printed: "[. . .]"}}, "yes@0 no@2"},
	{"a mark that was spoken", "yes Veil no", []corpus.Mark{{Kind: corpus.Spelling, Start: 4, End: 8, Printed: "Veil"}}, "yes@0 veil@1 no@2"},
}

func TestWords(t *testing.T) {
	for _, c := range texts {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, w := range word.All(c.text, c.marks) {
				got = append(got, fmt.Sprintf("%s@%d", w.Folded, w.Position))
			}
			if s := strings.Join(got, " "); s != c.want {
				t.Errorf("got  %s\nwant %s", s, c.want)
			}
		})
	}
}

// Whatever the text, words lie in it, ascend, and are not empty.
func TestWordsLieInTheirText(t *testing.T) {
	piece := rapid.SampledFrom([]string{"a", "é", "民", "。", " ", "\xff", "\u0301", "א", "٣", "한", "—"})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(piece).Draw(t, "text"), "")
		end, position := 0, -1
		for _, w := range word.All(text, nil) {
			if w.Start < end || w.End <= w.Start || w.End > len(text) || w.Position <= position || w.Folded == "" || !utf8.ValidString(w.Folded) {
				t.Fatalf("%+v follows byte %d and position %d in %q", w, end, position, text)
			}
			end, position = w.End, w.Position
		}
	})
}

func BenchmarkReader(b *testing.B) {
	text := strings.Repeat("In 2011, the well-known council of the alliance did not agree. ", 100)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		for r := word.NewReader(text, nil); r.Read(); {
		}
	}
}

// What stands in a mark right behind a blank is no word.
func TestAMarkBehindABlankIsSteppedOver(t *testing.T) {
	text := "so 民 goes"
	var got []string
	for _, w := range word.All(text, []corpus.Mark{{Kind: corpus.Reaction, Start: 3, End: 6, Printed: "民"}, {Kind: corpus.Page, Start: 7, End: 7}}) {
		got = append(got, w.Folded)
	}
	if strings.Join(got, " ") != "so goes" {
		t.Errorf("reads %q", got)
	}
}
