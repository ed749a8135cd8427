package transcript

import (
	"strings"

	"lectern/corpus"
)

// mentionsQuestion tells words that say of themselves that they ask.
func mentionsQuestion(s string) bool {
	low := strings.ToLower(cut(s, 60))
	return isQuestion(s) && (strings.Contains(low, "my question") || strings.Contains(low, "a question") || strings.Contains(low, "i wonder"))
}

// maxQuestion is the length in bytes up to which words that end by asking are a
// question; a longer turn is a speech that ends with one. Chosen on the gold
// documents.
const maxQuestion = 500

// maxInterview is the same for a voice that asks throughout. Chosen.
const maxInterview = 3000

// asks tells that turn i asks: it ends by asking and somebody else speaks next,
// or an interviewer asks near its end.
func (k *kinds) asks(i int) bool {
	t := &k.doc.Turns[i]
	who := k.voice(t)
	s := k.sides[who]
	switch {
	case k.chaired:
		return memberAsks(t)
	case k.interview && s != nil && s.interviews:
		return len(t.Text) <= maxInterview && asksNearEnd(t.Text)
	case k.principal == who, s != nil && s.alone:
		return false
	}
	if len(t.Text) > maxQuestion || !isQuestion(t.Text) || i+1 == len(k.doc.Turns) {
		return false
	}
	next := k.doc.Turns[i+1]
	return next.Kind == corpus.Stage || k.voice(&next) != who
}

// onlyAsks tells words that are one sentence, of four words or more, and a
// question: no reply, whatever came before.
func onlyAsks(s string) bool {
	return isQuestion(s) && strings.Count(s, "? ")+strings.Count(s, ". ")+strings.Count(s, "。") == 0 && (len(fields(s)) > 3 || !upper(s) && len(s) > 40)
}

// hasQuestioners tells that the labels tell the questions: more than one turn,
// and one in twenty, has a questioner's.
func (k *kinds) hasQuestioners() bool {
	n := 0
	for _, t := range k.doc.Turns {
		if k.part(t.Label) == questioner {
			n++
		}
	}
	return n > 0 && (n > 1 || len(k.doc.Turns) < 12) && n*20 >= len(k.doc.Turns)
}

// isQuestion tells words that end by asking, a stage direction after them
// apart.
func isQuestion(s string) bool {
	s = trim(s)
	end := max(0, len(s)-60) // no stage direction at the end is longer
	if i := end + lastBracket(s[end:]); i >= end && i > 0 && onlyStage(s[i:]) {
		s = trim(s[:i])
	}
	s = strings.TrimRight(s, "\"”’)—–- ")
	return strings.HasSuffix(s, "?") || strings.HasSuffix(s, "？") || strings.HasSuffix(s, "؟")
}

// lastBracket is where the last opening bracket stands, -1 for none; see bracket.
func lastBracket(s string) int {
	for i := len(s) - 1; i >= 0; i-- {
		if c := s[i]; c == '(' || c == '[' || c == "（"[0] && strings.HasPrefix(s[i:], "（") {
			return i
		}
	}
	return -1
}
