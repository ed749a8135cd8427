package transcript

import (
	"strings"

	"lectern/corpus"
)

// openings are the words with which whoever presides opens a sitting.
var openings = []string{"open the meeting", "open this meeting", "open the sitting", "open this sitting", "meeting to order", "hearing to order", "committee to order",
	"declare the meeting open", "se abre la sesión", "declaro abierta", "abrimos la sesión", "ich eröffne die", "die sitzung ist eröffnet", "la séance est ouverte",
	"je déclare ouvert", "declaro aberta", "está aberta a", "dichiaro aperta", "la seduta è aperta", "объявляю открыт", "заседание открыт", "לפתוח את ישיבת",
	"לפתוח את הישיבה", "פותחים את ישיבת", "פותחים את הישיבה", "פותח את ישיבת", "פותחת את ישיבת", "פותח את הישיבה", "פותחת את הישיבה", "宣布開會", "宣布开会",
	"現在開會", "现在开会", "会議を開きます", "会を開会いたします", "개의를 선언"}

func opensSitting(s string) bool { return containsAny(strings.ToLower(cut(s, 400)), openings) }

// learnOpening finds who presides over a sitting by the first words of all; and
// where the label of whoever does says so in brackets, all of whom labels say
// it.
func (k *kinds) learnOpening() {
	for i := range k.doc.Turns {
		t := &k.doc.Turns[i]
		if t.Kind == corpus.Stage || t.Label == "" {
			continue
		}
		if opensSitting(t.Text) && !headOfState(fields(strings.ToLower(t.Label))) {
			k.side(t).presides = true
			k.presideAll(chairInBrackets(t.Label))
		}
		return
	}
}

// presideAll lets all preside whose labels have the title in brackets.
func (k *kinds) presideAll(title string) {
	for v, s := range k.sides {
		s.presides = s.presides || title != "" && chairInBrackets(k.labelOf[v]) == title
	}
}

// chairInBrackets is the title of a chair with which the brackets of a label
// begin, "" where they do not.
func chairInBrackets(label string) string {
	_, brackets := splitBrackets(label)
	words := fields(strings.ToLower(strings.Trim(brackets, "()[]（） ")))
	if len(words) > 0 && sureChairs[bareWord(words[0])] {
		return bareWord(words[0])
	}
	return ""
}

// invitations ask without a question mark, as whoever interviews does.
var invitations = []string{"tell us ", "tell me ", "talk to us about", "talk to me about", "talk us through", "walk us through", "walk me through", "give us a sense",
	"cuéntanos", "cuéntame", "cuéntenos", "háblanos", "háblenos", "explícanos", "parlez-nous", "racontez-nous", "dites-nous", "expliquez-nous", "erzählen sie",
	"conte-nos", "fale-nos", "ci racconti", "ci parli", "расскажите", "跟我們談談", "跟我们谈谈", "請談談", "请谈谈", "請介紹", "请介绍"}

// invites tells words that end with an invitation to speak of something: "Tell us
// about the tide."
func invites(tail string) bool { return containsAny(strings.ToLower(tail), invitations) }

func containsAny(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
