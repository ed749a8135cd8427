package parlparse

import (
	"strings"

	"lectern/corpus"
	"lectern/corpus/transcript"
)

// The bounds within which what stands below a heading is a session of questions
// without a number, as after a statement: how many turns, how many who ask, which
// share of their turns asks, and how many words of the answering side come to one
// of theirs. A speech with interventions looks alike but for the last. Chosen on
// sittings of Westminster and Canberra.
const (
	leastTurns, leastAsking = 8, 4
	leastQuestions          = 0.7
	mostWords               = 2.0
)

// session tells the questions and the answers below a heading where one person
// speaks every other time and most of the others ask. The statement that opens
// it stays a speech.
func session(turns []transcript.Scripted) {
	who := answering(turns)
	if who == "" {
		return
	}
	key := ""
	for i := range turns {
		t := &turns[i]
		switch {
		case t.Kind != "":
		case t.Label != who:
			t.Kind, key = corpus.Question, t.Key
		case key != "":
			t.Kind, t.Answers = corpus.Answer, key
		}
	}
}

// answering is whoever answers in a session, "" where there is none.
func answering(turns []transcript.Scripted) string {
	times, all := map[string]int{}, 0
	for i := range turns {
		if t := &turns[i]; t.Kind == "" {
			times[t.Label]++
			all++
		}
	}
	who := ""
	for i := range turns {
		if n := times[turns[i].Label]; turns[i].Kind == "" && n > times[who] {
			who = turns[i].Label
		}
	}
	if all < leastTurns || len(times)-1 < leastAsking || times[who]*5 < all*2 || times[who]*5 > all*3 {
		return ""
	}
	asking, questions, theirs, answers, asked := 0, 0, 0, 0, false
	for i := range turns {
		switch t := &turns[i]; {
		case t.Kind != "":
		case t.Label != who:
			asked = true
			asking++
			theirs += len(t.Text)
			if strings.Contains(t.Text, "?") {
				questions++
			}
		case asked:
			answers += len(t.Text)
		}
	}
	if float64(questions) < leastQuestions*float64(asking) || float64(answers) > mostWords*float64(theirs) {
		return ""
	}
	return who
}
