package transcript

import (
	"strings"

	"lectern/corpus"
)

// Struck are words of a passage that its markup strikes out, or puts in.
type Struck struct {
	Start, End int
	In         bool
}

// maxMeant is how far a bracket with what was meant reaches, in bytes. Chosen.
const maxMeant = 200

// Corrections are marks over the words that are struck out. What was meant is
// what the markup puts in right after them, or what stands there in brackets;
// where there is neither, the mark is a remark. The list ascends.
func Corrections(text string, list []Struck) []corpus.Mark {
	var marks []corpus.Mark
	for i, s := range list {
		start, end := inner(text, s.Start, s.End)
		if s.In || start >= end {
			continue
		}
		m := corpus.Mark{Kind: corpus.Corrected, Start: start, End: end, Printed: text[start:end], Value: bracketAfter(text, s.End)}
		if i+1 < len(list) && list[i+1].In && list[i+1].Start >= s.End && trim(text[s.End:list[i+1].Start]) == "" {
			m.Value = trim(text[list[i+1].Start:list[i+1].End])
		}
		if m.Value == "" {
			m.Kind, m.Value = corpus.Remark, "struck out"
		}
		marks = append(marks, m)
	}
	return marks
}

// bracketAfter is what stands in square brackets right after byte end.
func bracketAfter(text string, end int) string {
	rest := strings.TrimLeft(text[end:min(len(text), end+maxMeant)], " ")
	if !strings.HasPrefix(rest, "[") {
		return ""
	}
	value, _, ok := strings.Cut(rest[1:], "]")
	if !ok {
		return ""
	}
	return value
}

// inner is a span without the white space at its ends.
func inner(text string, start, end int) (int, int) {
	start += spaceBefore(text[start:end])
	return start, end - spaceAfter(text[start:end])
}
