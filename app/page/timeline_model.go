package page

import (
	"cmp"
	"slices"
	"strings"
	"sync/atomic"

	"lectern/app/chart"
	"lectern/app/state"
	"lectern/corpus"
	"lectern/corpus/stats"
	"lectern/corpus/when"
)

// moments are what a timeline of a corpus is made from. They are worked out
// once for each corpus: a redraw while panning must not read dates or count
// words.
type moments struct {
	// documents and mentions ascend by the day on which they begin. Undated
	// documents have no day at all and stand in no picture; unplaced mentions
	// are relative ones of such documents, or no dates.
	documents, undated []*documentMoment
	mentions, unplaced []*mentionMoment
	speakers           []*speakerMoment // most words first, then by ID
	extent             chart.Range      // of all that has a place
	empty              bool             // nothing has
	byID               map[string]*speakerMoment
	wordsByNobody      int
	words              int
	last               atomic.Pointer[drawn]
}

type documentMoment struct {
	d      *corpus.Document
	at     chart.Range
	own    int // mentions of the event's own day
	shares []stats.Share
}

type mentionMoment struct {
	of *documentMoment
	m  *corpus.Mention
	t  *corpus.Turn // nil where the mention's turn is missing
	at chart.Range

	// own tells that it means the event's own day, dated that it has days.
	own, dated bool
}

type speakerMoment struct {
	id, name, role   string
	spelling, colour string
	words, documents int
}

// timelineCache holds the moments of one corpus, the last that was drawn. A
// corpus does not change once it is shown.
var timelineCache atomic.Pointer[struct {
	of *corpus.Corpus
	is *moments
}]

func (in Input) moments() *moments {
	if c := timelineCache.Load(); c != nil && c.of == in.Corpus {
		return c.is
	}
	m := newMoments(in)
	timelineCache.Store(&struct {
		of *corpus.Corpus
		is *moments
	}{in.Corpus, m})
	return m
}

func newMoments(in Input) *moments {
	all := &moments{byID: map[string]*speakerMoment{}, empty: true}
	for _, d := range in.Corpus.Documents {
		all.add(in, d)
	}
	slices.SortStableFunc(all.documents, func(a, b *documentMoment) int { return byDay(a.at, b.at) })
	slices.SortStableFunc(all.mentions, func(a, b *mentionMoment) int { return byDay(a.at, b.at) })
	slices.SortStableFunc(all.speakers, func(a, b *speakerMoment) int {
		return cmp.Or(b.words-a.words, strings.Compare(a.id, b.id))
	})
	return all
}

func byDay(a, b chart.Range) int {
	return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(a.Last, b.Last))
}

func (all *moments) add(in Input, d *corpus.Document) {
	n := in.documentCounts(d)
	doc := &documentMoment{d: d, shares: n.Shares}
	all.words += n.Words
	dated := false
	if date := held(d); date != nil {
		doc.at, dated = all.place(date.EDTF)
		if d.Dates.Event == nil || date.Origin() == corpus.Inferred || !toTheDay(date.EDTF) {
			doc.at.SureFirst, doc.at.SureLast = false, false
		}
	}
	if dated {
		all.documents = append(all.documents, doc)
	} else {
		all.undated = append(all.undated, doc)
	}
	turn := turnsInOrder(d)
	for i := range d.Mentions {
		all.mention(doc, &d.Mentions[i], turn(d.Mentions[i].Turn), dated)
	}
	for _, s := range n.Shares {
		all.share(d, s)
	}
}

// turnsInOrder finds the turns of a document by ID. Who asks for them in the
// order of the document, as mentions do, goes through them once.
func turnsInOrder(d *corpus.Document) func(id string) *corpus.Turn {
	next := 0
	return func(id string) *corpus.Turn {
		for i := next; i < len(d.Turns); i++ {
			if d.Turns[i].ID == id {
				next = i
				return &d.Turns[i]
			}
		}
		return d.Turn(id)
	}
}

