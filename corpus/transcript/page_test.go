package transcript_test

import (
	"fmt"
	"slices"
	"testing"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/transcript"
)

// block is a passage that stands in the source as it is; apart tells how much of
// it is set apart.
func block(at *int, text, style string, apart int) transcript.Passage {
	p := transcript.Passage{Text: text, Style: style, Pieces: []corpus.Piece{{End: len(text), From: *at, To: *at + len(text)}}}
	if apart > 0 {
		p.Apart = []corpus.Span{{End: apart}}
	}
	*at += len(text) + 1
	return p
}

func readBlocks(blocks [][2]string, style string) *corpus.Document {
	at, src := 0, ""
	var passages []transcript.Passage
	for _, b := range blocks {
		passages = append(passages, block(&at, b[0]+b[1], style, len(b[0])))
		src += b[0] + b[1] + "\n"
	}
	d, _ := transcript.ReadPage(transcript.Page{Script: transcript.Script{In: format.NewInput("fictional.x", []byte(src)), Format: "x"}, Passages: passages})
	return d
}

func turnsOf(d *corpus.Document) []string {
	var list []string
	for _, t := range d.Turns {
		list = append(list, fmt.Sprintf("%s|%s", t.Label, t.Text))
	}
	return list
}

// What is set apart is a label by how the others of its style are used: names
// that come back are, a sentence and a heading among them are not.
func TestWhatIsSetApartIsALabelWhereOthersOfItsStyleAre(t *testing.T) {
	got := turnsOf(readBlocks([][2]string{
		{"Ada Fenwick", " The tide is in."}, {"Bo Tarn", " When does it turn?"}, {"Ada Fenwick", " At one."}, {"Cy Low", " I saw it."}, {"Bo Tarn", " Thank you."},
		{"It was late", " and nobody had seen it."},
	}, "bold"))
	want := []string{"Ada Fenwick|The tide is in.", "Bo Tarn|When does it turn?", "Ada Fenwick|At one.", "Cy Low|I saw it.", "Bo Tarn|Thank you.\n\nIt was late and nobody had seen it."}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestWordsSetApartOnceAreNoLabel(t *testing.T) {
	d := readBlocks([][2]string{{"Lamp Street", " was dark when we came. Nobody had lit it."}, {"Old Harbour", " was not. We went there."}}, "bold")
	if len(d.Turns) != 1 || d.Turns[0].Label != "" {
		t.Errorf("%q", turnsOf(d))
	}
}

// The document of a page names the lines of its source.
func TestAPageIsPlacedInItsSource(t *testing.T) {
	src := "xx\nTITLE OF A FICTIONAL PAGE\nyy\nANN LEE:\nzz\nYes.\n\nww\n"
	at := func(text string, from int) transcript.Passage {
		return transcript.Passage{Text: text, Pieces: []corpus.Piece{{End: len(text), From: from, To: from + len(text)}}}
	}
	title := at("TITLE OF A FICTIONAL PAGE", 3)
	title.Title, title.Heading = true, true
	d, lines := transcript.ReadPage(transcript.Page{
		Script:   transcript.Script{In: format.NewInput("fictional.x", []byte(src)), Format: "x", Became: map[int]string{8: "source"}, Language: transcript.Stated{Text: "en", Line: 1, Rule: "it says so"}},
		Passages: []transcript.Passage{title, at("ANN LEE:", 32), at("Yes.", 44)},
	})
	var became []string
	for _, l := range lines {
		became = append(became, l.Became)
	}
	if want := []string{"markup", "title", "markup", "turn", "turn", "turn", "blank", "source"}; !slices.Equal(became, want) {
		t.Errorf("the lines became %q, want %q", became, want)
	}
	if len(d.Turns) != 1 || d.Turns[0].Lines != (corpus.Lines{From: 4, To: 6}) || len(d.Turns[0].Source) != 1 || d.Turns[0].Source[0].From != 44 {
		t.Errorf("%+v", d.Turns)
	}
	for _, f := range d.Facts {
		if want := map[string]int{"title": 2, "language": 1}[f.Of]; f.Evidence[0].Line != want {
			t.Errorf("%s stands in line %d, want %d", f.Of, f.Evidence[0].Line, want)
		}
	}
	if d.Coverage.Accounted != 8 || d.Speakers[0].Evidence[0].Line != 4 {
		t.Errorf("%+v, %+v", d.Coverage, d.Speakers[0].Evidence)
	}
}

func TestRecordingTimes(t *testing.T) {
	for s, want := range map[string]int{"0:12": 12000, "[1:02:33]": 3753000, "(00:00:01.5)": 1500, "00:01,250": 1250, "12": -1, "1:2": -1, "10:21 a.m.": -1, "1:60": -1, "": -1, ":": -1} {
		if got, ok := transcript.RecordingTime(s); ok != (want >= 0) || ok && got != want {
			t.Errorf("%q is %d, %v, want %d", s, got, ok, want)
		}
	}
}
