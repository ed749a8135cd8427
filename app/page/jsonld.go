package page

import (
	"lectern/app/state"
	"lectern/corpus"
)

// thing is one JSON-LD object; a value that is "" or nil is left out by put.
type thing map[string]any

func newThing(kind string) thing {
	return thing{"@context": "https://schema.org", "@type": kind}
}

func (t thing) put(key, value string) thing {
	if value != "" {
		t[key] = value
	}
	return t
}

// documentData are the event and a quotation for each spoken turn.
func (in Input) documentData(d *corpus.Document) []any {
	event := newThing("Event").put("name", or(d.Title, untitled)).put("description", d.Dek).
		put("inLanguage", d.Language).put("url", in.address(d, nil))
	if date := d.Dates.Event; date != nil {
		event.put("startDate", machine(date.EDTF))
	}
	var performers []any
	for i := range d.Speakers {
		performers = append(performers, in.person(&d.Speakers[i]))
	}
	if performers != nil {
		event["performer"] = performers
	}
	all := []any{event}
	for i := range d.Turns {
		if d.Turns[i].Kind != corpus.Stage {
			all = append(all, in.quotation(d, &d.Turns[i]))
		}
	}
	return all
}

// quotation is one turn. Its text is the source's, and its creator is named
// only where the turn names a speaker.
func (in Input) quotation(d *corpus.Document, t *corpus.Turn) thing {
	q := newThing("Quotation").put("text", t.Text).put("inLanguage", d.Language).put("url", in.address(d, t))
	if s := d.Speaker(t.Speaker); t.Speaker != "" && s != nil {
		q["creator"] = in.person(s)
	}
	if date := d.Dates.Event; date != nil {
		q.put("dateCreated", machine(date.EDTF))
	}
	return q
}

func (in Input) person(s *corpus.Speaker) thing {
	p := thing{"@type": "Person"}.put("name", s.Name).
		put("url", in.absolute(state.State{Page: state.Speaker, ID: s.ID}))
	if len(s.Roles) > 0 {
		p.put("jobTitle", s.Roles[0].Title)
		if o := s.Roles[0].Organization; o != "" {
			p["affiliation"] = thing{"@type": "Organization", "name": o}
		}
	}
	return p
}

// siteData are the site, with its search, and the corpus as a data set.
func (in Input) siteData() []any {
	site := newThing("WebSite").put("name", or(in.Corpus.Title, "Lectern")).put("description", in.Corpus.Description).put("url", in.Site.BaseURL)
	if in.Site.BaseURL != "" {
		site["potentialAction"] = thing{"@type": "SearchAction", "query-input": "required name=q",
			"target": in.absolute(state.State{Page: state.Search}) + "?q={q}"}
	}
	set := newThing("Dataset").put("name", or(in.Corpus.Title, untitled)).put("inLanguage", in.Corpus.Language).put("url", in.Site.BaseURL).
		put("description", or(in.Corpus.Description, "Transcripts of public speech: "+in.size()+"."))
	return []any{site, set}
}

// listData is a page that lists n things.
func (in Input) listData(name string, n int) thing {
	list := newThing("CollectionPage").put("name", name).put("url", in.absolute(in.State))
	list["mainEntity"] = thing{"@type": "ItemList", "numberOfItems": n}
	return list
}

// pageData is a page with nothing more to say to a machine.
func (in Input) pageData(kind, name string) thing {
	return newThing(kind).put("name", name).put("url", in.absolute(state.State{Page: in.State.Page}))
}
