package transcript

import (
	"strings"

	"lectern/corpus"
)

// Exchange tells who asks and who answers in a stretch of turns, of which the
// first is a question: whoever replies first without having asked is the
// answering side, and all others are asking. Turns with a kind keep it. It goes
// by who speaks, never by the words; where nobody replies nothing is told.
func Exchange(turns []Scripted) {
	answering, question := "", ""
	for i := range turns {
		t := &turns[i]
		who := t.Who
		if who == "" {
			who = "\n" + strings.ToLower(t.Label)
		}
		if t.Kind == "" && t.Label+t.Who != "" {
			t.Kind = corpus.Question
			if answering == "" && !asked(turns[:i], t) {
				answering = who
			}
			if who == answering {
				t.Kind = corpus.Answer
			}
		}
		switch t.Kind {
		case corpus.Question:
			question = t.Key
		case corpus.Answer:
			if answering == "" {
				answering = who
			}
			if t.Answers == "" {
				t.Answers = question
			}
		}
	}
}

// asked tells that a question of these turns was put by the voice of t.
func asked(turns []Scripted, t *Scripted) bool {
	for i := range turns {
		if q := &turns[i]; q.Kind == corpus.Question && q.Who == t.Who && (t.Who != "" || strings.EqualFold(q.Label, t.Label)) {
			return true
		}
	}
	return false
}
