package caption

import (
	"strings"
	"unicode/utf8"
)

// cutWithin cuts where a label that is known from elsewhere stands in the middle
// of a line, after a dash or the end of a sentence: "Yes. Bo Tarn: No."
func cutWithin(all []stretch, labels []string) []stretch {
	if len(labels) == 0 {
		return all
	}
	var out []stretch
	for _, s := range all {
		if s.voice != nil && s.voice.tagged {
			out = append(out, s)
			continue
		}
		found := within(s.text(), s.drop, labels)
		var at []int
		for _, f := range found {
			at = append(at, f.at)
		}
		for i, piece := range s.cutAll(at) {
			if i > 0 && i <= len(found) {
				piece.sign, piece.drop, piece.voice = "", 0, nil
				piece.opens(found[i-1].label, found[i-1].words-found[i-1].at)
			}
			out = append(out, piece)
		}
	}
	return out
}

// inner is a label in the middle of a line: where what comes before it ends, and
// where its words begin.
type inner struct {
	label     string
	at, words int
}

// within finds the known labels in the middle of text.
func within(text string, from int, labels []string) []inner {
	var found []inner
	for i := from; ; {
		n := strings.IndexAny(text[i:], ":：")
		if n < 0 {
			return found
		}
		colon := i + n
		_, size := utf8.DecodeRuneInString(text[colon:])
		i = colon + size
		for _, l := range labels {
			start := colon - len(l)
			if start <= from || text[start:colon] != l {
				continue
			}
			if at := ends(text[from:start]); at > 0 {
				found = append(found, inner{l, from + at, skip(text, i)})
				from = i
				break
			}
		}
	}
}

// ends is where a sentence or a dash at the end of s ends, before the spaces: 0
// where neither is there, for then what follows is no label.
func ends(s string) int {
	before := strings.TrimRight(s, " ")
	if sign := strings.TrimRight(before, "-–—"); sign != before {
		return len(strings.TrimRight(sign, " "))
	}
	if strings.HasSuffix(before, ".") || strings.HasSuffix(before, "?") || strings.HasSuffix(before, "!") {
		return len(before)
	}
	return 0
}

func skip(text string, i int) int {
	return i + len(text[i:]) - len(strings.TrimLeft(text[i:], " \t\u00a0"))
}
