package page

import (
	"lectern/app/json"
	"lectern/app/state"
	"lectern/corpus"
)

// newThing is a JSON-LD object of schema.org.
func newThing(kind string) json.Object {
	return json.Object{"@context": "https://schema.org", "@type": kind}
}

// documentData are the event and a quotation for each spoken turn.
func (in Input) documentData(d *corpus.Document) []json.Object {
	event := newThing("Event").Put("name", or(d.Title, untitled)).Put("description", d.Dek).
		Put("inLanguage", d.Language).Put("url", in.address(d, nil))
	if date := d.Dates.Event; date != nil {
		event.Put("startDate", machine(date.EDTF))
	}
	var performers json.List
	for i := range d.Speakers {
		performers = append(performers, in.person(&d.Speakers[i]))
	}
	if performers != nil {
		event["performer"] = performers
	}
	all := []json.Object{event}
	for i := range d.Turns {
		if d.Turns[i].Kind != corpus.Stage {
			all = append(all, in.quotation(d, &d.Turns[i]))
		}
	}
	return all
}

// quotation is one turn. Its text is the source's, and its creator is named
// only where the turn names a speaker.
func (in Input) quotation(d *corpus.Document, t *corpus.Turn) json.Object {
	q := newThing("Quotation").Put("text", t.Text).Put("inLanguage", d.Language).Put("url", in.address(d, t))
	if s := d.Speaker(t.Speaker); t.Speaker != "" && s != nil {
		q["creator"] = in.person(s)
	}
	if date := d.Dates.Event; date != nil {
		q.Put("dateCreated", machine(date.EDTF))
	}
	return q
}

func (in Input) person(s *corpus.Speaker) json.Object {
	p := json.Object{"@type": "Person"}.Put("name", s.Name).
		Put("url", in.absolute(state.State{Page: state.Speaker, ID: s.ID}))
	if len(s.Roles) > 0 {
		p.Put("jobTitle", s.Roles[0].Title)
		if o := s.Roles[0].Organization; o != "" {
			p["affiliation"] = json.Object{"@type": "Organization", "name": o}
		}
	}
	return p
}

// siteData are the site, with its search, and the corpus as a data set.
func (in Input) siteData() []json.Object {
	site := newThing("WebSite").Put("name", or(in.Corpus.Title, "Lectern")).Put("description", in.Corpus.Description).Put("url", in.Site.BaseURL)
	if in.Site.BaseURL != "" {
		site["potentialAction"] = json.Object{"@type": "SearchAction", "query-input": "required name=q",
			"target": in.absolute(state.State{Page: state.Search}) + "?q={q}"}
	}
	set := newThing("Dataset").Put("name", or(in.Corpus.Title, untitled)).Put("inLanguage", in.Corpus.Language).Put("url", in.Site.BaseURL).
		Put("description", or(in.Corpus.Description, "Transcripts of public speech: "+in.size()+"."))
	return []json.Object{site, set}
}

// listData is a page that lists n things.
func (in Input) listData(name string, n int) json.Object {
	list := newThing("CollectionPage").Put("name", name).Put("url", in.absolute(in.State))
	list["mainEntity"] = json.Object{"@type": "ItemList", "numberOfItems": n}
	return list
}

// pageData is a page with nothing more to say to a machine.
func (in Input) pageData(kind, name string) json.Object {
	return newThing(kind).Put("name", name).Put("url", in.absolute(state.State{Page: in.State.Page}))
}
