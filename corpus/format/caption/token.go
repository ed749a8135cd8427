package caption

import (
	"html"
	"strings"
	"unicode/utf8"
)

// run is words of one line as a viewer shows them, tied to the source.
type run struct {
	text     string
	from, to int
	as       bool // the source has the same bytes there

	lang  string // of <lang>, "" for none
	stamp int    // a time within the cue that comes before it, -1 for none
}

// tag is what stands between "<" and ">", taken apart.
type tag struct {
	name    string // "v", "/v", "c", …
	classes []string
	said    string // the annotation: a name, a language
}

// tagNames are the tags of WebVTT and those that SRT has from HTML. What else
// stands in angle brackets is shown as it is, for it may have been said.
var tagNames = map[string]bool{"v": true, "c": true, "i": true, "b": true, "u": true, "s": true, "ruby": true, "rt": true, "lang": true, "font": true, "span": true, "br": true}

// maxTag bounds a tag, and with it the search for the end of one.
const maxTag = 512

// readTag reads the tag at the start of s, and its length; 0 for none.
func readTag(s string) (tag, int) {
	end := strings.IndexByte(s[:min(len(s), maxTag)], '>')
	if end < 2 || s[0] != '<' {
		return tag{}, 0
	}
	body := s[1:end]
	if !strings.ContainsAny(body, " \t") {
		body = strings.TrimSuffix(body, "/")
	}
	name, said, _ := strings.Cut(body, " ")
	if i := strings.IndexByte(body, '\t'); i >= 0 && i < len(name) {
		name, said = body[:i], body[i+1:]
	}
	parts := strings.Split(name, ".")
	t := tag{name: strings.ToLower(parts[0]), classes: parts[1:], said: strings.TrimSpace(plain(said))}
	if !tagNames[strings.TrimPrefix(t.name, "/")] {
		return tag{}, 0
	}
	return t, end + 1
}

// readStamp reads a time in angle brackets, as <00:01.000>, and its length.
func readStamp(s string) (ms, n int) {
	end := strings.IndexByte(s[:min(len(s), 24)], '>')
	if end < 2 || s[0] != '<' {
		return 0, 0
	}
	ms, ok := clock(s[1:end])
	if !ok {
		return 0, 0
	}
	return ms, end + 1
}

// style is the length of a code such as {\an8} at the start of s, 0 for none.
func style(s string) int {
	if !strings.HasPrefix(s, `{\`) {
		return 0
	}
	return strings.IndexByte(s[:min(len(s), maxTag)], '}') + 1
}

// plain is s with its character references resolved.
func plain(s string) string {
	if strings.IndexByte(s, '&') < 0 {
		return s
	}
	return html.UnescapeString(s)
}

// wordsEnd is where in s something other than plain words may begin.
func wordsEnd(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	if i := strings.IndexAny(s[n:], "<&{"); i >= 0 {
		return n + i
	}
	return len(s)
}
