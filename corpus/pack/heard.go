package pack

import (
	"sync/atomic"

	"lectern/corpus"
	"lectern/corpus/word"
)

// keptBlocks is how many opened turn blocks a pack keeps, each in the place that
// its number gives it: what a search shows and looks into lies mostly in a few of
// them, and a list of turns goes through a block turn by turn. One takes about as
// many bytes as its texts, so all of them half a megabyte.
const keptBlocks = 32

// opened is a turn block that is kept.
type opened struct {
	*turnBlock
	number int
	before int // the number of its first turn

	// languages are those of its turns, nil where none has one of its own or
	// nobody has asked yet.
	languages atomic.Pointer[[]string]
}

// blockCache is what a pack keeps of them.
type blockCache [keptBlocks]atomic.Pointer[opened]

// of is the kept block that has a turn, or nil.
func (c *blockCache) find(block, turn int) *opened {
	if b := c[block%keptBlocks].Load(); b != nil && b.number == block && turn >= b.before && turn < b.before+b.turns {
		return b
	}
	return nil
}

// Words gives the words of a turn and their positions, as word.Reader does and
// without decoding its text, and says in which language they are. What f is given
// is good until it returns.
func (p *Pack) Words(n int, f func(folded []byte, position int)) (language string, err error) {
	if p.flat != nil {
		return p.flat.words(n, f)
	}
	b, err := p.turnBlock(n)
	if err != nil {
		return "", err
	}
	var buffer []byte
	w := b.texts.Walk(n - b.before)
	for w.Next() {
		f(w.Folded(buffer), w.Position)
	}
	if w.Err() != nil {
		return "", w.Err()
	}
	return b.language(n - b.before)
}

// language is that of turn i of a block: its own, or else the document's.
func (b *opened) language(i int) (string, error) {
	all := b.languages.Load()
	if all == nil {
		own, err := b.ownLanguages()
		if err != nil {
			return "", err
		}
		all = &own
		b.languages.Store(all)
	}
	return (*all)[i], nil
}

func (b *opened) ownLanguages() ([]string, error) {
	rows := &input{b.rows}
	all := make([]string, 0, b.turns)
	var t corpus.Turn
	for _, h := range b.headings {
		for range h.turns {
			t.Language = ""
			if err := b.row(rows, &t); err != nil {
				return nil, err
			}
			if t.Language == "" {
				t.Language = h.Language
			}
			all = append(all, t.Language)
		}
	}
	return all, nil
}

func (f *flat) words(n int, g func(folded []byte, position int)) (string, error) {
	d, t, err := f.turn(n)
	if err != nil {
		return "", err
	}
	for r := word.NewReader(t.Text, t.Marks); r.Read(); {
		g(r.Folded(), r.Position)
	}
	if t.Language != "" {
		return t.Language, nil
	}
	return d.Language, nil
}
