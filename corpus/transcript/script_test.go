package transcript_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/transcript"
)

// Openings learns from all passages what a label is: one that introduces a list
// is none, two that come back are.
func TestOpeningsAreLearnedFromAllPassages(t *testing.T) {
	passages := []string{
		">> ADA FENWICK: The tide is in.",
		"and it stays\nuntil noon: so they say",
		">> BO TARN: When does it turn?",
		"ADA FENWICK: At one.",
		"**Bo Tarn:** Thank you.",
	}
	var got []string
	for _, o := range transcript.Openings(passages) {
		got = append(got, fmt.Sprintf("%d %s|%s", o.Passage, strings.Trim(o.Label, "*"), passages[o.Passage][o.Words:]))
	}
	want := []string{"0 ADA FENWICK|The tide is in.", "2 BO TARN|When does it turn?", "3 ADA FENWICK|At one.", "4 Bo Tarn|Thank you."}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// Several scripts of one file share its lines, and account for each once.
func TestFinishAllAccountsForEachLineOnce(t *testing.T) {
	in := format.NewInput("two.x", []byte("first one\n\nsecond\nbetween\nthird\n"))
	at := func(words string) transcript.Scripted {
		i := strings.Index(in.Text, words)
		return transcript.Scripted{Label: "Ada Fenwick", Text: words, Pieces: []corpus.Piece{{End: len(words), From: i, To: i + len(words)}}}
	}
	documents, lines := transcript.FinishAll([]transcript.Script{
		{In: in, Format: "x", ID: "one", Turns: []transcript.Scripted{at("first"), at("one")}},
		{In: in, Format: "x", ID: "two", Turns: []transcript.Scripted{at("second"), at("third")}},
	})
	var became []string
	for _, l := range lines {
		became = append(became, l.Became)
	}
	if want := []string{"turn", "blank", "turn", "markup", "turn"}; !slices.Equal(became, want) {
		t.Errorf("the lines became %q, want %q", became, want)
	}
	sum := 0
	for _, d := range documents {
		sum += d.Coverage.Accounted
	}
	if sum != len(lines) {
		t.Errorf("%d of %d lines are accounted for", sum, len(lines))
	}
	if lines[0].Turn != documents[0].Turns[0].ID || lines[4].Turn != documents[1].Turns[1].ID {
		t.Errorf("the ledger does not name the turns: %+v", lines)
	}
}

// What is said of the speaker at one turn holds at that turn.
func TestTheRoleBesideATurnIsThatOfTheTurn(t *testing.T) {
	in := format.NewInput("roles.x", []byte("a\nb\n"))
	turn := func(role string, line int) transcript.Scripted {
		return transcript.Scripted{Label: "Ada Fenwick", Role: role, Text: "Yes.", Lines: corpus.Lines{From: line, To: line}}
	}
	d, _ := transcript.Finish(transcript.Script{In: in, Format: "x", Turns: []transcript.Scripted{turn("Deputy", 1), turn("Speaker", 2)}})
	if d.Turns[0].Role != "Deputy" || d.Turns[1].Role != "Speaker" || len(d.Speakers) != 1 || len(d.Speakers[0].Roles) != 2 {
		t.Errorf("%q, %q, %+v", d.Turns[0].Role, d.Turns[1].Role, d.Speakers)
	}
}

// A transcript that stands in a field of another format is cut as if it were a
// file, and what its words were read from is the source of the field.
func TestATextWithinAnotherFormatIsCut(t *testing.T) {
	source := `{"text": "A fictional talk\n\nANN LEE: Is it \"wet\"?\n\n(Laughter.)\n\nBEN LOW: It is."}`
	text := "A fictional talk\n\nANN LEE: Is it \"wet\"?\n\n(Laughter.)\n\nBEN LOW: It is."
	var pieces []corpus.Piece
	at := strings.Index(source, "A fict")
	for i := range text {
		n := 1
		if source[at] == '\\' {
			n = 2
		}
		pieces = append(pieces, corpus.Piece{Start: i, End: i + 1, From: at, To: at + n})
		at += n
	}
	s := transcript.Cut(text, pieces, nil)
	var got []string
	for _, turn := range s.Turns {
		from, to := turn.Pieces[0].From, turn.Pieces[len(turn.Pieces)-1].To
		got = append(got, fmt.Sprintf("%s|%s|%s|%s", turn.Kind, turn.Label, turn.Text, source[from:to]))
	}
	want := []string{
		`|ANN LEE|Is it "wet"?|Is it \"wet\"?`, "stage||(Laughter.)|(Laughter.)", "|BEN LOW|It is.|It is.",
	}
	if !slices.Equal(got, want) || s.Title.Text != "A fictional talk" || len(s.Notes) != 0 {
		t.Errorf("got  %q, title %q, notes %+v\nwant %q", got, s.Title.Text, s.Notes, want)
	}
}

// Labels without a colon open passages where the passages make a habit of them.
func TestOpeningsWithoutAColon(t *testing.T) {
	for _, passages := range [][]string{
		{"M. le président.| La séance est ouverte.", "Mme Ada Marée.| Merci. La marée monte.", "M. le président.| Merci."},
		{"El señor LAGO.-| La marea sube.", "La señora MAREA.-| ¿Cuándo baja?", "El señor LAGO.-| Mañana."},
		{"○議長（海野花子君）|　会議を開きます。", "◯二番（潮田次郎君）|　伺います。"},
		{"<היו\"ר דנה ים:>|", "שלום לכולם.", "<גל חוף (הים):>|", "תודה."},
	} {
		var text, want, got []string
		for _, p := range passages {
			label, words, ok := strings.Cut(p, "|")
			text = append(text, label+words)
			if ok {
				want = append(want, strings.Trim(label, "○◯<>:.-"))
			}
		}
		for _, o := range transcript.Openings(text) {
			got = append(got, o.Label)
			if words := text[o.Passage][o.Words:]; strings.HasPrefix(words, " ") || !strings.HasSuffix(text[o.Passage], words) {
				t.Errorf("the words after %q are %q", o.Label, words)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("got  %q\nwant %q", got, want)
		}
	}
	if got := transcript.Openings([]string{"Mr. Speaker. It rains.", "The tide is in. It rains.", "Insurance Co. It rains."}); len(got) != 0 {
		t.Errorf("sentences that are taken for labels: %+v", got)
	}
}

// A document whose language no rule tells has no turns in its neighbours'.
func TestNoTurnIsTakenForALanguageBesideAnUntoldOne(t *testing.T) {
	in := format.NewInput("uk.x", []byte("a\n"))
	turn := transcript.Scripted{Label: "Мама", Text: strings.Repeat("Шановні колеги, є кворум, доброго ранку, прошу займати місця. ", 3), Lines: corpus.Lines{From: 1, To: 1}}
	for language, want := range map[string]string{"uk": "", "en": "uk", "ru": "uk", "kk": ""} {
		d, _ := transcript.Finish(transcript.Script{In: in, Format: "x", Language: transcript.Stated{Text: language, Line: 1}, Turns: []transcript.Scripted{turn}})
		if got := d.Turns[0].Language; got != want {
			t.Errorf("a turn of a document in %s is in %q, want %q", language, got, want)
		}
	}
}
