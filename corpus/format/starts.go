package format

import (
	"sort"
	"strings"

	"lectern/corpus"
)

// Starts are where the lines of a text begin, in bytes, ascending from 0.
type Starts []int

// StartsOf finds the lines as the reader of plain text counts them: they end
// with "\n", or with "\r" in a text that has no "\n".
func StartsOf(text string) Starts {
	sep := "\n"
	if !strings.Contains(text, "\n") {
		sep = "\r"
	}
	starts := append(make(Starts, 0, strings.Count(text, sep)+1), 0)
	for at := 0; ; {
		i := strings.Index(text[at:], sep)
		if i < 0 {
			return starts
		}
		at += i + 1
		starts = append(starts, at)
	}
}

// Line is the line that a byte stands on, from 1.
func (s Starts) Line(at int) int { return sort.SearchInts(s, at+1) }

// Column is where in its line a byte stands, from 1, in bytes.
func (s Starts) Column(at int) int { return at - s[s.Line(at)-1] + 1 }

// Lines are those that the bytes from to to stand on, to not included.
func (s Starts) Lines(from, to int) corpus.Lines {
	return corpus.Lines{From: s.Line(from), To: s.Line(max(from, to-1))}
}
