package prose_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus"
	"lectern/corpus/prose"
	"lectern/corpus/word"
)

// The pieces of texts that are made up: words, what stands between them, and what
// is odd.
var bits = []string{"peace", "Peace", "the", "The", "of the", "a", " ", " ", " ", " ", ", ", ". ", "\n\n", " -- ", "président", "e\u0301", "don't",
	"和", "平", "和平", "我們", "，", "ไทย", "한국", "ـ", "ــ", "\u200b", "\xff", "\xe5\x92", "\x00", "1999", "ﬁne", "ÆON", "ß", "Σ", "שָׁלוֹם", "سلام",
	strings.Repeat("long", 20), strings.Repeat("-", 70), "(Laughter.)", ". . . ."}

// said is a text with its marks.
type said struct {
	text  string
	marks []corpus.Mark
}

var texts = rapid.Custom(func(t *rapid.T) said {
	text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(bits), 0, 40).Draw(t, "bits"), "")
	var marks []corpus.Mark
	at := 0
	for range rapid.IntRange(0, 4).Draw(t, "marks") {
		start := rapid.IntRange(at, len(text)).Draw(t, "start")
		end := rapid.IntRange(start, min(len(text), start+20)).Draw(t, "end")
		kind := rapid.SampledFrom(corpus.MarkKinds).Draw(t, "kind")
		marks = append(marks, corpus.Mark{Kind: kind, Start: start, End: end, Printed: text[start:end]})
		at = end
	}
	return said{text, marks}
})

// book is learnt from texts, each taken in so many times.
func book(all []said, times int) *prose.Book {
	l := prose.NewLearner()
	for range times {
		for _, s := range all {
			l.Add(s.text, s.marks)
		}
	}
	return prose.NewBook(l.Vocabulary())
}

// coded is a block of texts, opened with a vocabulary that was written and read.
func coded(t testing.TB, b *prose.Book, all []said) *prose.Texts {
	t.Helper()
	v, err := prose.Open(b.AppendTo(nil))
	if err != nil {
		t.Fatal(err)
	}
	c := prose.NewCoder(b)
	for _, s := range all {
		if got, want := c.Add(s.text, s.marks, nil), len(word.All(s.text, s.marks)); got != want {
			t.Fatalf("%q has %d words, and is said to have %d", s.text, want, got)
		}
	}
	var read prose.Texts
	if err := read.Open(v, c.Block(nil), len(all)); err != nil {
		t.Fatal(err)
	}
	return &read
}

// Whoever hears the words of a text while it is coded need not read it again.
func TestWordsAreHeardAsTheyAreRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := rapid.SliceOfN(texts, 1, 12).Draw(t, "texts")
		c := prose.NewCoder(book(all, rapid.IntRange(1, 20).Draw(t, "times")))
		forms := map[int]string{} // of the atoms
		for _, s := range all {
			want := word.All(s.text, s.marks)
			c.Add(s.text, s.marks, func(atom int, folded []byte, position int) {
				if len(want) == 0 || want[0].Folded != string(folded) || want[0].Position != position {
					t.Fatalf("%q at %d is heard in %q, which has %v still to come", folded, position, s.text, want)
				}
				if form, known := forms[atom]; known && atom >= 0 && form != string(folded) {
					t.Fatalf("one atom is heard as %q and as %q", form, folded)
				}
				forms[atom] = string(folded)
				want = want[1:]
			})
			if len(want) > 0 {
				t.Fatalf("%v is not heard in %q", want, s.text)
			}
		}
	})
}

func TestTheVeryBytesComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := rapid.SliceOfN(texts, 1, 12).Draw(t, "texts")
		known := rapid.IntRange(0, len(all)).Draw(t, "known")
		b := book(all[:known], rapid.IntRange(0, 15).Draw(t, "times"))
		checkTexts(t, b, all)
	})
}

type failing interface {
	Fatalf(string, ...any)
	Fatal(...any)
	Helper()
}

