package transcript

import (
	"strings"

	"lectern/corpus"
)

// readWrapper takes the lines of markup around a text that a page shows as it
// was typed: "<html>" to "<pre>", and "</pre>" to the end. What stands between
// is plain text. Other markup is left to the eye.
func (r *reader) readWrapper() {
	first := r.from
	for first < r.to && r.lines[first].blank {
		first++
	}
	if first >= r.to || !strings.HasPrefix(r.line(first), "<") {
		return
	}
	pre := r.findLine(first, min(r.to, first+200), "<pre>")
	if pre < 0 {
		return
	}
	end := r.to
	for end > pre && !strings.Contains(r.text[r.lines[end-1].start:r.lines[end-1].end], "</pre>") {
		end--
	}
	r.note("source", first, pre)
	r.wrapperTitle(first, pre)
	r.from = pre + 1
	if end > pre+1 {
		r.note("source", end-1, r.to-1)
		r.to = end - 1
	}
}

func (r *reader) findLine(from, to int, part string) int {
	for i := from; i < to; i++ {
		if strings.Contains(r.text[r.lines[i].start:r.lines[i].end], part) {
			return i
		}
	}
	return -1
}

func (r *reader) wrapperTitle(from, to int) {
	i := r.findLine(from, to, "<title>")
	if i < 0 || r.hasTitle() {
		return
	}
	_, s, _ := strings.Cut(r.line(i), "<title>")
	s, _, _ = strings.Cut(s, "</title>")
	if s = trim(s); s != "" {
		r.doc.Title, r.title = s, fact{s, i}
		r.fact("title", r.title, corpus.FromFile, "the page's title")
	}
}
