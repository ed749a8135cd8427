package transcript_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/transcript"
)

// The examples of FORMAT.md are read, and their outcomes compared with the page.
func TestFormat(t *testing.T) {
	page, err := os.ReadFile("FORMAT.md")
	if err != nil {
		t.Fatal(err)
	}
	var anew strings.Builder
	examples := strings.Split(string(page), "\n#### ")
	anew.WriteString(examples[0])
	for i, example := range examples[1:] {
		t.Run(fmt.Sprint(i+1), func(t *testing.T) {
			anew.WriteString("\n#### " + readExample(t, i+1, example))
		})
	}
	if len(examples) < 28 {
		t.Errorf("only %d examples", len(examples)-1)
	}
	if !t.Failed() && strings.Count(anew.String(), "\n#### ") == len(examples)-1 {
		corpustest.Golden(t, "../FORMAT.md", []byte(anew.String()))
	}
}

// readExample is the example with the outcome that its source has.
func readExample(t *testing.T, n int, example string) string {
	if !strings.HasPrefix(example, fmt.Sprintf("%d. ", n)) {
		t.Errorf("the example after %d is %q", n-1, example[:10])
	}
	head, rest, ok := strings.Cut(example, "```source")
	kind, rest, _ := strings.Cut(rest, "\n") // ".md" for Markdown
	source, rest, ok2 := strings.Cut(rest, "\n```\n```outcome\n")
	want, tail, ok3 := strings.Cut(rest, "```")
	if !ok || !ok2 || !ok3 {
		t.Fatal("an example has a source and an outcome")
	}
	name := "x.txt"
	if kind != "" {
		name = "x" + kind
	}
	got := outcome(transcript.Parse(name, []byte(source+"\n")))
	if got != want && os.Getenv("UPDATE") == "" {
		t.Errorf("the page says:\n%s\nthe reading gives:\n%s", want, got)
	}
	return head + "```source" + kind + "\n" + source + "\n```\n```outcome\n" + got + "```" + tail
}

// outcome is a document in a few lines.
func outcome(d *corpus.Document) string {
	var b strings.Builder
	line := func(format string, a ...any) { fmt.Fprintf(&b, format+"\n", a...) }
	line("title %q", d.Title)
	field(line, "event", d.Kind, d.Edition...)
	if d.Kind == "" {
		field(line, "edition", strings.Join(d.Edition, ", "))
	}
	field(line, "place", d.Place)
	if e := d.Dates.Event; e != nil {
		line("held ~%s", e.EDTF)
	}
	if p := d.Dates.Published; p != nil {
		line("published ~%s", p.EDTF)
	}
	for _, c := range d.Times {
		line("%s %s %s", c.Of, c.Value, c.Zone)
	}
	for _, m := range d.Media {
		line("%s %q, credit %q", m.Kind, m.Name, m.Credit)
	}
	for _, s := range d.Speakers {
		line("speaker %s", speaker(s))
	}
	for _, t := range d.Turns {
		line("%s", turn(d, t))
		for _, m := range t.Marks {
			value := ""
			if m.Value != "" {
				value = fmt.Sprintf(" = %q", m.Value)
			}
			line("   %s %q%s", m.Kind, m.Printed, value)
		}
	}
	for _, n := range d.Notes {
		if n.Turn != "" {
			line("note: %s of turn %d, %q", n.Kind, d.Turn(n.Turn).N, d.Turn(n.Turn).Text[n.Start:n.End])
			continue
		}
		line("note: %s %q", n.Kind, n.Text)
	}
	for _, f := range d.Faults {
		line("%s", f)
	}
	return b.String()
}

func field(line func(string, ...any), name, value string, more ...string) {
	if value != "" {
		line("%s", strings.Join(append([]string{name, value}, more...), " "))
	}
}

func speaker(s corpus.Speaker) string {
	guess := ""
	if corpus.Weakest(s.Evidence) == corpus.Inferred {
		guess = "~"
	}
	out := fmt.Sprintf("[%s] %s%s", s.ID, guess, s.Name)
	if s.Spelling != "" {
		out += ", spelling " + s.Spelling
	}
	for _, r := range s.Roles {
		if r.Title != "" {
			out += fmt.Sprintf(", as %q", r.Title)
		}
		if r.Organization != "" {
			out += fmt.Sprintf(", of %q", r.Organization)
		}
	}
	return out
}

func turn(d *corpus.Document, t corpus.Turn) string {
	out := fmt.Sprintf("%d. %s %q", t.N, t.Kind, t.Label)
	if t.Speaker != "" {
		out += " [" + t.Speaker + "]"
	}
	if t.Continued {
		out += " continued"
	}
	if t.Rendition != "" {
		out += " " + t.Rendition
	}
	if t.Voice != "" && t.Voice != corpus.Unnamed {
		out += " " + string(t.Voice)
	}
	if t.Language != "" {
		out += " in " + t.Language
	}
	for _, link := range []struct{ words, id string }{{"to", t.Answers}, {"following up", t.FollowsUp}, {"interrupting", t.Interrupts}, {"continuing", t.Continues}} {
		if link.id != "" && !(t.Continued && link.id == t.Continues) {
			out += fmt.Sprintf(" %s %d", link.words, d.Turn(link.id).N)
		}
	}
	return out + fmt.Sprintf(": %q", t.Text)
}
