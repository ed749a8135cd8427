package transcript

import (
	"sort"
	"strconv"
	"strings"

	"lectern/corpus"
)

// layout are the passages of a page laid out as plain text: a blank line after
// each.
type layout struct {
	text     string
	lines    []line
	passages []Passage // those that are laid out
	feet     []Passage // those at the foot or the head of each printed page, which are not

	start     []int // of each passage: its first byte in text
	firstLine []int // and its first line, from 0
	passageOf []int // of each line: its passage, that before for a blank one
}

func layOut(passages []Passage) *layout {
	l := &layout{}
	var b strings.Builder
	var clock *corpus.Time
	feet := runningFeet(passages)
	for i, p := range passages {
		if feet[i] {
			l.feet = append(l.feet, p)
			continue
		}
		if p.Clock {
			if t, ok := RecordingTime(p.Text); ok {
				clock = &corpus.Time{Start: t}
				continue
			}
		}
		if strings.TrimSpace(p.Text) == "" {
			continue
		}
		if p.Time == nil {
			p.Time = clock
		}
		clock = nil
		sort.SliceStable(p.Marks, func(i, j int) bool { return p.Marks[i].Start < p.Marks[j].Start })
		l.passages = append(l.passages, p)
		l.start = append(l.start, b.Len())
		b.WriteString(p.Text)
		b.WriteString("\n\n")
	}
	l.text = b.String()
	l.lines = split(l.text)
	l.number()
	return l
}

// number finds the lines of the passages.
func (l *layout) number() {
	l.passageOf = make([]int, len(l.lines))
	l.firstLine = make([]int, len(l.passages))
	p := -1
	for i, line := range l.lines {
		for p+1 < len(l.passages) && l.start[p+1] <= line.start {
			p++
			l.firstLine[p] = i
		}
		l.passageOf[i] = max(p, 0)
	}
}

// passageAt is the passage that byte at of the text stands in.
func (l *layout) passageAt(at int) int {
	return sort.Search(len(l.start), func(i int) bool { return l.start[i] > at }) - 1
}

// headed tells that line i is a heading of the markup.
func (l *layout) headed(i int) bool {
	return l != nil && len(l.passages) > 0 && l.passages[l.passageOf[i]].Heading
}

// titled tells that line i is the page's title.
func (l *layout) titled(i int) bool {
	return l != nil && len(l.passages) > 0 && l.passages[l.passageOf[i]].Title
}

// pieces are those of text[start:end], counted from start.
func (l *layout) pieces(start, end int) []corpus.Piece {
	var found []corpus.Piece
	for i := max(0, l.passageAt(start)); i < len(l.passages) && l.start[i] < end; i++ {
		all, by := l.passages[i].Pieces, l.start[i]-start
		first := sort.Search(len(all), func(k int) bool { return all[k].End+by > 0 })
		for _, p := range all[first:] {
			if p.Start+by >= end-start {
				break
			}
			if p, ok := clipPiece(shift(p, by), end-start); ok {
				found = append(found, p)
			}
		}
	}
	return found
}

// clipPiece is the part of a piece that lies in a text of n bytes.
func clipPiece(p corpus.Piece, n int) (corpus.Piece, bool) {
	same := p.End-p.Start == p.To-p.From
	if p.Start < 0 {
		if same {
			p.From -= p.Start
		}
		p.Start = 0
	}
	if p.End > n {
		if same {
			p.To -= p.End - n
		}
		p.End = n
	}
	return p, p.Start < p.End
}

// marks are those of text[start:end], counted from start.
func (l *layout) marks(start, end int) []corpus.Mark {
	var found []corpus.Mark
	for i := max(0, l.passageAt(start)); i < len(l.passages) && l.start[i] < end; i++ {
		all, by := l.passages[i].Marks, l.start[i]-start
		first := sort.Search(len(all), func(k int) bool { return all[k].Start+by >= 0 })
		for _, m := range all[first:] {
			if m.Start+by > end-start {
				break
			}
			if m.Start, m.End = m.Start+by, m.End+by; m.End <= end-start {
				found = append(found, m)
			}
		}
	}
	return found
}

// RecordingTime reads a time code that stands alone, as "1:02:33", "[00:12]" or
// "(0:12.5)", in milliseconds.
func RecordingTime(s string) (int, bool) {
	s = strings.Trim(trim(s), "[]() ")
	whole, fraction, _ := strings.Cut(strings.ReplaceAll(s, ",", "."), ".")
	parts := strings.Split(whole, ":")
	if len(parts) < 2 || len(parts) > 3 || len(whole) > 9 || len(fraction) > 3 {
		return 0, false
	}
	seconds := 0
	for i, p := range parts {
		n, err := strconv.ParseUint(p, 10, 16)
		if err != nil || i > 0 && (n > 59 || len(p) != 2) {
			return 0, false
		}
		seconds = seconds*60 + int(n)
	}
	ms := 0
	if fraction != "" {
		n, err := strconv.ParseUint((fraction + "00")[:3], 10, 16)
		if err != nil {
			return 0, false
		}
		ms = int(n)
	}
	return seconds*1000 + ms, true
}
