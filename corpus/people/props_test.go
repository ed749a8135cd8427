package people_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/people"
)

var (
	titleWords = []string{"DR.", "MR.", "PRESIDENT", "SENATOR"}
	forenames  = []string{"Ada", "Ben", "Cy"}
	surnames   = []string{"Fenwick", "Hay", "Conaway", "Conway"}
	voices     = []string{"Q", "AUDIENCE MEMBER", "SENIOR ADMINISTRATION OFFICIAL", "OPERATOR"}
)

// fictional draws the text of a document about a few people who speak, are
// introduced, and share surnames.
func fictional(t *rapid.T) string {
	pick := func(list []string) string { return rapid.SampledFrom(list).Draw(t, "pick") }
	text := fmt.Sprintf("2021-%02d-%02d A fictional meeting of %s %s\n\n", rapid.IntRange(1, 12).Draw(t, "month"), rapid.IntRange(1, 28).Draw(t, "day"), pick(forenames), pick(surnames))
	for range rapid.IntRange(2, 8).Draw(t, "turns") {
		surname := pick(surnames)
		label := pick([]string{pick(titleWords) + " " + surname, pick(forenames) + " " + surname, surname, "THE PRESIDENT", pick(voices)})
		title := strings.ToUpper(pick(titleWords)[:1]) + strings.ToLower(pick(titleWords)[1:])
		words := pick([]string{"The tides are high.", "I thank " + title + " " + pick(forenames) + " " + pick(surnames) + ".", "Here is " + pick(forenames) + " " + pick(surnames) + "."})
		text += strings.ToUpper(label) + ": " + words + "\n\n"
	}
	return text
}

func TestResolvingAgainChangesNothing(t *testing.T) {
	resolved := 0
	rapid.Check(t, func(r *rapid.T) {
		c := read(rapid.SliceOfN(rapid.Custom(fictional), 1, 12).Draw(r, "texts")...)
		before := speakersJSON(t, c)
		people.Resolve(c)
		once := speakersJSON(t, c)
		if once != before {
			resolved++
		}
		people.Resolve(c)
		if twice := speakersJSON(t, c); twice != once {
			r.Errorf("resolved again:\n%s\nonce:\n%s", twice, once)
		}
	})
	if resolved == 0 {
		t.Error("nothing was ever resolved")
	}
}

func TestTheOrderOfTheDocumentsDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		texts := rapid.SliceOfN(rapid.Custom(fictional), 1, 12).Draw(r, "texts")
		a, b := read(texts...), read(texts...)
		slices.Reverse(b.Documents)
		people.Resolve(a)
		people.Resolve(b)
		slices.Reverse(b.Documents)
		if x, y := speakersJSON(t, a), speakersJSON(t, b); x != y {
			r.Errorf("in order:\n%s\nthe other way round:\n%s", x, y)
		}
	})
}

// Every turn keeps its words and its label, every speaker of a turn is there,
// nobody is named who spoke in a voice that has no name, and a suggestion has
// none of those.
func TestNoVoiceGetsASpeaker(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		texts := rapid.SliceOfN(rapid.Custom(fictional), 1, 8).Draw(r, "texts")
		c, was := read(texts...), read(texts...)
		toml := "[[merge]]\ninto = \"some-one\"\nname = \"Some One\"\nlabels = [\"THE PRESIDENT\", \"" + rapid.SampledFrom(voices).Draw(r, "voice") + "\"]\nreason = \"r\"\n"
		people.Apply(c, "people.toml", []byte(toml))
		for i, d := range c.Documents {
			for j, turn := range d.Turns {
				old := was.Documents[i].Turns[j]
				if turn.Voice != old.Voice || turn.Text != old.Text || turn.Label != old.Label || old.Speaker == "" && turn.Speaker != "" {
					r.Errorf("turn was %+v, is %+v", old, turn)
				}
				if turn.Speaker != "" && (turn.Voice != "" || d.Speaker(turn.Speaker) == nil) {
					r.Errorf("turn %+v has no such speaker", turn)
				}
			}
		}
		for _, s := range people.Suggest(c) {
			for _, side := range s.Sides {
				if slices.Contains(voices, side.Label) || len(side.People) == 0 || side.Documents == 0 {
					r.Errorf("suggested %+v", s)
				}
			}
		}
	})
}

