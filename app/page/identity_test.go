package page_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"lectern/app/page"
	"lectern/app/state"
	"lectern/corpus"
)

// known is a fictional speaker of whom an editor told the most.
func known() *corpus.Corpus {
	editor := []corpus.Evidence{{Origin: corpus.FromEditor, Rule: "The register says so."}}
	speaker := corpus.Speaker{ID: "ada-fenwick", Name: "Ada Fenwick", Labels: []string{"MS. FENWICK", "THE WARDEN"},
		Roles: []corpus.Role{{Title: "Warden", Organization: "Tide Office", From: "2021-01-20", To: "2025", Evidence: editor}},
		Identifiers: []corpus.Identifier{{Scheme: "wikidata", Value: "Q42", Evidence: editor}, {Scheme: "marrow", Value: "12", Evidence: editor},
			{Scheme: "viaf", Value: "1/../2", Evidence: editor}}, Evidence: editor}
	turn := func(id, label string) corpus.Turn {
		return corpus.Turn{ID: id, Label: label, Speaker: speaker.ID, Text: "Made up.", Paragraphs: []corpus.Span{{Start: 0, End: 8}}, Kind: corpus.Speech}
	}
	return &corpus.Corpus{ID: "c", Title: "Fictional", Language: "en", Documents: []*corpus.Document{
		{ID: "one", Title: "One", Speakers: []corpus.Speaker{speaker}, Turns: []corpus.Turn{turn("a", "THE WARDEN"), turn("b", "MS. FENWICK")}},
		{ID: "two", Title: "Two", Speakers: []corpus.Speaker{speaker}, Turns: []corpus.Turn{turn("a", "MS. FENWICK")}},
	}}
}

func TestASpeakerIsWhoTheRegistersSay(t *testing.T) {
	p, root := drawn(t, page.Input{Corpus: known(), State: state.State{Page: state.Speaker, ID: "ada-fenwick"}, Site: page.Site{BaseURL: "https://example.org/"}})
	words := flat(root)
	for _, want := range []string{
		"WikidataQ42 added by an editorThe register says so.", "marrow12 added by an editor", "VIAF1/../2 added",
		"Seen as“MS. FENWICK” 2 turns in 2 documents“THE WARDEN” 1 turn in 1 document",
		"Warden, Tide Office, 20 January 2021 to 2025",
	} {
		if !strings.Contains(words, want) {
			t.Errorf("the page does not say %q:\n%s", want, words)
		}
	}
	var links []string
	for _, a := range elements(root, named("a")) {
		if href, _ := attr(a, "href"); strings.HasPrefix(href, "https://") && !strings.HasPrefix(href, "https://example.org/") {
			links = append(links, href)
		}
	}
	if !slices.Contains(links, "https://www.wikidata.org/wiki/Q42") || slices.ContainsFunc(links, func(s string) bool { return strings.Contains(s, "viaf") }) {
		t.Errorf("links %q", links)
	}
	data, err := json.Marshal(p.Data)
	if err != nil || !strings.Contains(string(data), `"sameAs":["https://www.wikidata.org/wiki/Q42"]`) {
		t.Errorf("data %s, error %v", data, err)
	}
}
