package prose

import (
	"cmp"
	"slices"
	"strings"

	"lectern/corpus"
	"lectern/corpus/word"
)

// How much a learner takes in and hands on. The vocabulary is needed before the
// first result is shown, the texts of ten results after it: it is as large as
// makes both together small. Measured on 20,000 turns of briefings, with brotli:
// 3,000 atoms and 1,000 runs take 10 kB, and texts 0.27 of their bytes; 6,000 and
// 6,000 would take 23 kB, and texts 0.26; 4,000 atoms alone 9 kB, and texts 0.28.
// In Chinese, where a character is an atom, runs make texts a fifth smaller.
const (
	// sampleBytes are what the texts may have that a vocabulary is made from.
	sampleBytes = 4 << 20

	// atomTimes is how often a piece of so large a sample stands in it at least
	// to be an atom, runTimes a pair of symbols to be a run. In a smaller sample
	// it is less often by as much, but not below the fewest.
	atomTimes, fewestAtoms = 14, 4
	runTimes, fewestRuns   = 60, 10

	maxAtoms = 6000
	maxRuns  = 6000
)

// Learner makes a vocabulary from a sample of texts.
type Learner struct {
	tokenizer
	ids    map[string]int32 // of a piece: its class before its bytes
	pieces []string
	times  []int32
	texts  [][]int32 // ids in order; -1 is what no run reaches over
	text   []int32   // the one at hand
	key    []byte
	bytes  int // of the texts
}

// NewLearner begins with no text.
func NewLearner() *Learner { return &Learner{ids: map[string]int32{}} }

// SampleEvery says which texts a learner is to be given, so that they are few
// enough: each one of so many.
func SampleEvery(bytes int) int { return 1 + bytes/sampleBytes }

// Add takes a text in.
func (l *Learner) Add(text string, marks []corpus.Mark) {
	l.bytes += len(text)
	l.text = make([]int32, 0, len(text)/4+2)
	l.tokens(text, marks, l)
	l.texts = append(l.texts, append(l.text, -1))
}

func (l *Learner) said(c class, s string, _ *word.Reader) { l.piece(c, s) }

func (l *Learner) op(byte) { l.text = append(l.text, -1) }

func (l *Learner) piece(c class, s string) {
	if len(s) > longest {
		l.text = append(l.text, -1)
		return
	}
	l.key = append(append(l.key[:0], byte(c)), s...)
	l.text = append(l.text, l.id(l.key, 1))
}

// id is that of a piece, which was met so many times more.
func (l *Learner) id(piece []byte, times int32) int32 {
	id, ok := l.ids[string(piece)]
	if !ok {
		id = int32(len(l.pieces))
		key := string(piece)
		l.ids[key] = id
		l.pieces = append(l.pieces, key)
		l.times = append(l.times, 0)
	}
	l.times[id] += times
	return id
}

// Join takes in what another learner was given, as if it had been given here, and
// uses that learner up.
func (l *Learner) Join(other *Learner) {
	ids := make([]int32, len(other.pieces))
	for i, p := range other.pieces {
		ids[i] = l.id([]byte(p), other.times[i])
	}
	for _, text := range other.texts {
		for i, id := range text {
			if id >= 0 {
				text[i] = ids[id]
			}
		}
	}
	l.texts = append(l.texts, other.texts...)
	l.bytes += other.bytes
}

// Vocabulary is what has been learnt. The same texts in the same order give the
// same.
func (l *Learner) Vocabulary() *Vocabulary {
	atoms, of := l.atoms()
	runs, times := learnRuns(slices.Concat(l.texts...), atoms, l.often(runTimes, fewestRuns))
	n := len(atoms) + len(runs)
	byTimes := make([]uint16, n)
	for i := range byTimes {
		byTimes[i] = uint16(i)
	}
	slices.SortStableFunc(byTimes, func(a, b uint16) int { return cmp.Compare(times[b], times[a]) })
	short := byTimes[:shortOf(n)]
	slices.Sort(short)
	v, err := build(atoms, of, runs, short)
	if err != nil {
		panic("prose: what was learnt can't be: " + err.Error()) // a fault of ours
	}
	return v
}

// often is a number of times in a whole sample, in the one at hand.
func (l *Learner) often(times, fewest int) int32 {
	return int32(max(fewest, min(times, times*l.bytes/sampleBytes)))
}

// atoms are the frequent pieces, and the texts become theirs.
func (l *Learner) atoms() (atoms []string, of []class) {
	var frequent []int32
	often := l.often(atomTimes, fewestAtoms)
	for id, n := range l.times {
		if n >= often {
			frequent = append(frequent, int32(id))
		}
	}
	slices.SortFunc(frequent, func(a, b int32) int {
		return cmp.Or(cmp.Compare(l.times[b], l.times[a]), strings.Compare(l.pieces[a], l.pieces[b]))
	})
	frequent = frequent[:min(len(frequent), maxAtoms)]
	order := [classes]int{word_: 0, alone: 1, between: 2}
	slices.SortFunc(frequent, func(a, b int32) int {
		p, q := l.pieces[a], l.pieces[b]
		return cmp.Or(cmp.Compare(order[p[0]], order[q[0]]), strings.Compare(p[1:], q[1:]))
	})
	place := make([]int32, len(l.pieces))
	for i := range place {
		place[i] = -1
	}
	for i, id := range frequent {
		place[id] = int32(i)
		atoms = append(atoms, l.pieces[id][1:])
		of = append(of, class(l.pieces[id][0]))
	}
	for _, ids := range l.texts {
		for i, id := range ids {
			if id >= 0 {
				ids[i] = place[id]
			}
		}
	}
	return atoms, of
}
