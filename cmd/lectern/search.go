package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"lectern/corpus"
	"lectern/corpus/pack"
	"lectern/corpus/query"
	"lectern/corpus/search"
)

type find struct {
	settings
	caching
	Args    []string `arg:"" name:"[DIR] QUERY" help:"A folder of transcripts, one of them, a pack, or a site that lectern build wrote, and what to look for; the founding transcript if there is no DIR."`
	Order   string   `default:"relevance" enum:"relevance,newest,oldest,speaker" help:"The order of the turns: ${enum}."`
	Group   string   `placeholder:"BY" enum:",document,speaker" default:"" help:"Put the turns of each document, or of each speaker, together: document or speaker."`
	Facets  bool     `help:"Count the turns by speaker, kind, language, document and year."`
	Explain bool     `help:"Say how many turns there would be without each part of the query."`
	Limit   int      `default:"20" help:"How many turns are printed at most; 0 is all. The counts are of all."`
	JSON    bool     `name:"json" xor:"as" help:"Print the answer as JSON."`
	CSV     bool     `name:"csv" xor:"as" help:"Print a row for each turn, as CSV."`
	KWIC    bool     `name:"kwic" xor:"as" help:"Print matches on a line each, in the middle of the words around them."`
}

// Help implements [kong.HelpProvider].
func (find) Help() string {
	return `Examples:

    lectern search 'technical assistance'
    lectern search speeches 'speaker:rasmussen about:2011 -kind:question' --kwic
    lectern search speeches.lectern 'harbour NEAR/5 repair*' --order newest --group document

It ends with 1 if nothing is found. The fields: ` + fieldNames() + `.`
}

func fieldNames() string {
	var names []string
	for _, n := range query.Names {
		names = append(names, string(n)+":")
	}
	return strings.Join(names, " ")
}

// Run asks and prints.
func (f find) Run(e env) error {
	if f.Limit < 0 {
		return hinted{fmt.Errorf("--limit %d is no number of turns", f.Limit), "0 prints all of them"}
	}
	dir, typed, err := f.asked()
	if err != nil {
		return err
	}
	q, faults := query.Parse(typed)
	for _, fault := range faults {
		for line := range strings.Lines(fault.Caret(typed)) {
			fmt.Fprintln(e.err, visible(strings.TrimSuffix(line, "\n")))
		}
		fmt.Fprintf(e.err, "lectern: %s\n", visible(fault.String()))
	}
	if q.Root == nil {
		return hinted{fmt.Errorf("the query %.60q asks for nothing", typed), `write words, a "phrase in quotes" or a field as speaker:name`}
	}
	in, err := f.open(e, dir)
	if err != nil {
		return err
	}
	result, err := in.index.Find(q, f.options())
	if err != nil {
		return fmt.Errorf("%s: %w", dir, err)
	}
	if err := f.print(e, in, q, result); err != nil {
		return err
	}
	if result.Turns == 0 {
		return errFaults
	}
	return nil
}

// options are what the flags ask for.
func (f find) options() search.Options {
	o := search.Options{Limit: f.Limit, Order: search.Order(f.Order), Group: search.Grouping(f.Group), Explain: f.Explain, Dates: f.Facets}
	if f.Facets {
		o.Facets = []query.Name{query.Speaker, query.Kind, query.Lang, query.Doc}
	}
	if f.KWIC {
		o.Around = 2 * aroundMatch // what is printed has fewer blanks
	}
	return o
}

// searched is what is searched, and what its files are called.
type searched struct {
	index *search.Index
	name  func(file string) string
}

// open reads a folder or a file, or opens a pack.
func (f find) open(e env, dir string) (searched, error) {
	if startsAsPack(dir) {
		file, err := os.ReadFile(dir)
		if err != nil {
			return searched{}, plainly(err)
		}
		x, err := packed(file)
		if err != nil {
			return searched{}, fmt.Errorf("%s: %w", dir, err)
		}
		return searched{x, func(file string) string { return file }}, nil
	}
	if holdsSite(dir) {
		c, _, err := published(dir)
		if err != nil {
			return searched{}, fmt.Errorf("%s: the site can't be read: %w", dir, err)
		}
		return searched{search.Build(c), func(file string) string { return file }}, nil
	}
	r, err := source{f.settings, f.caching, dir}.read()
	if err != nil {
		return searched{}, err
	}
	return searched{search.Build(r.Corpus), r.name}, r.some(e)
}

func packed(file []byte) (*search.Index, error) {
	p, err := pack.Open(file)
	if err != nil {
		return nil, err
	}
	if p.Indexed() {
		return p.Search()
	}
	c, err := p.Corpus()
	if err != nil {
		return nil, err
	}
	return search.Build(c), nil
}

