package corpustest

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"lectern/corpus/format"
)

// Spec reads the examples of the FORMAT.md of the package under test and
// compares their outcomes with the page. An example begins with "#### N. " and
// holds a block that is fenced with a language, the source, and one fenced as
// "outcome", what the format of that language reads in it.
func Spec(t *testing.T, atLeast int, of func(language string) format.Format) {
	t.Helper()
	examples := examplesOf(t)
	anew := examples[0]
	for i, e := range examples[1:] {
		t.Run(fmt.Sprint(i+1), func(t *testing.T) { anew += "\n#### " + specExample(t, i+1, e, of) })
	}
	if len(examples) <= atLeast {
		t.Errorf("only %d examples", len(examples)-1)
	}
	if !t.Failed() && strings.Count(anew, "\n#### ") == len(examples)-1 {
		Golden(t, "../FORMAT.md", []byte(anew))
	}
}

// examplesOf are what stands before the examples of FORMAT.md, and these.
func examplesOf(t testing.TB) []string {
	t.Helper()
	page, err := os.ReadFile("FORMAT.md")
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(string(page), "\n#### ")
}

// example is one taken apart: the words before, the source, the outcome, the
// words after.
type example struct{ head, language, source, outcome, tail string }

func parseExample(t testing.TB, s string) example {
	t.Helper()
	var e example
	var rest string
	var ok [4]bool
	e.head, rest, ok[0] = strings.Cut(s, "\n```")
	e.language, rest, ok[1] = strings.Cut(rest, "\n")
	e.source, rest, ok[2] = strings.Cut(rest, "\n```\n```outcome\n")
	e.outcome, e.tail, ok[3] = strings.Cut(rest, "```")
	if ok != [4]bool{true, true, true, true} {
		t.Fatalf("an example has a source and an outcome: %.40q", s)
	}
	return e
}

// specExample is the example with the outcome that its source has.
func specExample(t *testing.T, n int, s string, of func(language string) format.Format) string {
	if !strings.HasPrefix(s, fmt.Sprintf("%d. ", n)) {
		t.Errorf("the example after %d is %.10q", n-1, s)
	}
	e := parseExample(t, s)
	in := format.NewInput("x."+e.language, []byte(e.source+"\n"))
	r := of(e.language).Read(in)
	if s := BrokenReading(in, r); s != "" {
		t.Error(s)
	}
	var all []string
	for _, d := range r.Documents {
		all = append(all, Outcome(d))
	}
	got := strings.Join(all, "---\n")
	if got != e.outcome && os.Getenv("UPDATE") == "" {
		t.Errorf("the page says:\n%s\nthe reading gives:\n%s", e.outcome, got)
	}
	return e.head + "\n```" + e.language + "\n" + e.source + "\n```\n```outcome\n" + got + "```" + e.tail
}

// Sources are those of the examples of FORMAT.md, in order.
func Sources(t testing.TB) []string {
	t.Helper()
	var sources []string
	for _, s := range examplesOf(t)[1:] {
		sources = append(sources, parseExample(t, s).source+"\n")
	}
	if len(sources) == 0 {
		t.Fatal("FORMAT.md has no examples")
	}
	return sources
}

// FuzzRead reads whatever bytes as each of the formats: a reading ends, is whole
// and lies in the source. Its seeds are the examples of FORMAT.md, and those
// that are given.
func FuzzRead(f *testing.F, formats []format.Format, seeds ...string) {
	for _, s := range append(Sources(f), seeds...) {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		for _, of := range formats {
			in := format.NewInput("fuzz", src)
			of.Looks(in)
			if s := BrokenReading(in, of.Read(in)); s != "" {
				t.Fatalf("%s: %s", of.Name, s)
			}
		}
	})
}
