package transcript

import (
	"strings"

	"lectern/corpus"
)

// struck are words of a passage that its markup strikes out, or puts in.
type struck struct {
	start, end int
	in         bool
}

// maxMeant is how far a bracket with what was meant reaches, in bytes. Chosen.
const maxMeant = 200

// corrections are marks over the words that are struck out. What was meant is
// what the markup puts in right after them, or what stands there in brackets;
// where there is neither, the mark is a remark. The list ascends.
func corrections(text string, list []struck) []corpus.Mark {
	var marks []corpus.Mark
	for i, s := range list {
		start, end := inner(text, s.start, s.end)
		if s.in || start >= end {
			continue
		}
		m := corpus.Mark{Kind: corpus.Corrected, Start: start, End: end, Printed: text[start:end], Value: bracketAfter(text, s.end)}
		if i+1 < len(list) && list[i+1].in && list[i+1].start >= s.end && trim(text[s.end:list[i+1].start]) == "" {
			m.Value = trim(text[list[i+1].start:list[i+1].end])
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
