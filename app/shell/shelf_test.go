package shell

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lectern/app/page"
	"lectern/app/state"
	"lectern/corpus"
	"lectern/corpus/block"
	"lectern/corpus/corpustest"
	"lectern/corpus/pack"
)

func encoded(t testing.TB, c *corpus.Corpus) []byte {
	t.Helper()
	file, err := pack.Encode(c)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func inOneFile(t testing.TB, c *corpus.Corpus) *shelf {
	t.Helper()
	s, err := openShelf(encoded(t, c), page.Site{})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// inPieces opens the root alone; bring takes in what an error says is missing.
func inPieces(t testing.TB, c *corpus.Corpus, site page.Site) (s *shelf, bring func(error)) {
	t.Helper()
	root, chunks, err := pack.Split(encoded(t, c))
	if err != nil {
		t.Fatal(err)
	}
	if s, err = openShelf(root, site); err != nil {
		t.Fatal(err)
	}
	bodies := map[string][]byte{}
	for _, c := range chunks {
		bodies[c.Name] = c.Body
	}
	return s, func(err error) {
		t.Helper()
		var missing *block.Missing
		if !errors.As(err, &missing) {
			t.Fatalf("%v, want missing blocks", err)
		}
		for _, n := range missing.Blocks {
			name, err := s.pieces.Name(n)
			if err == nil {
				err = s.pieces.Put(n, bodies[name])
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}
}

// whole decodes all of a shelf, whatever that takes.
func whole(s *shelf) (*corpus.Corpus, error) {
	for {
		if c, err := s.all(); !errors.Is(err, errUnfinished) {
			return c, err
		}
	}
}

func TestTheCorpusIsDecodedWhenAPageNeedsIt(t *testing.T) {
	c := corpustest.Founding()
	d := newDesk(inOneFile(t, c), page.Site{}, state.State{Page: state.Search})
	if _, err := d.draw(); err != nil || d.shelf.corpus != nil {
		t.Errorf("the search page decoded the corpus, or %v", err)
	}
	d.state = state.State{Page: state.Documents}
	_, err := d.draw()
	for errors.Is(err, errUnfinished) {
		_, err = d.draw()
	}
	if err != nil || !cmp.Equal(c, d.shelf.corpus) {
		t.Errorf("%v, and the corpus is another:\n%s", err, cmp.Diff(c, d.shelf.corpus))
	}
}

// What a page says of a corpus that is not decoded is what it says of one that is.
func TestTheOverviewOfAPackIsThatOfItsCorpus(t *testing.T) {
	for name, c := range map[string]*corpus.Corpus{"founding": corpustest.Founding(), "empty": {Title: "Nothing yet"}} {
		if want, got := page.OverviewOf(c), *inOneFile(t, c).overview(); got != want {
			t.Errorf("%s: %+v, want %+v", name, got, want)
		}
	}
}

func TestACorpusInPiecesIsReadWholeWhenAllHaveCome(t *testing.T) {
	c := corpustest.Founding()
	s, bring := inPieces(t, c, page.Site{Pieces: 100_000})
	_, err := s.all()
	bring(err)
	if got, err := whole(s); err != nil || !cmp.Equal(c, got) {
		t.Errorf("%v:\n%s", err, cmp.Diff(c, got))
	}
}

func TestWhatIsDrawnOfACorpusInPieces(t *testing.T) {
	timeline := state.State{Page: state.Timeline}
	moved := timeline
	moved.View = state.TableView
	for _, c := range []struct {
		name  string
		bytes int
		next  state.State
		want  bool
	}{
		{"the search", 100 << 20, state.State{Page: state.Search, Query: "x"}, true},
		{"another view of the page at hand", 100_000, moved, true},
		{"another page: the host has it sooner", 100_000, state.State{Page: state.Speakers}, false},
		{"another view of a corpus that is too large", 100 << 20, moved, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			site := page.Site{Pieces: c.bytes, Apart: c.bytes > 8<<20}
			s, bring := inPieces(t, corpustest.Founding(), site)
			d := newDesk(s, site, timeline)
			if got := d.draws(c.next); got != c.want {
				t.Errorf("drawn: %t, want %t", got, c.want)
			}
			if _, err := s.all(); site.Apart {
				if !errors.Is(err, errApart) {
					t.Errorf("the whole of it gives %v", err)
				}
			} else {
				bring(err)
				if _, err := whole(s); err != nil || !d.draws(c.next) {
					t.Errorf("not drawn with all of it here, or %v", err)
				}
			}
		})
	}
}

func TestThePageOfTheFileNeedsNoDrawing(t *testing.T) {
	for address, want := range map[string]bool{"timeline/": true, "document/a/": true, "timeline/?view=table": false, "speakers/?sort=name": false, "search/?q=x": false, "search/": true} {
		path, query, _ := strings.Cut(address, "?")
		d := &desk{state: state.Parse(path, query)}
		if got := d.printed(); got != want {
			t.Errorf("%q: %t, want %t", address, got, want)
		}
	}
}
