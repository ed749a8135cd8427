package main

import (
	"encoding/csv"
	"strconv"

	"lectern/corpus"
	"lectern/corpus/query"
	"lectern/corpus/search"
)

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

	// Instead are words that nobody said, with what was looked for; Stems words
	// with their other forms.
	Instead map[string][]string `json:"instead,omitempty"`
	Stems   map[string][]string `json:"stems,omitempty"`

	Costs  []cost             `json:"costs,omitempty"`
	Facets map[string][]value `json:"facets,omitempty"`
	Groups []group            `json:"groups,omitempty"`
	Hits   []hit              `json:"hits"`
}

// cost is how many turns there would be without a part of the query.
type cost struct {
	Without string `json:"without"`
	Turns   int    `json:"turns"`
}

type value struct {
	ID    string `json:"id"`
	Name  string `json:"name,omitempty"`
	Turns int    `json:"turns"`
}

// group is how many turns of one document or speaker match; the next so many
// hits are of it.
type group struct {
	ID    string `json:"id"`
	Turns int    `json:"turns"`
	Hits  int    `json:"hits"`
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
	a := answer{Query: q.String(), Turns: r.Turns, Documents: r.Documents, Of: r.Of, Unsure: r.Unsure, Hits: []hit{}}
	a.sums(r)
	for _, h := range r.Hits {
		marks := h.Marks
		if marks == nil {
			marks = []corpus.Span{}
		}
		a.Hits = append(a.Hits, hit{h.Document.ID, h.Turn.ID, who(h.Document, *h.Turn), h.Document.Source.Path, h.Turn.Lines.From, h.Unsure, marks, h.Turn.Text})
	}
	return a
}

func (a *answer) sums(r search.Result) {
	a.Instead, a.Stems = taken(r.Instead), taken(r.Stems)
	for _, c := range r.Costs {
		a.Costs = append(a.Costs, cost{c.Node.String(), c.Turns})
	}
	for _, g := range r.Groups {
		a.Groups = append(a.Groups, group{g.ID, g.Turns, g.Hits})
	}
	if len(r.Facets) == 0 {
		return
	}
	a.Facets = map[string][]value{"year": {}}
	for _, f := range r.Facets {
		a.Facets[string(f.Field)] = []value{}
		for _, v := range f.Values {
			a.Facets[string(f.Field)] = append(a.Facets[string(f.Field)], value{v.ID, v.Name, v.Turns})
		}
	}
	for _, y := range years(r) {
		a.Facets["year"] = append(a.Facets["year"], value{ID: y.ID, Turns: y.Turns})
	}
}

func taken(words []search.Taken) map[string][]string {
	if len(words) == 0 {
		return nil
	}
	all := map[string][]string{}
	for _, w := range words {
		all[w.Word] = w.Words
	}
	return all
}
