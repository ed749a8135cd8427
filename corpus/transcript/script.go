package transcript

import (
	"sort"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
)

// Script is a transcript that the reader of a format with markup has cut into
// turns. Finish draws from it the conclusions that need the whole document,
// by the same rules as for plain text.
type Script struct {
	In     format.Input
	Format string // as in File.Format

	// ID is the document's, "" for the one that the file's name gives. Part says
	// which part of the file it is, "" for the whole.
	ID, Part string

	// Title and the others are what the source says of itself; an empty Text is
	// nothing said.
	Title, Dek, Kind, Language, Place Stated
	Edition                           []Stated
	Event, Published                  *corpus.Date
	Times                             []corpus.Clock
	Media                             []corpus.Medium
	Records                           []corpus.Source

	People []Person
	Turns  []Scripted
	Notes  []corpus.Note
	Faults []corpus.Fault

	// Became says what each line became that no turn and no note stands in, by
	// its number from 1. A line that is not blank and in none of the three
	// becomes an unread note with a fault. A nil map says that all of them are
	// markup.
	Became map[int]string
}

// Stated is something that a source says of itself.
type Stated struct {
	Text string

	// Line is where, from 1, and Rule in what way: "the header's title says so".
	Line int
	Rule string

	// Guess tells that a rule made it from something else that the source says.
	Guess bool
}

// Person is somebody whom the source itself declares, as TEI's listPerson.
type Person struct {
	// Key is what turns call them by.
	Key string

	// Name is in full, as the source declares it; "" takes that of the labels.
	Name        string
	Written     []string
	Roles       []corpus.Role
	Identifiers []corpus.Identifier
	Evidence    []corpus.Evidence

	// Namesake tells that the source declares somebody else of that name, who may
	// speak in another document.
	Namesake bool
}

// Scripted is a turn that a reader has cut out.
type Scripted struct {
	// Key is the source's own ID, by which other turns refer to this one; "" for
	// none.
	Key string

	// Label is as printed, without its colon; Who is a Person's Key, "" to go by
	// the label. A Who without a Person is one whom the source only points at.
	Label, Who string

	// Kind, Voice and Rendition are what the markup says, "" to find out.
	Kind      corpus.Kind
	Voice     corpus.Voice
	Rendition string

	// Role and Organization are what the source says of the speaker at this
	// turn, beside what the label says.
	Role, Organization string

	// Text, Paragraphs, Pieces and Marks are as in corpus.Turn; Paragraphs nil is
	// all in one.
	Text       string
	Paragraphs []corpus.Span
	Pieces     []corpus.Piece
	Marks      []corpus.Mark

	// Lines are those of the source that it stands on, zero for "where Pieces
	// say". Two turns may share a line.
	Lines corpus.Lines

	Language string
	Time     *corpus.Time

	// Continued is as in corpus.Turn. Answers, Continues and Interrupts are Keys.
	Continued                      bool
	Answers, Continues, Interrupts string
}

// Spoken is the turn of what was built.
func Spoken(v *format.Visible) Scripted {
	return Scripted{Text: v.Text(), Paragraphs: v.Paragraphs(), Pieces: v.Pieces(), Marks: v.Marks()}
}

// Finish makes the document of a script, and says what each line of the source
// became.
func Finish(s Script) (*corpus.Document, []corpus.Line) {
	documents, lines := FinishAll([]Script{s})
	return documents[0], lines
}

// FinishAll is Finish for all that one file holds, at least one script, all with
// the same In. Each document accounts for the lines that it stands on; those of
// no document are the first one's. A line that several share is the first's in
// the ledger. If the Became of all is nil, the lines that nothing stands in are
// markup.
func FinishAll(scripts []Script) ([]*corpus.Document, []corpus.Line) {
	first := newReader(scripts[0].In)
	first.markdown = false
	readers := make([]*reader, len(scripts))
	for i := range scripts {
		readers[i] = first.beside(i, &scripts[i])
		readers[i].enter()
	}
	if !anyBecame(scripts) {
		first.claim(corpus.Lines{From: 1, To: len(first.lines)}, "markup")
	}
	documents := make([]*corpus.Document, len(scripts))
	for i, r := range readers {
		r.nameTurns()
		r.tieTurns(*r.script)
		r.conclude()
		if i == 0 {
			r.leftOver()
			r.own = len(r.lines)
			for _, other := range readers[1:] {
				r.own -= other.own
			}
		}
		r.enterTurns()
		r.sortNotes()
		r.doc.Coverage = corpus.Coverage{Lines: r.own, Accounted: r.own}
		documents[i] = r.doc
	}
	return documents, first.ledger
}

