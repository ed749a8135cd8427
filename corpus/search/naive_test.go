package search_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/query"
	"lectern/corpus/search"
	"lectern/corpus/when"
	"lectern/corpus/word"
)

// The naive scan: what a query means, said again without an index, over plain
// words of ASCII. A disagreement is a fault of one of the two.
type naive struct {
	prefix string // the word that is only begun, "" for none

	// What the corpus has: the words that are looked at, each once, and the
	// languages of its passages.
	vocabulary []string
	languages  []string
}

// knowing is the scan of a corpus.
func knowing(c *corpus.Corpus, root query.Node) naive {
	var n naive
	for _, d := range c.Documents {
		for i := range d.Turns {
			t := &d.Turns[i]
			n.languages = append(n.languages, languageOf(d, t))
			if t.Kind != corpus.Stage || asksForStage(root) {
				n.vocabulary = append(n.vocabulary, heard(t)...)
			}
		}
	}
	slices.Sort(n.vocabulary)
	n.vocabulary = slices.DeleteFunc(slices.Compact(n.vocabulary), func(w string) bool { return w == missing })
	slices.Sort(n.languages)
	n.languages = slices.Compact(n.languages)
	return n
}

func languageOf(d *corpus.Document, t *corpus.Turn) string {
	if t.Language != "" {
		return t.Language
	}
	return d.Language
}

// missing stands for words that the source left out; nobody can type it.
const missing = "\x00"

func scanWords(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return (r < 'a' || r > 'z') && r != 0 })
}

// heard are the words of a turn: those in marks are not, and an elision parts
// what stands round it.
func heard(t *corpus.Turn) []string {
	text := t.Text
	for _, m := range slices.Backward(t.Marks) {
		if m.Spoken() {
			continue
		}
		instead := " "
		if m.Kind == corpus.Elision {
			instead = " " + missing + " "
		}
		text = text[:m.Start] + instead + text[m.End:]
	}
	return scanWords(text)
}

// is tells whether a word of a passage is one that a query asks for.
type is func(spoken, language string) bool

func (n naive) exactly(wanted string) is { return func(w, _ string) bool { return w == wanted } }

// loosely is a word without quotes: its other forms count in passages of the
// language in which they are its forms. Where nobody said any of them, and no
// word begins so, slips are made good.
func (n naive) loosely(wanted string) is {
	akin := func(w, language string) bool {
		return w == wanted || len(wanted) >= 3 && word.Akin(language, wanted, w)
	}
	for _, w := range n.vocabulary {
		if strings.HasPrefix(w, wanted) || slices.ContainsFunc(n.languages, func(l string) bool { return akin(w, l) }) {
			return akin
		}
	}
	switch {
	case len(wanted) >= 8:
		return n.within(wanted, 2)
	case len(wanted) >= 4:
		return n.within(wanted, 1)
	}
	return akin
}

func (n naive) within(wanted string, slips int) is {
	return func(w, _ string) bool { return corpustest.Slips(wanted, w) <= slips }
}

// pattern is what the words of a node may be, one behind the other.
func (n naive) pattern(q query.Node) []is {
	switch q := q.(type) {
	case query.Word:
		return n.row(q.Text, func(w string, alone bool) is {
			switch {
			case q.Text == n.prefix:
				return begins(w)
			case alone:
				return n.loosely(w)
			}
			return n.exactly(w)
		})
	case query.Phrase:
		return n.row(q.Text, func(w string, _ bool) is { return n.exactly(w) })
	case query.Prefix:
		return n.row(q.Text, func(w string, _ bool) is { return begins(w) })
	case query.Fuzzy:
		return n.row(q.Text, func(w string, _ bool) is { return n.within(w, q.Slips) })
	}
	panic("an unknown pattern")
}

func begins(wanted string) is { return func(w, _ string) bool { return strings.HasPrefix(w, wanted) } }

// row is each word exactly, but for the last.
func (n naive) row(text string, last func(w string, alone bool) is) []is {
	all := scanWords(text)
	var row []is
	for i, w := range all {
		if i == len(all)-1 {
			row = append(row, last(w, len(all) == 1))
		} else {
			row = append(row, n.exactly(w))
		}
	}
	return row
}

// places are where a row stands in what was heard: the first word and the one
// behind the last.
func places(row []is, spoken []string, language string) (all [][2]int) {
	for i := range spoken {
		fits := len(row) > 0 && i+len(row) <= len(spoken)
		for j, is := range row {
			fits = fits && spoken[i+j] != missing && is(spoken[i+j], language)
		}
		if fits {
			all = append(all, [2]int{i, i + len(row)})
		}
	}
	return all
}

