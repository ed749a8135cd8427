package stats_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus"
	"lectern/corpus/stats"
)

func TestWords(t *testing.T) {
	for text, want := range map[string][]string{
		"":                                 nil,
		" … –  !":                          nil,
		"don't well-known":                 {"don't", "well", "known"},
		"it’s the dogs' 2,503 o'clock'":    {"it’s", "the", "dogs", "2", "503", "o'clock"},
		"respect… respecting sovereignty.": {"respect", "respecting", "sovereignty"},
		"Ge\u0301ne\u0301ral naïve":        {"Ge\u0301ne\u0301ral", "naïve"},
		"國際 nato'國":                        {"國", "際", "nato", "國"},
		"'quoted' ''":                      {"quoted"},
		"a\xffb":                           {"a", "b"},
	} {
		if got := slices.Collect(stats.Words(text)); !slices.Equal(got, want) {
			t.Errorf("Words(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestWordsLieInTheTextInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		rest := text
		for w := range stats.Words(text) {
			i := strings.Index(rest, w)
			if i < 0 || w == "" {
				t.Fatalf("%q is not in the rest %q", w, rest)
			}
			rest = rest[i+len(w):]
		}
	})
}

// panel is a made-up document with a turn of each sort.
func panel() *corpus.Document {
	mark := func(text, printed string) []corpus.Mark {
		i := strings.Index(text, printed)
		return []corpus.Mark{{Kind: corpus.Spelling, Start: i, End: i + len(printed), Printed: printed}}
	}
	asked := "Ada Example (sp?), of the paper. Why?"
	return &corpus.Document{ID: "panel",
		Speakers: []corpus.Speaker{{ID: "bo", Name: "Bo"}, {ID: "ada", Name: "Ada"}, {ID: "cy", Name: "Cy"}},
		Turns: []corpus.Turn{
			{ID: "1", Kind: corpus.Question, Speaker: "ada", Text: asked, Marks: mark(asked, "(sp?)")},
			{ID: "2", Kind: corpus.Answer, Speaker: "bo", Answers: "1", Text: "Because zebras are zebras."},
			{ID: "3", Kind: corpus.Stage, Text: "(Applause.)"},
			{ID: "4", Kind: corpus.Answer, Speaker: "bo", Answers: "1", Text: "And because I say so."},
			{ID: "5", Kind: corpus.Question, Text: "Who said that?"},
		}}
}

func TestOfDocument(t *testing.T) {
	got := stats.OfDocument(panel())
	want := []stats.Share{
		{ID: "bo", Name: "Bo", Words: 9, Turns: 2, Answered: 1, Percent: 50},
		{ID: "ada", Name: "Ada", Words: 6, Turns: 1, Asked: 1, Percent: 33},
		{ID: "cy", Name: "Cy"},
		{Words: 3, Turns: 1, Asked: 1, Percent: 17},
	}
	if !slices.Equal(got.Shares, want) {
		t.Errorf("shares are\n%+v, want\n%+v", got.Shares, want)
	}
	if n := stats.SpokenWords(&panel().Turns[2]); n != 0 {
		t.Errorf("a stage turn has %d words, want none: nobody said them", n)
	}
	if got.Words != 18 || got.Turns != 4 {
		t.Errorf("%d words in %d turns, want 18 in 4: marks and stage turns are not said", got.Words, got.Turns)
	}
}

func TestSpeakersSumOverDocuments(t *testing.T) {
	second := panel()
	second.ID = "second"
	second.Turns = second.Turns[:2]
	k := stats.Of(&corpus.Corpus{Documents: []*corpus.Document{panel(), second}})
	bo := k.Speaker("bo")
	if bo.Words != 13 || bo.Turns != 3 || bo.Answered != 2 || bo.Of != 28 || len(bo.Documents) != 2 {
		t.Errorf("Bo's numbers are %+v", bo)
	}
	if k.Words != 28 || k.Turns != 6 {
		t.Errorf("the corpus has %d words in %d turns, want 28 in 6", k.Words, k.Turns)
	}
	if k.Speakers[0].ID != "ada" || k.Speaker("nobody") != nil || k.Document("second").Turns != 2 {
		t.Error("speakers are not in order of name, or are found where there are none")
	}
}

func TestPercentsSumTo100(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOfN(rapid.IntRange(0, 1<<30), 1, 40).Draw(t, "parts")
		sum, total := 0, 0
		for i, p := range stats.Percents(parts) {
			sum += p
			total += parts[i]
			if p < 0 || p > 100 {
				t.Fatalf("part %d is %d %%", i, p)
			}
		}
		if total > 0 && sum != 100 || total == 0 && sum != 0 {
			t.Fatalf("%v gives %v, which sums to %d", parts, stats.Percents(parts), sum)
		}
	})
}

func TestDistinctive(t *testing.T) {
	k := stats.Of(&corpus.Corpus{Documents: []*corpus.Document{panel()}})
	got := k.Distinctive("bo", 5)
	if len(got) != 2 || got[0].Word != "because" || got[1].Word != "zebras" || got[0].Mine != 2 || got[0].Others != 0 || got[0].Z <= 0 {
		t.Errorf("Bo is set apart by %+v, want because and zebras, each said twice", got)
	}
	if got := k.Distinctive("bo", 1); len(got) != 1 {
		t.Errorf("%d words, want the 1 asked for", len(got))
	}
	if got := k.Distinctive("ada", 5); got != nil {
		t.Errorf("Ada said no word twice, yet got %+v", got)
	}
	alone := stats.Of(&corpus.Corpus{Documents: []*corpus.Document{{Speakers: []corpus.Speaker{{ID: "a"}},
		Turns: []corpus.Turn{{Speaker: "a", Text: "word word"}}}}})
	if got := alone.Distinctive("a", 5); got != nil {
		t.Errorf("with nobody to differ from, got %+v", got)
	}
}

func TestSumsAgreeForAnyMarks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringN(0, 60, -1).Draw(t, "text")
		var marks []corpus.Mark
		for range rapid.IntRange(0, 3).Draw(t, "marks") {
			marks = append(marks, corpus.Mark{Start: rapid.IntRange(-2, 70).Draw(t, "start"), End: rapid.IntRange(-2, 70).Draw(t, "end")})
		}
		turn := &corpus.Turn{Text: text, Marks: marks}
		if n := stats.SpokenWords(turn); n < 0 || n > len(text) {
			t.Fatalf("%d words in %q", n, text)
		}
	})
}
