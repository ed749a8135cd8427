package search

import (
	"slices"

	"lectern/corpus"
	"lectern/corpus/block"
	"lectern/corpus/index"
	"lectern/corpus/query"
)

// Options say how to answer.
type Options struct {
	// Limit is how many hits are returned at most; 0 is all. Counts are exact
	// whatever it is.
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

	// Unsure is how many of Turns match only if the uncertain date of their
	// document lies so; see Hit.Unsure.
	Unsure int

	// Begun is the last word of the query where it was taken for the beginning
	// of one, else "".
	Begun string

	// Instead are the words that nobody said, with those that were taken for
	// them; Stems those whose other forms were looked for too, with these.
	Instead, Stems []Taken

	// Costs are what the parts of the query leave out, in its order.
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

// Find answers a query. An empty query finds nothing. The error is a
// *block.Missing where something is needed that is not here yet: fetch it, and
// ask again.
func (x *Index) Find(q query.Query, o Options) (Result, error) {
	if q.IsZero() {
		return Result{Of: x.heard}, nil
	}
	r, last, err := x.asTyped(q, o)
	if err == nil && o.Explain && len(r.Needs) == 0 {
		r.Costs, err = x.costs(q, last)
		if missing, ok := err.(*block.Missing); ok && o.Partly {
			r.Needs, err = missing.Blocks, nil
		}
	}
	return r, err
}

// asTyped takes the last word for a beginning where it may and has to.
func (x *Index) asTyped(q query.Query, o Options) (Result, query.Node, error) {
	r, err := x.find(q.Root, o, nil)
	if err != nil || r.Turns > 0 || r.AtLeast || !o.Prefix {
		return r, nil, err
	}
	last := lastWord(q.Root)
	if last == nil {
		return r, nil, nil
	}
	begun, err := x.find(q.Root, o, last)
	if err != nil || begun.Turns == 0 && !begun.AtLeast {
		return r, nil, err
	}
	begun.Begun = last.String()
	return begun, last, nil
}

func (x *Index) find(root query.Node, o Options, last query.Node) (Result, error) {
	defer x.release()
	e := &evaluation{Index: x, last: last, stage: asksForStage(root), partly: o.Partly}
	n, found := e.found(root)
	if e.err != nil {
		return e.early(n, o)
	}
	unsure := e.unsure(n, found)
	if e.err != nil {
		return Result{}, block.And(e.err, e.ready())
	}
	r := Result{Turns: len(found), Of: e.wide(), Unsure: len(unsure), Instead: e.instead, Stems: e.stems, AtLeast: e.needs != nil}
	counted := e.try(func() { e.fail(e.eachDocument(found, func(*page, int, int) { r.Documents++ })) })
	r.AtLeast = r.AtLeast || !counted
	order := e.grouped(found, o, &r)
	if e.err != nil {
		return e.early(n, o)
	}
	r.Hits = e.hits(order, unsure, o)
	e.sums(&r, found, o)
	e.lack(&r)
	return r, e.err
}

// sums adds facets and dates. They are left out while something that they need is
// missing.
func (e *evaluation) sums(r *Result, found []uint32, o Options) {
	var facets []Facet
	if e.try(func() { facets = e.facets(found, o) }) {
		r.Facets = facets
	}
	if !o.Dates {
		return
	}
	var all []Dated
	var undated int
	if e.try(func() { all, undated = e.dated(found) }) {
		r.Dates, r.Undated = all, undated
	}
}

// found are the turns that may match. What is missing is noted.
func (e *evaluation) found(root query.Node) (node, []uint32) {
	n := e.prepare(root, false)
	if e.err != nil {
		if len(e.passages) > 0 && e.passages[0].all < e.turns && asksForWord(root) {
			// Its words may have stems in some passages and not in others.
			_, err := e.passageEntries(everywhere)
			e.fail(err)
		}
		return nothing{}, nil
	}
	return n, n.find(e, choice{all: true}, false)
}

// costs are how many turns would match without each part of the query.
func (x *Index) costs(q query.Query, last query.Node) ([]Cost, error) {
	defer x.release()
	var all []Cost
	var missing error
	for _, part := range query.Without(q) {
		e := &evaluation{Index: x, last: last, stage: asksForStage(part.Rest.Root)}
		_, found := e.found(part.Rest.Root)
		if e.err != nil {
			missing = block.And(missing, block.And(e.err, e.ready()))
		}
		all = append(all, Cost{part, len(found)})
	}
	return all, missing
}

// unsure are the turns of those found that match only if an uncertain date lies
// so.
func (e *evaluation) unsure(n node, found []uint32) []uint32 {
	if !e.doubtful {
		return nil
	}
	// The leaves keep what they found, for the ranking.
	was := make([]leaf, len(e.leaves))
	for i, l := range e.leaves {
		was[i] = *l.base()
	}
	must := n.find(e, choice{list: found}, true)
	for i, l := range e.leaves {
		*l.base() = was[i]
	}
	unsure := e.list(len(found) - len(must))
	for _, t := range found {
		if len(must) > 0 && must[0] == t {
			must = must[1:]
			continue
		}
		unsure = append(unsure, t)
	}
	return unsure
}

// ready is what is missing of all lists of the query, so that they come at once,
// and of the lengths of turns where these are few.
func (e *evaluation) ready() error {
	passages, missing := e.passageEntries(e.tongues)
	for _, entry := range slices.Concat(e.entries, passages) {
		missing = block.And(missing, e.Index.terms.Ready(entry, 0))
	}
	if len(e.leaves) == 0 || e.Index.turns > fewBlocks*index.LengthTurns {
		return missing
	}
	var firsts []uint32 // of the blocks of lengths
	for t := 0; t < e.Index.turns; t += index.LengthTurns {
		firsts = append(firsts, uint32(t))
	}
	return block.And(missing, e.Index.terms.LengthsReady(firsts))
}

// hits are turns as they are shown. What is not here yet ends them.
func (e *evaluation) hits(order []ranked, unsure []uint32, o Options) []Hit {
	var hits []Hit
	for i, r := range order {
		var h Hit
		if !e.try(func() { h = e.hit(r, unsure, o) }) {
			e.ask(order[i:], len(hits) == 0)
			break
		}
		hits = append(hits, h)
	}
	return hits
}

func (e *evaluation) hit(r ranked, unsure []uint32, o Options) Hit {
	d, t, err := e.texts.Turn(int(r.turn))
	if err != nil {
		e.fail(err)
		return Hit{}
	}
	_, doubted := slices.BinarySearch(unsure, r.turn)
	h := Hit{Document: d, Turn: t, Score: float64(r.score) / scoreUnit, Unsure: doubted}
	e.read(&e.said, d, t)
	e.show(&h)
	if o.Around > 0 {
		h.Lines = lines(t.Text, marks(e.said.places, e.at), o.Around)
	}
	return h
}