func (n naive) side(q query.Node, spoken []string, language string) (all [][2]int) {
	if parts, ok := q.(query.Or); ok {
		for _, part := range parts {
			all = append(all, n.side(part, spoken, language)...)
		}
		return all
	}
	return places(n.pattern(q), spoken, language)
}

func (n naive) near(q query.Near, spoken []string, language string) bool {
	for _, l := range n.side(q.Left, spoken, language) {
		for _, r := range n.side(q.Right, spoken, language) {
			if l[1] <= r[0] && r[0]-l[1] <= q.Between || r[1] <= l[0] && l[0]-r[1] <= q.Between {
				return true
			}
		}
	}
	return false
}

// matches tells whether a turn may match, and whether it must.
func (n naive) matches(q query.Node, d *corpus.Document, t *corpus.Turn) (may, must bool) {
	switch q := q.(type) {
	case query.Word, query.Phrase, query.Prefix, query.Fuzzy:
		may = len(places(n.pattern(q), heard(t), languageOf(d, t))) > 0
		return may, may
	case query.Near:
		may = n.near(q, heard(t), languageOf(d, t))
		return may, may
	case query.Not:
		may, must = n.matches(q.Node, d, t)
		return !must, !may
	case query.And:
		may, must = true, true
		for _, part := range q {
			a, b := n.matches(part, d, t)
			may, must = may && a, must && b
		}
		return may, must
	case query.Or:
		for _, part := range q {
			a, b := n.matches(part, d, t)
			may, must = may || a, must || b
		}
		return may, must
	case query.Field:
		return n.has(q, d, t)
	}
	panic("an unknown node")
}

func allIn(text, value string) bool {
	return !slices.ContainsFunc(scanWords(value), func(w string) bool { return !slices.Contains(scanWords(text), w) })
}

func (n naive) has(f query.Field, d *corpus.Document, t *corpus.Turn) (may, must bool) {
	first, last := f.Date.Bounds()
	switch f.Name {
	case query.Kind:
		may = string(t.Kind) == f.Value
	case query.Speaker:
		s := d.Speaker(t.Speaker)
		name := t.Label
		if s != nil {
			name += " " + s.Name + " " + strings.Join(s.Written, " ")
		}
		may = t.Speaker == f.Value || allIn(name, f.Value)
		if f.Exact {
			may = t.Speaker == f.Value
		}
	case query.Label:
		may = allIn(t.Label, f.Value)
	case query.Role:
		may = allIn(t.Role, f.Value)
	case query.Org:
		may = allIn(t.Organization, f.Value)
	case query.Doc:
		may = d.ID == f.Value || !f.Exact && allIn(d.Title, f.Value)
	case query.Place:
		may = allIn(d.Place, f.Value)
	case query.Lang:
		may = strings.EqualFold(d.Language, f.Value) || strings.HasPrefix(strings.ToLower(d.Language), f.Value+"-")
	case query.Has:
		may = slices.ContainsFunc(t.Marks, func(m corpus.Mark) bool { return string(m.Kind) == f.Value }) ||
			f.Value == query.HasDate && slices.ContainsFunc(d.Mentions, func(m corpus.Mention) bool { return m.Turn == t.ID })
	case query.About:
		may = slices.ContainsFunc(d.Mentions, func(m corpus.Mention) bool {
			about, err := when.Parse(m.EDTF)
			from, to := about.Bounds()
			return err == nil && m.Turn == t.ID && !strings.HasPrefix(m.EDTF, "XXXX") && from <= last && to >= first
		})
	case query.After, query.Before, query.On:
		return naiveDate(f.Name, d, first, last)
	default:
		panic("an unknown field " + string(f.Name))
	}
	return may, may
}

// naiveDate tries every day that the document's date may be.
func naiveDate(how query.Name, d *corpus.Document, first, last when.Day) (may, must bool) {
	known := d.Dates.Event
	if known == nil {
		known = d.Dates.Published
	}
	if known == nil {
		return false, false
	}
	date, err := when.Parse(known.EDTF)
	if err != nil {
		panic(err)
	}
	must = !date.Uncertain() && !date.Approximate()
	from, to := date.Bounds()
	for day := from; day <= to; day++ {
		lies := day >= first && day <= last
		switch how {
		case query.After:
			lies = day >= first
		case query.Before:
			lies = day < first
		}
		may, must = may || lies, must && lies
	}
	return may, must
}

func asksForStage(n query.Node) bool {
	switch n := n.(type) {
	case query.Field:
		return n.String() == "kind:stage"
	case query.And:
		return slices.ContainsFunc(n, asksForStage)
	case query.Or:
		return slices.ContainsFunc(n, asksForStage)
	}
	return false
}

func TestEveryFieldIsInTheProperty(t *testing.T) {
	for _, name := range query.Names {
		if !slices.ContainsFunc(append(fields, "kind:"), func(f string) bool { return strings.HasPrefix(f, string(name)+":") }) {
			t.Errorf("no query of the property asks for %s:", name)
		}
	}
}

