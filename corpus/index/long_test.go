package index_test

import (
	"slices"
	"sync"
	"testing"

	"lectern/corpus/index"
)

// many makes documents enough for every code: words of any frequency, turns
// that have a word many times, pairs, spans, and a list in several blocks.
var many = sync.OnceValue(func() []document {
	seed := uint64(1)
	next := func(n int) int {
		seed = seed*6364136223846793005 + 1442695040888963407
		return int(seed>>33) % n
	}
	var docs []document
	for i := range 120 {
		d := document{fields: []string{"d" + string(rune('a'+i%3)), "l"}}
		for range 500 {
			d.turns = append(d.turns, manyWords(next, i))
		}
		docs = append(docs, d)
	}
	return docs
})

func manyWords(next func(int) int, about int) turn {
	u := turn{stage: next(20) == 0}
	for range next(5) {
		u.words = append(u.words, string(rune('一'+next(next(2000)+1))), string(rune('가'+about)))
	}
	switch next(3) {
	case 0:
		u.words = append(u.words, "", "climate", "change")
	case 1:
		u.words = append(u.words, "climate", "", "change")
	}
	for next(4) == 0 {
		u.words = append(u.words, "very", "very")
	}
	u.fields = []string{string([]byte{'s', byte('a' + next(2) + about%20)})}
	return u
}

var manyBuilt = sync.OnceValue(func() index.Built { return build(many()) })

func TestManyListsAreWhatAMapWouldBe(t *testing.T) {
	x := open(t, manyBuilt())
	m := modelOf(many())
	for _, term := range m.terms() {
		e, ok, err := x.Term([]byte(term))
		if !ok || err != nil {
			t.Fatalf("%q: %v, %v", term, ok, err)
		}
		turns, counts := x.List(e).Append(nil, nil)
		if len(turns) != len(m[term]) {
			t.Fatalf("%q has %d turns, want %d", term, len(turns), len(m[term]))
		}
		for i, p := range m[term] {
			if (posting{int(turns[i]), int(counts[i])}) != p {
				t.Fatalf("%q: posting %d is %d %d, want %v", term, i, turns[i], counts[i], p)
			}
		}
		seekAll(t, x.List(e), term, m[term])
	}
}

// seekAll seeks with steps of many lengths.
func seekAll(t *testing.T, l *index.List, term string, want []posting) {
	t.Helper()
	for turn, step := 0, 0; ; turn, step = turn+step*step*step, (step+1)%20 {
		i, _ := slices.BinarySearchFunc(want, turn, func(p posting, turn int) int { return p.turn - turn })
		if ok := l.Seek(turn); ok != (i < len(want)) || l.Err() != nil {
			t.Fatalf("%q: seek %d: %v, %v", term, turn, ok, l.Err())
		} else if !ok {
			return
		}
		if got := (posting{l.Turn(), l.Count()}); got != want[i] {
			t.Fatalf("%q: seek %d: got %v, want %v", term, turn, got, want[i])
		}
	}
}

// long makes an index of very many very short turns, whose most frequent word
// and pair have lists of several blocks, and what these lists are.
func long() (index.Built, model) {
	b := index.New(options)
	m := model{}
	pair := string(index.AppendPair(nil, pairByte, []byte("climate"), []byte("change")))
	seldom := string(index.AppendPair(nil, pairByte, []byte("also"), []byte("then")))
	seed := uint64(7)
	for turn := range 400_000 {
		seed = seed*6364136223846793005 + 1442695040888963407
		n, change := int(seed>>60)-11, 0
		at := 0
		for i := range n {
			b.Word([]byte("climate"), at)
			at += 2
			if seed>>(40+i)&1 == 0 {
				b.Word([]byte("change"), at-1)
				change++
			}
		}
		// Two words that are beside each other in some stretches alone.
		together := turn/1000%4 == 0 && turn%40 == 7
		b.Word([]byte("also"), 100)
		m["walso"] = append(m["walso"], posting{turn, 1})
		if together {
			b.Word([]byte("then"), 101)
			m[seldom] = append(m[seldom], posting{turn, 1})
		} else {
			b.Word([]byte("then"), 102)
		}
		m["wthen"] = append(m["wthen"], posting{turn, 1})
		if n > 0 {
			m["wclimate"] = append(m["wclimate"], posting{turn, n})
		}
		if change > 0 {
			m["wchange"] = append(m["wchange"], posting{turn, change})
			m[pair] = append(m[pair], posting{turn, change})
		}
		b.Turn(false)
	}
	return b.Build(), m
}

func TestAListOfSeveralBlocksIsReadAsOne(t *testing.T) {
	built, want := long()
	if len(built.Blocks) < 18 {
		t.Fatalf("there are only %d blocks", len(built.Blocks))
	}
	x := open(t, built)
	for _, term := range want.terms() {
		e, ok, err := x.Term([]byte(term))
		if !ok || err != nil {
			t.Fatal(term, ok, err)
		}
		turns, counts := x.List(e).Append(nil, nil)
		if len(turns) != len(want[term]) {
			t.Fatalf("%q has %d turns, want %d", term, len(turns), len(want[term]))
		}
		set := make([]uint64, (x.Turns()+63)/64)
		x.List(e).Fill(set)
		for i, p := range want[term] {
			if (posting{int(turns[i]), int(counts[i])}) != p || set[p.turn/64]>>(p.turn%64)&1 == 0 {
				t.Fatalf("%q: posting %d is %d %d, want %v", term, i, turns[i], counts[i], p)
			}
		}
		seekAll(t, x.List(e), term, want[term])
	}
}
