package transcript

import (
	"strings"
	"unicode/utf8"

	"lectern/corpus"
)

// apartLabel is what the markup of a page sets apart at the beginning of a
// line, and that could be a label.
type apartLabel struct {
	label
	passage *Passage
	colon   bool // a colon ends it
	whole   bool // nothing follows on its line
	ok      bool // judge takes it
	taken   bool // the grammar of plain text took it
}

// apartStyle is how those of one style are used.
type apartStyle struct {
	times, recurring, taken int
	keys                    map[string]int
	distinct                int // keys that recur
}

// learnApart finds the labels that the markup sets apart. Where the labels are
// set apart throughout, what is not and only looks like one is none.
func (r *reader) learnApart() {
	if r.layout == nil {
		return
	}
	found := r.apartLabels()
	styles := weighStyles(found)
	keys := map[string]bool{}
	for _, c := range r.labels {
		keys[c.key] = true
	}
	for _, c := range found {
		if !c.taken && c.ok && (c.colon || !r.listsPresent(c.label)) && (keys[c.key] && (!c.whole || r.wordsBelow(c)) || r.takesApart(c, styles[c.style()])) {
			r.labels[c.line] = c.label
		}
	}
	r.dropPlain(found)
	r.headLabels()
	r.learnStressed()
}

// listsPresent tells a name without a colon that stands before the first label,
// where labels that fill their line end in one: it names somebody present.
func (r *reader) listsPresent(c label) bool {
	return c.line < r.habit.header && r.habit.own.back >= habitual
}

// headLabels takes words that stand alone, set apart or in capitals, right
// before a label for a heading. Elsewhere they may be words that a speaker
// stresses.
func (r *reader) headLabels() {
	l := r.layout
	for i := len(l.passages) - 2; i >= 0; i-- {
		p := &l.passages[i]
		whole := len(p.Apart) == 1 && p.Apart[0].End-p.Apart[0].Start >= len(trim(p.Text))
		if p.Heading || len(p.Text) > maxLabel || !whole && (len(fields(p.Text)) < 2 || !upper(p.Text)) {
			continue
		}
		_, label := r.labels[l.firstLine[i]]
		_, next := r.labels[l.firstLine[i+1]]
		if r.isSoft(l.firstLine[i]) || r.isSourceLine(trim(p.Text)) {
			continue
		}
		if !label && (next || l.passages[i+1].Heading) && !endsSentence(p.Text) && !onlyStage(p.Text) {
			p.Heading = true
		}
	}
}

func (r *reader) apartLabels() []apartLabel {
	var found []apartLabel
	for i := range r.layout.passages {
		p := &r.layout.passages[i]
		if p.Title {
			continue
		}
		for _, s := range p.Apart {
			if c, ok := r.apartLabel(i, s); ok {
				found = append(found, c)
			}
		}
		if c, ok := r.firstLine(i); ok {
			found = append(found, c)
		}
	}
	return found
}

// maxFirstLine is the length in bytes of the longest line that is set apart by
// the break after it alone. Chosen.
const maxFirstLine = 100

// firstLine is the first line of a passage of several, where nothing else sets
// it apart, as of "ANN LEE<br>Good evening."
func (r *reader) firstLine(i int) (apartLabel, bool) {
	p := &r.layout.passages[i]
	n := strings.IndexByte(p.Text, '\n')
	if n <= 0 || n > maxFirstLine || len(p.Apart) > 0 && p.Apart[0].Start == 0 {
		return apartLabel{}, false
	}
	c, ok := r.apartLabel(i, corpus.Span{Start: 0, End: n})
	c.passage = &Passage{Style: "first line"}
	return c, ok && c.whole
}

// apartLabel is what span s of passage i could be.
func (r *reader) apartLabel(i int, s corpus.Span) (apartLabel, bool) {
	p := &r.layout.passages[i]
	if s.End-s.Start > maxLabel+8 || s.Start >= s.End || s.End > len(p.Text) {
		return apartLabel{}, false
	}
	at := r.lineAt(r.layout.start[i] + s.Start)
	l := r.lines[at]
	end := r.layout.start[i] + s.End
	if end > l.end {
		return apartLabel{}, false // it runs over a line break
	}
	name, colon := cutColon(trim(p.Text[s.Start:s.End]))
	if n := colonWidth(r.text[end:l.end]); !colon && n > 0 {
		colon, end = true, end+n
	}
	name, end = cutSign(name, r.text[:l.end], end, colon)
	name = strings.TrimPrefix(name, "- ")
	if name == "" || len(name) > maxLabel {
		return apartLabel{}, false
	}
	c := apartLabel{passage: p, colon: colon}
	c.label, c.ok = judge(name)
	c.shape, c.key = boldShape, foldLabel(name)
	if p.Heading {
		c.shape = headingShape
	}
	if p.Declared {
		c.weight, c.ok = strong, true
	}
	if last, _ := utf8.DecodeLastRuneInString(name); strings.ContainsRune("?!;。？！", last) {
		c.ok = p.Declared
	}
	c.line, c.textLine, c.textAt = at, at, end+spaceBefore(r.text[end:l.end])
	c.whole = c.textAt >= l.end
	_, c.taken = r.labels[at]
	return c, true
}

