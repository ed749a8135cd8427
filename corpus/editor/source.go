package editor

import (
	"fmt"
	"net/url"

	"lectern/corpus"
)

// Sources reads [sources.NAME], the publications that entries name.
func (t Table) Sources() map[string]*corpus.Source {
	found := map[string]*corpus.Source{}
	all, ok := t.Table("sources")
	if !ok {
		return found
	}
	for _, key := range Sorted(all.Keys) {
		t, ok := all.Table(key)
		if !ok {
			continue
		}
		t.Only("title", "publisher", "url", "record")
		s := corpus.Source{Title: t.Text("title"), Publisher: t.Text("publisher"), URL: t.Text("url"), Record: t.Text("record")}
		if s.Title == "" && s.URL == "" {
			t.Fault("", fmt.Sprintf("the source %q has neither title nor url", key), `add title = "…", url = "https://…"`)
		}
		if s.URL != "" && !webAddress(s.URL) {
			t.Fault("url", fmt.Sprintf("%q is no web address", s.URL), "begin it with https://")
			s.URL = ""
		}
		found[key] = &s
	}
	return found
}

// webAddress tells an http or https URL with a host: a link that a page may
// print.
func webAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != ""
}

// SourceOf is the source of that name, nil with a fault where there is none.
func (t Table) SourceOf(name string, all map[string]*corpus.Source) *corpus.Source {
	s := all[name]
	if s == nil {
		t.Fault("source", fmt.Sprintf("there is no source %q", name), DidYouMean(name, Sorted(all), fmt.Sprintf("add a table [sources.%s]", name)))
	}
	return s
}
