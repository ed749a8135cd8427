package search

import (
	"slices"

	"lectern/corpus"
	"lectern/corpus/index"
	"lectern/corpus/word"
)

// Writer gathers what an index says of a corpus beside its terms.
type Writer struct {
	counts
	short    shortener
	all      page // the whole calendar
	tags     map[string]int
	passages map[string]*language
	mentions []mention
	census   census
}

// Write makes the index of a corpus whose documents are numbered in an order,
// that of [Numbering]: a root, which is to be at hand before anything is asked, and
// blocks. The same corpus gives the same bytes, on any number of processors.
func Write(c *corpus.Corpus, order []int) (root []byte, blocks [][]byte) {
	w := NewWriter(c, order)
	return w.Write(w.readTogether(c, order))
}

// NewWriter is [Write] for who reads the turns as well, and gives the readings that
// it begins to the writer when they are done.
func NewWriter(c *corpus.Corpus, order []int) *Writer {
	w := &Writer{short: newShortener(c), tags: map[string]int{}, passages: map[string]*language{}, census: census{met: map[string]uint32{}}}
	w.all.starts = []uint32{0}
	for _, at := range order {
		w.add(c.Documents[at])
	}
	return w
}

// Write makes the index of all turns, which are in the readings in their order.
func (w *Writer) Write(readings []*Reading) (root []byte, blocks [][]byte) {
	runs := make([]*index.Run, len(readings))
	for i, r := range readings {
		runs[i] = r.index.Run()
		w.join(r)
	}
	return w.write(index.Merge(runs))
}

// add takes the next document, but for its terms.
func (w *Writer) add(d *corpus.Document) {
	w.mentions = mentionsOf(w.mentions, d, w.turns)
	w.census.add(d)
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

// join adds the counts of a reading.
func (w *Writer) join(r *Reading) {
	w.heard += r.heard
	w.words += r.words
	for tag, l := range r.passages {
		all := w.passages[tag]
		if all == nil {
			all = &language{tag: tag}
			w.passages[tag] = all
		}
		all.heard += l.heard
		all.all += l.all
	}
}

func (w *Writer) write(built index.Built) (root []byte, blocks [][]byte) {
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
	root = appendNumber(root, int(w.short))
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
func (w *Writer) languages(root []byte) []byte {
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
