package shell

import (
	"lectern/app/page"
	"lectern/corpus/query"
	"lectern/corpus/search"
)

// foundOf are answers as a page takes them, with the queries that its links ask.
func foundOf(q query.Query, r search.Result) *page.Found {
	f := &page.Found{Query: q.String(), Turns: r.Turns, Documents: r.Documents, Of: r.Of, Unsure: r.Unsure, Begun: r.Begun,
		AtLeast: r.AtLeast, Reading: len(r.Needs) > 0 || r.More && r.AtLeast, Instead: taken(r.Instead), Stems: taken(r.Stems)}
	f.Date, f.Dateless = dateless(q)
	for _, g := range r.Groups {
		if f.Grouped == nil {
			f.Grouped = map[string]int{}
		}
		f.Grouped[g.ID] = g.Turns
	}
	for _, h := range r.Hits {
		f.Hits = append(f.Hits, hitOf(h))
	}
	return f
}

func hitOf(h search.Hit) page.Hit {
	hit := page.Hit{Document: h.Document, Turn: h.Turn, Unsure: h.Unsure, Snippets: h.Snippets, Marks: h.Marks}
	for _, l := range h.Lines {
		hit.Lines = append(hit.Lines, page.Line(l))
	}
	return hit
}

// takenListed is how many words are named for one; chosen, to fill a line.
const takenListed = 6

func taken(all []search.Taken) []page.Taken {
	var out []page.Taken
	for _, t := range all {
		n := min(len(t.Words), takenListed)
		out = append(out, page.Taken{Word: t.Word, Words: t.Words[:n], More: len(t.Words) - n})
	}
	return out
}

func facetOf(q query.Query, f search.Facet) page.Facet {
	out := page.Facet{Field: string(f.Field), More: f.More}
	for _, v := range f.Values {
		field := query.Field{Name: f.Field, Value: v.ID, Exact: f.Field == query.Speaker || f.Field == query.Doc}
		value := page.Value{ID: v.ID, Name: v.Name, Turns: v.Turns, On: q.Has(field)}
		if value.On {
			value.Query = q.Less(field).String()
		} else {
			value.Query = q.With(field).String()
		}
		out.Values = append(out.Values, value)
	}
	return out
}

// dateless is the value of the query's own date:, and the query without it as it
// is printed before another part.
func dateless(q query.Query) (date, without string) {
	for {
		f, ok := q.Field(query.On)
		if !ok {
			return date, q.Before()
		}
		date, q = f.Value, q.Less(f)
	}
}