// startsAsPack tells a pack from a transcript by its first bytes.
func startsAsPack(path string) bool {
	file, err := os.Open(path)
	if err != nil {
		return false // whoever reads it says why
	}
	defer file.Close()
	start := make([]byte, 64) // more than a pack begins with
	n, _ := io.ReadFull(file, start)
	return pack.Looks(start[:n])
}

// asked parts the folder from the query: the last word is the query.
func (f find) asked() (dir, typed string, err error) {
	switch len(f.Args) {
	case 1:
		return "", f.Args[0], nil
	case 2:
		return f.Args[0], f.Args[1], nil
	}
	return "", "", hinted{fmt.Errorf("%d arguments", len(f.Args)), `put a query of several words in quotes: lectern search speeches '"exact words" -other'`}
}

func (f find) print(e env, in searched, q query.Query, r search.Result) error {
	switch {
	case f.JSON:
		return e.json(answerOf(q, r))
	case f.CSV:
		return rows(e, r)
	case f.KWIC:
		concordance(e, r)
	default:
		in.turns(e, r)
	}
	sums(e, r)
	fmt.Fprintf(e.out, "%s: %s of %d, in %s%s\n", visible(q.String()), counted(r.Turns, "turn"), r.Of, counted(r.Documents, "document"), unsure(r))
	return nil
}

// turns prints each hit, under the name of its group if there are groups.
func (in searched) turns(e env, r search.Result) {
	ends := map[int]search.Group{}
	at := 0
	for _, g := range r.Groups {
		ends[at] = g
		at += g.Hits
	}
	for i, h := range r.Hits {
		if g, ok := ends[i]; ok {
			fmt.Fprintf(e.out, "%s: %s\n", visible(orNobody(g.ID)), counted(g.Turns, "turn"))
		}
		fmt.Fprintf(e.out, "%s\n    %s\n", visible(in.heading(h)), visible(excerpt(h)))
	}
}

func orNobody(id string) string {
	if id == "" {
		return "(nobody is named)"
	}
	return id
}

func unsure(r search.Result) string {
	if r.Unsure == 0 {
		return ""
	}
	return fmt.Sprintf("; %d only if their uncertain date lies so", r.Unsure)
}

// heading says where a turn stands, when it was and who spoke. A pack knows the
// document alone.
func (in searched) heading(h search.Hit) string {
	var b strings.Builder
	if record := h.Document.Recorded(); record != "" {
		b.WriteString(in.name(record) + ": ")
	} else if path := h.Document.Source.Path; path != "" {
		fmt.Fprintf(&b, "%s:%d: ", in.name(path), h.Turn.Lines.From)
	}
	if d := h.Document.Dates.Event; d != nil {
		b.WriteString(d.EDTF + ", ")
	}
	fmt.Fprintf(&b, "%s ¶ %d, %s", h.Document.ID, h.Turn.N, who(h.Document, *h.Turn))
	return b.String()
}

// excerpt is the stretches of a turn that are worth showing, in a line, each match between
// two signs.
func excerpt(h search.Hit) string {
	var b strings.Builder
	for i, s := range h.Snippets {
		if s.Start > 0 || i > 0 {
			b.WriteString("… ")
		}
		at := s.Start
		for _, m := range h.Marks {
			if m.Start >= at && m.End <= s.End {
				b.WriteString(h.Turn.Text[at:m.Start] + "«" + h.Turn.Text[m.Start:m.End] + "»")
				at = m.End
			}
		}
		b.WriteString(h.Turn.Text[at:s.End])
		if s.End < len(h.Turn.Text) {
			b.WriteString(" …")
		}
		b.WriteString(" ")
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// aroundMatch is how many characters a concordance shows on either side.
const aroundMatch = 45

// concordance prints each match in the middle of a line.
func concordance(e env, r search.Result) {
	for _, h := range r.Hits {
		part := func(s corpus.Span) string { return flat(h.Turn.Text[s.Start:s.End]) }
		for _, l := range h.Lines {
			fmt.Fprintf(e.out, "%s %s %s  %s ¶ %d\n", visible(fitted(part(l.Left), true)), visible(part(l.Match)),
				visible(fitted(part(l.Right), false)), h.Document.ID, h.Turn.N)
		}
	}
}

func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

// fitted are the last or the first characters of s, filled up with blanks.
func fitted(s string, last bool) string {
	runes := []rune(s)
	switch {
	case len(runes) > aroundMatch && last:
		return string(runes[len(runes)-aroundMatch:])
	case len(runes) > aroundMatch:
		return string(runes[:aroundMatch])
	}
	blanks := strings.Repeat(" ", aroundMatch-utf8.RuneCountInString(s))
	if last {
		return blanks + s
	}
	return s + blanks
}
