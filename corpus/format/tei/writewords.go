package tei

import (
	"cmp"
	"fmt"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format/xmltree"
)

// paragraphs writes the words of a turn, a segment for each paragraph, with the
// marks among them.
func (t *text) paragraphs(turn *corpus.Turn) {
	marks := turn.Marks
	list := spans(turn)
	for i, p := range list {
		next := len(turn.Text) + 1 // where the next paragraph begins
		if i+1 < len(list) {
			next = list[i+1].Start
		}
		t.Block("seg", func() { marks = t.paragraph(turn.Text, p, next, marks) })
	}
}

// paragraph writes one paragraph with the marks in it, and is those that are
// left for the next.
func (t *text) paragraph(words string, p corpus.Span, next int, marks []corpus.Mark) []corpus.Mark {
	last, at := next > len(words), p.Start
	for len(marks) > 0 && (last || marks[0].Start < p.End || marks[0].Start == marks[0].End && marks[0].Start <= next) {
		m := marks[0]
		from, to := min(max(m.Start, at), p.End), min(max(m.End, at), p.End)
		t.words(words[at:from])
		t.mark(m, words[from:to])
		at, marks = to, marks[1:]
		if m.End > p.End && m.End > next { // it goes on in the next paragraph
			marks = append([]corpus.Mark{{Kind: m.Kind, Start: next, End: m.End, Value: m.Value}}, marks...)
			break
		}
	}
	t.words(words[at:p.End])
	return marks
}

// words writes words as they are. What XML does not hold is written as a note
// that reading undoes.
func (t *text) words(s string) {
	for i, c := range s {
		if xmltree.Holds(c) {
			continue
		}
		t.Words(s[:i])
		t.Inline("note", fmt.Sprintf("U+%04X", c), "type", "character")
		t.words(s[i+len(string(c)):])
		return
	}
	t.Words(s)
}

// mark writes a mark. Without a width it is what TEI has for it. Over words in
// brackets, which nobody said, it is the same, and a hint says that they are
// printed in the text. Over words that were said it is a note behind them.
func (t *text) mark(m corpus.Mark, over string) {
	switch {
	case over == "":
		t.aside(m, "", m.Value)
	case unspoken(m.Kind, over):
		t.aside(m, "text", over)
	default:
		t.hint("over")
		t.words(over)
		t.note(m.Kind, "", "over", m.Value)
	}
}

// unspoken tells words of the transcriber: in brackets, or dots for words that
// were left out.
func unspoken(kind corpus.MarkKind, s string) bool {
	for _, c := range s {
		if !xmltree.Holds(c) {
			return false
		}
	}
	return kind == corpus.Elision || strings.ContainsAny(s[:1], `([{*_\`) || strings.HasPrefix(s, "（") || strings.HasPrefix(s, "【") || strings.HasPrefix(s, "［")
}

// gapReasons, and the elements beside them, are what ParlaMint has for a mark;
// every other is a note.
var gapReasons = map[corpus.MarkKind]string{corpus.Elision: "editorial", corpus.Inaudible: "inaudible", corpus.Foreign: "foreign"}

// aside writes an element for words that nobody said.
func (t *text) aside(m corpus.Mark, hint, words string) {
	n := ""
	if hint == "text" {
		n = m.Value
	}
	reason := gapReasons[m.Kind]
	if xmltree.Folded(words) == "" {
		hint, words = "empty", cmp.Or(reason, string(m.Kind))
	}
	switch {
	case m.Kind == corpus.Page && hint == "":
		t.Inline("pb", "", "n", words)
	case n != "" || reason == "" && m.Kind != corpus.Reaction && m.Kind != corpus.Crosstalk:
		t.note(m.Kind, n, hint, words)
	case reason != "":
		t.described("gap", hint, words, "reason", reason)
	case m.Kind == corpus.Reaction:
		t.described("kinesic", hint, words, "type", soundOf(words))
	default:
		t.described("vocal", hint, words, "type", "speaking")
	}
}

func (t *text) note(kind corpus.MarkKind, n, hint, words string) {
	t.Around("note", func() {
		t.hint(hint)
		t.Words(xmltree.Folded(words))
	}, "type", string(kind), "n", n)
}

func (t *text) described(name, hint, words string, attrs ...string) {
	t.Around(name, func() {
		t.hint(hint)
		t.Inline("desc", words)
	}, attrs...)
}

func (t *text) hint(hint string) {
	if hint != "" {
		t.Raw("<?lectern " + hint + "?>")
	}
}

// sounds are the types of kinesic by the words that tell them.
var sounds = []struct{ typ, words string }{
	{"applause", "applau aplau beifall bifall potlesk taps ploask 掌聲 鼓掌 拍手 תשואות تصفيق"},
	{"laughter", "laugh chuckl heiterkeit gelächter rires risas risos ilarità smích smeh śmiech gülüş 笑 צחוק ضحك"},
	{"ringing", "bell glocke campana cloche sonnette"},
}

// soundOf is the type of the sound that a stage direction of a few words tells,
// "" for none.
func soundOf(s string) string {
	if len(s) > 200 {
		return ""
	}
	s = strings.ToLower(s)
	for _, sound := range sounds {
		for _, w := range strings.Fields(sound.words) {
			if strings.Contains(s, w) {
				return sound.typ
			}
		}
	}
	return ""
}
