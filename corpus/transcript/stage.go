package transcript

import (
	"strings"
	"unicode/utf8"
)

// stageLine tells a line within a paragraph that is a stage direction by itself:
// all in brackets, after the end of a sentence, after words that are cut short or
// after another one.
func (s *segmenter) stageLine(i int) bool {
	l := s.lines[i]
	first, _ := utf8.DecodeRuneInString(s.text[l.start+l.indent:])
	if !strings.ContainsRune("([（〔［【", first) || s.habit.wrapped && first != '〔' || !onlyStage(s.visible(s.line(i))) || isAddress(s.visible(s.line(i))) {
		return false
	}
	switch n := len(s.drafts); {
	case s.open == nil:
		return n > 0 && s.drafts[n-1].stage && s.drafts[n-1].to == i-1 || s.habit.own.tags > habitual || s.habit.circled
	case s.open.start == s.open.end:
		return s.gapBelowLabel()
	}
	said := s.text[max(s.open.start, s.open.end-100):s.open.end]
	return endsSentence(said) || strings.HasSuffix(said, "- -") || breaksIn(s.visible(s.line(i)))
}

// breaksIn tells a stage direction that stands in the middle of a sentence too:
// what the room did, or what a member with a group called out.
func breaksIn(s string) bool {
	words := fields(strings.ToLower(strings.Trim(s, "()[] ")))
	return len(words) > 0 && (noises[strings.Trim(words[0], ".,")] || outcries[words[0]]) || strings.Contains(s, "]: ")
}

// outcries begin the line of what members did in the middle of a speech.
var outcries = set("zuruf zurufe lachen widerspruch unruhe glocke interruption interruptions interjections exclamations protestations murmures interrupciones protestos")

// aside reads the paragraph at line i if it is a heading or a stage direction,
// and returns the line after it, else i.
func (s *segmenter) aside(i, end int) int {
	j := s.paragraphEnd(i, end)
	switch {
	case s.isHeading(i, j):
		s.close()
		s.note("heading", i, j)
		s.broken = false
	case i == j && quoteMark(s.line(i)) == len(s.line(i)) && s.line(i) != "": // a quotation of nothing
		s.close()
		s.note("markup", i, i)
		s.broken = s.spoken != nil
	case len(s.labels) == 0 && quoteMark(s.line(i)) > 0 && s.isStage(i, j):
		s.close()
		s.note("source", i, j)
	case s.isStage(i, j):
		if !s.stageEach(i, j) {
			s.stage(i, j)
		}
	case s.open == nil && s.spoken == nil && s.isList(i, j):
		s.note("list", i, j)
	default:
		return i
	}
	return j + 1
}

// stageEach makes a stage direction of each line from i to j where every one is
// a paragraph and is in brackets by itself.
func (s *segmenter) stageEach(i, j int) bool {
	if i == j || s.markdown || s.habit.wrapped || s.open != nil && s.open.start == s.open.end && !s.gapBelowLabel() {
		return false
	}
	for k := i; k <= j; k++ {
		if !onlyStage(s.line(k)) {
			return false
		}
	}
	for k := i; k <= j; k++ {
		s.stage(k, k)
	}
	return true
}

func (s *segmenter) stage(i, j int) {
	if s.open != nil && s.open.start == s.open.end && !s.gapBelowLabel() {
		s.stageBelowLabel(i, j)
		return
	}
	s.close()
	start, end := s.stageSpan(i, j)
	s.drafts = append(s.drafts, &draft{stage: true, start: start, end: end, from: i, to: j})
	s.broken = s.spoken != nil
}

// stageSpan is where the words of a stage direction stand in the text, without
// the sign of a quotation and without the signs around a line.
func (s *segmenter) stageSpan(i, j int) (start, end int) {
	start = s.lines[i].start + s.lines[i].indent
	start += quoteMark(s.span(i, j))
	end = max(start, s.lines[j].end-spaceAfter(s.text[s.lines[j].start:s.lines[j].end]))
	if i == j && isTag(s.text[start:end]) && !strings.HasPrefix(s.text[start:end], "<<") {
		return start + 1, end - 1
	}
	return start, end
}

// stageBelowLabel makes a stage direction of a label and the lines below it, as
// of "ANN LEE: (Laughs.)" on one line.
func (s *segmenter) stageBelowLabel(i, j int) {
	for k := i; k <= j; k++ {
		s.extend(k)
	}
	s.open.start += quoteMark(s.text[s.open.start:s.open.end])
	s.open.stage = true
	s.close()
	s.broken = true
}
