package index_test

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"sort"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus/block"
	"lectern/corpus/index"
)

const (
	wordByte = 'w'
	pairByte = '~'
)

var options = index.Options{Word: wordByte, Pair: pairByte}

// turn is one turn of the model: what an index is made of, kept as slices.
type turn struct {
	words  []string // "" is a gap
	fields []string
	stage  bool
}

type document struct {
	fields []string
	turns  []turn
}

// posting is what a list says of a turn.
type posting struct{ turn, count int }

// model is an index as maps of slices.
type model map[string][]posting

func modelOf(docs []document) model {
	m := model{}
	n := 0
	for _, d := range docs {
		for _, t := range d.turns {
			counts := map[string]int{}
			for i, w := range t.words {
				if w != "" {
					counts[string(wordByte)+w]++
				}
				if w != "" && i > 0 && t.words[i-1] != "" {
					counts[string(index.AppendPair(nil, pairByte, []byte(t.words[i-1]), []byte(w)))]++
				}
			}
			for _, f := range slices.Concat(t.fields, d.fields) {
				counts[f] = 1
			}
			for term, count := range counts {
				m[term] = append(m[term], posting{n, count})
			}
			n++
		}
	}
	maps.DeleteFunc(m, func(term string, list []posting) bool {
		return term[0] == pairByte && len(list) < max(160, n/300)
	})
	return m
}

func (m model) terms() []string { return slices.Sorted(maps.Keys(m)) }

func read(b *index.Builder, docs []document) {
	for _, d := range docs {
		var fields [][]byte
		for _, f := range d.fields {
			fields = append(fields, []byte(f))
		}
		b.Document(fields...)
		for _, t := range d.turns {
			for i, w := range t.words {
				if w != "" {
					b.Word([]byte(w), i)
				}
			}
			for _, f := range t.fields {
				b.Term([]byte(f))
			}
			b.Turn(t.stage)
		}
	}
}

func build(docs []document) index.Built {
	b := index.New(options)
	read(b, docs)
	return b.Build()
}

func open(t interface{ Fatal(...any) }, b index.Built) *index.Index {
	x, err := index.Open(b.Root, block.Memory(b.Blocks), 0)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

var letters = []rune("abcdeé語")

// anyDocs makes documents with words of few letters, so that they come again,
// and with terms that stand in many turns on end.
func anyDocs(t *rapid.T) []document {
	words := rapid.SliceOfN(rapid.StringOfN(rapid.SampledFrom(letters), 1, 6, -1), 1, 60).Draw(t, "vocabulary")
	var docs []document
	for range rapid.IntRange(0, 6).Draw(t, "documents") {
		d := document{fields: rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"d1", "d2", "d3", "e"}), 0, 3, rapid.ID).Draw(t, "fields")}
		for range rapid.IntRange(0, 200).Draw(t, "turns") {
			d.turns = append(d.turns, anyTurn(t, words))
		}
		docs = append(docs, d)
	}
	return docs
}

func anyTurn(t *rapid.T, words []string) turn {
	// One draw for the whole turn: draws are slow.
	seed := rapid.Uint64().Draw(t, "turn")
	next := func(n int) int {
		seed = seed*6364136223846793005 + 1442695040888963407
		return int(seed>>33) % n
	}
	var u turn
	for range next(12) {
		at := next(len(words) + 1)
		at = next(at + 1) // the first are met more often
		if at == len(words) {
			u.words = append(u.words, "")
		} else {
			u.words = append(u.words, words[at])
		}
	}
	if next(3) > 0 {
		u.fields = append(u.fields, "k1")
	} else {
		u.fields = append(u.fields, "k2", "k2")
	}
	u.stage = next(10) == 0
	return u
}

func TestAnIndexIsWhatAMapWouldBe(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		docs := anyDocs(t)
		m := modelOf(docs)
		x := open(t, build(docs))
		checkTerms(t, x, m)
		for _, term := range m.terms() {
			checkList(t, x, term, m[term])
		}
		for _, not := range []string{"", "w", "wzz", "k", "\xff", "waaaaaaaaaaaaaaaa"} {
			if _, ok, err := x.Term([]byte(not)); ok != (m[not] != nil) || err != nil {
				t.Fatalf("%q: %v, %v", not, ok, err)
			}
		}
	})
}

// checkTerms compares all terms, in order.
func checkTerms(t *rapid.T, x *index.Index, m model) {
	for _, prefix := range []string{"", "w", "wa", "w語", "k", "d1", "zz"} {
		var got, want []string
		if err := x.Range([]byte(prefix), func(key []byte, e index.Entry) bool {
			got = append(got, fmt.Sprintf("%s %d %d", key, e.Turns, e.Occurrences))
			return true
		}); err != nil {
			t.Fatal(err)
		}
		for _, term := range m.terms() {
			if bytes.HasPrefix([]byte(term), []byte(prefix)) {
				times := 0
				for _, p := range m[term] {
					times += p.count
				}
				want = append(want, fmt.Sprintf("%s %d %d", term, len(m[term]), times))
			}
		}
		if !slices.Equal(got, want) {
			t.Fatalf("terms with %q: got %v, want %v", prefix, got, want)
		}
	}
	if x.Terms() != len(m) {
		t.Fatalf("%d terms, want %d", x.Terms(), len(m))
	}
}

func checkList(t *rapid.T, x *index.Index, term string, want []posting) {
	e, ok, err := x.Term([]byte(term))
	if !ok || err != nil {
		t.Fatalf("%q: %v, %v", term, ok, err)
	}
	var got []posting
	l := x.List(e)
	for l.Next() {
		got = append(got, posting{l.Turn(), l.Count()})
	}
	if l.Err() != nil || !slices.Equal(got, want) {
		t.Fatalf("%q: got %v (%v), want %v", term, got, l.Err(), want)
	}
	turns, counts := x.List(e).Append(nil, nil)
	for i, p := range want {
		if turns[i] != uint32(p.turn) || counts[i] != uint32(p.count) {
			t.Fatalf("%q: appended %v, %v, want %v", term, turns, counts, want)
		}
	}
	checkSeek(t, x.List(e), term, want)
}

func checkSeek(t *rapid.T, l *index.List, term string, want []posting) {
	at := 0
	for range 20 {
		turn := at + rapid.IntRange(0, 90).Draw(t, "turn")
		i := sort.Search(len(want), func(i int) bool { return want[i].turn >= turn })
		if ok := l.Seek(turn); ok != (i < len(want)) || l.Err() != nil {
			t.Fatalf("%q: seek %d: %v, %v", term, turn, ok, l.Err())
		} else if !ok {
			return
		}
		if got := (posting{l.Turn(), l.Count()}); got != want[i] {
			t.Fatalf("%q: seek %d: got %v, want %v", term, turn, got, want[i])
		}
		at = l.Turn()
	}
}

func TestTheSameTurnsGiveTheSameBytes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		docs := anyDocs(t)
		a, b := build(docs), build(docs)
		if !bytes.Equal(a.Root, b.Root) || !slices.EqualFunc(a.Blocks, b.Blocks, bytes.Equal) {
			t.Fatal("two indexes of one corpus differ")
		}
	})
}