func TestWhoIsHeldApartIsNeverOne(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		texts := rapid.SliceOfN(rapid.Custom(fictional), 2, 8).Draw(r, "texts")
		ids := everybody(read(texts...))
		if len(ids) < 3 {
			return
		}
		pick := rapid.SampledFrom(ids)
		var toml strings.Builder
		var pairs [][2]string
		for range rapid.IntRange(1, 3).Draw(r, "aparts") {
			p := [2]string{pick.Draw(r, "a"), pick.Draw(r, "b")}
			if p[0] != p[1] {
				pairs = append(pairs, p)
				fmt.Fprintf(&toml, "[[apart]]\npeople = [%q, %q]\nreason = \"r\"\n", p[0], p[1])
			}
		}
		for range rapid.IntRange(1, 5).Draw(r, "merges") {
			fmt.Fprintf(&toml, "[[merge]]\ninto = %q\npeople = [%q, %q]\nreason = \"r\"\n", pick.Draw(r, "into"), pick.Draw(r, "x"), pick.Draw(r, "y"))
		}
		c, was := read(texts...), read(texts...)
		people.Apply(c, "people.toml", []byte(toml.String()))
		is := map[string]map[string]bool{} // the people of now, by each of before
		for i, d := range was.Documents {
			for j, turn := range d.Turns {
				if turn.Speaker != "" {
					if is[turn.Speaker] == nil {
						is[turn.Speaker] = map[string]bool{}
					}
					is[turn.Speaker][c.Documents[i].Turns[j].Speaker] = true
				}
			}
		}
		for _, p := range pairs {
			for id := range is[p[0]] {
				if is[p[1]][id] {
					r.Errorf("%s and %s are both %s by\n%s", p[0], p[1], id, toml.String())
				}
			}
		}
	})
}

func everybody(c *corpus.Corpus) []string {
	var ids []string
	for _, d := range c.Documents {
		for _, s := range d.Speakers {
			if !slices.Contains(ids, s.ID) {
				ids = append(ids, s.ID)
			}
		}
	}
	slices.Sort(ids)
	return ids
}

// A review is TOML whose entries, once they are let in with a reason, are all
// about somebody.
func TestAReviewCanBeLetIn(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		texts := rapid.SliceOfN(rapid.Custom(fictional), 1, 8).Draw(r, "texts")
		c := read(texts...)
		people.Resolve(c)
		review := string(people.Review(people.Suggest(c)))
		if faults := people.Apply(read(texts...), "people.toml", []byte(review)); len(faults) > 0 {
			r.Fatalf("a review that nobody touched has the faults %v", faults)
		}
		var merges strings.Builder
		in := false
		for line := range strings.Lines(review) {
			in = strings.HasPrefix(line, "#[[merge]]") || in && line != "#\n" && strings.HasPrefix(line, "#") && !strings.HasPrefix(line, "# ")
			if in {
				merges.WriteString(strings.Replace(line[1:], `reason = ""`, `reason = "r"`, 1))
			}
		}
		for _, f := range people.Apply(read(texts...), "people.toml", []byte(merges.String())) {
			if f.Message != "this merges nobody" { // what an entry before it did already
				r.Errorf("%v: %s\n%s", f, f.Hint, merges.String())
			}
		}
	})
}

func FuzzApply(f *testing.F) {
	f.Add([]byte("[[merge]]\ninto = \"ben-low\"\npeople = [\"ada-m-fenwick\"]\nreason = \"r\"\n"))
	f.Add([]byte("[[merge]]\ninto = \"a\"\nname = \"\\u0000\"\nlabels = [\"MR. LOW\", \"\"]\nfrom = \"2021\"\nreason = \"r\"\n[[apart]]\npeople = 1\n"))
	f.Add([]byte("[[split]]\ndocument = \"talk-3\"\nturn = \"x\"\nperson = \"ben-low\"\ninto = \"ben-low\"\nreason = \"r\"\n[[role]]\nperson = \"ben-low\"\ntitle = \"T\"\nto = \"..\"\nreason = \"r\"\n"))
	f.Fuzz(func(t *testing.T, src []byte) {
		c := marrow()
		for _, fault := range people.Apply(c, "people.toml", src) {
			if fault.File != "people.toml" || fault.Line < 1 || fault.Column < 1 {
				t.Errorf("%q: a fault without a place: %+v", src, fault)
			}
		}
		for _, d := range c.Documents {
			for _, turn := range d.Turns {
				if turn.Speaker != "" && d.Speaker(turn.Speaker) == nil {
					t.Errorf("%q: turn %d is somebody's who is not there", src, turn.N)
				}
			}
		}
		for _, correction := range c.Corrections {
			if correction.Reason == "" || correction.Line < 1 || len(correction.People) == 0 {
				t.Errorf("%q: correction %+v", src, correction)
			}
		}
	})
}

func BenchmarkResolveAndSuggest(b *testing.B) {
	c := corpustest.Generated(1, 200)
	bytes := 0
	for _, d := range c.Documents {
		bytes += d.Source.Bytes
	}
	b.SetBytes(int64(bytes))
	for b.Loop() {
		people.Resolve(c)
		people.Suggest(c)
	}
}
