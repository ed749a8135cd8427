package page

import (
	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/app/state"
)

func drawTimeline(in Input) Page {
	docs, mentions := in.listed()
	status := in.statusWords(len(docs), placed(mentions))
	p := Page{
		Title:       "Timeline · " + or(in.Corpus.Title, untitled) + " · Lectern",
		Heading:     "Timeline",
		Description: "When each document was spoken, and which dates are spoken about in it: " + status + ".",
		Path:        state.State{Page: state.Timeline, Embed: in.State.Embed}.Path(),
		Kind:        "website",
		Status:      status,
		Unlisted:    in.State.Embed,
	}
	body := g.Group{in.timelineHead(), h.Div(h.Class("timeline-card"), TimelineFigure(in)), in.narrowing(), in.timelineKeys(), in.undated()}
	if in.State.Embed {
		p.Body = embedFrame(in, body, h.Details(h.Class("timeline-twin"), g.If(in.State.View == state.TableView, g.Attr("open")),
			h.Summary(g.Text("As tables")), in.timelineTables(docs, mentions)))
		return p
	}
	p.Body = frame(in, body, in.timelineTables(docs, mentions),
		h.Div(h.Class("actions"), action("Embed this timeline", in.embedCode(in.State, "Timeline: "+or(in.Corpus.Title, untitled)))))
	return p
}

// timelineHead is the heading with what is shown, the views and the buttons.
func (in Input) timelineHead() g.Node {
	return h.Header(h.Class("timeline-head"),
		h.H1(h.ID("heading"), h.TabIndex("-1"), g.Text("Timeline")),
		h.P(h.Class("meta"), g.Text(in.size()+" · "+in.stretchWords())),
		h.Div(h.Class("timeline-tools"),
			g.If(!in.Site.Apart, h.Ul(h.Class("views"), h.Aria("label", "Shown as"), in.view("Lanes", ""), in.view("Table", state.TableView))),
			in.zoomButtons(),
		))
}

// view is a link to the same days, shown otherwise.
func (in Input) view(name, view string) g.Node {
	current := in.State.View == view
	class := "btn"
	if current {
		class += " primary"
	}
	to := in.timelineState(func(s *state.State) { s.View = view })
	return h.Li(h.A(h.Class(class), h.Href(in.href(to)), g.If(current, h.Aria("current", "true")), g.Text(name)))
}

// zoomButtons do by click what the wheel and a drag do. Without dates there is
// nothing to move.
func (in Input) zoomButtons() g.Node {
	if in.moments().empty || in.Site.Apart {
		return nil
	}
	button := func(do, sign, name string) g.Node {
		return h.Button(h.Type("button"), h.Class("btn"), h.Data("do", do), h.Aria("controls", "timeline"),
			h.Title(name), h.Span(h.Aria("hidden", "true"), g.Text(sign)), h.Span(h.Class("sr"), g.Text(name)))
	}
	return h.Div(h.Class("zoom needs-program"), h.Role("group"), h.Aria("label", "Move the timeline"),
		button("earlier", "←", "Earlier"), button("later", "→", "Later"),
		button("zoom-out", "−", "Zoom out"), button("zoom-in", "+", "Zoom in"),
		h.Button(h.Type("button"), h.Class("btn"), h.Data("do", "fit"), h.Aria("controls", "timeline"), g.Text("Fit")))
}

// narrowing are the speakers to whom the timeline can be narrowed: those with
// lanes, and the chosen ones.
func (in Input) narrowing() g.Node {
	all := in.moments()
	if len(all.speakers) == 0 || in.Site.Apart {
		return nil
	}
	most := all.lanes(nil)
	shown := append([]*speakerMoment{}, most...)
	for _, s := range all.lanes(in.State.Speakers) {
		if !includes(most, s) {
			shown = append(shown, s)
		}
	}
	buttons := g.Map(shown, func(s *speakerMoment) g.Node { return h.Li(in.laneButton(s)) })
	return h.Div(h.Class("narrowing"),
		h.P(h.ID("narrow"), h.Class("meta needs-program"), g.Text("Narrow to")),
		h.Ul(h.Class("chips needs-program"), h.Aria("labelledby", "narrow"), buttons),
		in.leftOutLanes(len(all.speakers)-len(shown)))
}

