package page

import (
	"slices"

	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/app/state"
	"lectern/corpus"
)

// rowsAtMost is how many rows a table has before it says how many it leaves
// out. Chosen: a phone still scrolls it, and the three tables of a large corpus
// have less than a megabyte.
const rowsAtMost = 600

// listed is what the tables list: what the state's window and speakers leave,
// with what has no place at all in the view of everything. Mentions stand in
// the order of their days, then those without one.
func (in Input) listed() ([]*documentMoment, []*mentionMoment) {
	all, w := in.moments(), in.shown()
	docs, mentions := all.documents, uniqueMentions(all.mentions)
	mentions = append(slices.Clip(mentions), all.unplaced...)
	if !in.State.Window.IsZero() {
		docs = kept(docs, func(d *documentMoment) bool { return inWindow(d.at, w) })
		mentions = kept(mentions, func(m *mentionMoment) bool { return (m.placed() || m.own) && inWindow(m.at, w) })
	} else {
		docs = append(slices.Clip(docs), all.undated...)
	}
	if ids := in.State.Speakers; len(ids) > 0 {
		docs = kept(docs, func(d *documentMoment) bool { return d.speaks(ids) })
		mentions = kept(mentions, func(m *mentionMoment) bool { return m.by(ids) })
	}
	return docs, mentions
}

// uniqueMentions leaves one moment of a mention that has several.
func uniqueMentions(all []*mentionMoment) []*mentionMoment {
	seen := make(map[*corpus.Mention]bool, len(all))
	return kept(all, func(m *mentionMoment) bool {
		twice := seen[m.m]
		seen[m.m] = true
		return !twice
	})
}

// placed tells that a mention has days of its own.
func (m *mentionMoment) placed() bool { return !m.own && m.dated }

// placed counts the mentions that have days of their own.
func placed(all []*mentionMoment) int {
	n := 0
	for _, m := range all {
		if m.placed() {
			n++
		}
	}
	return n
}

// timelineTables hold all that the picture draws, and read without it.
func (in Input) timelineTables(docs []*documentMoment, mentions []*mentionMoment) g.Node {
	return h.Div(h.Class("timeline-tables"),
		in.documentTable(docs), in.mentionTable(mentions), in.speakerTable())
}

// table is one table under its heading. Wide ones scroll on their own, which is
// why they are a focus stop.
func (in Input) timelineTable(id, heading, note string, all state.Page, columns []string, rows []g.Node) g.Node {
	more := len(rows) - rowsAtMost
	if more > 0 {
		rows = rows[:rowsAtMost]
	}
	return h.Section(
		h.H2(h.ID(id), g.Text(heading)),
		g.If(note != "", h.P(h.Class("meta"), g.Text(note))),
		g.If(len(rows) > 0, h.Div(h.Class("table"), h.Role("region"), h.TabIndex("0"), h.Aria("labelledby", id), h.Table(
			h.THead(h.Tr(g.Map(columns, func(c string) g.Node { return h.Th(h.Scope("col"), g.Text(c)) }))),
			h.TBody(g.Group(rows))))),
		g.If(more > 0, h.P(h.Class("meta"), g.Text(count(more, "row more is", "rows more are")+" left out here: "+in.zoomWords()+"go to "),
			h.A(h.Href(in.href(state.State{Page: all})), in.leaving(), g.Text("all "+string(all))), g.Text("."))),
	)
}

// zoomWords say how rows that are left out are seen, where the timeline moves.
func (in Input) zoomWords() string {
	if in.Site.Apart {
		return ""
	}
	return "zoom in to see them, or "
}

func (in Input) documentTable(docs []*documentMoment) g.Node {
	note := in.outOf(len(docs), len(in.moments().documents)+len(in.moments().undated), "document", "documents")
	return in.timelineTable("timeline-documents", "Spoken", note, state.Documents, []string{"Document", "Date", "EDTF", "How it is known", "Who spoke"},
		rowsOf(docs, func(d *documentMoment) g.Node {
			edtf := ""
			if date := held(d.d); date != nil {
				edtf = date.EDTF
			}
			return h.Tr(
				h.Th(h.Scope("row"), in.documentLink(d)), h.Td(heldNode(d.d)), h.Td(code(edtf)),
				h.Td(g.Text(capital(d.certainty()))), h.Td(in.sharesText(d)))
		}))
}

