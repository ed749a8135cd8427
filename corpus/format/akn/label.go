package akn

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"lectern/corpus/format"
	"lectern/corpus/format/xmltree"
	"lectern/corpus/transcript"
)

// labelled is what is known of the label of a turn.
type labelled struct {
	n      *xmltree.Node // its element, nil for a stage turn that has none
	spoken bool

	// from is how many bytes at the start of the text stand in the from element;
	// continued tells a speech that goes on after it was broken off.
	from      int
	continued bool

	printed bool // the source prints a label
}

// label finds the printed labels and takes them from the words: from the from
// element, else from the start of the first paragraph. Where none is printed,
// the label is the name by which the header says the speaker is shown.
func (r *reader) label() {
	var passages []string
	var at []int
	for i := range r.s.Turns {
		t, l := &r.s.Turns[i], &r.labels[i]
		switch {
		case !l.spoken:
		case r.own:
			r.ownLabel(t, l)
		case l.continued:
			t.Continued = true
		case l.from > 0:
			label, words := fromLabel(t.Text[:l.from])
			t.Label, l.printed = label, true
			cut(t, words)
		case len(t.Paragraphs) > 0:
			if !r.dashed(t, l) {
				passages, at = append(passages, first(t)), append(at, i)
			}
		}
	}
	for _, o := range transcript.Openings(passages) {
		t, l := &r.s.Turns[at[o.Passage]], &r.labels[at[o.Passage]]
		if by := l.n.Attr("by"); r.refs[key(by)] == nil || r.named(l.n, o.Label) {
			t.Label, l.printed = o.Label, true
			cut(t, o.Words)
		}
	}
	r.shown()
}

// shown gives the turns without a printed label the name that the header shows,
// and those that go on the label of the turn that was broken off.
func (r *reader) shown() {
	last := map[*xmltree.Node]string{}
	for i := range r.s.Turns {
		t, l := &r.s.Turns[i], r.labels[i]
		switch {
		case !l.spoken || r.own:
			continue
		case l.continued:
			t.Label = last[l.n]
		case !l.printed:
			if ref := r.refs[key(l.n.Attr("by"))]; ref != nil {
				t.Label = format.OneLine(ref.Attr("showAs"))
			}
		}
		last[l.n] = t.Label
	}
}

func (r *reader) ownLabel(t *transcript.Scripted, l *labelled) {
	if l.from > 0 {
		t.Label, l.printed = t.Text[:l.from], true
		cut(t, l.from)
		return
	}
	t.Label, _ = own(l.n, "label")
}

func first(t *transcript.Scripted) string {
	return t.Text[t.Paragraphs[0].Start:t.Paragraphs[0].End]
}

// key is what an attribute points at, with or without the sign.
func key(ref string) string { return strings.TrimPrefix(strings.TrimSpace(ref), "#") }

// maxLabel is the length in bytes within which a label ends that stands among
// words. Chosen: an office with a long name has 120.
const maxLabel = 160

// fromLabel parts what stands in a from element: the label, and where words
// begin that a careless hand put there too.
func fromLabel(s string) (label string, words int) {
	if end, after := dash(s); end > 0 && after < len(s) {
		return s[:end], after
	}
	if i := colon(s); i > 0 && len(s)-i > maxLabel/2 {
		return strings.TrimSpace(s[:i]), i + 1
	}
	return bare(s), len(s)
}

// bare is a label without the sign that ends it. A period ends an abbreviation
// too, and goes only after a bracket, a dash or a word in capitals.
func bare(s string) string {
	for {
		cut := strings.TrimRight(s, " \u00a0:：-–—")
		if i := strings.TrimSuffix(cut, "."); i != cut && (cut != s || strings.HasSuffix(i, ")") || capitals(i[strings.LastIndexAny(i, " \u00a0")+1:])) {
			cut = i
		}
		if cut == s || cut == "" {
			return s
		}
		s = cut
	}
}

// unbracketed are where a sign stands outside of brackets near the start of s.
func unbracketed(s string, sign byte) iter.Seq[int] {
	return func(yield func(int) bool) {
		depth := 0
		for i := 0; i < len(s) && i <= maxLabel; i++ {
			switch s[i] {
			case '(':
				depth++
			case ')':
				depth--
			case sign:
				if depth <= 0 && !yield(i) {
					return
				}
			}
		}
	}
}

// dash finds ".-", ".–" or ".—", a space between the two at most: where the label
// before it ends, and where the words after it begin. End is 0 for none.
func dash(s string) (end, after int) {
	for i := range unbracketed(s, '.') {
		rest := strings.TrimPrefix(s[i+1:], " ")
		if c, n := utf8.DecodeRuneInString(rest); c == '-' || c == '–' || c == '—' {
			after = len(s) - len(rest) + n
			return i, after + len(s[after:]) - len(strings.TrimLeft(s[after:], " \n"))
		}
	}
	return 0, 0
}

// colon finds a colon, 0 for none.
func colon(s string) int {
	for i := range unbracketed(s, ':') {
		return i
	}
	return 0
}

// dashed takes a label that ends in ".-" from the first paragraph.
func (r *reader) dashed(t *transcript.Scripted, l *labelled) bool {
	p := first(t)
	end, after := dash(p)
	if end == 0 || !r.likely(l.n, p[:end]) {
		return false
	}
	t.Label, l.printed = p[:end], true
	cut(t, t.Paragraphs[0].Start+after)
	return true
}

// likely tells that what stands before a dash is a label: it holds a word of the
// name of whom the element points at, or it is short, ends no sentence and has a
// word in capitals.
func (r *reader) likely(n *xmltree.Node, s string) bool {
	if r.named(n, s) {
		return true
	}
	words := strings.Fields(s)
	caps := false
	for _, w := range words {
		caps = caps || capitals(w)
	}
	c, _ := utf8.DecodeRuneInString(s)
	return caps && unicode.IsUpper(c) && len(words) <= 14 && !strings.ContainsAny(s, "?!;")
}

// named tells that a label holds a word of the name of whom an element points
// at, or of the key by which it does.
func (r *reader) named(n *xmltree.Node, label string) bool {
	by := key(n.Attr("by"))
	name := by
	if ref := r.refs[by]; ref != nil {
		name += " " + ref.Attr("showAs")
	}
	return by != "" && shares(name, label)
}
