package report

import (
	"slices"

	"lectern/corpus"
)

// Stretch is a run of lines that became one thing.
type Stretch struct {
	Lines corpus.Lines `json:"lines"`

	// Became is "turn", "stage", "title", the kind of a note, or "nothing": a
	// blank line, or one that holds only what belongs to the format.
	Became string `json:"became"`

	// Turn is the ID of the turn, "" for none.
	Turn string `json:"turn,omitempty"`
}

// Stretches says what the lines of a document became, in order and without a
// gap. A line that two things stand on is the first one's.
func Stretches(d *corpus.Document) []Stretch {
	var found []Stretch
	for i := range d.Turns {
		t := &d.Turns[i]
		became := "turn"
		if t.Kind == corpus.Stage {
			became = "stage"
		}
		found = append(found, Stretch{t.Lines, became, t.ID})
	}
	for _, n := range d.Notes {
		if n.Kind != "quotation" { // it points at words that stand elsewhere
			found = append(found, Stretch{n.Lines, n.Kind, ""})
		}
	}
	for _, f := range d.Facts {
		if (f.Of == "title" || f.Of == "dek") && len(f.Evidence) > 0 && f.Evidence[0].Origin == corpus.FromFile {
			found = append(found, Stretch{corpus.Lines{From: f.Evidence[0].Line, To: f.Evidence[0].Line}, f.Of, ""})
		}
	}
	slices.SortStableFunc(found, func(a, b Stretch) int { return a.Lines.From - b.Lines.From })
	return filled(found, d.Coverage.Lines)
}

// filled puts the lines between into stretches of their own.
func filled(found []Stretch, lines int) []Stretch {
	var all []Stretch
	next := 1
	for _, s := range found {
		s.Lines.From, s.Lines.To = max(s.Lines.From, next), min(s.Lines.To, lines)
		if s.Lines.From > s.Lines.To {
			continue
		}
		if s.Lines.From > next {
			all = append(all, Stretch{corpus.Lines{From: next, To: s.Lines.From - 1}, "nothing", ""})
		}
		all = append(all, s)
		next = s.Lines.To + 1
	}
	if next <= lines {
		all = append(all, Stretch{corpus.Lines{From: next, To: lines}, "nothing", ""})
	}
	return all
}
