package corpus

// Kind is the part that a turn plays in the event.
type Kind string

// The kinds of turn. A question is said by the questioning side, an answer is
// the reply of the questioned one, a moderator gives the floor, a stage turn
// was not spoken, and speech is the rest.
const (
	Speech    Kind = "speech"
	Question  Kind = "question"
	Answer    Kind = "answer"
	Moderator Kind = "moderator"
	Stage     Kind = "stage"
)

// Kinds are all kinds, in the order in which they are listed to a reader.
var Kinds = []Kind{Speech, Question, Answer, Moderator, Stage}

// Interpreted is the rendition of a turn whose printed words are an
// interpreter's.
const Interpreted = "interpreted"

// Turn is what one speaker said until another did.
type Turn struct {
	// ID is opaque and unique in its document; it is made from the words, so
	// it stays when turns are put in before it.
	ID string `json:"id"`

	// N counts from 1 in the order of the source.
	N int `json:"n"`

	Kind Kind `json:"kind"`

	// Label is what the source prints before the turn, without the colon; ""
	// where it prints none. A continued turn has the label that it goes on
	// under, printed before an earlier turn.
	Label string `json:"label"`

	// Speaker is the ID of a speaker of this document, "" where nobody is
	// named: unknown beats wrong.
	Speaker string `json:"speaker"`

	// Role and Organization are the speaker's at the time of this turn, ""
	// where they are not known. Their evidence is with the speaker.
	Role         string `json:"role"`
	Organization string `json:"organization"`

	// Rendition is Interpreted, or "" where the source does not tell the
	// printed words from the spoken ones.
	Rendition string `json:"rendition"`

	// Answers is the ID of the question that this turn answers, or "".
	Answers string `json:"answers"`

	// Continued tells that the turn has no label of its own: the turn before
	// was broken off by a stage direction and goes on here.
	Continued bool `json:"continued,omitempty"`

	// Text is the source's bytes from the first word after the label to the
	// last of the turn, blank lines between paragraphs included.
	Text string `json:"text"`

	// Paragraphs are spans of Text, ascending, apart from each other by white
	// space alone.
	Paragraphs []Span `json:"paragraphs"`

	// Marks lie over Text, ascending and without overlap.
	Marks []Mark `json:"marks"`

	Lines Lines `json:"lines"`
}

// Span is a range of bytes, the start included, the end not.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// MarkKind is what a mark means.
type MarkKind string

// The kinds of mark.
const (
	// Elision: the source left words out here.
	Elision MarkKind = "elision"
	// Spelling: the transcriber was not sure how the word before it is spelt.
	Spelling MarkKind = "spelling"
	// Inaudible: the transcriber could not hear the words.
	Inaudible MarkKind = "inaudible"
	// Crosstalk: several spoke at once.
	Crosstalk MarkKind = "crosstalk"
	// Reaction: laughter, applause and other sounds that are not words.
	Reaction MarkKind = "reaction"
	// Redaction: the source withholds a name or a word.
	Redaction MarkKind = "redaction"
	// Sic: the source vouches for an error before it.
	Sic MarkKind = "sic"
	// Interpretation: the words around it are an interpreter's.
	Interpretation MarkKind = "interpretation"
	// TimeCode: when in the recording.
	TimeCode MarkKind = "time-code"
	// Page: a page of the printed record begins here.
	Page MarkKind = "page"
)

// Mark says what a stretch of a turn's text means. It never changes the text.
type Mark struct {
	Kind  MarkKind `json:"kind"`
	Start int      `json:"start"`
	End   int      `json:"end"`

	// Printed is Text[Start:End].
	Printed string `json:"printed"`
}

// Mention is a date that is spoken about.
type Mention struct {
	// Turn is the ID of the turn whose text Start and End lie in.
	Turn  string `json:"turn"`
	Start int    `json:"start"`
	End   int    `json:"end"`

	// Printed is Text[Start:End].
	Printed string `json:"printed"`

	// Parts are the stretches within [Start, End) that the date was read from,
	// ascending: "2011", "March" and "October" in "in 2011 … in March until …
	// in October". One part, the whole, for a date in one piece.
	Parts []Span `json:"parts"`

	// EDTF is the date, "" for a relative one whose event has no date.
	EDTF string `json:"edtf"`

	// Relative is "event" for a date that is counted from the day of the
	// event, as "today"; otherwise "".
	Relative string `json:"relative"`

	// Rule names the rule that read it.
	Rule string `json:"rule"`
}
