package pack

import "lectern/corpus"

// coder goes over a corpus in the order of the file, field by field: a writer
// takes each value, a reader fills it in. With one layout for both, they can't
// differ.
type coder interface {
	text(*string)
	number(*int)
	flag(*bool)

	// since tells that the file is of this version or a later one: a field that
	// came with it is there.
	since(version int) bool

	// length is that of a list, -1 for a nil one. A reader is told how many
	// bytes one item takes at least, and refuses a length that can't be there.
	length(n, itemBytes int) int

	// broken tells a reader that what it has read can't be.
	broken()
}

// list codes a slice; a nil one stays apart from an empty one.
func list[T any](c coder, items *[]T, itemBytes int, item func(coder, *T)) {
	n := -1
	if *items != nil {
		n = len(*items)
	}
	if n = c.length(n, itemBytes); n < 0 {
		return
	}
	if *items == nil || cap(*items) < n {
		*items = make([]T, n)
	} else if len(*items) != n {
		*items = (*items)[:n] // of a value that is read over and over
	}
	for i := range *items {
		item(c, &(*items)[i])
	}
}

// optional codes a pointer that may be nil. A reader may find room there.
func optional[T any](c coder, value **T, item func(coder, *T)) {
	present := *value != nil
	if c.flag(&present); !present {
		if *value != nil {
			*value = nil
		}
		return
	}
	if *value == nil {
		*value = new(T)
	}
	item(c, *value)
}

// group codes fields of which most values have none; present tells a writer
// that this one has.
func group(c coder, present bool, fields func()) {
	if c.flag(&present); present {
		fields()
	}
}

// named codes a type whose values are strings.
func named[T ~string](c coder, value *T) {
	s := string(*value)
	c.text(&s)
	if T(s) != *value { // a writer only reads: others may read at the same time
		*value = T(s)
	}
}

func texts(c coder, v *[]string) { list(c, v, 1, coder.text) }

// The numbers in the calls of list are the fewest bytes that an item takes in
// version 1: one for each of its fields. The order of the fields is the format.

func layoutCorpus(c coder, v *corpus.Corpus) {
	c.text(&v.ID)
	c.text(&v.Title)
	c.text(&v.Description)
	c.text(&v.Language)
	list(c, &v.Documents, 24, func(c coder, d **corpus.Document) {
		if *d == nil {
			*d = new(corpus.Document)
		}
		layoutDocument(c, *d)
	})
	layoutAnnals(c, v)
}

// layoutAnnals is what became of people and addresses.
func layoutAnnals(c coder, v *corpus.Corpus) {
	if c.since(2) {
		list(c, &v.Corrections, 9, layoutCorrection)
		list(c, &v.Moved, 4, func(c coder, m *corpus.Moved) {
			c.text(&m.Document)
			c.text(&m.Turn)
			c.text(&m.ToDocument)
			c.text(&m.ToTurn)
		})
		list(c, &v.Gone, 2, func(c coder, g *corpus.Gone) {
			c.text(&g.Document)
			c.text(&g.Turn)
		})
	}
	if c.since(3) {
		list(c, &v.Renamed, 2, func(c coder, r *corpus.Renamed) {
			c.text(&r.Speaker)
			c.text(&r.To)
		})
	}
}

func layoutCorrection(c coder, v *corpus.Correction) {
	c.text(&v.Kind)
	texts(c, &v.People)
	for _, s := range []*string{&v.Before, &v.After, &v.Reason, &v.On, &v.File} {
		c.text(s)
	}
	c.number(&v.Line)
	optional(c, &v.Source, layoutSource)
}

func layoutDocument(c coder, v *corpus.Document) {
	layoutHead(c, v)
	list(c, &v.Turns, 15, layoutTurn)
	list(c, &v.Mentions, 8, layoutMention)
	layoutRest(c, v)
}

// layoutHead is what a document has before its turns.
func layoutHead(c coder, v *corpus.Document) {
	for _, s := range []*string{&v.Schema, &v.ID, &v.Title, &v.Dek, &v.Kind, &v.Language, &v.Place} {
		c.text(s)
	}
	texts(c, &v.Edition)
	optional(c, &v.Dates.Event, layoutDate)
	optional(c, &v.Dates.Published, layoutDate)
	if c.since(2) {
		list(c, &v.Times, 4, func(c coder, t *corpus.Clock) {
			c.text(&t.Of)
			c.text(&t.Value)
			c.text(&t.Zone)
			evidence(c, &t.Evidence)
		})
	}
	layoutFile(c, &v.Source)
	list(c, &v.Media, 5, layoutMedium)
	list(c, &v.Speakers, 7, layoutSpeaker)
}

// layoutRest is what it has after its turns and mentions.
func layoutRest(c coder, v *corpus.Document) {
	list(c, &v.Notes, 8, layoutNote)
	list(c, &v.Facts, 4, layoutFact)
	list(c, &v.Faults, 6, layoutFault)
	c.number(&v.Coverage.Lines)
	c.number(&v.Coverage.Accounted)
}

func layoutDate(c coder, v *corpus.Date) {
	c.text(&v.EDTF)
	evidence(c, &v.Evidence)
}

func evidence(c coder, v *[]corpus.Evidence) { list(c, v, 5, layoutEvidence) }

