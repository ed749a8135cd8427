package page

import (
	"strconv"

	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/app/state"
	"lectern/corpus"
	"lectern/corpus/stats"
)

// The bounds of a part of a long page, chosen so that it has about half a
// megabyte of HTML: measured on 3,794 briefings, a row of a list has 600 to 1,000
// bytes, and a turn on its speaker's page three times its words and 1,000 more.
const (
	rowsAtOnce  = 500
	bytesAtOnce = 500_000
	turnBytes   = 1000
	wordBytes   = 3
)

// Parts is how many parts the page of a state has: each is a page of its own, so
// that a list of thousands is complete without the program. 1 is a page that is
// not cut.
func Parts(in Input) int {
	switch in.State.Page {
	case state.Documents:
		return parted(len(in.Corpus.Documents))
	case state.Speakers:
		return parted(len(in.counts().Speakers))
	case state.Speaker:
		if s := in.counts().Speaker(in.State.ID); s != nil {
			return len(turnsInParts(s))
		}
	}
	return 1
}

// parted is how many parts a list of n rows has.
func parted(n int) int { return max(1, (n+rowsAtOnce-1)/rowsAtOnce) }

// part is the one that is shown, from 1.
func (in Input) part() int { return max(1, in.State.Part) }

// partOf are the rows of the part that is shown.
func partOf[T any](in Input, list []T) []T {
	from := min((in.part()-1)*rowsAtOnce, len(list))
	return list[from:min(from+rowsAtOnce, len(list))]
}

// partWords tell the parts of a page apart, "" where it has one.
func (in Input) partWords(parts int) string {
	if parts < 2 {
		return ""
	}
	return ", page " + number(in.part()) + " of " + number(parts)
}

// pager leads to the other parts: to those around, the first and the last.
func (in Input) pager(parts int) g.Node {
	if parts < 2 {
		return nil
	}
	at := in.part()
	var links g.Group
	add := func(n int, name, rel string, current bool) {
		to := in.State
		if to.Part = n; n == 1 {
			to.Part = 0
		}
		links = append(links, h.A(h.Class("btn"), h.Href(in.href(to)), g.If(rel != "", h.Rel(rel)), g.If(current, h.Aria("current", "page")), g.Text(name)))
	}
	if at > 1 {
		add(at-1, "Previous", "prev", false)
	}
	for n, last := 1, 0; n <= parts; n++ {
		if n > 1 && n < parts && (n < at-partsAround || n > at+partsAround) {
			continue
		}
		if n > last+1 {
			links = append(links, h.Span(h.Class("meta"), g.Text("…")))
		}
		add(n, strconv.Itoa(n), "", n == at)
		last = n
	}
	if at < parts {
		add(at+1, "Next", "next", false)
	}
	return h.Nav(h.Class("sorts"), h.Aria("label", "Pages"), h.Span(h.Class("meta"), g.Text("Page")), links)
}

// partsAround is how many parts before and after the present one have a link.
const partsAround = 3

// utterance is a turn in its document.
type utterance struct {
	d *corpus.Document
	t *corpus.Turn
}

// turnsInParts are all turns of a speaker in the order of time, cut where a part
// has become long. There is one part at least.
func turnsInParts(s *stats.Speaker) [][]utterance {
	parts, size := [][]utterance{nil}, 0
	for _, d := range inOrder(s.Documents) {
		for i := range d.Turns {
			t := &d.Turns[i]
			if t.Speaker != s.ID {
				continue
			}
			if size > bytesAtOnce {
				parts, size = append(parts, nil), 0
			}
			last := len(parts) - 1
			parts[last] = append(parts[last], utterance{d, t})
			size += turnBytes + wordBytes*len(t.Text)
		}
	}
	return parts
}
