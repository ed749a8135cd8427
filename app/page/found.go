package page

import "lectern/corpus"

// Found are the answers to a query, ready to be shown.
type Found struct {
	// Query prints what was understood.
	Query string

	// Faults say what was not understood, each with its place in the query.
	Faults []string

	// Turns is how many turns match, Documents in how many documents. Both are
	// exact; Hits may hold fewer turns.
	Turns, Documents int

	// Of is how many turns were looked at, the denominator.
	Of int

	Hits []Hit
}

// Hit is one turn that matches.
type Hit struct {
	Document *corpus.Document
	Turn     *corpus.Turn

	// Unsure tells that the turn matches only if its document's uncertain date
	// lies as the query asks.
	Unsure bool

	// Snippets are spans of Turn.Text to show, ascending, apart from each
	// other; Marks the matched spans, ascending, each within a snippet.
	Snippets []corpus.Span
	Marks    []corpus.Span
}