// cutSign takes the period or the dash from between a label and its words.
func cutSign(name, text string, end int, colon bool) (string, int) {
	if colon {
		return name, end
	}
	if short := strings.TrimSuffix(name, "."); short != name && !abbreviates(short) {
		name = short
	}
	for _, sign := range []string{".- ", ".-", ". – ", ". — ", " – ", " — ", "– ", "— ", " - "} {
		if strings.HasPrefix(text[end:], sign) {
			return name, end + len(sign)
		}
	}
	return trim(strings.TrimRight(name, "–—")), end
}

// usedAs is the way in which a label is set apart: those on a line of their own
// are not judged by those before words, nor those without a colon by those with.
type usedAs struct {
	style        string
	whole, colon bool
}

func (c apartLabel) style() usedAs { return usedAs{c.passage.Style, c.whole, c.colon} }

func weighStyles(found []apartLabel) map[usedAs]*apartStyle {
	styles := map[usedAs]*apartStyle{}
	for _, c := range found {
		s := styles[c.style()]
		if s == nil {
			s = &apartStyle{keys: map[string]int{}}
			styles[c.style()] = s
		}
		s.times++
		if c.taken {
			s.taken++
		}
		if c.ok {
			s.keys[c.key]++
		}
	}
	for _, s := range styles {
		for _, n := range s.keys {
			if n > 1 {
				s.recurring += n
				s.distinct++
			}
		}
	}
	return styles
}

// takesApart decides by how the others of its style are used whether it is a
// label.
func (r *reader) takesApart(c apartLabel, s *apartStyle) bool {
	heading := c.passage.Heading
	known := r.habit.keys[c.key]
	recurs := s.keys[c.key] > 1
	words := !c.whole || r.wordsBelow(c)
	switch {
	case c.passage.Declared:
		return true
	case !words:
		return false
	case known != nil && known.taken || r.knows(c.label):
		return true
	case c.colon:
		return c.weight >= fair || recurs || s.times > 2 && (s.taken+1)*3 >= s.times*2
	case c.part == questioner || c.part == answerer:
		return recurs || !heading && (!c.whole || s.distinct > 0)
	case c.part != noPart:
		return recurs || s.distinct > 0
	}
	habit := s.distinct > 1 && s.recurring >= 2 && (s.recurring+s.taken)*2 >= s.times
	switch {
	case recurs && (heading || c.weight < strong):
		return habit
	case recurs:
		return true
	case c.weight == fair:
		return habit && (!heading || s.recurring*4 >= s.times*3)
	case c.weight == strong:
		return habit || !heading && r.titledName(c) || s.taken*2 > s.times
	}
	return habit && c.caps
}

// titledName tells a title and a name: "Mr. LEE", "Senator Lee".
func (r *reader) titledName(c apartLabel) bool {
	words := fields(c.printed)
	first := strings.ToLower(strings.Trim(words[0], ".,"))
	return len(words) > 1 && len(words) < 6 && first != "the" && (honorifics[first] || offices[first]) || strings.ContainsAny(c.printed, "([（") && !c.whole
}

// wordsBelow tells that a passage follows which is no heading and no item of a
// list.
func (r *reader) wordsBelow(c apartLabel) bool {
	i := c.line + 1
	for i < r.to && r.lines[i].blank {
		i++
	}
	if i >= r.to {
		return false
	}
	p := r.layout.passages[r.layout.passageOf[i]]
	return !p.Heading && !p.Item
}

// dropPlain takes back doubtful labels that are not set apart in a page that
// sets its labels apart.
func (r *reader) dropPlain(found []apartLabel) {
	apart := map[int]bool{}
	for _, c := range found {
		if _, ok := r.labels[c.line]; ok {
			apart[c.line] = true
		}
	}
	if len(apart) < 4 || len(apart)*10 < len(r.labels)*7 {
		return
	}
	keys := map[string]bool{}
	for i := range apart {
		keys[r.labels[i].key] = true
	}
	for i, c := range r.labels {
		if !apart[i] && !keys[c.key] && c.part == noPart && c.weight < strong {
			delete(r.labels, i)
		}
	}
}
