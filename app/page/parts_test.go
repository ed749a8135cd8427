package page_test

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"lectern/app/page"
	"lectern/app/state"
	"lectern/corpus"
	"lectern/corpus/stats"
)

// crowded is a corpus of many documents, each with a speaker of its own and one
// who speaks in all. Nobody said any of it.
func crowded(documents int) *corpus.Corpus {
	c := &corpus.Corpus{ID: "crowded", Title: "Made up"}
	for i := range documents {
		id := fmt.Sprintf("document-%04d", i)
		c.Documents = append(c.Documents, &corpus.Document{ID: id, Title: id, Speakers: []corpus.Speaker{{ID: "all", Name: "Ada All"}, {ID: fmt.Sprintf("own-%d", i), Name: fmt.Sprintf("Own %04d", i)}},
			Turns: []corpus.Turn{
				{ID: "a", N: 1, Kind: corpus.Speech, Speaker: "all", Text: strings.Repeat("made up ", 200), Paragraphs: []corpus.Span{{Start: 0, End: 1599}}},
				{ID: "b", N: 2, Kind: corpus.Speech, Speaker: fmt.Sprintf("own-%d", i), Text: "made up", Paragraphs: []corpus.Span{{Start: 0, End: 7}}}}})
	}
	return c
}

// Every row stands on one part, and each part leads to the next.
func TestThePartsOfAPageHoldAllOfIt(t *testing.T) {
	c := crowded(1100)
	k := stats.Of(c)
	for _, of := range []struct {
		state.State
		rows  func(*html.Node) bool
		total int
	}{
		{state.State{Page: state.Documents}, named("tr"), 1100},
		{state.State{Page: state.Speakers}, named("tr"), 1101},
		{state.State{Page: state.Speaker, ID: "all"}, with("data-turn"), 1100},
	} {
		in := page.Input{Corpus: c, Counts: k, State: of.State}
		parts := page.Parts(in)
		if parts < 2 {
			t.Fatalf("%s has %d parts", of.Path(), parts)
		}
		seen, titles := map[string]bool{}, map[string]bool{}
		for n := 1; n <= parts; n++ {
			if in.State.Part = n; n == 1 {
				in.State.Part = 0
			}
			p, root := drawn(t, in)
			titles[p.Title] = true
			if !strings.Contains(flat(root), fmt.Sprintf("page %d of %d", n, parts)) {
				t.Errorf("%s does not say which part it is", in.State.Path())
			}
			for _, row := range elements(root, of.rows) {
				if th := elements(row, named("th")); of.Page != state.Speaker && (len(th) != 1) {
					continue // the head of the table
				}
				seen[text(row)+attrOr(row, "id")] = true
			}
			if size := len(rendered(t, p)); size > 1_000_000 {
				t.Errorf("%s has %d bytes", in.State.Path(), size)
			}
			next := ""
			for _, a := range elements(root, named("a")) {
				if rel, _ := attr(a, "rel"); rel == "next" {
					next, _ = attr(a, "href")
				}
			}
			to := in.State
			if to.Part = n + 1; n < parts && !strings.HasSuffix(next, to.Path()) || n == parts && next != "" {
				t.Errorf("%s leads on to %q", in.State.Path(), next)
			}
		}
		if len(seen) != of.total || len(titles) != parts {
			t.Errorf("%s: %d rows of %d, %d titles of %d parts", of.Path(), len(seen), of.total, len(titles), parts)
		}
		in.State.Part = parts + 1
		if p, _ := drawn(t, in); p.Title != "Not found · Lectern" {
			t.Errorf("a part beyond the last is %q", p.Title)
		}
	}
}

func attrOr(n *html.Node, key string) string { value, _ := attr(n, key); return value }

func TestAnEmbedOfALongPageLeadsToAllOfIt(t *testing.T) {
	c := crowded(1100)
	in := page.Input{Corpus: c, State: state.State{Page: state.Speaker, ID: "all", Embed: true}}
	_, root := drawn(t, in)
	if got := flat(root); !strings.Contains(got, fmt.Sprintf("Every word, on %d pages", page.Parts(in))) {
		t.Errorf("it does not say so: %.300s", got)
	}
}
