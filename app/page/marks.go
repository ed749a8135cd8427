package page

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/corpus"
)

// layer is a link laid over a stretch of a turn's text. It draws the stretch,
// in the pieces into which the paragraphs cut it; inside is the piece as nodes,
// first tells that it is the first of them.
type layer struct {
	start, end int
	card       int  // the index of the card that it leads to
	drawn      bool // of a layer without width, which stands in one place alone
	draw       func(inside g.Node, text string, first bool) g.Node
}

// card says what a layer means.
type card struct {
	title string
	body  g.Group
}

// annotated is the text of a turn with everything that is laid over it, and
// the note cards which say what it means.
type annotated struct {
	id     string  // of the turn's element
	n      int     // the turn's number
	layers []layer // Invariant: without overlap
	unsure []corpus.Span
	cards  []card
}

// annotate works out what lies over a turn. id is that of the turn's element.
func annotate(d *corpus.Document, t *corpus.Turn, id string) *annotated {
	a := &annotated{id: id, n: t.N}
	for _, m := range t.Marks {
		if m.Kind != corpus.Repair { // the dash or the dots say it by themselves
			a.mark(d, t, m)
		}
	}
	for i := range d.Mentions {
		if m := &d.Mentions[i]; m.Turn == t.ID {
			a.mention(d, t, m)
		}
	}
	slices.SortStableFunc(a.layers, func(x, y layer) int { return cmp.Compare(x.start, y.start) })
	return a
}

// words draws the text. All text nodes inside one after the other are the
// source's bytes of the turn: what stands between two paragraphs, blank lines
// as a rule, stands between their elements.
func (a *annotated) words(t *corpus.Turn, attrs ...g.Node) g.Node {
	var nodes g.Group
	at := 0
	for _, p := range t.Paragraphs {
		if p.Start < at || p.End <= p.Start || p.End > len(t.Text) {
			continue
		}
		nodes = append(nodes, a.between(t.Text, at, p.Start), h.P(h.Dir("auto"), a.stretch(t.Text, p.Start, p.End)))
		at = p.End
	}
	nodes = append(nodes, a.between(t.Text, at, len(t.Text)))
	return h.Div(h.Class("words"), g.Group(attrs), nodes, a.leftPoints())
}

// leftPoints are the marks without a width that no paragraph holds.
func (a *annotated) leftPoints() g.Node {
	var nodes g.Group
	for i := range a.layers {
		if l := &a.layers[i]; l.start == l.end && !l.drawn {
			nodes = append(nodes, l.draw(nil, "", true))
		}
	}
	if nodes == nil {
		return nil
	}
	return h.P(nodes)
}

// between is the text from one paragraph to the next. Words that no paragraph
// claims are a paragraph all the same: nothing is lost.
func (a *annotated) between(text string, from, to int) g.Node {
	if strings.TrimSpace(text[from:to]) == "" && a.over(corpus.Span{Start: from, End: to}) == nil {
		return quoted(text[from:to])
	}
	return h.P(h.Dir("auto"), a.stretch(text, from, to))
}

// stretch is text[from:to] with its layers.
func (a *annotated) stretch(text string, from, to int) g.Node {
	var nodes g.Group
	begin := from
	for i := range a.layers {
		l := &a.layers[i]
		start, end := max(l.start, from), min(l.end, to)
		if l.start == l.end && l.start >= begin && l.start <= to && !l.drawn {
			l.drawn = true
			nodes = append(nodes, a.plain(text, from, start), l.draw(nil, "", true))
			from = start
			continue
		}
		if start >= end {
			continue
		}
		nodes = append(nodes, a.plain(text, from, start), l.draw(a.plain(text, start, end), text[start:end], start == l.start))
		from = end
	}
	return append(nodes, a.plain(text, from, to))
}

// plain is text[from:to] with the doubtful words underlined.
func (a *annotated) plain(text string, from, to int) g.Node {
	var nodes g.Group
	for _, u := range a.unsure {
		start, end := max(u.Start, from), min(u.End, to)
		if start >= end {
			continue
		}
		nodes = append(nodes, quoted(text[from:start]), h.Span(h.Class("unsure"), quoted(text[start:end])))
		from = end
	}
	return append(nodes, quoted(text[from:to]))
}

