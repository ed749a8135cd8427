package page

import (
	"io"
	"strconv"
	"strings"

	g "maragu.dev/gomponents"
)

// untitled stands where a source or an editor gives no title.
const untitled = "Untitled"

// quoted is a text node that keeps every byte of s through an HTML parser. It
// differs from gomponents' own in one byte: a parser turns a bare carriage
// return into a line feed, and a character reference survives. A NUL, which
// HTML cannot hold, is shown as the replacement character.
func quoted(s string) g.Node {
	return g.NodeFunc(func(w io.Writer) error {
		_, err := escaper.WriteString(w, s)
		return err
	})
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "\r", "&#13;", "\x00", "\uFFFD")

// or is the first of the texts that is not blank.
func or(texts ...string) string {
	for _, t := range texts {
		if strings.TrimSpace(t) != "" {
			return t
		}
	}
	return ""
}

// number is n with its thousands apart: 12,408.
func number(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// count is a number with its noun: "1 turn", "4 turns".
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return number(n) + " " + many
}

// size is the corpus in numbers: "1 document · 3 speakers".
func (in Input) size() string {
	people := map[string]bool{}
	for _, d := range in.Corpus.Documents {
		for i := range d.Speakers {
			people[d.Speakers[i].ID] = true
		}
	}
	return count(len(in.Corpus.Documents), "document", "documents") + " · " + count(len(people), "speaker", "speakers")
}
