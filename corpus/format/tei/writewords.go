package tei

import (
	"cmp"
	"fmt"
	"strings"

	"lectern/corpus"
)

// paragraphs writes the words of a turn, a segment for each paragraph, with the
// marks among them.
func (t *text) paragraphs(turn *corpus.Turn) {
	marks := turn.Marks
	list := spans(turn)
	for i, p := range list {
		last := i == len(list)-1
		t.indent()
		t.tag("seg")
		t.b.WriteByte('>')
		at := p.Start
		for len(marks) > 0 && (last || marks[0].Start < p.End || marks[0].Start == marks[0].End && marks[0].Start <= list[i+1].Start) {
			m := marks[0]
			from, to := min(max(m.Start, at), p.End), min(max(m.End, at), p.End)
			t.words(turn.Text[at:from])
			t.mark(m, turn.Text[from:to])
			at = to
			if m.End > p.End && !last && m.End > list[i+1].Start { // it goes on in the next paragraph
				marks = append([]corpus.Mark{{Kind: m.Kind, Start: list[i+1].Start, End: m.End, Value: m.Value}}, marks[1:]...)
				break
			}
			marks = marks[1:]
		}
		t.words(turn.Text[at:p.End])
		t.end("seg")
		t.b.WriteByte('\n')
	}
}

// words writes words as they are. What XML does not hold is written as a note
// that reading undoes.
func (t *text) words(s string) {
	for i, c := range s {
		if held(c) {
			continue
		}
		t.b.WriteString(escape(s[:i]))
		t.inline("note", fmt.Sprintf("U+%04X", c), "type", "character")
		t.words(s[i+len(string(c)):])
		return
	}
	t.b.WriteString(escape(s))
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
		t.b.WriteString("<?lectern over?>")
		t.words(over)
		t.tag("note", "type", string(m.Kind))
		t.b.WriteString("><?lectern over?>")
		t.b.WriteString(escape(folded(m.Value)))
		t.end("note")
	}
}

// unspoken tells words of the transcriber: in brackets, or dots for words that
// were left out.
func unspoken(kind corpus.MarkKind, s string) bool {
	for _, c := range s {
		if !held(c) {
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
	if folded(words) == "" {
		hint, words = "empty", cmp.Or(reason, string(m.Kind))
	}
	switch {
	case m.Kind == corpus.Page && hint == "":
		t.inline("pb", "", "n", words)
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
	t.tag("note", "type", string(kind), "n", n)
	t.b.WriteByte('>')
	t.hint(hint)
	t.b.WriteString(escape(folded(words)))
	t.end("note")
}

func (t *text) described(name, hint, words string, attrs ...string) {
	t.tag(name, attrs...)
	t.b.WriteByte('>')
	t.hint(hint)
	t.inline("desc", words)
	t.end(name)
}

func (t *text) hint(hint string) {
	if hint != "" {
		t.b.WriteString("<?lectern " + hint + "?>")
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