// over is the first layer that covers any byte of a span, or nil.
func (a *annotated) over(s corpus.Span) *layer {
	for i := range a.layers {
		if l := &a.layers[i]; l.start < l.end && l.start < s.End && s.Start < l.end {
			return l
		}
	}
	return nil
}

// meaning is what a kind of mark is called and what it says.
type meaning struct{ name, says string }

var meanings = map[corpus.MarkKind]meaning{
	corpus.Elision:        {"Words left out", "Whoever prepared this source left words out here. How many is not known."},
	corpus.Spelling:       {"Spelling uncertain", "The transcriber was not sure how the word before this mark is spelt."},
	corpus.Inaudible:      {"Inaudible", "The transcriber could not hear the words."},
	corpus.Crosstalk:      {"Several spoke at once", "The words could not be told apart."},
	corpus.Reaction:       {"A sound, not words", "The source notes what was heard in the room."},
	corpus.Redaction:      {"Withheld", "The source withholds a name or a word."},
	corpus.Sic:            {"So in the original", "The source vouches that the words before this mark were said like that."},
	corpus.Interpretation: {"An interpreter speaks", "The words around this mark are an interpreter’s."},
	corpus.TimeCode:       {"Time in the recording", "When in the recording this was said."},
	corpus.Page:           {"A page begins", "A page of the printed record begins here."},
	corpus.Gloss:          {"Put in to explain", "Whoever prepared this source put these words in. They were not spoken."},
	corpus.Corrected:      {"As spoken, with a correction", "These are the words as they were spoken. The source prints beside them what was meant."},
	corpus.Foreign:        {"Another language", "The source says that other words were spoken here, or these, in another language."},
	corpus.Remark:         {"A remark of the source", "Whoever prepared this source noted this. It was not spoken."},
}

func (a *annotated) mark(d *corpus.Document, t *corpus.Turn, m corpus.Mark) {
	if m.Start == m.End {
		a.point(t, m)
		return
	}
	if m.Start < 0 || m.Start >= m.End || m.End > len(t.Text) || a.over(corpus.Span{Start: m.Start, End: m.End}) != nil {
		return
	}
	what := meaningOf(m.Kind)
	if m.Kind == corpus.Spelling {
		a.unsure = append(a.unsure, doubted(t.Text[:m.Start], d.Speaker(t.Speaker)))
	}
	printed := t.Text[m.Start:m.End]
	seen := printed
	if m.Kind == corpus.Elision {
		seen = "[…]"
	}
	n := a.card(what.name, h.P(g.Text(what.says)), meant(m), h.P(h.Class("meta"), g.Text("The source prints “"), bdi(printed), g.Text("”.")))
	a.layers = append(a.layers, layer{start: m.Start, end: m.End, card: n, draw: func(inside g.Node, _ string, first bool) g.Node {
		return h.A(h.Class("mark "+string(m.Kind)), g.If(first, h.ID(back(a.noteID(n)))), h.Href(fragment(a.noteID(n))), h.Title(what.name+": "+printed),
			h.Aria("label", seen+" "+what.name), says(t, m), h.Span(inside))
	}})
}

func meaningOf(k corpus.MarkKind) meaning {
	if what, known := meanings[k]; known {
		return what
	}
	return meaning{capital(string(k)), "A mark of the source."}
}

// meant is what a mark says beyond its kind: the correction, the language.
func meant(m corpus.Mark) g.Node {
	switch {
	case m.Value == "":
		return nil
	case m.Kind == corpus.Corrected:
		return h.P(g.Text("What was meant: "), h.Strong(bdi(m.Value)), g.Text("."))
	case m.Kind == corpus.Foreign:
		return h.P(g.Text("Language: "), h.Code(quoted(m.Value)), g.Text("."))
	}
	return nil
}

// says is what a style sheet shows behind a mark: the correction, where the
// words of the turn do not show it themselves.
func says(t *corpus.Turn, m corpus.Mark) g.Node {
	if m.Kind != corpus.Corrected || m.Value == "" || strings.HasPrefix(strings.TrimLeftFunc(t.Text[m.End:], unicode.IsSpace), "["+m.Value) {
		return nil
	}
	return h.Data("says", m.Value)
}

