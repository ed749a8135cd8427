package query_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"lectern/corpus/corpustest"
	"lectern/corpus/query"
)

// TestSpec reads the tables of QUERY.md that have a column of typed queries:
// what is understood, and what is said of the rest.
func TestSpec(t *testing.T) {
	page, err := os.ReadFile("QUERY.md")
	if err != nil {
		t.Fatal(err)
	}
	var anew strings.Builder
	rows, says := 0, -1 // the columns of the table at hand, -1 outside of one
	for line := range strings.Lines(string(page)) {
		switch {
		case strings.HasPrefix(line, "| typed | understood |"):
			says = strings.Count(line, "|") - 3
		case !strings.HasPrefix(line, "|"):
			says = -1
		case says >= 0 && !strings.HasPrefix(line, "| ---"):
			rows++
			typed := strings.Trim(strings.Split(line, " | ")[0], "| `")
			line = row(typed, says > 0)
		}
		anew.WriteString(line)
	}
	if rows < 60 {
		t.Errorf("only %d rows", rows)
	}
	corpustest.Golden(t, "../QUERY.md", []byte(anew.String()))
}

// row is the row of a query, as the page should have it.
func row(typed string, says bool) string {
	q, faults := query.Parse(typed)
	understood := ""
	if !q.IsZero() {
		understood = "`" + q.String() + "` "
	}
	out := "| `" + typed + "` | " + understood + "|"
	if !says {
		if len(faults) > 0 {
			out += " but it says: " + faults[0].String()
		}
		return out + "\n"
	}
	for i, f := range faults {
		if i > 0 {
			out += " ·"
		}
		out += fmt.Sprintf(" %d to %d: %s", f.At, f.End, f)
	}
	return out + " |\n"
}

func TestEveryFieldIsInTheSpec(t *testing.T) {
	page, err := os.ReadFile("QUERY.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range query.Names {
		if !strings.Contains(string(page), "`"+string(name)+":`") {
			t.Errorf("QUERY.md does not say what %s: asks for", name)
		}
	}
}
