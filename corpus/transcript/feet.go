package transcript

import (
	"strings"

	"lectern/corpus"
)

// A foot of a printed page is longer than minFoot bytes and comes back minFeet
// times or more. Chosen: numbered headings are shorter.
const (
	minFoot = 40
	maxFoot = 1000
	minFeet = 3
)

// runningFeet are the passages that come back with nothing changed but their
// last number, which rises: what stands at the foot of each page of a document
// that was printed once, among the words that run over it.
func runningFeet(passages []Passage) map[int]bool {
	seen := map[string][]int{}
	for i, p := range passages {
		if len(p.Text) < minFoot || len(p.Text) > maxFoot || p.Heading || p.Title || p.Declared {
			continue
		}
		if words, _, ok := lastNumber(p.Text); ok {
			seen[words] = append(seen[words], i)
		}
	}
	feet := map[int]bool{}
	for _, found := range seen {
		if len(found) < minFeet || !rising(passages, found) {
			continue
		}
		for _, i := range found {
			feet[i] = true
		}
	}
	return feet
}

// lastNumber takes the last number out of a text: what is left with single
// spaces, and the number.
func lastNumber(s string) (words string, n int, ok bool) {
	end := strings.LastIndexAny(s, "0123456789") + 1
	start := end
	for start > 0 && isDigit(s[start-1]) && end-start < 6 {
		start--
	}
	if start == end {
		return "", 0, false
	}
	for _, c := range s[start:end] {
		n = n*10 + int(c-'0')
	}
	return strings.Join(fields(s[:start]+"#"+s[end:]), " "), n, true
}

func rising(passages []Passage, found []int) bool {
	last := -1
	for _, i := range found {
		_, n, _ := lastNumber(passages[i].Text)
		if n <= last {
			return false
		}
		last = n
	}
	return true
}

// footNotes are the notes that running feet become.
func (pl *placer) footNotes() []corpus.Note {
	var notes []corpus.Note
	for _, p := range pl.feet {
		n := corpus.Note{Kind: "page", Text: p.Text}
		if k := len(p.Pieces); k > 0 {
			n.Lines = corpus.Lines{From: pl.lineOf(p.Pieces[0].From), To: pl.lineOf(max(p.Pieces[0].From, p.Pieces[k-1].To-1))}
		}
		notes = append(notes, n)
	}
	return notes
}
