package transcript

import (
	"crypto/sha256"
	"encoding/hex"
	"path"

	"lectern/corpus"
	"lectern/corpus/format"
)

// Parse reads one transcript. The name is its path as faults and Source.Path
// print it. It never fails: faults are inside the document.
func Parse(name string, src []byte) *corpus.Document {
	d, _ := Read(name, src)
	return d
}

// Read is Parse, with what each line of the source became, in order.
func Read(name string, src []byte) (*corpus.Document, []corpus.Line) {
	return read(format.NewInput(name, src))
}

// Format reads plain text and Markdown. It takes whatever no other format does.
var Format = format.Format{
	Name:       "text",
	Extensions: []string{".txt", ".text", ".md", ".markdown"},
	Looks:      func(format.Input) format.Confidence { return format.Possibly },
	Read: func(in format.Input) format.Reading {
		d, lines := read(in)
		return format.Reading{Documents: []*corpus.Document{d}, Lines: lines}
	},
}

func read(in format.Input) (*corpus.Document, []corpus.Line) {
	r := newReader(in)
	if r.markdown {
		r.doc.Source.Format = "markdown"
	}
	r.checkBytes(in)
	if !r.binary {
		r.readFrontMatter()
		if !r.readMarked() {
			r.readWrapper()
			r.learnLineNumbers()
			r.learn()
			r.segment()
		}
	}
	r.nameTurns()
	r.finish()
	return r.doc, r.ledger
}

// reader is one reading. Each stage fills what the next one needs.
type reader struct {
	doc   *corpus.Document
	text  string // the source as UTF-8, byte-order mark included
	lines []line

	// ledger says what each line became; an empty Became is not yet accounted.
	ledger []corpus.Line

	// language is what a person says of files that do not say theirs.
	language string

	binary   bool
	markdown bool // words are shown without their signs
	numbered bool // each line has a number before its words
	front    frontMatter

	// from and to are the lines that may hold turns: [from, to).
	from, to int

	// labels is the label that opens a line, for the lines that one opens.
	labels map[int]label
	habit  habit
	title  fact
	dek    corpus.Lines
	people people

	// script is set where another reader cut the turns, own is how many lines
	// its document was the first to claim.
	script *Script
	own    int

	// layout is set where the lines are those of a page's passages; starts are
	// the bytes that the words of the turns begin with.
	layout *layout
	starts []int
}

func newReader(in format.Input) *reader {
	sum := sha256.Sum256(in.Source)
	r := &reader{doc: emptyDocument(in), text: in.Text, language: in.Settings.Language, labels: map[int]label{}, markdown: isMarkdown(in.Name)}
	r.doc.Source.SHA256 = hex.EncodeToString(sum[:])
	r.lines = split(r.text)
	r.ledger = make([]corpus.Line, len(r.lines))
	for i := range r.ledger {
		r.ledger[i].N = i + 1
	}
	r.to = len(r.lines)
	return r
}

// emptyDocument is the document of a file of which nothing is read, without the
// checksum.
func emptyDocument(in format.Input) *corpus.Document {
	return &corpus.Document{
		Schema: corpus.Schema, ID: DocumentID(in.Name),
		Edition: []string{}, Media: []corpus.Medium{}, Speakers: []corpus.Speaker{},
		Turns: []corpus.Turn{}, Mentions: []corpus.Mention{}, Notes: []corpus.Note{},
		Facts: []corpus.Fact{}, Faults: []corpus.Fault{},
		Source: corpus.File{Path: in.Name, Format: "text", Bytes: len(in.Source), Encoding: in.Encoding, Records: []corpus.Source{}},
	}
}

// finish draws the conclusions that need the whole document, and accounts for
// its lines.
func (r *reader) finish() {
	r.conclude()
	r.account()
}

func (r *reader) conclude() {
	r.readLanguage()
	r.readTurnLanguages()
	r.readEvent()
	r.readTimes()
	r.readHeaderDates()
	r.quoteDek()
	r.hearVoices()
	r.resolveSpeakers()
	r.nameVoices()
	r.assignKinds()
	r.linkTurns()
	r.markTurns()
	r.readRenditions()
	r.datePublished()
}

// fault adds a fault at a line, counted from 0, and a column, counted from 1.
func (r *reader) fault(s corpus.Severity, line, column int, message, hint string) {
	r.doc.Faults = append(r.doc.Faults, corpus.Fault{
		Severity: s, File: r.doc.Source.Path, Line: line + 1, Column: column, Message: message, Hint: hint,
	})
}

// DocumentID is the ID that a document has by the name of its file: the stem in
// lower case, with what a URL does not hold replaced by "-".
func DocumentID(name string) string {
	stem := path.Base(name)
	stem = stem[:len(stem)-len(path.Ext(stem))]
	if id := slug(stem, "_"); id != "" {
		return id
	}
	return "d-" + shortHash(stem)
}
