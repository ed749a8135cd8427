package transcript

import (
	"fmt"
	"strings"

	"lectern/corpus"
)

// maxTitle is the length in bytes of the longest line that is taken for a
// title. Chosen; the longest in the corpora has 230.
const maxTitle = 300

// header reads the lines before the first turn and returns the line that the
// turns begin with.
func (r *reader) header(end int) int {
	i := r.from
	for i < end {
		if r.lines[i].blank {
			i++
			continue
		}
		if _, ok := r.labels[i]; ok {
			break
		}
		j := r.paragraphEnd(i, end)
		if !r.headerParagraph(i, j, end) {
			break
		}
		i = j + 1
	}
	return i
}

// headerParagraph enters lines i to j as part of the header; false means that
// the turns begin here.
func (r *reader) headerParagraph(i, j, end int) bool {
	s := r.span(i, j)
	switch {
	case r.layout.titled(i):
		r.became(i, j, "title")
	case r.layout.headed(i):
		r.headingLine(i, strings.Join(fields(s), " "))
	case strings.HasPrefix(s, "#") && r.isHeading(i, j):
		r.headingLine(i, r.visible(trim(strings.TrimLeft(s, "#"))))
	case r.isSourceLine(s) || r.isSoft(i) && i == j:
		r.note(softOr("source", s), i, j)
	case i == j && len(s) < 5 && isNumber(s):
		r.note("page", i, i)
	case r.isContents(i, j):
		r.note("list", i, j)
	case r.isPlace(i, j, end):
		r.placeLines(i, j)
	case r.isStage(i, j) && len(r.labels) > 0:
		return false
	case r.isStage(i, j) && strings.HasPrefix(s, ">"):
		r.note("source", i, j)
	case isSpeech(s) && r.hasTitle():
		return false
	case i == j && sameWords(s, r.doc.Title):
		r.note("heading", i, j)
	case !r.hasTitle() && i == j && len(s) <= maxTitle && !isSpeech(s):
		r.setTitle(i, r.visible(s))
	case !r.hasTitle() && r.isTitleBlock(i, j):
		r.setTitle(i, r.visible(r.line(i)))
		r.note("heading", i+1, j)
	case r.isDek(i, j, s):
		r.setDek(i, j, s)
	case isSpeech(s) || len(r.labels) == 0 && endsSentence(s):
		return false
	case r.isList(i, j):
		r.note("list", i, j)
	case !endsSentence(s) && len(s) <= maxTitle:
		r.note("heading", i, j)
	case r.proseAt(j+1, end):
		return false
	default:
		r.unread(i, j, fmt.Sprintf("no rule understands this line before the first turn: %q", cut(s, 60)))
	}
	return true
}

// proseAt tells that the next paragraph from line i on is a sentence too, and
// opens no turn: then somebody speaks whom no label names.
func (r *reader) proseAt(i, end int) bool {
	for i < end && r.lines[i].blank {
		i++
	}
	if i >= end || r.labels[i].line == i && r.labels[i].printed != "" {
		return false
	}
	return endsSentence(r.span(i, r.paragraphEnd(i, end)))
}

func softOr(kind, s string) string {
	if kind == "source" && isCredit(s) {
		return "credit"
	}
	if isRule(s) || isPageMark(s) || isTimeOfDay(s) {
		return softKind(s)
	}
	return kind
}

// isSpeech tells a paragraph that somebody must have said: two sentences or
// more, and 60 bytes.
func isSpeech(s string) bool {
	return len(s) > 4000 || len(s) >= 60 && sentences(s) > 1
}

// sentences counts the ends of sentences, with the one that ends s.
func sentences(s string) int {
	n := 0
	for _, sign := range []string{". ", "? ", "! ", ".\n", "?\n", "!\n", ".\u00a0", "。", "？", "！"} {
		n += strings.Count(s, sign)
	}
	if endsSentence(s) && !strings.HasSuffix(s, "。") {
		n++
	}
	return n
}

func sameWords(a, b string) bool {
	if a == "" || b == "" || len(a) > 2*maxTitle {
		return false
	}
	a, b = strings.Join(fields(a), " "), strings.Join(fields(b), " ")
	return strings.EqualFold(a, b) || strings.HasSuffix(strings.ToLower(a), ": "+strings.ToLower(b))
}

func (r *reader) hasTitle() bool { return r.doc.Title != "" }

func (r *reader) headingLine(i int, s string) {
	if r.hasTitle() {
		r.note("heading", i, i)
		return
	}
	r.doc.Title, r.title = s, fact{s, i}
	r.became(i, i, "title")
	r.fact("title", r.title, corpus.FromFile, "the first heading")
}

func (r *reader) setTitle(i int, s string) {
	r.doc.Title, r.title = s, fact{s, i}
	r.became(i, i, "title")
	r.fact("title", r.title, corpus.FromFile, "the first line")
}

// isTitleBlock tells lines without a blank one between that head a document: a
// title, then place, date and what else it is; none of them is a sentence.
func (r *reader) isTitleBlock(i, j int) bool {
	if j == i || j-i > 7 || r.begun() {
		return false
	}
	for k := i; k <= j; k++ {
		if s := r.line(k); len(s) > 120 || endsSentence(s) || isItem(s) {
			return false
		}
	}
	return true
}

// begun tells that something other than what speaks of the document itself was
// read before.
func (r *reader) begun() bool {
	for _, n := range r.doc.Notes {
		if n.Kind != "source" && n.Kind != "rule" && n.Kind != "page" {
			return true
		}
	}
	return false
}

// isDek tells the paragraph right below a title that is the first line: a
// quotation, or a sentence that leads in.
func (r *reader) isDek(i, j int, s string) bool {
	if !r.hasTitle() || r.doc.Dek != "" || len(r.labels) == 0 && (s == "" || quotedStretch(s) == "" || len(quotedStretch(s))*2 < len(s)) || len(s) > 2*maxTitle || r.front.fields != nil {
		return false
	}
	for k := r.title.line + 1; k < i; k++ {
		if !r.lines[k].blank {
			return false
		}
	}
	return quotedStretch(s) != "" || endsSentence(s) && sentences(s) == 1 && i == j
}

func (r *reader) setDek(i, j int, s string) {
	r.doc.Dek, r.dek = s, corpus.Lines{From: i + 1, To: j + 1}
	r.became(i, j, "dek")
	r.fact("dek", fact{s, i}, corpus.FromFile, "the lines below the title")
}

// isPlace tells lines that stand right before a time of day, as "Oval Office"
// before "3:35 P.M. EDT".
func (r *reader) isPlace(i, j, end int) bool {
	if r.doc.Place != "" || j-i > 3 || len(r.span(i, j)) > 160 || endsSentence(r.span(i, j)) || strings.HasPrefix(r.line(i), "Via ") {
		return false
	}
	for k := j + 1; k < min(end, j+4); k++ {
		if !r.lines[k].blank {
			return isTimeOfDay(r.line(k))
		}
	}
	return false
}

func (r *reader) placeLines(i, j int) {
	var parts []string
	for k := i; k <= j; k++ {
		parts = append(parts, r.line(k))
	}
	r.doc.Place = strings.Join(parts, ", ")
	r.note("source", i, j)
	r.fact("place", fact{r.doc.Place, i}, corpus.Inferred, "the lines before the time")
}
