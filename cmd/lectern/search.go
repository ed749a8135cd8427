package main

import (
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"lectern/corpus"
	"lectern/corpus/query"
	"lectern/corpus/search"
)

type find struct {
	settings
	caching
	Args  []string `arg:"" name:"[DIR] QUERY" help:"A folder of transcripts, or one of them, and what to look for; the founding transcript if there is no DIR."`
	Limit int      `default:"20" help:"How many turns are printed at most; 0 is all. The counts are of all."`
	JSON  bool     `name:"json" xor:"as" help:"Print the answer as JSON."`
	CSV   bool     `name:"csv" xor:"as" help:"Print a row for each turn, as CSV."`
	KWIC  bool     `name:"kwic" xor:"as" help:"Print matches on a line each, in the middle of the words around them; those of three stretches of a turn at most."`
}

// Help implements [kong.HelpProvider].
func (find) Help() string {
	return `Examples:

    lectern search 'technical assistance'
    lectern search speeches 'speaker:rasmussen about:2011 -kind:question' --kwic

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
	dir, typed, err := f.asked()
	if err != nil {
		return err
	}
	r, err := source{f.settings, f.caching, dir}.read()
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
	result, err := search.Build(r.Corpus).Find(q, search.Options{Limit: f.Limit})
	if err != nil {
		return err
	}
	if err := f.print(e, r, q, result); err != nil {
		return err
	}
	if result.Turns == 0 {
		return errFaults
	}
	return nil
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

func (f find) print(e env, in *reading, q query.Query, r search.Result) error {
	switch {
	case f.JSON:
		return e.json(answerOf(q, r))
	case f.CSV:
		return rows(e, r)
	case f.KWIC:
		concordance(e, r)
	default:
		for _, h := range r.Hits {
			fmt.Fprintf(e.out, "%s\n    %s\n", visible(in.heading(h)), visible(excerpt(h)))
		}
	}
	fmt.Fprintf(e.out, "%s: %s of %d, in %s%s\n", visible(q.String()), counted(r.Turns, "turn"), r.Of, counted(r.Documents, "document"), unsure(r))
	return nil
}

func unsure(r search.Result) string {
	if r.Unsure == 0 {
		return ""
	}
	return fmt.Sprintf("; %d only if their uncertain date lies so", r.Unsure)
}

// heading says where a turn stands, when it was and who spoke.
func (r *reading) heading(h search.Hit) string {
	day := ""
	if d := h.Document.Dates.Event; d != nil {
		day = d.EDTF + ", "
	}
	return fmt.Sprintf("%s:%d: %s%s ¶ %d, %s", r.name(h.Document.Source.Path), h.Turn.Lines.From, day, h.Document.ID, h.Turn.N, who(h.Document, *h.Turn))
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
		for _, m := range h.Marks {
			before, after := h.Turn.Text[:m.Start], h.Turn.Text[m.End:]
			fmt.Fprintf(e.out, "%s %s %s  %s ¶ %d\n", visible(fitted(flat(before), true)), visible(flat(h.Turn.Text[m.Start:m.End])),
				visible(fitted(flat(after), false)), h.Document.ID, h.Turn.N)
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

func rows(e env, r search.Result) error {
	w := csv.NewWriter(e.out)
	all := [][]string{{"document", "title", "date", "turn", "n", "kind", "label", "speaker", "file", "line", "text"}}
	for _, h := range r.Hits {
		d, t := h.Document, h.Turn
		day := ""
		if d.Dates.Event != nil {
			day = d.Dates.Event.EDTF
		}
		all = append(all, []string{d.ID, d.Title, day, t.ID, strconv.Itoa(t.N), string(t.Kind), t.Label, who(d, *t), d.Source.Path, strconv.Itoa(t.Lines.From), t.Text})
	}
	return w.WriteAll(all)
}

// answer is a result as JSON; spans are in bytes of the turn's text.
type answer struct {
	Query     string `json:"query"`
	Turns     int    `json:"turns"`
	Documents int    `json:"documents"`
	Of        int    `json:"of"`
	Unsure    int    `json:"unsure"`
	Hits      []hit  `json:"hits"`
}

type hit struct {
	Document string        `json:"document"`
	Turn     string        `json:"turn"`
	Speaker  string        `json:"speaker"`
	File     string        `json:"file"`
	Line     int           `json:"line"`
	Unsure   bool          `json:"unsure,omitempty"`
	Marks    []corpus.Span `json:"marks"`
	Text     string        `json:"text"`
}

func answerOf(q query.Query, r search.Result) answer {
	a := answer{q.String(), r.Turns, r.Documents, r.Of, r.Unsure, []hit{}}
	for _, h := range r.Hits {
		marks := h.Marks
		if marks == nil {
			marks = []corpus.Span{}
		}
		a.Hits = append(a.Hits, hit{h.Document.ID, h.Turn.ID, who(h.Document, *h.Turn), h.Document.Source.Path, h.Turn.Lines.From, h.Unsure, marks, h.Turn.Text})
	}
	return a
}
