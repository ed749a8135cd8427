package transcript_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/transcript"
)

// broken says what an honest reading of any bytes may not be, "" for none.
func broken(name string, src []byte) string {
	d, ledger := transcript.Read(name, src)
	if d.Coverage.Lines != len(ledger) || d.Coverage.Accounted != len(ledger) {
		return fmt.Sprintf("coverage %+v of %d lines", d.Coverage, len(ledger))
	}
	if s := brokenLedger(d, ledger); s != "" {
		return s
	}
	last, ids := 0, map[string]bool{}
	for i := range d.Turns {
		t := &d.Turns[i]
		if t.N != i+1 || t.ID == "" || ids[t.ID] {
			return fmt.Sprintf("turn %d has the number %d and the id %q", i+1, t.N, t.ID)
		}
		ids[t.ID] = true
		if t.Lines.From <= last || t.Lines.To < t.Lines.From || t.Lines.To > d.Coverage.Lines {
			return fmt.Sprintf("turn %d has the lines %+v after line %d", t.N, t.Lines, last)
		}
		last = t.Lines.To
		if s := brokenTurn(d, t); s != "" {
			return fmt.Sprintf("turn %d: %s", t.N, s)
		}
		if s := untied(src, t); s != "" {
			return fmt.Sprintf("turn %d: %s", t.N, s)
		}
	}
	for _, f := range d.Faults {
		if f.Line < 1 || f.Line > max(1, d.Coverage.Lines) || f.Column < 1 || f.File != name {
			return fmt.Sprintf("a fault stands nowhere: %+v", f)
		}
	}
	return ""
}

// untied: the words of a turn are the source's bytes; in Markdown each stretch
// of them says which.
func untied(src []byte, t *corpus.Turn) string {
	switch {
	case !utf8.Valid(src):
		return ""
	case t.Source == nil:
		if !strings.Contains(string(src), t.Text) {
			return fmt.Sprintf("not in the source: %q", t.Text)
		}
		return ""
	}
	at, from := 0, 0
	for _, p := range t.Source {
		if p.Start != at || p.End <= p.Start || p.From < from || p.To <= p.From || p.To > len(src) {
			return fmt.Sprintf("piece %+v after %d of %d bytes", p, at, len(t.Text))
		}
		if p.End > len(t.Text) || p.End-p.Start == p.To-p.From && t.Text[p.Start:p.End] != string(src[p.From:p.To]) {
			return fmt.Sprintf("piece %+v is not what the source has", p)
		}
		at, from = p.End, p.To
	}
	if at != len(t.Text) {
		return fmt.Sprintf("%q is tied to nothing", t.Text[at:])
	}
	return ""
}

// brokenLedger: every line with words stands in a turn or in a note, or is the
// title.
func brokenLedger(d *corpus.Document, ledger []corpus.Line) string {
	in := make([]bool, len(ledger)+1)
	for _, t := range d.Turns {
		for i := t.Lines.From; i <= t.Lines.To; i++ {
			in[i] = true
		}
	}
	for _, n := range d.Notes {
		for i := max(n.Lines.From, 1); i <= n.Lines.To; i++ {
			in[i] = true
		}
	}
	for i, l := range ledger {
		if l.N != i+1 || l.Became == "" || !in[l.N] && l.Became != "blank" && l.Became != "title" {
			return fmt.Sprintf("line %d is lost: %+v", i+1, l)
		}
	}
	return ""
}

func brokenTurn(d *corpus.Document, t *corpus.Turn) string {
	at := 0
	for _, p := range t.Paragraphs {
		if p.Start < at || p.End <= p.Start || p.End > len(t.Text) {
			return fmt.Sprintf("paragraph %+v after %d in %d bytes", p, at, len(t.Text))
		}
		if between := t.Text[at:p.Start]; strings.TrimFunc(between, space) != "" {
			return fmt.Sprintf("%q stands in no paragraph", between)
		}
		at = p.End
	}
	if rest := t.Text[at:]; strings.TrimFunc(rest, space) != "" {
		return fmt.Sprintf("%q stands in no paragraph", rest)
	}
	at = 0
	for _, m := range t.Marks {
		if m.Start < at || m.End <= m.Start || m.End > len(t.Text) || t.Text[m.Start:m.End] != m.Printed {
			return fmt.Sprintf("mark %+v", m)
		}
		at = m.End
	}
	if t.Speaker != "" && d.Speaker(t.Speaker) == nil {
		return fmt.Sprintf("no speaker %q", t.Speaker)
	}
	if t.Answers != "" && (d.Turn(t.Answers) == nil || d.Turn(t.Answers).N >= t.N) {
		return fmt.Sprintf("answers %q", t.Answers)
	}
	return ""
}

