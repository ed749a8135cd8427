package pack

import (
	"cmp"
	"sync/atomic"

	"lectern/corpus"
	"lectern/corpus/word"
)

// keptBlocks is how many opened turn blocks a pack keeps, each in the place that
// its number gives it: what a search shows and looks into lies mostly in a few of
// them, and a list of turns goes through a block turn by turn. One takes about as
// many bytes as its texts, so all of them some hundred kilobytes.
const keptBlocks = 32

// opened is a turn block that is kept.
type opened struct {
	turnBlock
	number int
	before int // the number of its first turn
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

// Words gives the words of a turn without decoding its text, and says before in
// which language they are.
func (p *Pack) Words(n int, begin func(language string) *word.Heard) error {
	if p.flat != nil {
		return p.flat.words(n, begin)
	}
	b, err := p.turnBlock(n)
	if err != nil {
		return err
	}
	language, err := b.language(n - b.before)
	if err != nil {
		return err
	}
	return b.texts.Hear(begin(language), n-b.before)
}

// Heard is a turn as Turn gives it, and its words as Words does.
func (p *Pack) Heard(n int, begin func(language string) *word.Heard) (*corpus.Document, *corpus.Turn, error) {
	if p.flat != nil {
		d, t, err := p.flat.turn(n)
		if err == nil {
			begin(cmp.Or(t.Language, d.Language)).Read(t.Text, t.Marks)
		}
		return d, t, err
	}
	b, err := p.turnBlock(n)
	if err != nil {
		return nil, nil, err
	}
	room := p.takeRoom()
	d, t, err := b.heard(n-b.before, begin, room)
	p.giveRoom(room)
	return d, t, err
}

// LetGo tells that the words of a turn are not needed again for the question at
// hand.
func (p *Pack) LetGo(n int) {
	if p.flat != nil {
		return
	}
	if found, err := p.file.Find(n); err == nil {
		p.file.LetGo(found.Block)
	}
}

// heard is turn i of the block with its document and its words.
func (b *turnBlock) heard(i int, begin func(language string) *word.Heard, room *[]byte) (*corpus.Document, *corpus.Turn, error) {
	row, head := b.rowOf(i), b.headed(i)
	language, err := b.languageIn(row, head)
	if err != nil {
		return nil, nil, err
	}
	text, err := b.texts.Read(begin(language), (*room)[:0], i)
	*room = text
	if err != nil {
		return nil, nil, err
	}
	return b.fill(text, row, head)
}

// language is that of turn i of a block.
func (b *turnBlock) language(i int) (string, error) {
	return b.languageIn(b.rowOf(i), b.headed(i))
}

// languageIn is the language of a turn by its row: its own, or else that of the
// document, of which the head is given.
func (b *turnBlock) languageIn(row, head []byte) (string, error) {
	r := reader{in: row, table: b.strings}
	if own := languageShown(&r); own != "" || r.err != nil {
		return own, r.err
	}
	r.in = head
	for range 3 { // ID, title, kind
		r.skip()
	}
	language := ""
	r.text(&language)
	return language, r.err
}

func (f *flat) words(n int, begin func(language string) *word.Heard) error {
	d, t, err := f.turn(n)
	if err != nil {
		return err
	}
	begin(cmp.Or(t.Language, d.Language)).Read(t.Text, t.Marks)
	return nil
}
