package transcript

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lectern/corpus"
)

// quotedStretch is what stands between the first pair of quotation marks.
func quotedStretch(s string) string {
	for _, pair := range []string{`""`, "“”", "«»", "„“", "「」"} {
		marks := []rune(pair)
		i := strings.IndexRune(s, marks[0])
		if i < 0 {
			continue
		}
		rest := s[i+len(string(marks[0])):]
		if j := strings.IndexRune(rest, marks[1]); j > 0 {
			return rest[:j]
		}
	}
	return ""
}

// quoteDek finds what the dek quotes, word for word, and ties it to the turn.
func (r *reader) quoteDek() {
	if r.doc.Dek == "" {
		return
	}
	n := corpus.Note{Kind: "quotation", Text: r.doc.Dek, Lines: r.dek}
	quoted := strings.TrimRight(quotedStretch(r.doc.Dek), ",.")
	for _, t := range r.doc.Turns {
		at := indexQuoted(t.Text, quoted)
		if quoted == "" || at < 0 {
			continue
		}
		n.Turn, n.Start, n.End = t.ID, at, at+len(quoted)
		n.Evidence = []corpus.Evidence{{Origin: corpus.FromFile, Rule: "the words between the quotation marks stand in the turn", Printed: quoted, Line: r.dek.From}}
		r.doc.Notes = append(r.doc.Notes, n)
		return
	}
	n.Kind = "heading"
	r.doc.Notes = append(r.doc.Notes, n)
}

// indexQuoted is where words stand that a quotation may begin with a capital of
// its own.
func indexQuoted(text, quoted string) int {
	at := strings.Index(text, quoted)
	if first, n := utf8.DecodeRuneInString(quoted); at < 0 && quoted != "" {
		if small := string(unicode.ToLower(first)); len(small) == n {
			at = strings.Index(text, small+quoted[n:])
		}
	}
	return at
}
