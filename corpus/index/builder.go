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
	options Options
	terms   *table
	stream  []byte // see run.go
	docs    []document

	// The turn, or the document, at hand.
	words    []uint32 // each as its number + 1, with gaps as 0
	said     int      // the words without the gaps
	fields   []uint32
	position int
	key      []byte
}

// document is where a document stands in the stream.
type document struct {
	at    int // in the stream
	turns int
}

// New begins an index.
func New(o Options) *Builder {
	return &Builder{options: o, terms: newTable()}
}

// Document begins a document, with terms that each of its turns has.
func (b *Builder) Document(terms ...[]byte) {
	b.docs = append(b.docs, document{at: len(b.stream)})
	b.stream = binary.AppendUvarint(b.stream, uint64(len(terms)))
	for _, term := range terms {
		b.stream = binary.AppendUvarint(b.stream, uint64(b.terms.number(term)))
	}
}

// Word adds the next word of the turn at hand, folded. Words whose positions
// follow each other stand beside each other.
func (b *Builder) Word(folded []byte, position int) {
	if len(b.words) > 0 && position != b.position+1 {
		b.words = append(b.words, 0)
	}
	b.position = position
	b.key = append(append(b.key[:0], b.options.Word), folded...)
	b.words = append(b.words, b.terms.number(b.key)+1)
	b.said++
}

// Term adds a term to the turn at hand that is no word. Given twice, it counts
// once.
func (b *Builder) Term(key []byte) { b.fields = append(b.fields, b.terms.number(key)) }

// Turn ends the turn at hand. A stage direction is none of the turns that were
// spoken.
func (b *Builder) Turn(stage bool) {
	flag := uint64(0)
	if stage {
		flag = 1
	}
	if len(b.docs) == 0 {
		b.Document()
	}
	b.docs[len(b.docs)-1].turns++
	b.stream = binary.AppendUvarint(b.stream, uint64(b.said)<<1|flag)
	for _, w := range b.words {
		b.stream = binary.AppendUvarint(b.stream, uint64(w))
	}
	b.stream = binary.AppendUvarint(b.stream, uint64(len(b.fields)))
	for _, f := range b.fields {
		b.stream = binary.AppendUvarint(b.stream, uint64(f))
	}
	b.words, b.said, b.fields = b.words[:0], 0, b.fields[:0]
}

// Run is what was read so far.
func (b *Builder) Run() *Run {
	return &Run{b.options, b.terms, b.stream, b.docs}
}

// Build makes an index of what was read.
func (b *Builder) Build() Built { return Merge([]*Run{b.Run()}) }
