package corpus

import "strings"

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

	// Voice is "" for a person who is named, or could be; else why nobody is.
	Voice Voice `json:"voice,omitempty"`

	// Answers is the ID of the question that this turn answers, or "".
	Answers string `json:"answers"`

	// FollowsUp is the ID of the question that this question follows up: the
	// same voice asks again after the answer. "" for every other turn.
	FollowsUp string `json:"follows_up,omitempty"`

	// Continues is the ID of the turn whose unfinished words go on here, after
	// somebody else or a stage direction came between; "" for every other.
	Continues string `json:"continues,omitempty"`

	// Interrupts is the ID of the turn that this one breaks in on; "" where it
	// breaks in on none.
	Interrupts string `json:"interrupts,omitempty"`

	// Language is a BCP 47 tag where the turn's differs from the document's,
	// else "".
	Language string `json:"language,omitempty"`

	// Time is when in the recording it was said, nil where the source does not
	// say.
	Time *Time `json:"time,omitempty"`

	// Continued tells that the turn has no label of its own: the turn before
	// was broken off by a stage direction and goes on here.
	Continued bool `json:"continued,omitempty"`

	// Text is, in plain text, the source's bytes from the first word after the
	// label to the last of the turn, blank lines between paragraphs included; in
	// a format with markup the words that a reader of it would see, paragraphs
	// apart by "\n\n".
	Text string `json:"text"`

	// Source says where in the source each stretch of Text stands, ascending
	// in Text. One piece, the whole, in plain text.
	Source []Piece `json:"source,omitempty"`

	// Paragraphs are spans of Text, ascending, apart from each other by white
	// space alone.
	Paragraphs []Span `json:"paragraphs"`

	// Marks lie over Text, ascending and without overlap; those without a width
	// may share a place.
	Marks []Mark `json:"marks"`

	Lines Lines `json:"lines"`
}

// Span is a range of bytes, the start included, the end not.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Piece says that Text[Start:End] was read from the bytes [From, To) of the
// source as UTF-8. Where both are of one length the bytes are the same, white
// space apart; else the whole stands for the whole, as "&" for "&amp;".
type Piece struct {
	Start int `json:"start"`
	End   int `json:"end"`
	From  int `json:"from"`
	To    int `json:"to"`
}

// Time is a stretch of the recording in milliseconds. End is 0 where the source
// gives the beginning alone.
type Time struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Voice is whose voice a turn is where it is not one person's whom the source
// names. It is a state, never a person: two turns with one voice are not said
// to be by the same.
type Voice string

// The voices.
const (
	// Unnamed: one person whom the source does not name: "Q", "PARTICIPANT".
	Unnamed Voice = "unnamed"
	// Withheld: the source keeps the name back: "SENIOR ADMINISTRATION OFFICIAL".
	Withheld Voice = "withheld"
	// Collective: several at once: "AUDIENCE", "Some hon. members".
	Collective Voice = "collective"
	// Machine: no person speaks, or a program named the voice: a recorded
	// announcement, "SPEAKER_00".
	Machine Voice = "machine"
	// Played: a recording or clip that is played at the event; its words were
	// not spoken there.
	Played Voice = "played"
)

// Voices are all voices, in the order in which they are listed to a reader.
var Voices = []Voice{Unnamed, Withheld, Collective, Machine, Played}

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
	// Repair: the speaker breaks off, trails off or begins again: "…", "--".
	Repair MarkKind = "repair"
	// Gloss: words that the transcriber put in to explain: "[FEMA]".
	Gloss MarkKind = "gloss"
	// Corrected: words as spoken, beside which the source prints what was
	// meant: "8,000 [80,000]". Value is the latter.
	Corrected MarkKind = "correction"
	// Foreign: words in another language. Value is its BCP 47 tag, "" where the
	// source says only that it is another.
	Foreign MarkKind = "foreign"
	// Remark: another note of the transcriber's among the words.
	Remark MarkKind = "remark"
)

// MarkKinds are all kinds of mark.
var MarkKinds = []MarkKind{Elision, Spelling, Inaudible, Crosstalk, Reaction, Redaction, Sic, Interpretation, TimeCode, Page,
	Repair, Gloss, Corrected, Foreign, Remark}

// Mark says what a stretch of a turn's text means. It never changes the text.
type Mark struct {
	Kind  MarkKind `json:"kind"`
	Start int      `json:"start"`
	End   int      `json:"end"`

	// Printed is Text[Start:End].
	Printed string `json:"printed"`

	// Value is what the mark says beyond its kind: the correction, the language,
	// the page, the time in milliseconds. In a format with markup, where Start is
	// End, it is what the source prints here and nobody spoke: "Beifall bei der
	// SPÖ.".
	Value string `json:"value,omitempty"`
}

// Spoken tells that what is printed under the mark was said: a word that the
// transcriber doubts or corrects, a passage in another language. What stands in
// brackets or in signs is the source's own, and nobody said it.
func (m Mark) Spoken() bool {
	switch m.Kind {
	case Spelling, Sic, Corrected, Foreign, Inaudible, Repair, Interpretation:
		return m.Printed != "" && !strings.ContainsRune("([{<（［【\\", firstRune(m.Printed))
	}
	return false
}

func firstRune(s string) rune {
	for _, c := range s {
		return c
	}
	return 0
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
