package parlparse

import (
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/format/xmltree"
	"lectern/corpus/transcript"
)

// kind is what the element says of the part that the turn plays, "" where it
// says nothing.
func (r *reader) kind(n *xmltree.Node, t transcript.Scripted) corpus.Kind {
	typ := first(n.Attr("type"), n.Attr("talktype"))
	switch {
	case t.Label == "" && t.Who == "":
		return corpus.Stage
	case n.Name == "ques", n.Name == "question":
		return corpus.Question
	case n.Name == "reply", n.Name == "answer":
		return corpus.Answer
	case transcript.Presides(format.Outside(t.Label)), transcript.Presides(t.Role):
		return corpus.Moderator
	case n.Attr("oral-qnum") != "", strings.HasSuffix(typ, "Question"), asksMinister(n, t):
		return corpus.Question
	case strings.HasSuffix(typ, "Answer"):
		return corpus.Answer
	case crowd(t.Label) && aside(n.Child("p")): // "Several hon. Members rose—"
		return corpus.Stage
	case typ == "interjection", outcry(n, t):
		return corpus.Speech
	}
	return ""
}

// outcry tells words that are no part of an exchange: those of many, and those of
// whom the source has a name for and points at nobody.
func outcry(n *xmltree.Node, t transcript.Scripted) bool {
	return crowd(t.Label) || strings.EqualFold(n.Attr("nospeaker"), "true") || len(t.Text) < longestCall && strings.Contains(t.Text, "interjecting")
}

// crowd tells "Several hon. Members" and "Opposition Members".
func crowd(label string) bool { return strings.HasSuffix(strings.ToLower(label), "members") }

// asksMinister tells a question on the order paper: a paragraph has its number,
// or it begins in the form that parliaments lay down.
func asksMinister(n *xmltree.Node, t transcript.Scripted) bool {
	for p := range n.All("p") {
		if p.Attr("qnum") != "" {
			return true
		}
	}
	start := strings.ToLower(t.Text[:min(len(t.Text), 160)])
	return strings.HasPrefix(start, "to ask ") || strings.Contains(start, ": to ask the ") || strings.Contains(start, "asked her majesty") || strings.Contains(start, "asked his majesty") ||
		strings.HasPrefix(start, "asked the ") || strings.Contains(start, "my question is ") || strings.Contains(start, "my question without notice is ") || askedByName(start, t.Label)
}

// askedByName tells "1. Mr Lindqvist asked the Minister", as the clerk writes
// above a question.
func askedByName(start, label string) bool {
	before, _, ok := strings.Cut(start, " asked the ")
	names := strings.Fields(strings.ToLower(label))
	return ok && len(before) < 60 && len(names) > 0 && strings.HasSuffix(before, names[len(names)-1])
}

// exchange are the turns below a heading, from the first question where there is
// one.
type exchange struct {
	from, to int
	asked    bool
}

// endBlock ends what stands below a heading.
func (r *reader) endBlock() {
	if r.block < len(r.s.Turns) {
		r.exchanges = append(r.exchanges, exchange{r.block, len(r.s.Turns), r.asked})
	}
	r.block, r.asked = len(r.s.Turns), false
}

// kinds tells who presides, then who asks and who answers below a heading with a
// question; the rest are speeches. Words that end by asking are no question
// here: members ask each other in every speech.
func (r *reader) kinds() {
	r.chair()
	for _, e := range r.exchanges {
		if turns := r.s.Turns[e.from:e.to]; e.asked {
			transcript.Exchange(turns)
		} else {
			session(turns)
		}
	}
	for i := range r.s.Turns {
		if t := &r.s.Turns[i]; t.Kind == "" {
			t.Kind = corpus.Speech
		}
	}
}

// orders are the words with which a chair begins, and nobody else does.
var orders = []string{"order.", "order!", "order,", "order—", "i call ", "i now call ", "i will now call ", "i will call ", "i shall now call ", "i must now announce", "the question is",
	"the ayes have it", "the noes have it", "before i call ", "i remind members", "i remind hon", "we now come to ", "we come to ", "the next item of business", "that concludes ",
	"as many as are of that opinion", "there will be a division", "the result of the division", "i have now to announce", "the sitting is suspended", "i give the call to ",
	"the minister will resume", "the member will resume", "the honourable member will resume"}

// chair finds who presides where the file has names alone: whom the record puts
// in the chair; and whoever gives the floor and calls to order at least twice and
// in one turn of five, or does nothing else.
func (r *reader) chair() {
	calls, turns := map[string]int{}, map[string]int{}
	for i := range r.s.Turns {
		t := &r.s.Turns[i]
		if t.Label == "" {
			continue
		}
		turns[t.Label]++
		if orderly(t.Text) || r.calls(i) {
			calls[t.Label]++
		}
	}
	for i := range r.s.Turns {
		t := &r.s.Turns[i]
		n, of := calls[t.Label], turns[t.Label]
		if t.Label != "" && t.Kind != corpus.Stage && (n > 1 && n*5 >= of || n == 1 && of == 1 && orderly(t.Text) || r.chaired[surname(t.Label)]) {
			t.Kind, t.Answers = corpus.Moderator, ""
		}
	}
}

func orderly(text string) bool {
	start := strings.ToLower(text[:min(len(text), 60)])
	for _, o := range orders {
		if strings.HasPrefix(start, o) {
			return true
		}
	}
	return false
}

// The length of a turn up to which it may do no more than give the floor. Chosen.
const longestCall = 120

// calls tells a short turn that names whoever speaks next, and asks nothing.
func (r *reader) calls(i int) bool {
	t := &r.s.Turns[i]
	if len(t.Text) > longestCall || i+1 == len(r.s.Turns) || strings.Contains(t.Text, "?") || strings.Contains(t.Text, "interjecting") {
		return false
	}
	next := &r.s.Turns[i+1]
	name := surname(next.Label)
	return len(name) > 2 && next.Label != t.Label && strings.Contains(" "+strings.ToLower(t.Text)+" ", " "+name) && t.Kind == ""
}

// surname is the last word of a name, in small letters.
func surname(label string) string {
	words := strings.Fields(strings.ToLower(format.Outside(label)))
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// inChair keeps the surname of whom the record puts in the chair: "[Mr. Joe
// Benton in the Chair]".
func (r *reader) inChair(text string) {
	before, _, ok := strings.Cut(strings.ToLower(text), " in the chair")
	if !ok || len(before) > 80 || !strings.Contains(before, "[") {
		return
	}
	if name := surname(before[strings.LastIndexByte(before, '[')+1:]); name != "" && name != "speaker" {
		r.chaired[name] = true
	}
}
