package html

import (
	"path"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/transcript"
)

// Format reads web pages. One that only wraps a text as it was typed in a <pre>
// is handed to the text reader, whose document it then is.
var Format = format.Format{
	Name:       "html",
	Extensions: []string{".html", ".htm", ".xhtml"},
	Looks:      looks,
	Read:       read,
}

// looked is how many bytes of a source are looked at.
const looked = 64 << 10

func looks(in format.Input) format.Confidence {
	head := opening(in.Text)
	switch {
	case in.Text == "":
		return format.No
	case hasFold(head, "<!doctype html") || hasFold(head, "<html"):
		return format.Surely
	case strings.HasPrefix(head, "<?") || hasFold(head, "<!doctype"):
		return format.No
	case strings.HasPrefix(head, "<") && known[tagName(head[1:])]:
		return format.Likely
	}
	for _, ext := range []string{".html", ".htm", ".xhtml"} {
		if strings.EqualFold(path.Ext(in.Name), ext) {
			return format.Possibly
		}
	}
	return format.No
}

// opening is what a source begins with, without what may stand before the first
// tag: white space, an XML declaration where a page of HTML follows, comments.
func opening(s string) string {
	s = strings.TrimPrefix(s[:min(len(s), looked)], "\ufeff")
	for {
		s = strings.TrimLeft(s, " \t\r\n\f")
		end := ""
		switch {
		case strings.HasPrefix(s, "<!--"):
			end = "-->"
		case hasFold(s, "<?xml"):
			end = "?>"
		default:
			return s
		}
		i := strings.Index(s, end)
		if i < 0 {
			return ""
		}
		rest := strings.TrimLeft(s[i+len(end):], " \t\r\n\f")
		if end == "?>" && !hasFold(rest, "<!doctype html") && !hasFold(rest, "<html") && !strings.HasPrefix(rest, "<!--") {
			return s
		}
		s = rest
	}
}

func hasFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

func tagName(s string) string {
	n := 0
	for n < len(s) && n < 12 && (s[n] >= 'a' && s[n] <= 'z' || s[n] >= 'A' && s[n] <= 'Z' || s[n] >= '0' && s[n] <= '9') {
		n++
	}
	return strings.ToLower(s[:n])
}

// known are the elements by which a piece of a page is known.
var known = format.Set(`head body title meta link p div span section article main header h1 h2 h3 h4 h5 h6 b strong i em br hr ul ol dl dt li table
	blockquote center font cite time style script nav a img pre`)

// wrapped tells a page that is one <pre> and nothing else that is seen: the text
// reader takes the lines of markup around it away.
func wrapped(s string) bool {
	if !strings.HasPrefix(strings.TrimLeft(strings.TrimPrefix(s, "\ufeff"), " \t\r\n\f"), "<") {
		return false
	}
	start := strings.Index(s[:min(len(s), looked)], "<pre>")
	end := strings.LastIndex(s, "</pre>")
	if start < 0 || strings.Index(s, "<pre>") != strings.LastIndex(s, "<pre>") || end < start {
		return false
	}
	return !seen(s[:start]) && len(s)-end < looked && !seen(s[end:])
}

// seen tells that a stretch of a page has words that its reader sees.
func seen(s string) bool {
	b := newBuilder(s)
	b.build()
	for _, p := range b.passages {
		if strings.TrimSpace(p.Text) != "" {
			return true
		}
	}
	return false
}

func read(in format.Input) format.Reading {
	if wrapped(in.Text) {
		return transcript.Format.Read(in)
	}
	b := newBuilder(in.Text)
	b.build()
	page := b.page(in)
	d, lines := transcript.ReadPage(page)
	return format.Reading{Documents: []*corpus.Document{d}, Lines: lines}
}
