package caption_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/format"
	"lectern/corpus/format/caption"
)

// hostile are words that a cue could take for its own signs.
var hostile = rapid.Custom(func(t *rapid.T) string {
	parts := rapid.SliceOfN(rapid.SampledFrom([]string{"-->", "<v Bo>", "<b>", "</v>", "&amp;", "&", "<", ">>", "- Yes.", "BO TARN:", "NOTE", "{\\an8}", "00:01.000 --> 00:02.000",
		"\u202eabc\u202c", "\u00a0", "ÄÖ", "漢字", "<00:00:01.000>", "[Music]", "12", "a", "said", "tide."}), 1, 6).Draw(t, "parts")
	return strings.Join(parts, " ")
})

// generated is a corpus with times, some without an end, some turns without any.
func generated(t *rapid.T) *corpus.Corpus {
	c := corpustest.Generated(rapid.Uint64().Draw(t, "seed"), 1)
	for _, d := range c.Documents {
		d.Edition = []string{"as delivered", "excerpts"}
		for i := range d.Turns {
			change(t, &d.Turns[i], i)
		}
	}
	return c
}

func change(t *rapid.T, turn *corpus.Turn, i int) {
	if rapid.IntRange(0, 3).Draw(t, "timed") > 0 {
		turn.Time = &corpus.Time{Start: i * 1500, End: rapid.SampledFrom([]int{0, i*1500 + 1, i*1500 + 700}).Draw(t, "end")}
	}
	turn.Language = rapid.SampledFrom([]string{"", "fr", "zh-Hant"}).Draw(t, "language")
	if rapid.Bool().Draw(t, "hostile") {
		first, second := hostile.Draw(t, "first"), hostile.Draw(t, "second")
		turn.Text = first + "\n\n" + second
		turn.Paragraphs = []corpus.Span{{Start: 0, End: len(first)}, {Start: len(first) + 2, End: len(turn.Text)}}
		turn.Marks = []corpus.Mark{{Kind: corpus.Foreign, Start: 0, End: len(first), Printed: first, Value: rapid.SampledFrom([]string{"", "de"}).Draw(t, "tag")},
			{Kind: corpus.TimeCode, Start: len(turn.Text), End: len(turn.Text), Value: fmt.Sprint(i*1500 + 100)}}
	}
	if rapid.IntRange(0, 5).Draw(t, "voice") == 0 {
		turn.Voice, turn.Speaker = corpus.Withheld, ""
		turn.Label = rapid.SampledFrom([]string{"", "A & B <c> -->", "SENIOR OFFICIAL", "Ö. / Ü"}).Draw(t, "label")
	}
}

// held is what WebVTT holds of a turn.
func held(t *corpus.Turn) string {
	var marks []string
	for _, m := range t.Marks {
		if m.Kind == corpus.Foreign || m.Kind == corpus.TimeCode && m.Start == m.End {
			marks = append(marks, fmt.Sprintf("%s %q %s", m.Kind, strings.Fields(m.Printed), m.Value))
		}
	}
	var paragraphs [][]string
	for _, p := range t.Paragraphs {
		paragraphs = append(paragraphs, strings.Fields(t.Text[p.Start:p.End]))
	}
	time := "none"
	if t.Time != nil {
		time = fmt.Sprint(*t.Time)
	}
	return fmt.Sprintf("%s %q %s %s %s %v %s %q %v", t.Kind, t.Label, t.Voice, t.Rendition, t.Language, t.Continued, time, paragraphs, marks)
}

// What is written comes back: all that WebVTT can hold.
func TestExportComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := generated(t)
		files := 0
		err := caption.Export.Write(c, func(path string, src []byte) error {
			d := c.Documents[files]
			files++
			in := format.NewInput(path, src)
			if caption.WebVTT.Looks(in) != format.Surely {
				t.Fatalf("%s does not look like WebVTT", path)
			}
			r := caption.WebVTT.Read(in)
			if s := corpustest.BrokenReading(in, r); s != "" {
				t.Fatal(s)
			}
			compare(t, d, r.Documents[0])
			return nil
		})
		if err != nil || files != len(c.Documents) {
			t.Fatalf("%d files, %v", files, err)
		}
	})
}

func compare(t *rapid.T, want, got *corpus.Document) {
	if got.ID != want.ID || got.Title != want.Title || got.Language != want.Language || got.Place != want.Place || got.Kind != want.Kind || !slices.Equal(got.Edition, want.Edition) {
		t.Fatalf("the document came back as %q %q %q %q %q", got.ID, got.Title, got.Language, got.Place, got.Edition)
	}
	if want.Dates.Event.String() != got.Dates.Event.String() {
		t.Fatalf("the date came back as %+v", got.Dates.Event)
	}
	if len(want.Turns) != len(got.Turns) {
		t.Fatalf("%d turns came back as %d", len(want.Turns), len(got.Turns))
	}
	for i := range want.Turns {
		if want.Turns[i].Language == "" { // what the reader's rules find out is more than was written
			got.Turns[i].Language = ""
		}
		if a, b := held(&want.Turns[i]), held(&got.Turns[i]); a != b {
			t.Fatalf("turn %d:\n%s\n%s", i+1, a, b)
		}
	}
}

// A turn without a time is told from one that has it.
func TestExportTellsTimesThatNoSourceGives(t *testing.T) {
	c := &corpus.Corpus{Documents: []*corpus.Document{{ID: "made-up", Title: "Made up", Turns: []corpus.Turn{
		{Kind: corpus.Question, Label: "Q", Text: "When?"},
		{Kind: corpus.Answer, Label: "ADA FENWICK", Text: "Then.\n\nAnd --> now.", Paragraphs: []corpus.Span{{Start: 0, End: 5}, {Start: 7, End: 19}}, Time: &corpus.Time{Start: 61001}},
	}}}}
	caption.Export.Write(c, func(path string, src []byte) error {
		corpustest.Golden(t, path, src)
		return nil
	})
}