func anyBecame(scripts []Script) bool {
	for _, s := range scripts {
		if s.Became != nil {
			return true
		}
	}
	return false
}

// beside is a reader of the same file for script i. The lines and the ledger are
// shared, so that the time for many documents is in proportion to the file.
func (r *reader) beside(i int, s *Script) *reader {
	if i == 0 {
		r.checkEncoding(s.In)
		r.script = s
		return r
	}
	d := emptyDocument(s.In)
	d.Source.SHA256 = r.doc.Source.SHA256
	return &reader{doc: d, text: r.text, language: r.language, lines: r.lines, ledger: r.ledger, to: r.to, labels: map[int]label{}, script: s}
}

// enter enters what a script says, and claims its lines.
func (r *reader) enter() {
	s := r.script
	r.stated(*s)
	for _, t := range s.Turns {
		r.doc.Turns = append(r.doc.Turns, r.scripted(t))
	}
	r.doc.Notes = append(r.doc.Notes, s.Notes...)
	for _, n := range s.Notes {
		r.claim(n.Lines, n.Kind)
	}
	for n, what := range s.Became {
		r.claim(corpus.Lines{From: n, To: n}, what)
	}
}

// stated enters what the source says of itself.
func (r *reader) stated(s Script) {
	d := r.doc
	d.Source.Format, d.Source.Part = s.Format, s.Part
	if s.ID != "" {
		d.ID = s.ID
	}
	for _, f := range []struct {
		of string
		st Stated
		to *string
	}{{"title", s.Title, &d.Title}, {"dek", s.Dek, &d.Dek}, {"kind", s.Kind, &d.Kind}, {"language", s.Language, &d.Language}, {"place", s.Place, &d.Place}} {
		if f.st.Text != "" {
			*f.to = f.st.Text
			r.statedFact(f.of, f.st)
		}
	}
	for _, e := range s.Edition {
		if e.Text != "" && !contains(d.Edition, e.Text) {
			d.Edition = append(d.Edition, e.Text)
			r.statedFact("edition", e)
		}
	}
	if s.Title.Line > 0 {
		r.title = fact{s.Title.Text, s.Title.Line - 1}
	}
	if s.Dek.Line > 0 {
		r.dek = corpus.Lines{From: s.Dek.Line, To: s.Dek.Line}
	}
	d.Dates = corpus.Dates{Event: s.Event, Published: s.Published}
	d.Times = s.Times
	d.Media = append(d.Media, s.Media...)
	d.Source.Records = append(d.Source.Records, s.Records...)
	d.Faults = append(d.Faults, s.Faults...)
	for _, p := range s.People {
		if p.Name != "" {
			r.front.speakers = append(r.front.speakers, p.Name)
		}
	}
}

func (r *reader) statedFact(of string, s Stated) {
	e := corpus.Evidence{Origin: corpus.FromFile, Rule: s.Rule, Printed: cut(s.Text, 240), Line: s.Line}
	if s.Guess {
		e.Origin = corpus.Inferred
	}
	r.doc.Facts = append(r.doc.Facts, corpus.Fact{Of: of, Value: s.Text, Evidence: []corpus.Evidence{e}})
}

