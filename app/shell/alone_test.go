package shell

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lectern/app/page"
	"lectern/app/state"
	"lectern/corpus"
	"lectern/corpus/block"
	"lectern/corpus/corpustest"
)

// inHand is a corpus of a few documents, one of which has moved and one of whose
// turns has.
func inHand() *corpus.Corpus {
	c := corpustest.Generated(7, 12)
	first, second := c.Documents[0], c.Documents[1]
	c.Moved = []corpus.Moved{
		{Document: "an-old-name", ToDocument: first.ID},
		{Document: second.ID, Turn: "old-turn", ToDocument: second.ID, ToTurn: second.Turns[0].ID},
	}
	c.Gone = []corpus.Gone{{Document: "withdrawn"}}
	return c
}

// drawnWith draws a page with all that it asks for.
func drawnWith(t *testing.T, d *desk, bring func(error)) page.Page {
	t.Helper()
	for {
		p, err := d.draw()
		var missing *block.Missing
		switch {
		case err == nil:
			return p
		case errors.Is(err, errUnfinished):
		case errors.As(err, &missing):
			bring(err)
		default:
			t.Fatal(err)
		}
	}
}

// Without its host a document is drawn from its pieces: the same page, with the
// same former places and the same ways on, and no other document is decoded.
func TestADocumentIsDrawnFromItsPieces(t *testing.T) {
	c := inHand()
	site := page.Site{Pieces: 100 << 20, Apart: true}
	s, bring := inPieces(t, c, site)
	d := newDesk(s, site, state.State{})
	d.offline = true
	ids := []string{"an-old-name", "withdrawn", "never-here"}
	for _, document := range c.Documents {
		ids = append(ids, document.ID)
	}
	for _, id := range ids {
		d.state = state.State{Page: state.Document, ID: id}
		if !d.draws(d.state) {
			t.Fatalf("%q is not drawn", id)
		}
		got := drawnWith(t, d, bring)
		overview := page.OverviewOf(c)
		want := page.Draw(page.Input{Corpus: c, Overview: &overview, Site: site, State: d.state})
		if diff := cmp.Diff(shownOf(t, want), shownOf(t, got)); diff != "" {
			t.Errorf("%q is another page:\n%s", id, diff)
		}
		if n := len(s.alone.Documents); s.corpus != nil || n > 1 {
			t.Errorf("%q: %d documents are decoded", id, n)
		}
	}
}

// shownOf is all of a page that a reader, a robot or a listener gets.
func shownOf(t *testing.T, p page.Page) map[string]any {
	t.Helper()
	body, err := markup(p.Body)
	if err != nil {
		t.Fatal(err)
	}
	head := headOf(p, "")
	head["body"], head["status"] = body, p.Status
	return head
}

func TestTheHostHasDocumentsSooner(t *testing.T) {
	document := state.State{Page: state.Document, ID: "a"}
	embed := document
	embed.Embed = true
	other := state.State{Page: state.Document, ID: "b"}
	for _, c := range []struct {
		name    string
		offline bool
		own     string
		next    state.State
		want    bool
	}{
		{"the host answers", false, "", document, false},
		{"it does not", true, "", document, true},
		{"an embed is the host's", true, "", embed, false},
		{"it answers again, and the page was drawn here", false, document.Path(), document, true},
		{"it answers again, and another was", false, other.Path(), document, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			site := page.Site{Pieces: 100 << 20, Apart: true}
			s, _ := inPieces(t, corpustest.Founding(), site)
			d := newDesk(s, site, state.State{Page: state.Search})
			d.offline, d.own = c.offline, c.own
			if got := d.draws(c.next); got != c.want {
				t.Errorf("drawn: %t, want %t", got, c.want)
			}
		})
	}
}

// A search that waits for pieces waits no more once another page is drawn, and
// goes on where the reader comes back to it.
func TestASearchThatIsLeftWaitsForNothing(t *testing.T) {
	c := corpustest.Founding()
	site := page.Site{Pieces: 100_000}
	s, bring := inPieces(t, c, site)
	d := newDesk(s, site, asking("technical"))
	d.first(t)
	if !d.answers.reading() {
		t.Fatal("nothing is missing")
	}
	search := d.state
	d.offline = true
	d.state = state.State{Page: state.Document, ID: c.Documents[0].ID}
	drawnWith(t, d, bring)
	if d.answers.reading() || len(d.answers.left) > 0 {
		t.Error("it still waits")
	}
	d.state = search
	for d.found(t) == nil || d.answers.reading() {
		bring(d.answers.missing)
	}
	if f := d.found(t); f.Turns == 0 || f.Counting {
		t.Errorf("it finds %d turns, counting: %t", f.Turns, f.Counting)
	}
}

func TestASearchThatIsLeftCountsOnLater(t *testing.T) {
	d := newDesk(inOneFile(t, corpustest.Founding()), page.Site{}, asking("technical"))
	if f := d.first(t); !f.Counting || d.answers.reading() {
		t.Fatal("all is counted at once, or something is missing")
	}
	search := d.state
	d.state = state.State{Page: state.Documents}
	drawnWith(t, d, nil)
	d.state = search
	if f := d.found(t); f.Counting {
		t.Error("it is not counted to its end")
	}
}