// outOf says how many of all are listed, where that is not all.
func (in Input) outOf(n, of int, one, many string) string {
	if n == of {
		return count(n, one, many) + "."
	}
	return number(n) + " of " + count(of, one, many) + ", " + in.stretchWords() + "."
}

func rowsOf[T any](all []T, row func(T) g.Node) []g.Node {
	rows := make([]g.Node, len(all))
	for i, one := range all {
		if i < rowsAtMost {
			rows[i] = row(one)
		}
	}
	return rows
}

// code is an EDTF value, "none" where there is none.
func code(edtf string) g.Node {
	if edtf == "" {
		return h.Span(h.Class("meta"), g.Text("none"))
	}
	return h.Code(quoted(edtf))
}

// sharesText is who spoke in a document and how many words.
func (in Input) sharesText(d *documentMoment) g.Node {
	var parts []g.Node
	for _, s := range d.shares {
		name := g.Node(bdi(nameOf(s.Name)))
		if s.ID != "" {
			name = h.A(h.Href(in.href(state.State{Page: state.Speaker, ID: s.ID})), in.leaving(), name)
		}
		parts = append(parts, g.Group{name, g.Text(", " + count(s.Words, "word", "words"))})
	}
	if len(parts) == 0 {
		return h.Span(h.Class("meta"), g.Text("nobody"))
	}
	return joined(parts, "; ")
}

func (in Input) mentionTable(mentions []*mentionMoment) g.Node {
	all := in.moments()
	note := in.outOf(len(mentions), len(uniqueMentions(all.mentions))+len(all.unplaced), "date in the text", "dates in the text")
	return in.timelineTable("timeline-mentions", "Spoken about", note, state.Documents, []string{"Printed words", "Date", "EDTF", "Certainty", "Who", "Document"},
		rowsOf(mentions, func(m *mentionMoment) g.Node {
			return h.Tr(
				h.Th(h.Scope("row"), h.A(h.Href(in.turnLink(m)), in.leaving(), g.Text("“"), bdi(m.m.Printed), g.Text("”"), in.turnNumber(m))),
				h.Td(mentionDate(m)), h.Td(code(m.m.EDTF)), h.Td(g.Text(capital(m.certainty()))),
				h.Td(bdi(m.who())), h.Td(in.documentLink(m.of)))
		}))
}

func mentionDate(m *mentionMoment) g.Node {
	switch {
	case m.m.EDTF == "" && m.own:
		return heldNode(m.of.d)
	case m.m.EDTF == "":
		return h.Span(h.Class("meta"), g.Text("not known"))
	}
	return date(&corpus.Date{EDTF: m.m.EDTF, Evidence: []corpus.Evidence{{Origin: corpus.FromFile}}})
}

func (in Input) turnNumber(m *mentionMoment) g.Node {
	if m.t == nil {
		return nil
	}
	return h.Span(h.Class("meta"), g.Text(" ¶ "+number(m.t.N)))
}

// who named the date.
func (m *mentionMoment) who() string {
	if m.t == nil {
		return unnamed
	}
	if s := m.of.d.Speaker(m.t.Speaker); m.t.Speaker != "" && s != nil {
		return nameOf(s.Name)
	}
	return or(m.t.Label, unnamed)
}

func (in Input) speakerTable() g.Node {
	all := in.moments()
	speakers := all.speakers
	if ids := in.State.Speakers; len(ids) > 0 {
		speakers = kept(speakers, func(s *speakerMoment) bool { return slices.Contains(ids, s.id) })
	}
	note := count(all.words, "word", "words") + " in all documents."
	if all.wordsByNobody > 0 {
		note += " " + count(all.wordsByNobody, "word has", "words have") + " no named speaker, and no lane."
	}
	return in.timelineTable("timeline-speakers", "Speakers", note, state.Speakers, []string{"Speaker", "Role", "Documents", "Words"},
		rowsOf(speakers, func(s *speakerMoment) g.Node {
			return h.Tr(
				h.Th(h.Scope("row"), in.chip(s.id, s.name, doubtful(s.spelling))), h.Td(bdi(s.role)),
				h.Td(g.Text(number(s.documents))), h.Td(g.Text(number(s.words)+" of "+number(all.words))))
		}))
}