func space(c rune) bool {
	return c <= ' ' || c == 0x85 || c == 0xA0 || c >= 0x2000 && c <= 0x200B || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0x1680 || c == 0xFEFF
}

// pieces are lines that mean something to the reader, to be put together in
// ways that no writer would.
var pieces = []string{
	"", "", " ", "\u00a0", "Title of a fictional talk", "Q: Why?", "Q\u00a0\u00a0 And then?", "Q And so?", "A: Because.", "ANN LEE: Yes.", "ANN LEE (Mayor):",
	"Mr. SMITH. I rise.", "  Mr. SMITH of Ohio. I rise.", "### Ann Lee：", "### Heading", "**Ann Lee:** Yes.", "> (visitor speaks)", ">> BEN: Hi.",
	"(Applause.)", "[[Page S1]]", "---", "* * *", "3:25 P.M. EDT", "From Ann Lee, Marrow: Hello.", "Image: a%20b 6 3 13.jpg", "Excerpts from a press conference by Ann Lee. (photo: X)",
	"[**Ann Lee**](https://marrow.example/a_(b)): Yes *and* no\\.", "**Ann [Lee](x):** <s>one</s> [two] &amp; `x*y` ~~z~~<br>", "*", "**", "](", "![](x)", "&amp;", "\\", "<b>", "\u0092", "__Ann__ _Lee_: x",
	"- item", "1. item", "\tindented words", "        Centred", "words . . . . and … (sp?) [sic] [inaudible", "(Interpretation throughout): yes", "王小明：好。", "KL:It", "ND; Well",
	"<html><body><pre>", "</pre></body></html>", "title: x", "speakers:", "…", "\ufeff", "Ann Lee", "ANN LEE", "\x00", "\xff\xfe",
}

func TestAnyLinesAreReadWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lines := rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 25).Draw(t, "lines")
		src := strings.Join(lines, rapid.SampledFrom([]string{"\n", "\r\n", "\r", "\n\n"}).Draw(t, "break"))
		for _, name := range []string{"fictional.txt", "fictional.md"} {
			if s := broken(name, []byte(src)); s != "" {
				t.Fatalf("%s: %s\n%q", name, s, src)
			}
		}
	})
}

// What a labelled turn was read from is its label, a sign, and its words: put
// together again they are the lines of the source.
func TestLabelAndWordsMakeTheLinesAgain(t *testing.T) {
	for _, src := range [][]byte{[]byte(founding(t)), corpustest.Text(3, 20000)} {
		lines := strings.Split(string(src), "\n")
		for _, turn := range transcript.Parse("x.txt", src).Turns {
			whole := strings.Join(lines[turn.Lines.From-1:turn.Lines.To], "\n")
			rest, ok := strings.CutPrefix(whole, turn.Label)
			rest, colon := strings.CutPrefix(rest, ":")
			if !ok || !colon || strings.TrimFunc(rest, space) != turn.Text {
				t.Errorf("label %q and text %q do not make %q", turn.Label, turn.Text, whole)
			}
		}
	}
}

// A turn put in before the others leaves their IDs as they were.
func TestIDsStayWhenTurnsArePutIn(t *testing.T) {
	src := founding(t)
	more := strings.Replace(src, "Q: Riad", "Q: A fictional question, put in?\n\nQ: Riad", 1)
	before, after := ids(src), ids(more)
	for _, id := range before {
		if !slices.Contains(after, id) {
			t.Errorf("the turn %s is gone: %v", id, after)
		}
	}
	if len(after) != len(before)+1 {
		t.Errorf("%d turns, want %d", len(after), len(before)+1)
	}
}

func ids(src string) []string {
	var list []string
	for _, turn := range transcript.Parse("x.txt", []byte(src)).Turns {
		list = append(list, turn.ID)
	}
	return list
}

func TestIDsAreFitForAnAddress(t *testing.T) {
	for i := range 3000 {
		id := ids(fmt.Sprintf("ANN LEE: %d", i))[0]
		if id[0] < 'a' || id[0] > 'z' || len(id) != 8 {
			t.Fatalf("the id %q does not begin with a letter or has not 8 characters", id)
		}
	}
}
