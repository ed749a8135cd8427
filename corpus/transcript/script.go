package transcript

import (
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

	// Local tells that the name may be that of one document alone: it is, unless it
	// has a forename.
	Local bool

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
