package site_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/web/site"
)

// turnsOf are the documents whose turns have pages.
func turnsOf(files []string) []string {
	var ids []string
	for _, name := range files {
		if rest, ok := strings.CutPrefix(name, "embed/turn/"); ok {
			id, _, _ := strings.Cut(rest, "/")
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

func TestTurnsAreEmbeddedFromTheirDocument(t *testing.T) {
	c := corpustest.Founding()
	d := c.Documents[0]
	c.Gone = []corpus.Gone{{Document: d.ID, Turn: "gone"}}
	s := built(t, c, site.Options{BaseURL: base, Quality: 1, Program: program, TurnEmbeds: site.InDocuments})
	if ids := turnsOf(names(s)); ids != nil {
		t.Errorf("turns of %v have pages", ids)
	}
	whole := page(t, s, "document/"+d.ID+"/index.html")
	embed := page(t, s, "embed/document/"+d.ID+"/index.html")
	for _, id := range []string{d.Turns[1].ID, "gone"} {
		if with(elements(embed, "span"), "id", "turn:"+id) == nil {
			t.Errorf("the embed of the document has no place for turn %s alone", id)
		}
	}
	address := "embed/document/" + d.ID + "/#turn:" + d.Turns[1].ID
	if with(elements(whole, "a"), "href", "../../"+address) == nil {
		t.Errorf("no link to %s", address)
	}
	if !strings.Contains(string(s.Files["document/"+d.ID+"/index.html"].Body), `src="`+base+address) {
		t.Error("the code to embed has another address")
	}
	if with(elements(whole, "script"), "data-turns", "documents") == nil {
		t.Error("the program is not told")
	}
	if css := s.Files[strings.TrimPrefix(with(elements(embed, "link"), "rel", "stylesheet")["href"], "../../../")].Body; !strings.Contains(string(css), ".embedded:has(.alone:target)") {
		t.Error("the style sheet does not show it alone")
	}
}

// Pages that were published stay, those of documents that have gone too; what is
// new since has none.
func TestPublishedPagesOfTurnsStay(t *testing.T) {
	dir := t.TempDir()
	c := corpustest.Founding()
	old := c.Documents[0].ID
	c.Gone = []corpus.Gone{{Document: "went", Turn: ""}, {Document: "went", Turn: "a"}}
	written(t, dir, c, site.Options{Quality: 1})
	for range 3 {
		_, pages, err := site.Published(os.DirFS(dir))
		if err != nil || !slices.Equal(pages, []string{old, "went"}) {
			t.Fatalf("the turns of %v have pages, %v", pages, err)
		}
		more := corpustest.Founding()
		more.Gone = c.Gone
		another := *more.Documents[0]
		another.ID = "new"
		more.Documents = append(more.Documents, &another)
		o := site.Options{Quality: 1, TurnEmbeds: site.InDocuments, TurnPages: pages}
		written(t, dir, more, o)
		if got := turnsOf(names(built(t, more, o))); !slices.Equal(got, pages) {
			t.Fatalf("the turns of %v have pages, want %v", got, pages)
		}
	}
	if _, _, err := site.Published(os.DirFS(t.TempDir())); err == nil {
		t.Error("an empty folder is a site")
	}
}
