package corpus

import "strings"

// Schema names the shape of a Document's JSON. The number rises when a reader
// of the older shape would misread the newer one. SCHEMA.md keeps its history.
const Schema = "lectern/document/2"

// Document is one transcript as it was read: what was said, by whom, and how
// much of that is known.
type Document struct {
	Schema string `json:"schema"`

	// ID is opaque: lower-case letters, digits, "-" and "_", never empty, at most
	// MaxID of them, unique in its corpus, and fit to stand in a URL.
	ID string `json:"id"`

	// Title and Dek are the source's own words, "" where it has none.
	Title string `json:"title"`
	Dek   string `json:"dek"`

	// Kind is the kind of event in the source's words, lower case, as "joint
	// press conference"; "" is unknown.
	Kind string `json:"kind"`

	// Edition says what state of the text this is, as "excerpts", "as
	// delivered", "uncorrected"; empty is unknown.
	Edition []string `json:"edition"`

	// Language is a BCP 47 tag, "" where it is not known.
	Language string `json:"language"`

	// Place is where the document was published or held, as the source puts
	// it; "" is unknown.
	Place string `json:"place"`

	Dates Dates `json:"dates"`

	// Times are the times of day that the header and the footer print, in the
	// order of the source.
	Times []Clock `json:"times,omitempty"`

	Source   File      `json:"source"`
	Media    []Medium  `json:"media"`
	Speakers []Speaker `json:"speakers"`

	// Turns are in the order of the source. Invariant: their lines ascend and
	// do not overlap.
	Turns []Turn `json:"turns"`

	// Mentions are the dates spoken about, in order of turn and start.
	Mentions []Mention `json:"mentions"`

	// Notes are all that the source prints and nobody said.
	Notes []Note `json:"notes"`

	// Facts are where the values above come from, one for each value that is
	// not empty and has no evidence of its own: title, dek, kind, edition,
	// language, place, and the rendition of a turn; and for the source, where that
	// is not at hand (see Recorded).
	Facts []Fact `json:"facts"`

	Faults   []Fault  `json:"faults"`
	Coverage Coverage `json:"coverage"`
}

// MaxID is the length of the longest ID in bytes. A site has folders and files that
// are called by it; a file system takes 255 bytes, endings included.
const MaxID = 220

// IsID tells what can be an ID: lower-case letters, digits, "-" and "_", one at
// least and MaxID at most.
func IsID(s string) bool {
	return s != "" && len(s) <= MaxID && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789-_") == ""
}

// File is the source that a document was read from.
type File struct {
	// Path is relative to the corpus folder, with forward slashes; the bare
	// name where a single file was read.
	Path string `json:"path"`

	// Part says which part of the file this document is, where it holds several,
	// as "rows 2 to 41"; "" is the whole.
	Part string `json:"part,omitempty"`

	// Format is the name of the reader that read it: "text", "markdown", "vtt",
	// "tei" and so on; SCHEMA.md lists them.
	Format string `json:"format"`

	// SHA256 is of the file's bytes, in lower-case hexadecimal.
	SHA256 string `json:"sha256"`

	// Bytes is the file's length.
	Bytes int `json:"bytes"`

	// Encoding is "utf-8", or what the bytes were taken for when they were not
	// valid UTF-8; the guess then has a fault too.
	Encoding string `json:"encoding"`

	// Records are other records of the same event that an editor named.
	Records []Source `json:"records"`
}

// Medium is a picture, sound or film that the source names.
type Medium struct {
	Kind string `json:"kind"` // "image", "audio" or "video"

	// Printed is the name as the source prints it, Name the same with
	// percent-encoding undone.
	Printed string `json:"printed"`
	Name    string `json:"name"`

	// Credit is who the source says made it, "" where it does not say.
	Credit string `json:"credit"`

	Line int `json:"line"` // 1-based
}

// Clock is a time of day at which the event began or ended.
type Clock struct {
	// Of is "start", "end", or "" where the source does not say of what.
	Of string `json:"of"`

	// Value is "17:41", with the seconds where the source has them.
	Value string `json:"value"`

	// Zone is as printed, as "EDT"; "" is a time without a zone, never UTC.
	Zone string `json:"zone"`

	Evidence []Evidence `json:"evidence"`
}

// Note is text of the source that nobody spoke: a closing line, a credit, a
// heading that is not the title.
type Note struct {
	// Kind is "quotation" (the dek quotes a turn), "source" (what the document
	// is and where it comes from), "image", "audio", "video", "heading", "page"
	// (the mark of a page), "rule" (a line that only separates), "list" (a list
	// that nobody spoke), "time" (when the event or a part of it began or
	// ended), "credit" (who made the text), "remark" (what the transcriber says
	// between turns: a vote, who entered, what was left out), "markup" (what a
	// reader of the format does not see and no field holds), "editor" (an editor's
	// remark, which is in no source) or "unread" (a line that no rule understood;
	// it has a fault).
	Kind string `json:"kind"`

	// Text is the source's bytes.
	Text  string `json:"text"`
	Lines Lines  `json:"lines"`

	// Turn, Start and End say what a quotation quotes, in bytes of the turn's
	// text; Turn is "" for every other kind.
	Turn  string `json:"turn"`
	Start int    `json:"start"`
	End   int    `json:"end"`

	Evidence []Evidence `json:"evidence,omitempty"`
}

// Lines is a range of lines of the source, 1-based, both ends included. The
// zero value is nowhere in the file: an editor's addition.
type Lines struct {
	From int `json:"from"`
	To   int `json:"to"`
}

// Coverage counts the lines of the source. Blank lines count as accounted for.
type Coverage struct {
	Lines     int `json:"lines"`
	Accounted int `json:"accounted"`
}

// Line says what one line of the source became.
type Line struct {
	N int `json:"n"` // from 1

	// Became is "turn", "stage", "blank", "title", "dek", "front matter",
	// "markup" or the kind of a note.
	Became string `json:"became"`

	// Turn is the ID of the turn that it stands in, or "".
	Turn string `json:"turn"`
}