func checkTexts(t failing, b *prose.Book, all []said) {
	t.Helper()
	v, err := prose.Open(b.AppendTo(nil))
	if err != nil {
		t.Fatal(err)
	}
	c := prose.NewCoder(b)
	var read prose.Texts
	for range 2 { // a coder and opened texts are used again
		for _, s := range all {
			c.Add(s.text, s.marks, nil)
		}
		block := c.Block(nil)
		if err := read.Open(v, block, len(all)); err != nil {
			t.Fatal(err)
		}
	}
	for i, s := range all {
		got, err := read.AppendText([]byte("before"), i)
		if err != nil || string(got) != "before"+s.text {
			t.Fatalf("%q comes back as %q, %v", s.text, got[min(len(got), 6):], err)
		}
		checkHeard(t, &read, i, s)
	}
}

// checkHeard compares what is heard of the codes of a text with its words.
func checkHeard(t failing, read *prose.Texts, i int, s said) {
	t.Helper()
	want := word.All(s.text, s.marks)
	got := heard(t, read, i)
	if !slices.Equal(got, want) {
		t.Fatalf("%q with %v: heard are %v, of %v", s.text, s.marks, got, want)
	}
}

// heard are the words of a text by its codes.
func heard(t failing, read *prose.Texts, i int) []word.Word {
	t.Helper()
	var all []word.Word
	h := word.Heard{}
	for c := range h.First {
		h.First[c] = true
	}
	h.Sought = func(n int, folded []byte) { all = append(all, word.Word{Folded: string(folded), Place: h.Places[n]}) }
	if err := read.Hear(&h, i); err != nil {
		t.Fatalf("text %d: %v", i, err)
	}
	return all
}

// In a text that has all pieces often, most have short codes and runs.
func TestFrequentWordsAndRunsAreShort(t *testing.T) {
	all := []said{{strings.Repeat("we the people, and the people of the town, are of one mind. ", 200), nil}}
	b := book(all, 1)
	c := prose.NewCoder(b)
	c.Add(all[0].text, nil, nil)
	if n := len(c.Block(nil)); n*12 > len(all[0].text) {
		t.Errorf("%d bytes take %d", len(all[0].text), n)
	}
	checkTexts(t, b, all)
}

// More pieces than two bytes can count are spelt where they stand.
func TestABlockOfManyRareWordsComesBack(t *testing.T) {
	var text strings.Builder
	for i := range 70_000 {
		text.WriteString("w")
		for ; i > 0; i /= 26 {
			text.WriteByte(byte('a' + i%26))
		}
		text.WriteByte(' ')
	}
	read := coded(t, book(nil, 0), []said{{text.String(), nil}})
	got, err := read.AppendText(nil, 0)
	if err != nil || string(got) != text.String() {
		t.Fatalf("it comes back as %.50q, %v", got, err)
	}
}

func TestTheSameTextsGiveTheSameVocabulary(t *testing.T) {
	all := []said{{strings.Repeat("now and then, then and now; here and there. ", 30), nil}, {strings.Repeat("和平和我們 peace ", 30), nil}}
	a, b := book(all, 2).AppendTo(nil), book(all, 2).AppendTo(nil)
	if !bytes.Equal(a, b) {
		t.Error("two runs differ")
	}
}

func FuzzTexts(f *testing.F) {
	f.Add("Good day. . . . I said (Laughter.) good day.", 8, 15, 24, 35, "elision")
	f.Add("和平 和平、peace", 3, 6, 8, 9, "remark")
	f.Fuzz(func(t *testing.T, text string, a, b, c, d int, kind string) {
		at := []int{a, b, c, d}
		slices.Sort(at)
		if at[0] < 0 || at[3] > len(text) {
			return
		}
		marks := []corpus.Mark{
			{Kind: corpus.MarkKind(kind), Start: at[0], End: at[1], Printed: text[at[0]:at[1]]},
			{Kind: corpus.Elision, Start: at[2], End: at[3], Printed: text[at[2]:at[3]]},
		}
		all := []said{{text, marks}, {text, nil}, {text[at[1]:], nil}}
		checkTexts(t, book(all, 3), all)
	})
}

