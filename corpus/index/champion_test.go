package index_test

import (
	"cmp"
	"slices"
	"testing"

	"lectern/corpus/index"
)

// score is BM25 of one term but for how rare the term is.
func score(count, words int, average float64) float64 {
	const k1, b = 1.2, 0.75
	return float64(count) * (k1 + 1) / (float64(count) + k1*(1-b+b*float64(words)/average))
}

func TestChampionsAreTheBestTurnsOfTheList(t *testing.T) {
	docs := many()
	x, m := open(t, manyBuilt()), modelOf(docs)
	var stage []bool
	for _, d := range docs {
		for _, u := range d.turns {
			stage = append(stage, u.stage)
		}
	}
	turns, words := x.Spoken()
	average := float64(words) / float64(turns)
	held := 0
	for _, term := range m.terms() {
		e, _, err := x.Term([]byte(term))
		if err != nil {
			t.Fatal(err)
		}
		got, err := x.Champions(e)
		if err != nil {
			t.Fatal(err)
		}
		isWord := term[0] == wordByte || term[0] == pairByte
		if (got != nil) != (isWord && len(m[term]) > 2048) {
			t.Fatalf("%q in %d turns has %d champions", term, len(m[term]), len(got))
		}
		if got == nil {
			continue
		}
		held++
		var want []index.Champion
		for _, p := range m[term] {
			class, err := x.AppendClasses(nil, []uint32{uint32(p.turn)})
			if err != nil {
				t.Fatal(err)
			}
			if !stage[p.turn] {
				want = append(want, index.Champion{Turn: p.turn, Count: p.count, Class: class[0]})
			}
		}
		slices.SortFunc(want, func(a, b index.Champion) int {
			return cmp.Or(cmp.Compare(score(b.Count, index.Representative[b.Class], average), score(a.Count, index.Representative[a.Class], average)), cmp.Compare(b.Turn, a.Turn))
		})
		if want = want[:min(64, len(m[term])/64, len(want))]; !slices.Equal(got, want) {
			t.Fatalf("%q: got %v, want %v", term, got, want)
		}
	}
	if held < 5 {
		t.Fatalf("only %d terms have champions", held)
	}
}

func TestTheLengthOfATurnIsThatOfItsClass(t *testing.T) {
	b := index.New(options)
	lengths := []int{0, 1, 2, 3, 4, 7, 8, 11, 17, 18, 40, 41, 139, 316, 317, 5000}
	words := 0
	for i, n := range lengths {
		for at := range n {
			b.Word([]byte("a"), 2*at)
		}
		b.Turn(i == 4)
		words += n
	}
	x := open(t, b.Build())
	for i, want := range []int{0, 1, 2, 3, 3, 6, 9, 9, 14, 22, 33, 50, 113, 258, 447, 1000} {
		if got, err := x.Length(i); got != want || err != nil {
			t.Errorf("%d words have the length %d, %v, want %d", lengths[i], got, err, want)
		}
	}
	classes, err := x.AppendClasses(nil, []uint32{0, 5, 6, 15})
	if want := []byte{0, 4, 5, 15}; !slices.Equal(classes, want) || err != nil {
		t.Errorf("turns 0, 5, 6 and 15 have the classes %v, %v, want %v", classes, err, want)
	}
	if _, err := x.AppendClasses(nil, []uint32{3, 16}); err == nil {
		t.Error("turn 16 has a class")
	}
	turns, spoken := x.Spoken()
	if x.Turns() != 16 || x.Words() != words || turns != 15 || spoken != words-4 {
		t.Errorf("%d turns of %d words, %d of %d spoken", x.Turns(), x.Words(), turns, spoken)
	}
	for _, n := range []int{-1, 16} {
		if _, err := x.Length(n); err == nil {
			t.Errorf("turn %d has a length", n)
		}
	}
}
