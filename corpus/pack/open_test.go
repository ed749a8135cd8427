package pack_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lectern/corpus"
	"lectern/corpus/block"
	"lectern/corpus/corpustest"
	"lectern/corpus/pack"
	"lectern/corpus/query"
	"lectern/corpus/search"
	reading "lectern/corpus/word"
)

// arriving opens a pack in pieces, and gives what brings the blocks that an
// error says are missing; it counts the chunks.
func arriving(t *testing.T, file []byte) (p *pack.Pack, bring func(error) bool, arrived *int) {
	t.Helper()
	root, chunks, err := pack.Split(file)
	if err != nil {
		t.Fatal(err)
	}
	p, _, put := byRoot(t, root, chunks)
	arrived = new(int)
	return p, func(err error) bool {
		var missing *block.Missing
		if !errors.As(err, &missing) {
			return false
		}
		put(missing.Blocks)
		*arrived += len(missing.Blocks)
		return true
	}, arrived
}

// byRoot opens a pack in pieces; bring takes in some of its blocks.
func byRoot(t *testing.T, root []byte, chunks []block.Chunk) (p *pack.Pack, pieces *block.Pieces, bring func(blocks []int)) {
	t.Helper()
	bodies := map[string][]byte{}
	for _, c := range chunks {
		bodies[c.Name] = c.Body
	}
	p, pieces, err := pack.OpenPieces(root)
	if err != nil {
		t.Fatal(err)
	}
	return p, pieces, func(blocks []int) {
		for _, n := range blocks {
			name, err := pieces.Name(n)
			if err != nil {
				t.Fatal(err)
			}
			if err := pieces.Put(n, bodies[name]); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func TestAPackInPiecesGivesTheSame(t *testing.T) {
	for seed := range uint64(20) {
		c := random(rand.New(rand.NewPCG(seed, 4)))
		p, bring, _ := arriving(t, encoded(t, c))
		got, err := p.Corpus()
		for bring(err) {
			got, err = p.Corpus()
		}
		if diff := cmp.Diff(c, got); err != nil || diff != "" {
			t.Fatalf("seed %d: %v (-was +is):\n%s", seed, err, diff)
		}
	}
}

// First the directory, then all that it tells of.
func TestAllPiecesAreAskedForInTwoRounds(t *testing.T) {
	root, chunks, err := pack.Split(encoded(t, large()))
	if err != nil {
		t.Fatal(err)
	}
	_, pieces, bring := byRoot(t, root, chunks)
	asked := 0
	for range 2 {
		var missing *block.Missing
		if err := pieces.All(); err != nil && !errors.As(err, &missing) {
			t.Fatal(err)
		} else if err == nil {
			break
		}
		bring(missing.Blocks)
		asked += len(missing.Blocks)
	}
	if err := pieces.All(); err != nil || asked < len(chunks) {
		t.Fatalf("%d of %d chunks, %v", asked, len(chunks), err)
	}
}

func TestDecodingInStepsGivesTheSame(t *testing.T) {
	for seed := range uint64(20) {
		c := random(rand.New(rand.NewPCG(seed, 6)))
		p, bring, _ := arriving(t, encoded(t, c))
		d, err := p.Decoding()
		for bring(err) {
			d, err = p.Decoding()
		}
		if err != nil {
			t.Fatal(err)
		}
		got, err := d.Next()
		for got == nil && err == nil || bring(err) {
			got, err = d.Next()
		}
		if diff := cmp.Diff(c, got); err != nil || diff != "" {
			t.Fatalf("seed %d: %v (-was +is):\n%s", seed, err, diff)
		}
	}
}

// Turns and documents are numbered by date, and each is given by itself.
func TestEachTurnAndDocumentIsGivenByItself(t *testing.T) {
	for seed := range uint64(20) {
		c := random(rand.New(rand.NewPCG(seed, 5)))
		flat, err := pack.Flat(c)
		if err != nil {
			t.Fatal(err)
		}
		for name, file := range map[string][]byte{"in blocks": encoded(t, c), "flat": flat} {
			p, err := pack.Open(file)
			if err != nil {
				t.Fatal(err)
			}
			n := 0
			for i, at := range search.Numbering(c) {
				want := c.Documents[at]
				d, err := p.Document(i)
				if diff := cmp.Diff(want, d); err != nil || diff != "" {
					t.Fatalf("%s: document %d: %v\n%s", name, i, err, diff)
				}
				for j := range want.Turns {
					head, turn, err := p.Turn(n)
					if err != nil || head.ID != want.ID || !cmp.Equal(shown(turn), shown(&want.Turns[j])) {
						t.Fatalf("%s: turn %d is %v of %v, %v", name, n, turn, head, err)
					}
					checkWords(t, p, n, want, &want.Turns[j])
					n++
				}
			}
			if h := p.Head(); h.Turns != n || h.Documents != len(c.Documents) || h.Speakers != speakers(c) || h.Title != c.Title {
				t.Fatalf("%s: the head is %v", name, h)
			}
			for _, n := range []int{-1, n} {
				if _, _, err := p.Turn(n); err == nil {
					t.Fatalf("%s: there is a turn %d", name, n)
				}
			}
			for _, i := range []int{-1, len(c.Documents)} {
				if _, err := p.Document(i); err == nil {
					t.Fatalf("%s: there is a document %d", name, i)
				}
			}
		}
	}
}

func speakers(c *corpus.Corpus) int {
	ids := map[string]bool{}
	for _, d := range c.Documents {
		for _, s := range d.Speakers {
			ids[s.ID] = true
		}
	}
	return len(ids)
}

// checkWords compares what is heard of a turn with its words.
func checkWords(t *testing.T, p *pack.Pack, n int, d *corpus.Document, turn *corpus.Turn) {
	t.Helper()
	var got []reading.Word
	language, h := "", allHeard()
	h.Sought = func(n int, folded []byte) {
		got = append(got, reading.Word{Folded: string(folded), Place: h.Places[n]})
	}
	err := p.Words(n, func(of string) *reading.Heard { language = of; return h })
	if want := reading.All(turn.Text, turn.Marks); err != nil || !slices.Equal(got, want) {
		t.Fatalf("of turn %d %v is heard, of %v, %v", n, got, want, err)
	}
	if language != turn.Language && (turn.Language != "" || language != d.Language) {
		t.Fatalf("turn %d is heard in %q", n, language)
	}
}

// allHeard seeks all words.
func allHeard() *reading.Heard {
	h := &reading.Heard{Sought: func(int, []byte) {}}
	for c := range h.First {
		h.First[c] = true
	}
	return h
}

// shown is what a search result shows of a turn.
func shown(t *corpus.Turn) corpus.Turn {
	return corpus.Turn{ID: t.ID, N: t.N, Kind: t.Kind, Label: t.Label, Speaker: t.Speaker, Role: t.Role, Organization: t.Organization,
		Rendition: t.Rendition, Voice: t.Voice, Language: t.Language, Text: t.Text, Marks: t.Marks}
}

// What a pack finds, whole or in pieces, is what the corpus has.
// The texts are read once for the blocks of turns and for the index, which is the
// one that is made of the corpus alone.
func TestTheIndexOfAPackIsThatOfItsCorpus(t *testing.T) {
	for _, c := range []*corpus.Corpus{small(), large(), corpustest.Generated(1, 60)} {
		f, err := block.Open(encoded(t, c))
		if err != nil {
			t.Fatal(err)
		}
		_, want := search.Write(c, search.Numbering(c))
		for i := range want {
			got, err := f.Block(f.Blocks - len(want) + i)
			if err != nil || !bytes.Equal(got, want[i]) {
				t.Fatalf("block %d of %d of the index of %q differs, %v", i, len(want), c.ID, err)
			}
		}
	}
}

func TestAPackIsSearched(t *testing.T) {
	c := small()
	q, faults := query.Parse("good kind:answer")
	if faults != nil {
		t.Fatal(faults)
	}
	want, err := search.Build(c).Find(q, search.Options{})
	if err != nil || want.Turns != 1 {
		t.Fatalf("%v finds %v, %v", q, want, err)
	}
	whole, err := pack.Open(encoded(t, c))
	if err != nil {
		t.Fatal(err)
	}
	pieces, bring, _ := arriving(t, encoded(t, c))
	for name, p := range map[string]*pack.Pack{"whole": whole, "in pieces": pieces} {
		x, err := p.Search()
		if err != nil || !p.Indexed() {
			t.Fatal(err)
		}
		got, err := x.Find(q, search.Options{})
		for bring(err) {
			got, err = x.Find(q, search.Options{})
		}
		if err != nil || got.Turns != want.Turns || len(got.Hits) != 1 || got.Hits[0].Turn.ID != want.Hits[0].Turn.ID {
			t.Errorf("%s: it finds %v, %v", name, got, err)
		}
	}
}

// With what is fetched ahead, no search asks for the directory or the vocabulary.
func TestWhatIsAheadIsNotAskedForAgain(t *testing.T) {
	c := &corpus.Corpus{ID: "wide"}
	for i := range 1250 {
		text := strings.Repeat(fmt.Sprintf("Berth %d of the harbour is free. ", i), 520)
		c.Documents = append(c.Documents, &corpus.Document{ID: fmt.Sprintf("d%03d", i), Turns: []corpus.Turn{{ID: "a", N: 1, Kind: corpus.Speech, Text: text}}})
	}
	p, bring, _ := arriving(t, encoded(t, c))
	ahead := p.Ahead()
	if len(ahead) < 2 || !bring(&block.Missing{Blocks: ahead}) {
		t.Fatalf("ahead are %v", ahead)
	}
	x, err := p.Search()
	if err != nil {
		t.Fatal(err)
	}
	q, _ := query.Parse("harbour")
	for {
		r, err := x.Find(q, search.Options{Limit: 5})
		var missing *block.Missing
		if !errors.As(err, &missing) {
			if err != nil || len(r.Hits) == 0 {
				t.Fatalf("%d hits, %v", len(r.Hits), err)
			}
			return
		}
		for _, n := range missing.Blocks {
			if slices.Contains(ahead, n) {
				t.Errorf("block %d is asked for", n)
			}
		}
		bring(err)
	}
}

// A turn of a large corpus is shown with a chunk of text, the vocabulary and the
// leaves of the directory that lead there.
func TestATurnTakesFewChunks(t *testing.T) {
	c := large()
	p, bring, arrived := arriving(t, encoded(t, c))
	_, turn, err := p.Turn(p.Head().Turns / 2)
	for bring(err) {
		_, turn, err = p.Turn(p.Head().Turns / 2)
	}
	if err != nil || turn.ID == "" || *arrived > 4 {
		t.Fatalf("%v, with %d chunks", err, *arrived)
	}
}

// A pack in pieces is made without the file that would be taken apart.
func TestApartIsWhatSplitGives(t *testing.T) {
	for _, c := range []*corpus.Corpus{small(), large(), corpustest.Generated(1, 60), {ID: "none"}} {
		file := encoded(t, c)
		wantRoot, wantChunks, err := pack.Split(file)
		if err != nil {
			t.Fatal(err)
		}
		want, err := pack.Measure(file)
		if err != nil {
			t.Fatal(err)
		}
		root, chunks, sizes, err := pack.Apart(c)
		if err != nil || !bytes.Equal(root, wantRoot) || sizes != want {
			t.Fatalf("the root of %q, or what it is made of, differs: %v, want %v, %v", c.ID, sizes, want, err)
		}
		if !slices.EqualFunc(chunks, wantChunks, func(a, b block.Chunk) bool { return a.Name == b.Name && bytes.Equal(a.Body, b.Body) }) {
			t.Fatalf("the %d chunks of %q differ from the %d of its file", len(chunks), c.ID, len(wantChunks))
		}
	}
	if _, _, _, err := pack.Apart(nil); err == nil {
		t.Fatal("no corpus is taken apart")
	}
}
