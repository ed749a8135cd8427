package search

import (
	"lectern/corpus"
	"lectern/corpus/query"
)

// Options say how to answer.
type Options struct {
	// Limit is how many hits are returned at most; 0 is all, less is none. Counts
	// are exact whatever it is.
	Limit int

	// Prefix takes the last word of the query for the beginning of a word where
	// nothing is found otherwise, as while somebody types. Result.Begun says so.
	Prefix bool

	// Order is the order of the hits, "" for Relevance.
	Order Order

	// Group puts the hits of one document or of one speaker together, the
	// groups in the order of their first hits; Each is how many hits of a group
	// are returned at most, 0 is all.
	Group Grouping
	Each  int

	// Facets are the properties whose values are counted: Speaker, Kind, Lang,
	// Doc. Values is how many values of each are returned, 0 for ten, and ten
	// documents at most. Dates asks
	// for the days of the documents.
	Facets []query.Name
	Values int
	Dates  bool

	// Explain asks what each part of the query leaves out.
	Explain bool

	// Partly asks for what is known while pieces of the corpus are on their way,
	// instead of an error; see Result.Needs.
	Partly bool

	// Enough is asked before a text is looked into, for some phrases, and NEAR,
	// are not found by lists alone. Where it says true, Find returns what is
	// known by then; see Result.More. It is not asked before the first text of a
	// call. nil is never.
	Enough func() bool

	// Bare asks for the numbers and the scores of hits alone, for which no text is
	// read but to rank them.
	Bare bool

	// Around asks for the lines of a concordance: it is how many characters
	// they show on either side of a match. 0 asks for none.
	Around int
}

// Result is the answer to a query.
type Result struct {
	// Turns and Documents count all that match; Of is how many turns were
	// looked at, stage directions left out unless they were asked for.
	Turns, Documents, Of int

	// Needs are the blocks that this answer lacks, empty for a whole one: fetch
	// them, and ask again. Until then hits may be missing at the end, and their
	// order may change; with AtLeast there may be more turns, documents and
	// unsure ones. Only where Options.Partly asked for it.
	Needs   []int
	AtLeast bool

	// More tells that Options.Enough broke this answer off: ask again for what
	// it lacks, and what was looked into is not looked into again. Without AtLeast
	// that is Costs alone.
	More bool

	// Unsure is how many of Turns match only if the uncertain date of their
	// document lies so; see Hit.Unsure.
	Unsure int

	// Begun is the last word of the query where it was taken for the beginning
	// of one, else "".
	Begun string

	// Instead are the words that nobody said, with those that were taken for
	// them; Stems those whose other forms were looked for too, with these.
	Instead, Stems []Taken

	// Costs are what the parts of the query leave out, in its order; none before
	// all of them are known.
	Costs []Cost

	// Facets are in the order in which they were asked for; Dates ascend, and
	// turns of documents without a date are in Undated.
	Facets  []Facet
	Dates   []Dated
	Undated int

	// Hits are in the order that was asked for. Where groups were, Groups are
	// those of the hits.
	Hits   []Hit
	Groups []Group
}

// Taken is a word of the query, and the words of the corpus that were looked for
// in its place or besides, as they are looked for, the most frequent first.
type Taken struct {
	Word  string
	Words []string
}

// Cost is what a part of the query leaves out.
type Cost struct {
	query.Part

	// Turns is how many turns match the rest of the query.
	Turns int
}

// Hit is one turn that matches.
type Hit struct {
	// Number is that of the turn through the whole corpus; see [Turns].
	Number int

	// Document and Turn are nil where Options.Bare asked for no more.
	Document *corpus.Document
	Turn     *corpus.Turn

	// Score is of use only to compare hits of one result.
	Score float64

	// Unsure tells that the document matches after:, before: or date:, or what
	// leaves one of them out, only if its uncertain date lies so.
	Unsure bool

	// Snippets are the stretches of Turn.Text that are worth showing, Marks the
	// matched words and phrases in them. Both are in bytes, ascend and do not
	// overlap; each mark lies within a snippet.
	Marks, Snippets []corpus.Span

	// Lines are one for each match in the turn, shown or not.
	Lines []Line
}
