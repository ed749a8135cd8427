package search_test

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus/corpustest"
	"lectern/corpus/query"
	"lectern/corpus/search"
)

// inSteps finds what a query asks for in steps of some work, and counts these.
func inSteps(x *search.Index, q query.Query, o search.Options, work int) (r search.Result, err error, steps int) {
	s := x.Steps(func() { r, err = x.Find(q, o) })
	for s.Next(work) {
		steps++
	}
	return r, err, steps
}

// An answer in steps of any size is the one that is computed at once, whether its
// pieces are here or come meanwhile, and whatever was stopped before it.
func TestAnAnswerInStepsAgreesWithTheWhole(t *testing.T) {
	paused, dropped := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		c := genCorpus(t)
		whole := search.Build(c)
		x := search.Build(c)
		if rapid.Bool().Draw(t, "pieces") {
			a, pieces := arrive(t, c)
			for n := range len(a.blocks) + len(a.turns) {
				a.here[n] = rapid.IntRange(0, 5).Draw(t, "here") > 0
			}
			x = pieces
		}
		for range 6 {
			q, _ := query.Parse(genQuery(t, rapid.IntRange(0, 3).Draw(t, "depth")))
			o := genOptions(t)
			o.Partly = rapid.Bool().Draw(t, "partly")
			if rapid.Bool().Draw(t, "dropped") {
				s := x.Steps(func() { x.Find(q, o) })
				for range rapid.IntRange(0, 30).Draw(t, "steps") {
					s.Next(1)
				}
				if rapid.Bool().Draw(t, "told") {
					s.Stop()
				}
				dropped++
			}
			want, failed := x.Find(q, o)
			got, err, steps := inSteps(x, q, o, rapid.SampledFrom([]int{0, 1, 100, 5000}).Draw(t, "work"))
			if !reflect.DeepEqual(got, want) || !reflect.DeepEqual(err, failed) {
				t.Fatalf("%v %+v in steps is %+v, %v, at once %+v, %v", q, o, got, err, want, failed)
			}
			if all, err := whole.Find(q, o); failed == nil && len(want.Needs) == 0 && (err != nil || !reflect.DeepEqual(got, all)) {
				t.Fatalf("%v %+v is %+v, of an index that nobody has stopped %+v, %v", q, o, got, all, err)
			}
			paused += steps
		}
	})
	if paused == 0 || dropped == 0 {
		t.Errorf("%d steps, %d dropped", paused, dropped)
	}
}

// Whatever takes long is done in steps that are as long as was said, by the work
// that is told: no kind of query goes on for longer.
func TestEveryKindOfQueryIsDoneInSteps(t *testing.T) {
	x := search.Build(twentyThousand())
	const work = 2000
	for _, m := range mixed {
		for _, o := range []search.Options{
			{Limit: 10, Prefix: true},
			{Limit: -1, Facets: []query.Name{query.Speaker, query.Kind, query.Lang, query.Doc}, Dates: true},
			{Limit: 10, Group: search.ByDocument},
			{Limit: 10, Order: search.BySpeaker},
		} {
			q, _ := query.Parse(m.typed)
			x.Forget()
			done, longest := 0, 0
			var r search.Result
			var err error
			s := x.Steps(func() { r, err = x.Find(q, o) })
			for more := true; more; done++ {
				more = s.Next(work)
				longest = max(longest, s.Worked())
			}
			if err != nil {
				t.Fatal(err)
			}
			if least := r.Turns / work; done < least || longest > work+30_000 {
				t.Errorf("%s: %d turns in %d steps, want at least %d; the longest took %d", m.typed, r.Turns, done, least, longest)
			}
		}
	}
}

// Wherever an answer is dropped, nothing more is done for it, and the next one is as
// if it had never been asked for.
func TestADroppedAnswerLeavesNothingBehind(t *testing.T) {
	c := corpustest.Generated(1, 30)
	x := search.Build(c)
	whole := map[string]search.Result{}
	typed := []string{"t* OR pla*", "th* OR w*", `"the harbour" OR grain -plan`, "speaker:mori NEAR/3", "the NEAR/2 plan", "kind:question OR after:2012"}
	for _, one := range typed {
		q, _ := query.Parse(one)
		whole[one], _ = search.Build(c).Find(q, search.Options{})
	}
	for i, one := range typed {
		q, _ := query.Parse(one)
		next := typed[(i+1)%len(typed)]
		then, _ := query.Parse(next)
		for n := 1; ; n++ {
			whole := whole[next]
			ended := false
			s := x.Steps(func() {
				x.Find(q, search.Options{})
				ended = true
			})
			for i := 0; i < n && s.Next(1); i++ {
			}
			if ended {
				if n < 5 {
					t.Errorf("%s is done in %d steps", one, n)
				}
				break
			}
			got, err := x.Find(then, search.Options{})
			if err != nil || ended || !reflect.DeepEqual(got, whole) {
				t.Fatalf("%s, after %d steps of %s: %d turns, %v, want %d; went on: %t", next, n, one, got.Turns, err, whole.Turns, ended)
			}
		}
	}
}

// A fault of ours is not hidden by steps, and leaves the index to the next.
func TestAPanicComesOutOfAStep(t *testing.T) {
	x := search.Build(chatter(3, 20))
	s := x.Steps(func() { panic("a fault") })
	func() {
		defer func() {
			if why := recover(); why != "a fault" {
				t.Errorf("it panics with %v", why)
			}
		}()
		s.Next(1)
	}()
	q, _ := query.Parse("quiet")
	if r, err := x.Find(q, search.Options{}); err != nil || r.Turns == 0 {
		t.Errorf("afterwards %d turns, %v", r.Turns, err)
	}
	if s.Next(1) {
		t.Error("it goes on")
	}
}

// BenchmarkSteps is a query of a frequent word at once and in steps.
func BenchmarkSteps(b *testing.B) {
	x := search.Build(twentyThousand())
	q, _ := query.Parse("the plan")
	b.Run("at once", func(b *testing.B) {
		for b.Loop() {
			x.Find(q, search.Options{Limit: 10})
		}
	})
	b.Run("in steps", func(b *testing.B) {
		for b.Loop() {
			inSteps(x, q, search.Options{Limit: 10}, 16<<10)
		}
	})
}
