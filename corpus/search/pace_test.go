package search_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus/query"
	"lectern/corpus/search"
)

// everyText is enough after so many texts.
func everyText(n int) func() bool {
	looked := 1 // the first is not asked about
	return func() bool {
		looked++
		return looked > n
	}
}

// onward asks until nothing more is to be computed, a text or some at a time, and
// counts the parts.
func onward(t rapid.TB, x *search.Index, q query.Query, o search.Options, texts int, partly func(search.Result)) (whole search.Result, parts int) {
	for range 10000 {
		o.Enough = everyText(texts)
		r, err := x.Find(q, o)
		if err != nil {
			t.Fatalf("%v: %v", q, err)
		}
		if !r.More {
			return r, parts
		}
		parts++
		partly(r)
	}
	t.Fatalf("%v never ends", q)
	return whole, parts
}

// An answer that is broken off after every text and asked for again is in the end
// the one that is computed at once, and before it never too much.
func TestAnAnswerInPartsAgreesWithTheWhole(t *testing.T) {
	broken := 0
	rapid.Check(t, func(t *rapid.T) {
		c := genCorpus(t)
		whole, x := search.Build(c), search.Build(c)
		for range 5 {
			q, _ := query.Parse(genQuery(t, rapid.IntRange(0, 3).Draw(t, "depth")))
			o := genOptions(t)
			want, err := whole.Find(q, o)
			if err != nil {
				t.Fatal(err)
			}
			got, parts := onward(t, x, q, o, rapid.IntRange(1, 3).Draw(t, "texts"), func(part search.Result) { contained(t, q, part, want) })
			if !reflect.DeepEqual(got, want) {
				t.Fatalf("%v %+v in parts is %+v, at once %+v", q, o, got, want)
			}
			broken += parts
		}
	})
	if broken == 0 {
		t.Error("no answer was broken off")
	}
}

// contained holds: nothing that a part says is taken back.
func contained(t *rapid.T, q query.Query, part, whole search.Result) {
	o := search.Options{Partly: true}
	less(t, q, o, part, whole)
	if part.Costs != nil {
		t.Fatalf("%v: what its parts cost is said before it is known", q)
	}
}

// Texts that are looked into in parts may arrive in parts, too.
func TestAnAnswerInPartsOfPiecesAgreesWithTheWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := genCorpus(t)
		a, x := arrive(t, c)
		q, _ := query.Parse(genQuery(t, 2))
		o := genOptions(t)
		want, err := search.Build(c).Find(q, o)
		if err != nil {
			t.Fatal(err)
		}
		o.Partly = true
		for range 10000 {
			o.Enough = everyText(1)
			got := a.find(t, x, q, o, func(part search.Result) { less(t, q, o, part, want) })
			if !got.More {
				if !reflect.DeepEqual(got, want) {
					t.Fatalf("%v %+v in parts is %+v, at once %+v", q, o, got, want)
				}
				return
			}
			less(t, q, o, got, want)
		}
		t.Fatalf("%v never ends", q)
	})
}

// One call does not hold up the next, which nobody breaks off.
func TestACallWithoutEnoughGoesToTheEnd(t *testing.T) {
	x := search.Build(chatter(7, 400))
	q, _ := query.Parse(`"quiet peace quiet"`)
	part, err := x.Find(q, search.Options{Enough: everyText(1)})
	if err != nil || !part.More || !part.AtLeast {
		t.Fatalf("%+v, %v", part, err)
	}
	if whole, err := x.Find(q, search.Options{}); err != nil || whole.More || whole.AtLeast || whole.Turns <= part.Turns {
		t.Errorf("%d turns after %d, %+v, %v", whole.Turns, part.Turns, whole, err)
	}
}

// What is left out is found before it is known of all turns that they do not have
// it.
func TestTurnsWithoutAPhraseAreFoundWhileItIsLookedFor(t *testing.T) {
	c := chatter(7, 400)
	x := search.Build(c)
	q, _ := query.Parse(`peace -"quiet peace quiet"`)
	var turns []int
	whole, _ := onward(t, x, q, search.Options{Limit: 1}, 1, func(part search.Result) { turns = append(turns, part.Turns) })
	if len(turns) < 3 || !slices.IsSorted(turns) || turns[0] == 0 || turns[0] >= whole.Turns {
		t.Errorf("%d turns are found after %v", whole.Turns, turns)
	}
}

// What is remembered is forgotten before another query, not while the same one is
// asked again: it would never end.
func TestNothingIsForgottenBeforeAnAnswerIsWhole(t *testing.T) {
	x := search.Build(chatter(7, 400))
	q, _ := query.Parse(`"quiet peace quiet"`)
	_, parts := onward(t, x, q, search.Options{}, 1, func(search.Result) { x.Overfill() })
	if looked := x.Remembered(); parts < 3 || looked < parts {
		t.Errorf("%d texts are remembered after %d parts", looked, parts)
	}
	other, _ := query.Parse("quiet")
	if _, err := x.Find(other, search.Options{}); err != nil || x.Remembered() != 0 {
		t.Errorf("%d texts are remembered of another query, %v", x.Remembered(), err)
	}
}

// BenchmarkPhrase asks for phrases for the first time: of words that often stand
// beside each other, so that there is much to look into.
func BenchmarkPhrase(b *testing.B) {
	x := search.Build(twentyThousand())
	for _, typed := range []string{`"the harbour the"`, `"a plan the"`, `"the ferry was the"`, `the NEAR/3 plan`} {
		q, _ := query.Parse(typed)
		b.Run(strings.ReplaceAll(typed, `"`, ""), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				x.Forget()
				if _, err := x.Find(q, search.Options{Limit: 10}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(x.Remembered()), "texts")
		})
	}
}
