package index

import "encoding/binary"

// Options say what an index is made of.
type Options struct {
	// Word is the first byte of the terms of words, Pair that of pairs of words.
	// No other term begins with Pair.
	Word, Pair byte
}

// Builder reads turns. They are given in order: a document, then for each of its
// turns the words and other terms, then the turn itself.
type Builder struct {
	run Run

	// The turn, or the document, at hand.
	shared   []uint32 // the terms that each turn of the document has
	words    []uint32 // each as its number + 1, with gaps as 0
	said     int      // the words without the gaps
	fields   []uint32
	position int
	key      []byte
}

// New begins an index.
func New(o Options) *Builder {
	return &Builder{run: Run{options: o, terms: newTable()}}
}

// Document begins a document, with terms that each of its turns has.
func (b *Builder) Document(terms ...[]byte) {
	b.shared = b.shared[:0]
	for _, term := range terms {
		b.shared = append(b.shared, b.run.number(term))
	}
	b.run.docs = append(b.run.docs, 0)
	b.run.turnPage()
	b.run.stream = appendTokens(b.run.stream, b.shared)
}

// Word adds the next word of the turn at hand, folded, and says which number it
// has. Words whose positions follow each other stand beside each other.
func (b *Builder) Word(folded []byte, position int) (number uint32) {
	b.key = append(append(b.key[:0], b.run.options.Word), folded...)
	number = b.run.number(b.key)
	b.Again(number, position)
	return number
}

// Again adds a word that was added before, by its number.
func (b *Builder) Again(number uint32, position int) {
	if len(b.words) > 0 && position != b.position+1 {
		b.words = append(b.words, 0)
	}
	b.position = position
	b.words = append(b.words, number+1)
	b.said++
}

// Term adds a term to the turn at hand that is no word, and says which number it
// has. Given twice, it counts once.
func (b *Builder) Term(key []byte) (number uint32) {
	number = b.run.number(key)
	b.fields = append(b.fields, number)
	return number
}

// Fields adds terms that were added before, by their numbers.
func (b *Builder) Fields(numbers []uint32) { b.fields = append(b.fields, numbers...) }

// Turn ends the turn at hand. A stage direction is none of the turns that were
// spoken.
func (b *Builder) Turn(stage bool) {
	r := &b.run
	if len(r.docs) == 0 {
		b.Document()
	}
	r.docs[len(r.docs)-1]++
	r.stream = appendTokens(appendTokens(r.stream, b.words), b.fields)
	r.tally(said{b.words, b.fields, b.shared})
	r.note(b.said, stage)
	b.words, b.said, b.fields = b.words[:0], 0, b.fields[:0]
}

// appendTokens appends numbers behind the number of them.
func appendTokens(out []byte, tokens []uint32) []byte {
	out = binary.AppendUvarint(out, uint64(len(tokens)))
	for _, t := range tokens {
		out = binary.AppendUvarint(out, uint64(t))
	}
	return out
}

// Run is what was read. The builder takes nothing more in.
func (b *Builder) Run() *Run { return &b.run }

// Build makes an index of what was read.
func (b *Builder) Build() Built { return Merge([]*Run{b.Run()}) }
