package transcript

import (
	"sort"
	"strings"

	"lectern/corpus"
)

// questionTimes are the words of a heading below which members put questions to
// a government and ministers answer.
var questionTimes = []string{"oral answers to questions", "questions without notice", "question time", "questions au gouvernement", "questions orales", "fragestunde",
	"befragung der bundesregierung", "preguntas al gobierno", "preguntas orales", "control al gobierno", "interrogazioni a risposta", "perguntas ao governo", "שאילתות", "שאילתה",
	"вопросы правительству", "час вопросов", "施政質詢", "施政质询"}

// ministers are words of the labels and roles of those who answer there.
var ministers = set(`minister ministers ministre ministro ministra ministra, ministre, minister, bundesminister bundesministerin ministerin staatssekretär staatssekretärin secretary chancellor
	secrétaire premier taoiseach שר השר שרת השרה министр`)

// learnQuestionTimes finds the turns that stand below such a heading, up to the
// next one that is no part of it: those between it and its first turn are, and
// those with a number.
func (k *kinds) learnQuestionTimes() {
	var heads []corpus.Note
	for _, n := range k.doc.Notes {
		if n.Kind == "heading" {
			heads = append(heads, n)
		}
	}
	if !k.chaired || k.labelled || len(heads) == 0 {
		return
	}
	sort.SliceStable(heads, func(i, j int) bool { return heads[i].Lines.From < heads[j].Lines.From })
	k.questions = make([]bool, len(k.doc.Turns))
	open, spoken, next := false, false, 0
	for i := range k.doc.Turns {
		for ; next < len(heads) && heads[next].Lines.From <= k.doc.Turns[i].Lines.From; next++ {
			switch text := strings.Trim(heads[next].Text, "<># "); {
			case containsAny(strings.ToLower(text), questionTimes):
				open, spoken = true, false
			case spoken && (text == "" || text[0] < '0' || text[0] > '9'):
				open = false
			}
		}
		k.questions[i], spoken = open, true
	}
}

// questionTime tells the kind of turn i below such a heading, "" for words that
// neither ask nor answer.
func (k *kinds) questionTime(i int, who string) corpus.Kind {
	t := &k.doc.Turns[i]
	switch {
	case t.Label == "" || k.part(t.Label) == crowd || t.Text == "":
		return ""
	case minister(t):
		if k.question == "" || who == k.asker {
			return ""
		}
		return corpus.Answer
	case strings.ContainsAny(t.Text, "?？؟") && len(t.Text) > 80:
		return corpus.Question
	case len(t.Text) > longQuestion:
		if p := k.before(i); p != nil && p.Kind == corpus.Moderator {
			return corpus.Question // called by the chair, whatever sign ends the words
		}
	}
	return ""
}

// longQuestion is the length in bytes from which the words of a member whom the
// chair has called are no interjection. Chosen.
const longQuestion = 300

func minister(t *corpus.Turn) bool {
	for _, w := range fields(strings.ToLower(t.Label + " " + t.Role)) {
		if ministers[strings.Trim(w, "(),.")] {
			return true
		}
	}
	return false
}
