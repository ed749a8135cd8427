package page_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"lectern/app/page"
	"lectern/app/state"
	"lectern/corpus"
)

// nasty is text that breaks a page which forgets to escape, to isolate or to
// keep a byte: markup, quotes, a right-to-left override, control characters.
const nasty = `<script>alert(1)</script><img src=x onerror=alert(2)> "'` + "`" + ` &amp; & ${x} {{.}} ` + "\u202e\u200f\x01\x0b\r\n\x7f" + ` --> ]]> </title></textarea>`

// hostile is the made-up corpus with nasty text in every field that is text.
// IDs are made by the reader of the files, so they stay what it promises, but
// for a turn's, which is opaque.
func hostile() *corpus.Corpus {
	c := told()
	poison(reflect.ValueOf(c))
	for _, d := range c.Documents {
		for i := range d.Turns {
			t := &d.Turns[i]
			t.Paragraphs = []corpus.Span{{Start: 0, End: len(t.Text)}}
			t.ID = strings.ReplaceAll(t.ID, "k3f9", `k"3<f>'9%41`)
			t.Marks = append([]corpus.Mark{{Kind: "<b>", Start: 1, End: 4}}, t.Marks...)
		}
		for i := range d.Mentions {
			d.Mentions[i].Turn = strings.ReplaceAll(d.Mentions[i].Turn, "k3f9", `k"3<f>'9%41`)
		}
		for i := range d.Facts {
			d.Facts[i].Turns = []string{`k"3<f>'9%41`, "gone"}
		}
	}
	return c
}

// kept are the fields that hold no text of a source.
var kept = map[string]bool{"ID": true, "Speaker": true, "Answers": true, "Turn": true, "Turns": true, "Kind": true, "Relative": true, "Origin": true, "Severity": true}

func poison(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			poison(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			poison(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if !kept[v.Type().Field(i).Name] {
				poison(v.Field(i))
			}
		}
	case reflect.String:
		if v.String() == "https://example.org/record?a=1&b=2" {
			v.SetString("javascript:alert(3)//" + nasty)
			return
		}
		v.SetString(v.String() + nasty)
	}
}

func TestNastyTextIsShownAsText(t *testing.T) {
	c := hostile()
	var d *corpus.Document
	for _, d = range c.Documents {
		if d.ID == "zebras-2013" {
			break
		}
	}
	_, root := drawn(t, page.Input{Corpus: c, State: state.State{Page: state.Document, ID: d.ID}})
	h1 := elements(root, named("h1"))[0]
	if got := text(h1); got != d.Title {
		t.Errorf("the title is shown as %q, want %q", got, d.Title)
	}
	for _, n := range elements(root, class("copied")) {
		if strings.Contains(text(n), "\x00") {
			t.Error("a NUL stands in a text to copy")
		}
	}
}

func TestNastyQueriesAreShownAsText(t *testing.T) {
	in := page.Input{Corpus: told(), State: state.State{Page: state.Search, Query: nasty}, Found: &page.Found{Of: 5, Query: nasty, Faults: []string{nasty}}}
	_, root := drawn(t, in)
	box := elements(root, with("data-query"))[0]
	if got, _ := attr(box, "value"); got != strings.ReplaceAll(nasty, "\r\n", "\n") {
		t.Errorf("the box holds %q", got)
	}
	if n := elements(root, named("script", "img")); len(n) > 0 {
		t.Errorf("the query made <%s>", n[0].Data)
	}
}

func TestJSONLDSurvivesNastyText(t *testing.T) {
	c := hostile()
	for _, s := range pages(c) {
		p := page.Draw(page.Input{Corpus: c, State: s, Site: page.Site{BaseURL: "https://example.org/"}})
		b, err := json.Marshal(p.Data)
		if err != nil || strings.Contains(string(b), "</script") {
			t.Errorf("%s: %v: %.200s", s.URL(), err, b)
		}
	}
}

func TestANULIsShownAndNeverPrinted(t *testing.T) {
	c := told()
	c.Documents[2].Title = "a\x00b"
	_, root := drawn(t, page.Input{Corpus: c, State: state.State{Page: state.Document, ID: "zebras-2013"}})
	if got := text(elements(root, named("h1"))[0]); got != "a\uFFFDb" {
		t.Errorf("the title is %q", got)
	}
}
