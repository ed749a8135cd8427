package akn

import (
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/transcript"
)

// kinds tells the chair's turns, and who asks and answers where the markup tells
// the questions alone. In a sitting that somebody chairs the rest are speeches;
// elsewhere the words are left to tell.
func (r *reader) kinds() {
	if r.own {
		return
	}
	sitting := false
	for i := range r.s.Turns {
		t, l := &r.s.Turns[i], r.labels[i]
		if l.spoken && t.Kind == "" && (transcript.Presides(inBrackets(t.Label)) || transcript.Presides(t.Role) || transcript.Presides(format.Outside(t.Label))) {
			t.Kind = corpus.Moderator
		}
		sitting = sitting || t.Kind != "" && t.Kind != corpus.Stage
	}
	for _, e := range r.exchanges {
		turns := r.s.Turns[e[0]:e[1]]
		for len(turns) > 0 && turns[0].Kind != corpus.Question {
			turns = turns[1:]
		}
		transcript.Exchange(turns)
	}
	for i := range r.s.Turns {
		if t := &r.s.Turns[i]; sitting && t.Kind == "" && t.Label != "" {
			t.Kind = corpus.Speech
		}
	}
}

func inBrackets(label string) string {
	_, inside, ok := strings.Cut(label, "(")
	if !ok {
		return ""
	}
	inside, _, _ = strings.Cut(inside, ")")
	return inside
}