// scan is the naive answer to a query: the turns that match, each with "?" if
// it need not, how many were looked at, and in how many documents they are.
func (n naive) scan(c *corpus.Corpus, root query.Node) (found []string, of, documents int) {
	stage := asksForStage(root)
	for _, d := range c.Documents {
		before := len(found)
		for i := range d.Turns {
			turn := &d.Turns[i]
			if turn.Kind == corpus.Stage && !stage {
				continue
			}
			of++
			if may, must := n.matches(root, d, turn); may {
				found = append(found, label(d, turn, !must))
			}
		}
		if len(found) > before {
			documents++
		}
	}
	return found, of, documents
}

func label(d *corpus.Document, t *corpus.Turn, unsure bool) string {
	if unsure {
		return d.ID + t.ID + "?"
	}
	return d.ID + t.ID
}

func TestIndexAgreesWithTheNaiveScan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := genCorpus(t)
		x := search.Build(c)
		for range 10 {
			typed := genQuery(t, rapid.IntRange(0, 3).Draw(t, "depth"))
			agree(t, c, x, typed, rapid.Bool().Draw(t, "prefix"))
		}
	})
}

// scanned is the naive answer to what was typed. Where nothing is found, and the
// last word may be only begun, it is taken so if that finds something.
func scanned(c *corpus.Corpus, root query.Node, begun bool) (found []string, of, documents int) {
	n := knowing(c, root)
	found, of, documents = n.scan(c, root)
	if len(found) > 0 || !begun {
		return found, of, documents
	}
	if n.prefix = lastWord(root); n.prefix == "" {
		return found, of, documents
	}
	return n.scan(c, root)
}

func lastWord(n query.Node) string {
	switch n := n.(type) {
	case query.Word:
		return n.Text
	case query.And:
		return lastWord(n[len(n)-1])
	case query.Or:
		return lastWord(n[len(n)-1])
	}
	return ""
}

func agree(t *rapid.T, c *corpus.Corpus, x *search.Index, typed string, begun bool) {
	q, faults := query.Parse(typed)
	if len(faults) > 0 {
		t.Fatalf("%q: %v", typed, faults)
	}
	want, of, documents := scanned(c, q.Root, begun)
	r, err := x.Find(q, search.Options{Prefix: begun})
	if err != nil {
		t.Fatalf("%q: %v", typed, err)
	}
	var got []string
	unsure := 0
	for _, h := range r.Hits {
		got = append(got, label(h.Document, h.Turn, h.Unsure))
		if h.Unsure {
			unsure++
		}
		wellLaid(t, h)
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) || r.Turns != len(want) || r.Of != of || r.Documents != documents || r.Unsure != unsure {
		t.Fatalf("%q finds %v (%d turns of %d in %d, %d unsure), the scan %v (of %d in %d)", typed, got, r.Turns, r.Of, r.Documents, r.Unsure, want, of, documents)
	}
	few, err := x.Find(q, search.Options{Prefix: begun, Limit: 3})
	if err != nil {
		t.Fatalf("%q: %v", typed, err)
	}
	limited(t, r, few)
}

// limited holds: a limit cuts the hits and nothing else.
func limited(t *rapid.T, whole, cut search.Result) {
	for i, h := range cut.Hits {
		if i >= 3 || h.Turn != whole.Hits[i].Turn {
			t.Fatalf("hit %d is turn %s with a limit", i, h.Turn.ID)
		}
	}
	if len(cut.Hits) != min(3, len(whole.Hits)) || cut.Turns != whole.Turns || cut.Unsure != whole.Unsure {
		t.Fatalf("%d hits of %d with a limit, %d turns of %d", len(cut.Hits), len(whole.Hits), cut.Turns, whole.Turns)
	}
}

// Characters find what a scan of the characters finds.
// wellLaid holds: spans lie in the text, ascend, do not overlap, and each mark
// lies in a snippet.
func wellLaid(t interface{ Fatalf(string, ...any) }, h search.Hit) {
	for _, spans := range [][]corpus.Span{h.Marks, h.Snippets} {
		before := 0
		for _, s := range spans {
			if s.Start < before || s.End <= s.Start || s.End > len(h.Turn.Text) {
				t.Fatalf("spans %v of a text of %d bytes", spans, len(h.Turn.Text))
			}
			before = s.End
		}
	}
	for _, m := range h.Marks {
		if !slices.ContainsFunc(h.Snippets, func(s corpus.Span) bool { return s.Start <= m.Start && m.End <= s.End }) {
			t.Fatalf("mark %v lies in none of the snippets %v", m, h.Snippets)
		}
	}
}