// FuzzOpen reads any bytes as a vocabulary and as texts.
func FuzzOpen(f *testing.F) {
	all := []said{{strings.Repeat("we the people, of the town. ", 30), nil}, {"和平", nil}, {strings.Repeat("x", 50), nil}}
	b := book(all, 4)
	c := prose.NewCoder(b)
	for _, s := range append(all, said{"quite rare", nil}) {
		c.Add(s.text, s.marks, nil)
	}
	f.Add(b.AppendTo(nil), c.Block(nil), 4)
	f.Fuzz(func(t *testing.T, vocabulary, block []byte, n int) {
		v, err := prose.Open(vocabulary)
		if err != nil {
			return
		}
		var read prose.Texts
		if read.Open(v, block, n) != nil {
			return
		}
		bytes := 0
		for i := range min(n, 100) {
			text, err := read.AppendText(nil, i)
			if bytes += len(text); bytes > 65*len(block) {
				t.Fatalf("%d bytes stand for %d", len(block), bytes)
			}
			h := word.Heard{Sought: func(int, []byte) {}}
			if wrong := read.Hear(&h, i); len(h.Places) > 64*len(block) || err == nil && wrong != nil {
				t.Fatalf("%d words are heard, %v, %v", len(h.Places), err, wrong)
			}
			for _, w := range h.Places {
				if err == nil && (w.Start >= w.End || w.End > len(text)) {
					t.Fatalf("a word at %v of %d bytes", w, len(text))
				}
			}
		}
	})
}

// Each is odd in its own way: what stands between characters joins them or parts
// them, marks cut words and characters, and nobody said what marks hold.
func TestOddTextsAreWalked(t *testing.T) {
	elided := func(text string, start, end int) said {
		return said{text, []corpus.Mark{{Kind: corpus.Elision, Start: start, End: end, Printed: text[start:end]}}}
	}
	all := []said{
		{"和ـ平", nil}, {"和 ـ平", nil}, {"和 平", nil}, {"和，平 peace", nil}, {"a\u200bb", nil}, {"", nil}, {" ", nil}, {"  a  b  ", nil},
		elided("a ... b", 2, 5), elided("peace", 2, 2), elided("和平", 3, 3), elided("和平", 1, 4), elided("... a", 0, 3),
		{"we (Laughter.) laughed", []corpus.Mark{{Kind: corpus.Reaction, Start: 3, End: 14, Printed: "(Laughter.)"}}},
		{"和(笑)平", []corpus.Mark{{Kind: corpus.Reaction, Start: 3, End: 8, Printed: "(笑)"}}},
	}
	checkTexts(t, book(nil, 0), all)
	checkTexts(t, book(all, 20), all)
}

func BenchmarkTexts(b *testing.B) {
	all := []said{{strings.Repeat("We hold that the people of the town, and of the county, are free; nobody is above the law. ", 300), nil}}
	read := coded(b, book(all, 1), all)
	b.Run("decode", func(b *testing.B) {
		b.SetBytes(int64(len(all[0].text)))
		var out []byte
		for b.Loop() {
			out, _ = read.AppendText(out[:0], 0)
		}
	})
	b.Run("hear", func(b *testing.B) {
		words := 0
		h := word.Heard{Sought: func(int, []byte) {}}
		h.First['l'] = true
		for b.Loop() {
			h.Begin()
			read.Hear(&h, 0)
			words += len(h.Places)
		}
		b.ReportMetric(float64(words)/1e6/b.Elapsed().Seconds(), "Mwords/s")
	})
	b.Run("code", func(b *testing.B) {
		c := prose.NewCoder(book(all, 1))
		b.SetBytes(int64(len(all[0].text)))
		var out []byte
		for b.Loop() {
			c.Add(all[0].text, nil, nil)
			out = c.Block(out[:0])
		}
	})
}