func layoutEvidence(c coder, v *corpus.Evidence) {
	named(c, &v.Origin)
	c.text(&v.Rule)
	c.text(&v.Printed)
	c.number(&v.Line)
	optional(c, &v.Source, layoutSource)
}

func layoutSource(c coder, v *corpus.Source) {
	for _, s := range []*string{&v.Title, &v.Publisher, &v.URL, &v.Record} {
		c.text(s)
	}
}

func layoutFile(c coder, v *corpus.File) {
	c.text(&v.Path)
	if c.since(2) {
		c.text(&v.Part)
		c.text(&v.Format)
	}
	c.text(&v.SHA256)
	c.number(&v.Bytes)
	c.text(&v.Encoding)
	list(c, &v.Records, 4, layoutSource)
}

func layoutMedium(c coder, v *corpus.Medium) {
	for _, s := range []*string{&v.Kind, &v.Printed, &v.Name, &v.Credit} {
		c.text(s)
	}
	c.number(&v.Line)
}

func layoutSpeaker(c coder, v *corpus.Speaker) {
	c.text(&v.ID)
	c.text(&v.Name)
	c.text(&v.Spelling)
	texts(c, &v.Labels)
	texts(c, &v.Written)
	list(c, &v.Roles, 3, func(c coder, r *corpus.Role) {
		c.text(&r.Title)
		c.text(&r.Organization)
		if c.since(2) {
			group(c, r.From != "" || r.To != "", func() {
				c.text(&r.From)
				c.text(&r.To)
			})
		}
		evidence(c, &r.Evidence)
	})
	if c.since(2) {
		list(c, &v.Identifiers, 3, func(c coder, i *corpus.Identifier) {
			c.text(&i.Scheme)
			c.text(&i.Value)
			evidence(c, &i.Evidence)
		})
	}
	evidence(c, &v.Evidence)
}

func layoutTurn(c coder, v *corpus.Turn) {
	c.text(&v.ID)
	c.number(&v.N)
	named(c, &v.Kind)
	for _, s := range []*string{&v.Label, &v.Speaker, &v.Role, &v.Organization, &v.Rendition, &v.Answers} {
		c.text(s)
	}
	c.flag(&v.Continued)
	c.text(&v.Text)
	list(c, &v.Paragraphs, 2, layoutSpan)
	list(c, &v.Marks, 4, func(c coder, m *corpus.Mark) {
		named(c, &m.Kind)
		ends(c, &m.Start, &m.End)
		c.text(&m.Printed)
		if c.since(2) {
			c.text(&m.Value)
		}
	})
	layoutLines(c, &v.Lines)
	if c.since(2) {
		layoutTies(c, v)
		pieces(c, &v.Source)
	}
}

// layoutTies is what version 2 added of a turn and most turns have nothing of.
func layoutTies(c coder, v *corpus.Turn) {
	ties := v.Voice != "" || v.FollowsUp != "" || v.Continues != "" || v.Interrupts != "" || v.Language != "" || v.Time != nil
	group(c, ties, func() {
		named(c, &v.Voice)
		for _, s := range []*string{&v.FollowsUp, &v.Continues, &v.Interrupts, &v.Language} {
			c.text(s)
		}
		optional(c, &v.Time, func(c coder, t *corpus.Time) { ends(c, &t.Start, &t.End) })
	})
}

// pieces are each counted from where the one before ends, so that the numbers
// are small.
func pieces(c coder, v *[]corpus.Piece) {
	var before corpus.Piece
	list(c, v, 4, func(c coder, p *corpus.Piece) {
		start, wide, from, long := p.Start-before.End, p.End-p.Start, p.From-before.To, p.To-p.From
		for _, n := range []*int{&start, &wide, &from, &long} {
			c.number(n)
		}
		read := corpus.Piece{Start: before.End + start, End: before.End + start + wide, From: before.To + from, To: before.To + from + long}
		if *p != read {
			*p = read
		}
		before = read
	})
}

func layoutSpan(c coder, v *corpus.Span) { ends(c, &v.Start, &v.End) }

func layoutLines(c coder, v *corpus.Lines) { ends(c, &v.From, &v.To) }

// ends codes where something begins and how far it goes: small numbers.
func ends(c coder, from, to *int) {
	wide := *to - *from
	c.number(from)
	c.number(&wide)
	if *to != *from+wide {
		*to = *from + wide
	}
}

func layoutMention(c coder, v *corpus.Mention) {
	c.text(&v.Turn)
	ends(c, &v.Start, &v.End)
	c.text(&v.Printed)
	list(c, &v.Parts, 2, layoutSpan)
	for _, s := range []*string{&v.EDTF, &v.Relative, &v.Rule} {
		c.text(s)
	}
}

func layoutNote(c coder, v *corpus.Note) {
	c.text(&v.Kind)
	c.text(&v.Text)
	layoutLines(c, &v.Lines)
	c.text(&v.Turn)
	ends(c, &v.Start, &v.End)
	evidence(c, &v.Evidence)
}

func layoutFact(c coder, v *corpus.Fact) {
	c.text(&v.Of)
	texts(c, &v.Turns)
	c.text(&v.Value)
	evidence(c, &v.Evidence)
}

func layoutFault(c coder, v *corpus.Fault) {
	named(c, &v.Severity)
	c.text(&v.File)
	c.number(&v.Line)
	c.number(&v.Column)
	c.text(&v.Message)
	c.text(&v.Hint)
}
