package corpustest

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// Spec reads the examples of the FORMAT.md of the package under test and
// compares their outcomes with the page. An example begins with "#### N. " and
// holds a block that is fenced with a language, the source, and one fenced as
// "outcome", what read gives for them.
func Spec(t *testing.T, atLeast int, read func(language, source string) string) {
	t.Helper()
	page, err := os.ReadFile("FORMAT.md")
	if err != nil {
		t.Fatal(err)
	}
	examples := strings.Split(string(page), "\n#### ")
	anew := examples[0]
	for i, e := range examples[1:] {
		t.Run(fmt.Sprint(i+1), func(t *testing.T) { anew += "\n#### " + specExample(t, i+1, e, read) })
	}
	if len(examples) <= atLeast {
		t.Errorf("only %d examples", len(examples)-1)
	}
	if !t.Failed() && strings.Count(anew, "\n#### ") == len(examples)-1 {
		Golden(t, "../FORMAT.md", []byte(anew))
	}
}

// specExample is the example with the outcome that its source has.
func specExample(t *testing.T, n int, example string, read func(language, source string) string) string {
	if !strings.HasPrefix(example, fmt.Sprintf("%d. ", n)) {
		t.Errorf("the example after %d is %.10q", n-1, example)
	}
	head, rest, ok := strings.Cut(example, "\n```")
	language, rest, ok2 := strings.Cut(rest, "\n")
	source, rest, ok3 := strings.Cut(rest, "\n```\n```outcome\n")
	want, tail, ok4 := strings.Cut(rest, "```")
	if !ok || !ok2 || !ok3 || !ok4 {
		t.Fatal("an example has a source and an outcome")
	}
	got := read(language, source+"\n")
	if got != want && os.Getenv("UPDATE") == "" {
		t.Errorf("the page says:\n%s\nthe reading gives:\n%s", want, got)
	}
	return head + "\n```" + language + "\n" + source + "\n```\n```outcome\n" + got + "```" + tail
}