// doubted is the span of the word whose spelling a mark doubts: the speaker's
// whole name where it stands right before the mark, else the last word.
func doubted(before string, s *corpus.Speaker) corpus.Span {
	word := strings.TrimRightFunc(before, unicode.IsSpace)
	if s != nil && s.Name != "" && strings.HasSuffix(word, s.Name) {
		return corpus.Span{Start: len(word) - len(s.Name), End: len(word)}
	}
	space := strings.LastIndexFunc(word, unicode.IsSpace)
	if space < 0 {
		return corpus.Span{Start: 0, End: len(word)}
	}
	_, size := utf8.DecodeRuneInString(word[space:])
	return corpus.Span{Start: space + size, End: len(word)}
}

// mention lays a date over each of its parts. All of them lead to one card; a
// date whose bytes all belong to something else says its piece on that card.
func (a *annotated) mention(d *corpus.Document, t *corpus.Turn, m *corpus.Mention) {
	parts := m.Parts
	if len(parts) == 0 {
		parts = []corpus.Span{{Start: m.Start, End: m.End}}
	}
	class := "when"
	if m.Relative != "" || dashed(m.EDTF, corpus.FromFile) {
		class += " guess"
	}
	n := -1
	for i, p := range parts {
		if p.Start < 0 || p.Start >= p.End || p.End > len(t.Text) || a.over(p) != nil {
			continue
		}
		first := n < 0
		if first {
			n = a.card("A date spoken about", mentionNote(d, m))
		}
		to := a.noteID(n)
		a.layers = append(a.layers, layer{start: p.Start, end: p.End, card: n, draw: func(inside g.Node, text string, begins bool) g.Node {
			if stamp := machine(partDate(m, i, text)); stamp != "" {
				inside = h.Time(h.DateTime(stamp), inside)
			}
			return h.A(h.Class(class), g.If(first && begins, h.ID(back(to))), h.Href(fragment(to)), inside)
		}})
	}
	if l := a.over(parts[0]); n < 0 && l != nil {
		a.cards[l.card].body = append(a.cards[l.card].body, mentionNote(d, m))
	}
}

// mentionNote says which date a mention is, and why.
func mentionNote(d *corpus.Document, m *corpus.Mention) g.Node {
	printed := g.Group{g.Text("“"), bdi(m.Printed), g.Text("”")}
	if m.Relative != "" && m.EDTF == "" {
		return h.P(printed, g.Text(" is counted from the day of the event, and that day is not known."))
	}
	read := g.Group{h.P(h.Strong(quoted(dateWords(m.EDTF)))), h.P(h.Class("meta"), printed)}
	if m.Relative == "" {
		return append(read, h.P(h.Class("meta"), g.Text("Read from the words. Rule: "), quoted(m.Rule), g.Text(". EDTF "), h.Code(quoted(m.EDTF))))
	}
	from := "the day of the event"
	if e := d.Dates.Event; e != nil {
		from += ", " + dateWords(e.EDTF) + " (" + originWords(e.Origin()) + ")"
	}
	return append(read, h.P(h.Class("meta"), g.Text("Counted from "+from+". Rule: "), quoted(m.Rule), g.Text(".")))
}

// card adds a card and gives its index.
func (a *annotated) card(title string, body ...g.Node) int {
	a.cards = append(a.cards, card{title, body})
	return len(a.cards) - 1
}

func (a *annotated) noteID(card int) string { return a.id + "." + strconv.Itoa(card+1) }

// notes are the cards. Each is hidden until a link leads to it; its own link
// leads back to where the reader was.
func (a *annotated) notes() g.Node {
	var all g.Group
	for i, c := range a.cards {
		id := a.noteID(i)
		all = append(all, h.Div(h.Class("note"), h.ID(id), h.Role("note"), h.TabIndex("-1"),
			h.P(h.Strong(g.Text(c.title))), c.body,
			h.A(h.Class("btn"), h.Href(fragment(back(id))), g.Text("Close, back to ¶ "+number(a.n)))))
	}
	return all
}

// back is the ID of the mark that a card belongs to.
func back(card string) string { return card + ".at" }
