// Package format is what the readers and the writers of all formats have in
// common: what a reader is given, what it gives back, how the words that a reader
// of a page sees are tied to the bytes that they were read from, and what all ask
// of a text: where its lines begin, what a reference stands for.
package format

import "lectern/corpus"

// Format is a format of transcripts that can be read.
type Format struct {
	// Name is short and in small letters, as "vtt". It becomes the Format of a
	// document's File.
	Name string

	// Extensions are those of its files, with the period, in small letters.
	Extensions []string

	// Looks says from the content how sure it is that the source is of this
	// format. It looks at a bounded part of it.
	Looks func(in Input) Confidence

	// Read reads all documents of the source. It never fails and never panics:
	// what is wrong is a fault, with the place.
	Read func(in Input) Reading

	// Declares tells from the beginning of a source that it is one of those that
	// may declare people for others, and Declared reads what it declares, nil for
	// nothing. Both are nil for formats in which each source stands alone.
	Declares func(in Input) bool
	Declared func(in Input) *Declared
}

// Confidence is how sure a format is of a source.
type Confidence int

// The grades of confidence. The highest wins; among equals the extension
// decides, then the order of the table.
const (
	// No: it is another format for certain.
	No Confidence = iota
	// Possibly: nothing speaks against it, and only the extension speaks for it.
	Possibly
	// Likely: its shape is there.
	Likely
	// Surely: a signature or a root element that no other format has.
	Surely
)

// Input is one source to be read.
type Input struct {
	// Name is the path as faults print it and File.Path holds it.
	Name string

	// Source are the bytes of the file.
	Source []byte

	// Text is the source as UTF-8, with what byte-order mark it has, and Encoding
	// what it was taken for. Empty for formats that are no text.
	Text     string
	Encoding string

	// Declared tells that the source or a person names the encoding; without it,
	// it was found out from the bytes.
	Declared bool

	// Doubts are what is doubtful about the decoding.
	Doubts []Doubt

	// Settings are what the folder's lectern.toml or the command's flags say
	// about reading.
	Settings Settings
}

// Settings steer a reader where a source does not say how it is to be read. The
// zero value lets every reader find out by itself.
type Settings struct {
	// Columns map a field to the name of the column or key that holds it: "label",
	// "text", "document", "title", "date", "start", "end", "kind", "role",
	// "organization", "language".
	Columns map[string]string

	// Language is the BCP 47 tag of documents that do not say theirs.
	Language string

	// MainText finds the main text of an HTML page: the stretches of the source,
	// ascending, that hold it. Nil uses the reader's own simple way.
	MainText func(src string) []corpus.Span

	// Declared is what other files declare for this one, the nearest first. It is
	// shared by all readings and must not be changed.
	Declared []*Declared
}

// Reading is what became of a source.
type Reading struct {
	// Documents are what it holds, in its order; none where it holds no
	// transcript, which is a fault unless it is Declaring.
	Documents []*corpus.Document

	// Declaring tells a source that holds no transcript and is not meant to: it
	// declares what others point at.
	Declaring bool

	// Lines say what each line of the source became, all of them, in order.
	Lines []corpus.Line

	// Faults are those that belong to no document.
	Faults []corpus.Fault
}

// NewInput is the input for a source without settings, decoded by Decode.
func NewInput(name string, src []byte) Input {
	in := Input{Name: name, Source: src}
	in.Text, in.Encoding = Decode(src)
	return in
}

// Export is a format that a corpus can be written in.
type Export struct {
	// Name is what a person types: "tei".
	Name string

	// About says in a few words what it is for.
	About string

	// Write hands each file to put, its path relative with forward slashes. The
	// files and their bytes depend on the corpus alone. An error of put ends it.
	Write func(c *corpus.Corpus, put func(path string, content []byte) error) error
}

// EachDocument is the Write of a format that has a file for each document, of its
// ID and the extension.
func EachDocument(extension string, file func(d *corpus.Document) []byte) func(*corpus.Corpus, func(string, []byte) error) error {
	return func(c *corpus.Corpus, put func(path string, content []byte) error) error {
		for _, d := range c.Documents {
			if err := put(d.ID+extension, file(d)); err != nil {
				return err
			}
		}
		return nil
	}
}
