package search

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus"
)

func TestACardHoldsThePeopleWhoWereWrittenOnIt(t *testing.T) {
	name := rapid.OneOf(rapid.SampledFrom([]string{"Ada Wren", "Ada Wren ", "ADA. WREN", "程雯", "程", ""}), rapid.StringOfN(rapid.RuneFrom([]rune("aB é程-")), 0, 400, -1))
	id := rapid.OneOf(rapid.SampledFrom([]string{"ada-wren", "ada-wren-x2", "s-fr5", ""}), rapid.StringOfN(rapid.RuneFrom([]rune("ab-é")), 0, 400, -1))
	rapid.Check(t, func(t *rapid.T) {
		people := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) person { return person{id.Draw(t, "id"), name.Draw(t, "name")} }), 1, 20).Draw(t, "people")
		if got := readCard(appendCard(nil, people), len(people)); !slices.Equal(got, people) {
			t.Fatalf("got %q", got)
		}
	})
}

func TestAnIDThatIsTheNameIsNotWrittenTwice(t *testing.T) {
	alone := len(appendCard(nil, []person{{"", "Ms. Ada Wren"}}))
	if with := len(appendCard(nil, []person{{"ms-ada-wren", "Ms. Ada Wren"}})); with != alone {
		t.Errorf("%d bytes with the ID, %d without", with, alone)
	}
}

func FuzzReadCard(f *testing.F) {
	f.Add(appendCard(nil, []person{{"ada-wren", "Ada Wren"}, {"ada-wu", "Ada Wu"}}))
	f.Fuzz(func(t *testing.T, b []byte) {
		size := 0
		for _, p := range readCard(b, namesPerCard) {
			size += len(p.id) + len(p.name)
		}
		if most := len(b) + 2*namesPerCard*mostShared; size > most {
			t.Errorf("%d bytes of names and IDs come of %d", size, len(b))
		}
	})
}

// Of two documents whose IDs would be short in the same way, each keeps what is
// its own.
func TestTheIDsOfACorpusAreShortenedApart(t *testing.T) {
	c := &corpus.Corpus{Documents: []*corpus.Document{{ID: "a"}, {ID: "b"}, {ID: "a"}}}
	if s := shortenerBy(c, func(s shortener, id string) string {
		if s < 3 {
			return "" // all alike
		}
		return id
	}); s != 3 {
		t.Errorf("the first that tells them apart is %d, want 3", s)
	}
}
