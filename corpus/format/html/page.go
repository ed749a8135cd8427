package html

import (
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/transcript"
)

// pager makes the page that the rules of plain text are given.
type pager struct {
	*scene
	starts format.Starts // of the lines of the source
	out    transcript.Page
}

func (b *builder) page(in format.Input) transcript.Page {
	var hints []corpus.Span
	if in.Settings.MainText != nil {
		hints = in.Settings.MainText(in.Text)
	}
	p := &pager{scene: b.scene(hints), starts: format.StartsOf(in.Text)}
	p.out.In, p.out.Format = in, "html"
	p.trimLinks()
	p.title()
	p.facts(in.Settings.Language)
	p.divide()
	p.pictures()
	if b.stack.deep {
		p.out.Faults = append(p.out.Faults, corpus.Fault{Severity: corpus.Warning, File: in.Name, Line: 1, Column: 1,
			Message: "the elements of the page stand too deep in each other", Hint: "look whether the turns were cut well"})
	}
	return p.out
}

// line is the line, from 1, of a byte of the source.
func (p *pager) line(at int) int { return p.starts.Line(at) }

func (p *pager) linesOf(q *passage) corpus.Lines {
	if len(q.Pieces) == 0 {
		return corpus.Lines{}
	}
	return p.starts.Lines(q.Pieces[0].From, q.Pieces[len(q.Pieces)-1].To)
}

// trimLinks takes passages that are links alone from the beginning and the end
// of the main text, where they lead to other pages.
func (p *pager) trimLinks() {
	first, last := 0, len(p.passages)-1
	only := func(q *passage) bool {
		return !p.spoken(q) || q.rule || q.link > 0 && q.link*10 >= len(q.Text)*8 && q.level == 0 && !q.opens() && len(q.Text) < 300
	}
	for ; first <= last && only(&p.passages[first]); first++ {
		p.leave(first)
	}
	for ; last > first && only(&p.passages[last]); last-- {
		p.leave(last)
	}
}

func (p *pager) leave(i int) {
	if q := &p.passages[i]; p.spoken(q) {
		q.note = "list"
	}
}

// title finds the heading of the page: the first h1 of its main text, else one
// above it that the title of the page holds, else what the head says.
func (p *pager) title() {
	head := p.head.ogTitle
	rule := "the page's metadata says so"
	if head.text == "" && !generated(p.head.title.text) {
		head, rule = p.head.title, "the page's title"
	}
	for i := range p.passages {
		q := &p.passages[i]
		if q.level == 1 && p.spoken(q) && q.note == "" {
			q.Title = true
			return
		}
	}
	for i := range p.passages {
		q := &p.passages[i]
		if q.level == 1 && p.chrome[q.node] != "list" && (head.text == "" || partOfTitle(q.Text, p.head.title.text, p.head.ogTitle.text)) {
			q.note = "title"
			p.out.Title = transcript.Stated{Text: format.OneLine(q.Text), Line: p.linesOf(q).From, Rule: "the heading of the page"}
			return
		}
	}
	if head.text != "" {
		p.out.Title = transcript.Stated{Text: head.text, Line: p.line(head.at), Rule: rule}
	}
}

// generated tells a title that a program put there.
func generated(title string) bool {
	low := strings.ToLower(title)
	for _, w := range []string{"created by ", "untitled", "microsoft word - ", "new page", "no title", "document1"} {
		if strings.HasPrefix(low, w) {
			return true
		}
	}
	return false
}

func partOfTitle(heading string, titles ...string) bool {
	heading = strings.ToLower(format.OneLine(heading))
	for _, t := range titles {
		if t = strings.ToLower(t); t != "" && (strings.Contains(t, heading) || strings.Contains(heading, t)) {
			return true
		}
	}
	return false
}

// facts enters what the head of the page says.
func (p *pager) facts(language string) {
	h := &p.head
	switch {
	case h.lang.text != "":
		p.out.Language = transcript.Stated{Text: h.lang.text, Line: p.line(h.lang.at), Rule: "the page says so"}
	case language != "":
		p.out.Language = transcript.Stated{Text: language, Rule: "the settings say so", Guess: true}
	case h.locale.text != "":
		p.out.Language = transcript.Stated{Text: h.locale.text, Line: p.line(h.locale.at), Rule: "the locale of the page", Guess: true}
	}
	if h.converted {
		h.published[0] = said{}
	}
	p.out.Published = p.date("the page's metadata say when it was published", h.published[0], h.published[1])
	if p.out.Published == nil {
		p.out.Published = p.date("an element of the page gives the day", h.published[2])
	}
	p.out.Event = p.date("the markup gives the day of the event", h.event)
	if url := h.canonical.text; strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://") {
		p.out.Records = append(p.out.Records, corpus.Source{Publisher: h.site.text, URL: url})
	}
	if h.author.text != "" {
		n := p.line(h.author.at)
		p.out.Notes = append(p.out.Notes, corpus.Note{Kind: "credit", Text: h.author.text, Lines: corpus.Lines{From: n, To: n}})
	}
}

// divide hands over the passages of the main text, and makes notes of the
// others: those beside each other are one.
func (p *pager) divide() {
	p.out.Passages = []transcript.Passage{}
	p.out.Became = map[int]string{}
	for i := 0; i < len(p.passages); {
		kind := p.kind(&p.passages[i])
		first := i
		for i < len(p.passages) && p.kind(&p.passages[i]) == kind {
			i++
		}
		p.handOver(kind, p.passages[first:i])
	}
}

// handOver hands over passages of one kind that stand beside each other.
func (p *pager) handOver(kind string, run []passage) {
	n := corpus.Note{Kind: kind}
	var words []string
	for i := range run {
		q := &run[i]
		lines := p.linesOf(q)
		switch {
		case q.rule:
			continue
		case kind == "":
			p.hand(q)
		case kind == "title":
			for k := lines.From; k <= lines.To; k++ {
				p.out.Became[k] = "title"
			}
		default:
			words = append(words, q.Text)
			if n.Lines.From == 0 {
				n.Lines.From = lines.From
			}
			n.Lines.To = max(n.Lines.To, lines.To)
		}
	}
	if len(words) > 0 {
		n.Text = strings.Join(words, "\n")
		p.out.Notes = append(p.out.Notes, n)
	}
}

// kind is that of the note that a passage becomes, "" for none.
func (p *pager) kind(q *passage) string {
	switch {
	case q.note != "":
		return q.note
	case q.caption:
		return "image"
	case p.spoken(q):
		return ""
	case p.chrome[q.node] != "" && p.chrome[q.node] != "list":
		return noteOf(q.Text)
	case p.chrome[q.node] != "":
		return p.chrome[q.node]
	}
	return noteOf(q.Text)
}

// noteOf tells who made the text from what else stands around it.
func noteOf(s string) string {
	low := strings.ToLower(s[:min(len(s), 40)])
	for _, w := range []string{"©", "copyright", "transcript by", "transcribed by", "photo:", "credit:"} {
		if strings.HasPrefix(low, w) {
			return "credit"
		}
	}
	return "source"
}

// hand gives a passage to the rules of plain text.
func (p *pager) hand(q *passage) {
	if q.Language != "" {
		q.Language = tagOf(q.Language)
	}
	p.out.Passages = append(p.out.Passages, q.Passage)
}

// pictures are those of the main text.
func (p *pager) pictures() {
	for i, m := range p.media {
		if at := p.mediaAt[i]; p.inside(at.node) && p.chrome[at.node] == "" {
			m.Line = p.line(at.at)
			p.out.Media = append(p.out.Media, m)
		}
	}
}
