package page

import (
	"lectern/corpus"
	"lectern/corpus/when"
)

// Found are the answers to a query, ready to be shown: plain values, for a page
// knows no index and, with a large corpus, no corpus either.
type Found struct {
	// Query prints what was understood, "" where nothing was.
	Query string

	// Faults say what was not understood, each with its place in the query.
	Faults []string

	// Turns is how many turns match, Documents in how many documents. Both are
	// exact unless AtLeast is set; Hits may hold fewer turns.
	Turns, Documents int

	// Of is how many turns were looked at, the denominator.
	Of int

	// AtLeast tells that counting goes on: there may be more of everything that
	// is counted here.
	AtLeast bool

	// Reading tells that pieces of the index or of the texts are on their way,
	// and what they bring will be added.
	Reading bool

	// Counting tells that facets and dates are not counted yet: they are those of
	// the query before, or none, with the queries of this one, and their numbers
	// say nothing.
	Counting bool

	// Unsure is how many of Turns match only if the uncertain date of their
	// document lies as the query asks.
	Unsure int

	// Begun is the last word of the query where no turn has it, and it was taken
	// for the beginning of one; else "".
	Begun string

	// Instead are the words that no turn has and what was taken for them, Stems
	// those whose other forms were looked for too.
	Instead, Stems []Taken

	// Costs are the parts of the query that leave turns out, in its order.
	Costs []Cost

	// Facets are what the turns have in common, in the order in which they are
	// shown; Dates when their documents were held, ascending by First. Turns
	// whose document has no date are in Undated.
	Facets  []Facet
	Dates   []Dated
	Undated int

	// Date is the value of a date: at the top of the query, "" where it has none.
	// Dateless is the query without it, printed so that another part can follow;
	// "" where nothing else is asked.
	Date, Dateless string

	// Hits are the turns that are shown, in the order that the state asks for.
	// Those of one group stand together where it asks for groups.
	Hits []Hit

	// Grouped is how many turns match in each group, by the ID of the document
	// or of the speaker; nil where the state asks for no groups, or the numbers
	// are not known.
	Grouped map[string]int
}

// Taken is a word of the query and the words of the corpus that were looked for
// in its place, or besides, the most frequent first.
type Taken struct {
	Word  string
	Words []string

	// More is how many there are beyond Words.
	More int
}

// Cost is what a part of the query leaves out.
type Cost struct {
	// Part prints it, Rest the query without it.
	Part, Rest string

	// Turns is how many turns match Rest; Counting tells that this is not counted
	// yet.
	Turns    int
	Counting bool
}

// Facet is one property of the turns that match, and the values it has.
type Facet struct {
	// Field is that of a query: "speaker", "kind", "lang", "doc".
	Field string

	// Values are those with most turns, More how many there are beyond them.
	Values []Value
	More   int
}

// Value is one value of a facet.
type Value struct {
	// ID is the value of the field, Name what it is called: the source's words
	// for speakers and documents, "" where the ID is the name.
	ID, Name string

	// Turns is how many of the turns that match have it.
	Turns int

	// On tells that the query asks for it at its top; Query is the one without
	// it then, else the query narrowed to it.
	On    bool
	Query string
}

// Dated is how many of the turns that match were spoken in the same stretch of
// days, as far as that is known of their documents.
type Dated struct {
	First, Last when.Day

	// Sure tells that the stretch itself is not doubted.
	Sure bool

	Turns int
}

// Hit is one turn that matches.
type Hit struct {
	// Document needs no more than its head and the speaker of the turn.
	Document *corpus.Document
	Turn     *corpus.Turn

	// Unsure tells that the turn matches only if its document's uncertain date
	// lies as the query asks.
	Unsure bool

	// Snippets are spans of Turn.Text to show, ascending, apart from each
	// other; Marks the matched spans, ascending, each within a snippet.
	Snippets []corpus.Span
	Marks    []corpus.Span

	// Lines are those of a concordance, one for each match; nil where the state
	// asks for none, and for a turn that only its fields match.
	Lines []Line
}

// Line is a match with what stands around it: spans of Turn.Text, beside each
// other.
type Line struct{ Left, Match, Right corpus.Span }