func (all *moments) mention(doc *documentMoment, m *corpus.Mention, t *corpus.Turn, dated bool) {
	moment := &mentionMoment{of: doc, m: m, t: t}
	var placed bool
	moment.at, placed = all.place(m.EDTF)
	switch {
	case m.Relative != "" && dated && (!placed || moment.at.First == doc.at.First && moment.at.Last == doc.at.Last):
		moment.own, moment.at = true, doc.at
		doc.own++
		all.unplaced = append(all.unplaced, moment)
	case placed:
		moment.dated = true
		if m.Relative != "" && !doc.at.Sure() {
			moment.at.SureFirst, moment.at.SureLast = false, false
		}
		all.mentions = append(all.mentions, all.apart(moment)...)
	default:
		all.unplaced = append(all.unplaced, moment)
	}
}

// apart is a moment for each member of a set of dates that are all meant:
// nothing is said about the time between them.
func (all *moments) apart(m *mentionMoment) []*mentionMoment {
	d, err := when.Parse(m.m.EDTF)
	if err != nil || d.Form() != when.AllOf {
		return []*mentionMoment{m}
	}
	var each []*mentionMoment
	for _, member := range d.Members() {
		one := *m
		if at, placed := all.place(member.String()); placed {
			one.at = at
			each = append(each, &one)
		}
	}
	return each
}

func (all *moments) share(d *corpus.Document, s stats.Share) {
	if s.ID == "" {
		all.wordsByNobody += s.Words
		return
	}
	who := all.byID[s.ID]
	if who == nil {
		who = &speakerMoment{id: s.ID, name: nameOf(s.Name), colour: colour(s.ID)}
		all.byID[s.ID] = who
		all.speakers = append(all.speakers, who)
	}
	who.words += s.Words
	who.documents++
	if as := d.Speaker(s.ID); as != nil {
		who.spelling = or(who.spelling, as.Spelling)
		if len(as.Roles) > 0 {
			who.role = or(roleText(as.Roles[0].Title, as.Roles[0].Organization), who.role)
		}
	}
}

// place is the stretch of days of an EDTF value; false where it has none, as a
// month of nobody knows which year. An open end reaches to the end of time and
// does not widen the extent.
func (all *moments) place(edtf string) (chart.Range, bool) {
	d, err := when.Parse(edtf)
	if err != nil || d.Precision() == when.Unlimited {
		return chart.Range{}, false
	}
	first, last := d.Bounds()
	start, end := d.Ends()
	r := chart.Range{First: chart.Day(first), Last: chart.Day(last)}
	r.SureFirst, r.SureLast = d.Edges()
	if start != when.Closed && end != when.Closed {
		return r, false
	}
	known := r
	if start != when.Closed {
		known.First = r.Last
	}
	if end != when.Closed {
		known.Last = r.First
	}
	all.widen(known)
	return r, true
}

func (all *moments) widen(r chart.Range) {
	if all.empty {
		all.extent, all.empty = r, false
	}
	all.extent.First, all.extent.Last = min(all.extent.First, r.First), max(all.extent.Last, r.Last)
}

// toTheDay tells that a date names its day, or its first and last day. A
// document of which only the month is known has no place of its own in it.
func toTheDay(edtf string) bool {
	d, err := when.Parse(edtf)
	return err == nil && d.Precision() >= when.ToTheDay
}

// The room on both sides of everything: a sixteenth, two weeks at least.
// Chosen, so that marks do not stand on the edge.
const (
	paddingShare = 16
	paddingLeast = 14
)

// window is the padded extent, the zero window where nothing has a place.
func (all *moments) window() state.Window {
	if all.empty {
		return state.Window{}
	}
	pad := max(paddingLeast, (all.extent.Last-all.extent.First)/paddingShare)
	w := state.Window{From: when.Day(all.extent.First - pad), To: when.Day(all.extent.Last + pad)}
	return state.Window{From: max(w.From, when.MinDay), To: min(w.To, when.MaxDay)}
}

// TimelineAll is the window of everything: from the first to the last day of
// any document or mention, with room on both sides. It is the zero window for
// a corpus in which no date is known.
func TimelineAll(c *corpus.Corpus) state.Window { return Input{Corpus: c}.moments().window() }
