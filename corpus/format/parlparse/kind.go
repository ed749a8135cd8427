package parlparse

import (
	"strings"

	"lectern/corpus"
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
	case transcript.Presides(outside(t.Label)), transcript.Presides(t.Role):
		return corpus.Moderator
	case n.Attr("oral-qnum") != "", strings.HasSuffix(typ, "Question"), asksMinister(n, t):
		return corpus.Question
	case strings.HasSuffix(typ, "Answer"):
		return corpus.Answer
	case strings.EqualFold(n.Attr("nospeaker"), "true"): // "Hon. Members: Hear, hear!"
		return corpus.Speech
	}
	return ""
}

// outside is a label without what stands in brackets.
func outside(label string) string {
	name, _, _ := strings.Cut(label, "(")
	return name
}

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
		strings.HasPrefix(start, "asked the ") || askedByName(start, t.Label)
}

// askedByName tells "1. Mr Lindqvist asked the Minister", as the clerk writes
// above a question.
func askedByName(start, label string) bool {
	before, _, ok := strings.Cut(start, " asked the ")
	names := strings.Fields(strings.ToLower(label))
	return ok && len(before) < 60 && len(names) > 0 && strings.HasSuffix(before, names[len(names)-1])
}

// endBlock ends what stands below a heading, and keeps where a question opened
// it.
func (r *reader) endBlock() {
	if r.asked {
		r.exchanges = append(r.exchanges, [2]int{r.block, len(r.s.Turns)})
	}
	r.block, r.asked = len(r.s.Turns), false
}

// kinds tells who presides, then who asks and who answers below a heading with a
// question; the rest are speeches. Words that end by asking are no question
// here: members ask each other in every speech.
func (r *reader) kinds() {
	r.chair()
	for _, e := range r.exchanges {
		transcript.Exchange(r.s.Turns[e[0]:e[1]])
	}
	for i := range r.s.Turns {
		if t := &r.s.Turns[i]; t.Kind == "" {
			t.Kind = corpus.Speech
		}
	}
}

// orders are the words with which a chair begins, and nobody else does.
var orders = []string{"order.", "order!", "order,", "i call ", "i now call ", "i will now call ", "i shall now call ", "i must now announce", "the question is", "the question is that",
	"the ayes have it", "the noes have it", "before i call ", "i remind members", "i remind hon", "we now come to ", "we come to ", "the next item of business", "that concludes ",
	"as many as are of that opinion", "there will be a division", "the result of the division", "i have now to announce", "i am now going to announce", "the sitting is suspended"}

// chair finds who presides where the file has names alone: whoever gives the
// floor and calls to order at least twice, and in one turn of five.
func (r *reader) chair() {
	calls, turns := map[string]int{}, map[string]int{}
	for i := range r.s.Turns {
		if t := &r.s.Turns[i]; t.Label != "" {
			turns[t.Label]++
			if orderly(t.Text) {
				calls[t.Label]++
			}
		}
	}
	for i := range r.s.Turns {
		t := &r.s.Turns[i]
		if n := calls[t.Label]; n > 1 && n*5 >= turns[t.Label] && t.Label != "" && t.Kind != corpus.Stage {
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
