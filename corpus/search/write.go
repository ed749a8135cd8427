package search

import (
	"slices"

	"lectern/corpus"
	"lectern/corpus/index"
	"lectern/corpus/word"
)

// writer gathers what an index says of a corpus beside its terms.
type writer struct {
	counts
	all      page // the whole calendar
	tags     map[string]int
	passages map[string]*language
	mentions []mention
	census   census
	term     []byte // the one at hand
}

// Write makes the index of a corpus whose documents are numbered in an order,
// that of [Numbering]: a root, which is to be at hand before anything is asked, and
// blocks. The same corpus gives the same bytes.
func Write(c *corpus.Corpus, order []int) (root []byte, blocks [][]byte) {
	w := &writer{tags: map[string]int{}, passages: map[string]*language{}, census: census{met: map[string]uint32{}}}
	w.all.starts = []uint32{0}
	b := index.New(index.Options{Word: byte(ofWord), Pair: byte(ofPair)})
	for _, at := range order {
		w.add(c.Documents[at], b)
	}
	return w.write(b.Build())
}

// add takes the next document.
func (w *writer) add(d *corpus.Document, b *index.Builder) {
	w.mentions = mentionsOf(w.mentions, d, w.turns)
	w.census.add(d)
	has := termsOf(d)
	b.Document(has.document()...)
	for i := range d.Turns {
		w.turn(&d.Turns[i], has, b)
	}
	w.turns += len(d.Turns)
	w.all.starts = append(w.all.starts, uint32(w.turns))
	w.all.held = append(w.all.held, heldOn(d))
	n, ok := w.tags[d.Language]
	if !ok {
		n = len(w.tags)
		w.tags[d.Language] = n
	}
	w.all.languages = append(w.all.languages, uint16(n))
}

func (w *writer) turn(t *corpus.Turn, has *terms, b *index.Builder) {
	stage := t.Kind == corpus.Stage
	words := 0
	for r := word.NewReader(t.Text, t.Marks); r.Read(); words++ {
		if stage {
			w.term = append(append(w.term[:0], byte(ofStageWord)), r.Folded()...)
			b.Term(w.term)
		} else {
			b.Word(r.Folded(), r.Position)
		}
	}
	has.each(t, func(s string) {
		w.term = w.term[:0]
		if stage {
			w.term = append(w.term, onStage)
		}
		w.term = append(w.term, s...)
		b.Term(w.term)
	})
	b.Turn(stage)
	l := w.passages[passage(has.Document, t)]
	if l == nil {
		l = &language{tag: passage(has.Document, t)}
		w.passages[l.tag] = l
	}
	l.all++
	if !stage {
		l.heard++
		w.heard++
		w.words += words
	}
}

func (w *writer) write(built index.Built) (root []byte, blocks [][]byte) {
	blocks = built.Blocks
	root = appendNumber(nil, len(blocks))
	root = appendText(root, string(built.Root))
	for _, n := range []int{w.turns, w.heard, w.words} {
		root = appendNumber(root, n)
	}
	tags := make([]string, len(w.tags))
	for tag, n := range w.tags {
		tags[n] = tag
	}
	root = appendNumber(root, len(tags))
	for _, tag := range tags {
		root = appendText(root, tag)
	}
	root = w.languages(root)
	w.census.order()
	for _, part := range []func([]byte) ([]byte, [][]byte){
		func(root []byte) ([]byte, [][]byte) { return writeCalendar(root, w.all) },
		func(root []byte) ([]byte, [][]byte) { return writeMentions(root, w.mentions) },
		w.census.write,
	} {
		var more [][]byte
		root, more = part(root)
		blocks = append(blocks, more...)
	}
	return root, blocks
}

// languages appends those that have stems, by how many turns are in them.
func (w *writer) languages(root []byte) []byte {
	var all []*language
	for _, l := range w.passages {
		if word.Stems(l.tag) {
			all = append(all, l)
		}
	}
	slices.SortFunc(all, func(a, b *language) int {
		if a.all != b.all {
			return b.all - a.all
		}
		if a.tag < b.tag {
			return -1
		}
		return 1
	})
	root = appendNumber(root, len(all))
	for _, l := range all {
		root = appendNumber(appendNumber(appendText(root, l.tag), l.heard), l.all)
	}
	return root
}
