package transcript

import (
	"strings"

	"lectern/corpus"
)

// assignKinds tells questions from answers by the labels; where no label is
// for questions, by who asks. An answer is tied to the question before it.
func (r *reader) assignKinds() {
	turns := r.doc.Turns
	asks := r.hasQuestioner()
	question, asker := "", ""
	for i := range turns {
		t := &turns[i]
		if t.Kind == corpus.Stage {
			continue
		}
		p := partNear(t.Label)
		who := t.Speaker + "\x00" + foldLabel(t.Label)
		switch {
		case p == questioner || !asks && p != chair && t.Label != "" && isQuestion(t.Text):
			t.Kind = corpus.Question
			question, asker = t.ID, who
		case p == chair:
			t.Kind = corpus.Moderator
		case p == answerer || question != "" && who != asker && t.Label != "":
			t.Kind, t.Answers = corpus.Answer, question
			if !asks {
				question = ""
			}
		case !asks:
			question = ""
		}
		if t.Continued && i > 0 {
			r.continueKind(i)
		}
	}
}

// continueKind hands a turn that goes on the kind of what it goes on with.
func (r *reader) continueKind(i int) {
	t := &r.doc.Turns[i]
	for j := i - 1; j >= 0; j-- {
		if p := r.doc.Turns[j]; p.Kind != corpus.Stage && p.Label == t.Label {
			t.Kind, t.Answers, t.Speaker = p.Kind, p.Answers, p.Speaker
			return
		}
	}
}

func (r *reader) hasQuestioner() bool {
	for _, t := range r.doc.Turns {
		if partOf(foldLabel(t.Label)) == questioner {
			return true
		}
	}
	return false
}

// partNear is partOf, forgiving one letter too many or too few in a long word:
// "OPERTATOR". It says only what part the turn plays, never who spoke.
func partNear(s string) part {
	key := foldLabel(s)
	if key == "" {
		key = s
	}
	if p := partOf(key); p != noPart || len(key) < 7 || len(key) > 30 {
		return p
	}
	for i := range key {
		if p := parts[key[:i]+key[i+1:]]; p != noPart {
			return p
		}
	}
	return noPart
}

// isQuestion tells words that end by asking, stage directions apart.
func isQuestion(s string) bool {
	for {
		s = strings.TrimRight(trim(s), "\"”’)—–-")
		if !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "]") {
			break
		}
		i := strings.LastIndexAny(s, "([")
		if i < 0 || len(s)-i > 40 || onlyStage(s[i:]) == false && onlyStage(s[i:]+")") == false {
			break
		}
		s = s[:i]
	}
	return strings.HasSuffix(s, "?") || strings.HasSuffix(s, "？") || strings.HasSuffix(s, "؟")
}