// scripted is a turn as the document has it, without what needs the others.
func (r *reader) scripted(s Scripted) corpus.Turn {
	t := corpus.Turn{
		N: len(r.doc.Turns) + 1, Kind: s.Kind, Label: format.Controls1252(s.Label), Voice: s.Voice, Rendition: s.Rendition,
		Language: s.Language, Time: s.Time, Continued: s.Continued,
		Text: s.Text, Source: s.Pieces, Paragraphs: s.Paragraphs, Lines: s.Lines, Marks: []corpus.Mark{},
	}
	if t.Kind == "" {
		t.Kind = corpus.Speech
	}
	if t.Paragraphs == nil {
		t.Paragraphs = []corpus.Span{}
		if trim(t.Text) != "" {
			t.Paragraphs = append(t.Paragraphs, corpus.Span{Start: 0, End: len(t.Text)})
		}
	}
	if t.Lines.From == 0 && len(t.Source) > 0 {
		t.Lines = corpus.Lines{From: r.lineAt(t.Source[0].From) + 1, To: r.lineAt(max(t.Source[0].From, t.Source[len(t.Source)-1].To-1)) + 1}
	}
	what := "turn"
	if t.Kind == corpus.Stage {
		what = "stage"
	}
	r.claim(t.Lines, what)
	if strings.TrimSpace(t.Text) == "" && t.Lines.From > 0 {
		r.fault(corpus.Warning, t.Lines.From-1, 1, "a turn without words", "add what was said, or remove the turn")
	}
	return t
}

// claim enters lines in the ledger that nothing has claimed, and counts them.
func (r *reader) claim(l corpus.Lines, what string) {
	for i := max(1, l.From); i <= l.To && i <= len(r.ledger); i++ {
		switch {
		case r.ledger[i-1].Became != "":
		case r.lines[i-1].blank:
			r.ledger[i-1].Became = "blank"
			r.own++
		default:
			r.ledger[i-1].Became = what
			r.own++
		}
	}
}

// tieTurns turns the source's own references between turns into IDs.
func (r *reader) tieTurns(s Script) {
	at := map[string]int{}
	for i, t := range s.Turns {
		if t.Key != "" {
			at[t.Key] = i
		}
	}
	id := func(key string) string {
		if i, ok := at[key]; ok && key != "" {
			return r.doc.Turns[i].ID
		}
		return ""
	}
	for i, t := range s.Turns {
		d := &r.doc.Turns[i]
		d.Answers, d.Continues, d.Interrupts = id(t.Answers), id(t.Continues), id(t.Interrupts)
	}
}

// scriptRoles adds to the speakers what the source says of them beside a turn.
func (r *reader) scriptRoles() {
	if r.script == nil {
		return
	}
	for i, s := range r.script.Turns {
		t := &r.doc.Turns[i]
		at, ok := r.people.at[t.Speaker]
		if !ok || s.Role == "" && s.Organization == "" {
			continue
		}
		r.addRole(&r.doc.Speakers[at], corpus.Role{Title: s.Role, Organization: s.Organization, Evidence: []corpus.Evidence{{
			Origin: corpus.FromFile, Rule: "the source says it beside the turn", Printed: trim(s.Role + " " + s.Organization), Line: t.Lines.From}}})
	}
}

// rolesAtTurns hands a turn what the source says at this very turn.
func (r *reader) rolesAtTurns() {
	if r.script == nil {
		return
	}
	for i, s := range r.script.Turns {
		if t := &r.doc.Turns[i]; s.Role != "" || s.Organization != "" {
			t.Role, t.Organization = s.Role, s.Organization
		}
	}
}

// declared are the people of the script by their keys.
func (r *reader) declared() map[string]*Person {
	people := map[string]*Person{}
	if r.script != nil {
		for i := range r.script.People {
			people[r.script.People[i].Key] = &r.script.People[i]
		}
	}
	return people
}

// layMarks puts the marks that the text shows between those that the markup
// gave, which win.
func layMarks(given, found []corpus.Mark) []corpus.Mark {
	if len(given) == 0 {
		return found
	}
	all := append([]corpus.Mark{}, given...)
	sort.SliceStable(all, func(i, j int) bool { return all[i].Start < all[j].Start })
	wide := all
	for _, m := range found {
		if !covered(wide, m) {
			all = append(all, m)
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].Start < all[j].Start })
	return all
}

func covered(given []corpus.Mark, m corpus.Mark) bool {
	for _, g := range given {
		if g.End > g.Start && g.Start < m.End && m.Start < g.End || g.Start == g.End && g.Start > m.Start && g.Start < m.End {
			return true
		}
	}
	return false
}
