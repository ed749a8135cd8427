package page

import (
	"io"
	"net/url"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/corpus"
)

// untitled stands where a source or an editor gives no title.
const untitled = "Untitled"

// titleOf is what a document is called in a list, where many may have no title:
// the file tells those apart.
func titleOf(d *corpus.Document) string {
	return or(d.Title, untitled+" ("+d.Source.Path[strings.LastIndex(d.Source.Path, "/")+1:]+")")
}

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
func count(n int, one, many string) string { return number(n) + " " + plural(n, one, many) }

// plural is the noun that goes with a number.
func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

// bdi is text of a source inside a sentence of ours: its direction is its own.
func bdi(s string) g.Node { return g.El("bdi", quoted(s)) }

// capital is s with its first letter as a capital, for the start of a line.
func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}

// fragment is the link to an element of the same page.
func fragment(id string) string { return "#" + url.PathEscape(id) }

// external is a link to a publication of somebody else's. Only an address of
// the web becomes a link; any other is shown as text.
func external(address string, inside ...g.Node) g.Node {
	if !strings.HasPrefix(address, "https://") && !strings.HasPrefix(address, "http://") {
		return g.Group(inside)
	}
	return h.A(h.Href(address), h.Rel("noopener external"), g.Group(inside))
}

func contains(text, part string) bool {
	return strings.Contains(strings.ToLower(text), strings.ToLower(part))
}

// notTag tells that a text can't be a BCP 47 tag: only letters, digits and "-"
// can.
func notTag(s string) bool {
	return strings.Trim(strings.ToLower(s), "abcdefghijklmnopqrstuvwxyz0123456789-") != ""
}
