package transcript

import (
	"strings"

	"lectern/corpus"
)

// Page is a transcript that the reader of a format with markup has cut into
// passages, not into turns: a web page, the document of a word processor. Its
// words are read by the rules of plain text, with what the markup says of them
// as more evidence.
type Page struct {
	// Script is what the source says of itself. Its Turns stay empty; its Notes
	// are what stands outside of all passages. Its Became says what lines became
	// that no passage stands in; those that nothing stands in are markup.
	Script

	// Passages are the blocks of the page in its order.
	Passages []Passage

	// Lines are the lines of the source as spans of its bytes, ascending; nil is
	// those of In.Text. A format without lines says in its own words what it takes
	// for one.
	Lines []corpus.Span
}

// Passage is a block of a page, as its reader sees it: a paragraph, a heading,
// the cell of a table.
type Passage struct {
	// Text is the visible text, line breaks as "\n", without blank lines. Pieces
	// and Marks are as in corpus.Turn.
	Text   string
	Pieces []corpus.Piece
	Marks  []corpus.Mark

	// Apart are the stretches at the beginning of a line that are set apart from
	// the words after them: bold, or an element of their own. They may be labels.
	Apart []corpus.Span

	// Style says in what way they are set apart. In one document those of one
	// style are labels, or they are not.
	Style string

	// Declared tells that the markup itself calls what is set apart a label.
	Declared bool

	// Heading tells a heading, Title that of the page.
	Heading, Title bool

	// Clock tells that the passage is a time code alone, which is the beginning of
	// the passage after it.
	Clock bool

	// Item tells an item of a list.
	Item bool

	// Language is a BCP 47 tag where the markup gives one for the passage.
	Language string

	// Time is when in the recording the passage begins, nil where unknown.
	Time *corpus.Time
}

// ReadPage makes the document of a page, and says what each line of the source
// became. The text of a turn is that of its passages, apart by a blank line.
func ReadPage(p Page) (*corpus.Document, []corpus.Line) {
	l := layOut(p.Passages)
	r := newReader(p.In)
	r.markdown = false
	source := p.lines()
	if p.In.Text != "" {
		r.checkEncoding(p.In)
	}
	faults := r.doc.Faults
	r.doc.Faults = []corpus.Fault{}
	r.laid(l)
	r.stated(p.Script.below(len(r.lines)))
	r.titlePassage(l)
	r.learn()
	r.segment()
	r.nameTurns()
	r.finish()
	return r.placed(p, l, source, faults)
}

// lines are the lines of the source.
func (p Page) lines() []corpus.Span {
	if p.Lines != nil {
		return p.Lines
	}
	var spans []corpus.Span
	for _, l := range split(p.In.Text) {
		spans = append(spans, corpus.Span{Start: l.start, End: l.end})
	}
	return spans
}

// laid hands the reader the lines of the layout in place of the source's.
func (r *reader) laid(l *layout) {
	r.layout = l
	r.text, r.lines = l.text, l.lines
	r.from, r.to = 0, len(r.lines)
	r.ledger = make([]corpus.Line, len(r.lines))
	for i := range r.ledger {
		r.ledger[i].N = i + 1
	}
}

// below is the script without what is entered once the layout is read. The
// lines that it names are counted from below those of the layout, so that the
// two are told apart when all are placed.
func (s Script) below(lines int) Script {
	for _, st := range []*Stated{&s.Title, &s.Dek, &s.Kind, &s.Language, &s.Place} {
		st.Line = shifted(st.Line, lines)
	}
	s.Edition = append([]Stated{}, s.Edition...)
	for i := range s.Edition {
		s.Edition[i].Line = shifted(s.Edition[i].Line, lines)
	}
	s.Event, s.Published = dateBelow(s.Event, lines), dateBelow(s.Published, lines)
	times := s.Times
	s.Times = nil
	for _, c := range times {
		c.Evidence = evidenceBelow(c.Evidence, lines)
		s.Times = append(s.Times, c)
	}
	s.Turns, s.Notes, s.Faults, s.Media = nil, nil, nil, nil
	return s
}

func dateBelow(d *corpus.Date, lines int) *corpus.Date {
	if d == nil {
		return nil
	}
	return &corpus.Date{EDTF: d.EDTF, Evidence: evidenceBelow(d.Evidence, lines)}
}

func evidenceBelow(list []corpus.Evidence, lines int) []corpus.Evidence {
	below := append([]corpus.Evidence{}, list...)
	for i := range below {
		below[i].Line = shifted(below[i].Line, lines)
	}
	return below
}

func shifted(line, by int) int {
	if line == 0 {
		return 0
	}
	return line + by
}

// titlePassage enters the heading of the page.
func (r *reader) titlePassage(l *layout) {
	for i, p := range l.passages {
		if p.Title {
			r.doc.Title = strings.Join(fields(p.Text), " ")
			r.title = fact{r.doc.Title, l.firstLine[i]}
			r.dropFacts("title")
			r.fact("title", r.title, corpus.FromFile, "the heading of the page")
			return
		}
	}
}

func (r *reader) dropFacts(of string) {
	kept := r.doc.Facts[:0]
	for _, f := range r.doc.Facts {
		if f.Of != of {
			kept = append(kept, f)
		}
	}
	r.doc.Facts = kept
}
