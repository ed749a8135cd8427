package markdown_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/format/markdown"
	"lectern/corpus/transcript"
)

// export is a document as it is written.
func export(t interface {
	Helper()
	Fatalf(string, ...any)
}, d *corpus.Document) []byte {
	t.Helper()
	return corpustest.Files(t, markdown.Export, &corpus.Corpus{Documents: []*corpus.Document{d}})[d.ID+".md"]
}

func turns(d *corpus.Document) string {
	var b strings.Builder
	for _, t := range d.Turns {
		fmt.Fprintf(&b, "%v %v %q: %q\n", t.Kind == corpus.Stage, t.Continued, t.Label, t.Text)
	}
	return b.String()
}

const fictional = `A fictional talk

Town Hall
7:05 P.M. EDT

ANN LEE (Minister of Tides): Good evening. It is 1 * 2 * 3, and *not* 4.

(Applause.)

Thank you. Resolutions: that it rain.

Q   Why [sic] do_you_ask?

ANN LEE: Because.

END 7:10 P.M. EDT
`

func TestWhatIsWrittenIsAsPeopleWriteIt(t *testing.T) {
	d := transcript.Parse("talk.txt", []byte(fictional))
	d.Dates.Event = &corpus.Date{EDTF: "2031-05-04"}
	d.Source.Records = []corpus.Source{{URL: "https://marrow.example/talk"}}
	corpustest.Golden(t, "talk.md", export(t, d))
}

func TestWhatIsReadOtherwiseIsMarked(t *testing.T) {
	d := &corpus.Document{ID: "odd", Title: "A fictional oddity", Turns: []corpus.Turn{
		{Kind: corpus.Speech, Label: "the man at the back, who coughed", Text: "Ann Lee: is what I would say.\n\n# No heading\n\n(Nor this a stage direction.)"},
		{Kind: corpus.Speech, Text: "Nobody is named here."},
		{Kind: corpus.Stage, Text: "The lamps go out"},
		{Kind: corpus.Speech, Label: "Q", Text: "<!-- turn \"B\" -->\n---\nEND"},
	}}
	file := export(t, d)
	corpustest.Golden(t, "odd.md", file)
	if got, want := turns(transcript.Parse("odd.md", file)), turns(d); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// parts are words that mean something to Markdown or to the reader.
var parts = []string{"words", " ", "\n", "\n\n", "*", "**", "_", "`", "[", "](x)", "\\", "&amp;", "<b>", "<!-- turn \"A\" -->", "-->", "Ann Lee: ", "**Ben Low:** ", "Q: ", "(Applause.)", "---", "# ", "> ", "- ",
	"END", "…", "\u00a0", "é", "王小明：", "Image: a.jpg", "[[Page 2]]", "~~", "<s>", "</s>", "END 7:10 P.M. EDT", "\t", "\"", "\r\n", "\x00", "~", ":**", "title: x"}

// Whatever is said and however it is labelled, what is written is read as the
// same turns.
func TestWhatIsWrittenIsReadAgain(t *testing.T) {
	text := rapid.Custom(func(t *rapid.T) string {
		s := strings.Join(rapid.SliceOfN(rapid.SampledFrom(parts), 1, 12).Draw(t, "parts"), "")
		return strings.TrimFunc(strings.ReplaceAll(s, "\x00", "\ufffd"), func(c rune) bool { return c <= ' ' || c == 0xA0 })
	})
	label := rapid.OneOf(rapid.SampledFrom([]string{"", "ANN LEE", "Ben Low (Mayor)", "Q", "THE PRESIDENT", "a voice", "王小明", "M. le président", "x > y", `"A"`, "Ann:**", "[Moderator]"}),
		rapid.Custom(func(t *rapid.T) string {
			return strings.Join(strings.Fields(strings.ReplaceAll(strings.Join(rapid.SliceOfN(rapid.SampledFrom(parts), 1, 3).Draw(t, "label"), ""), "\x00", "")), " ")
		}))
	rapid.Check(t, func(t *rapid.T) {
		d := &corpus.Document{ID: "fictional", Title: rapid.SampledFrom([]string{"", "A fictional title", "# *odd* title: x"}).Draw(t, "title")}
		for i := range rapid.IntRange(0, 6).Draw(t, "turns") {
			turn := corpus.Turn{N: i + 1, Kind: rapid.SampledFrom([]corpus.Kind{corpus.Speech, corpus.Stage}).Draw(t, "kind"), Label: label.Draw(t, "label"), Text: text.Draw(t, "text")}
			turn.Continued = turn.Label != "" && rapid.Bool().Draw(t, "continued")
			d.Turns = append(d.Turns, turn)
		}
		file := export(t, d)
		again := transcript.Parse("fictional.md", file)
		if got, want := turns(again), turns(d); got != want {
			t.Fatalf("got\n%swant\n%s%s", got, want, file)
		}
		if again.Title != d.Title {
			t.Fatalf("the title %q became %q", d.Title, again.Title)
		}
	})
}

// What was read from plain text is written without marks.
func TestTranscriptsAreWrittenPlainly(t *testing.T) {
	d := transcript.Parse("talk.txt", []byte(fictional))
	if file := export(t, d); bytes.Contains(file, []byte("<!--")) || turns(transcript.Parse("talk.md", file)) != turns(d) {
		t.Errorf("%s", file)
	}
}

func BenchmarkWrite(b *testing.B) {
	for _, bytes := range []int{64 << 10, 1 << 20} {
		d := transcript.Parse("fictional.txt", corpustest.Text(1, bytes))
		b.Run(fmt.Sprintf("%dkB", bytes>>10), func(b *testing.B) {
			b.SetBytes(int64(bytes))
			for b.Loop() {
				export(b, d)
			}
		})
	}
}