func includes(all []*speakerMoment, one *speakerMoment) bool {
	for _, s := range all {
		if s == one {
			return true
		}
	}
	return false
}

func (in Input) laneButton(s *speakerMoment) g.Node {
	pressed := "false"
	for _, id := range in.State.Speakers {
		if id == s.id {
			pressed = "true"
		}
	}
	return h.Button(h.Type("button"), h.Class("chip "+s.colour), h.Data("do", "lane"), h.Data("speaker", s.id),
		h.Aria("pressed", pressed), mono(s.name), bdi(s.name))
}

// leftOutLanes says how many speakers have no lane, and where they are.
func (in Input) leftOutLanes(n int) g.Node {
	if n <= 0 {
		return nil
	}
	return h.P(h.Class("meta"), g.Text("The lanes are of the "+number(lanesAtMost)+" who spoke most; "+count(n, "speaker has", "speakers have")+" none. "),
		h.A(h.Href(in.href(state.State{Page: state.Speakers})), in.leaving(), g.Text("All speakers")))
}

// timelineKeys tells how to read the picture, and how to move it by keys.
func (in Input) timelineKeys() g.Node {
	if in.moments().empty || in.State.View == state.TableView {
		return nil
	}
	return h.Div(h.Class("timeline-notes meta"),
		h.P(g.Text("A curve leads from a document to a date that it speaks about. What is dashed or fades away is uncertain. A number counts what falls together"+in.numbersLead()+".")),
		g.If(!in.Site.Apart, h.P(h.ID("timeline-keys"), h.Class("needs-program"), g.Text("With the focus on the picture, "), kbds("←", "→"), g.Text(" move it, "),
			kbds("+", "−"), g.Text(" zoom, "), kbds("Home", "End"), g.Text(" go to its ends, "), kbds("0"),
			g.Text(" shows everything. All of it stands in the tables below."))))
}

// numbersLead says where the numbers of a timeline lead that does not move.
func (in Input) numbersLead() string {
	if in.Site.Apart {
		return ", and leads to the turns of these days"
	}
	return ""
}

func kbds(keys ...string) g.Node {
	nodes := make([]g.Node, len(keys))
	for i, k := range keys {
		nodes[i] = h.Kbd(g.Text(k))
	}
	return joined(nodes, " ")
}

// undatedAtMost is how many undated documents are listed; the page of all
// documents has the rest.
const undatedAtMost = 100

// undated are the documents that stand in no picture.
func (in Input) undated() g.Node {
	docs := in.moments().undated
	if ids := in.State.Speakers; len(ids) > 0 {
		docs = kept(docs, func(d *documentMoment) bool { return d.speaks(ids) })
	}
	if len(docs) == 0 {
		return nil
	}
	more := max(0, len(docs)-undatedAtMost)
	return h.Section(h.Class("timeline-undated"), h.H2(g.Text("No date known")),
		h.P(h.Class("meta"), g.Text("Nothing tells when these "+count(len(docs), "document was", "documents were")+" spoken, so the picture leaves them out.")),
		h.Ul(g.Map(docs[:len(docs)-more], func(d *documentMoment) g.Node { return h.Li(in.documentLink(d)) })),
		g.If(more > 0, h.P(h.Class("meta"), g.Text("And "+number(more)+" more: "),
			h.A(h.Href(in.href(state.State{Page: state.Documents})), in.leaving(), g.Text("All documents")))))
}

func (in Input) documentLink(d *documentMoment) g.Node {
	return h.A(h.Href(in.href(state.State{Page: state.Document, ID: d.d.ID})), in.leaving(), bdi(titleOf(d.d)))
}
