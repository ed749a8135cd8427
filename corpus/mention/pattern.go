package mention

import (
	"slices"
	"strconv"
	"strings"
)

// pattern is one line of a language's own grammar: what stands in a row, and
// what date that is. See compile for how it is written.
type pattern struct {
	before []element // each ends right before the date; none is part of it
	body   []element
	after  []element // each starts right after it
	kind   string    // what becomes of it: "date", "ago", "days", …
	by     int       // a number for the kind
}

// element is one place of a pattern: a class, or words.
type element struct {
	class    byte       // one of classes, 0 for words
	words    [][]string // each a row of tokens, longest first
	optional bool
	not      bool // of before and after: it must not stand there
}

// classes are the places that take a value: Year, Day of the month, month by
// its numbEr, Month by its name, Hijri month, hIjri year, Season, Quarter's
// ordinal, Century's, Ten of a decade, that ten by its Word alone, couNt, Unit,
// and the year of an era, K.
const classes = "YDEMHISQCTWNUK"

// compile reads patterns, one a line, "elements => kind number". An element is
// a class by its letter, or words: "il_y_a" is a row of them, "en|dès" is
// either. "x?" may be missing, "<x" stands before the date and ">x" after it,
// "!<x" and "!>x" must not. A fault in it is one of this package, so it panics.
func (l *language) compile(lines string) []*pattern {
	var all []*pattern
	for line := range strings.Lines(lines) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		left, right, ok := strings.Cut(line, " => ")
		p := &pattern{}
		var number string
		p.kind, number, _ = strings.Cut(right, " ")
		if number != "" {
			n, err := strconv.Atoi(number)
			ok, p.by = ok && err == nil, n
		}
		for field := range strings.FieldsSeq(left) {
			l.place(p, field)
		}
		if !ok || len(p.body) == 0 || readings[p.kind] == nil {
			panic("mention: the pattern " + line)
		}
		all = append(all, p)
	}
	return all
}

func (l *language) place(p *pattern, field string) {
	var e element
	field, e.not = strings.CutPrefix(field, "!")
	to := &p.body
	switch field[0] {
	case '<':
		field, to = field[1:], &p.before
	case '>':
		field, to = field[1:], &p.after
	}
	field, e.optional = strings.CutSuffix(field, "?")
	if len(field) == 1 && strings.Contains(classes, field) {
		e.class = field[0]
	} else {
		for row := range strings.SplitSeq(field, "|") {
			e.words = append(e.words, l.row(row))
		}
		slices.SortStableFunc(e.words, func(a, b []string) int { return len(b) - len(a) })
	}
	*to = append(*to, e)
}

// row is what the tokens of some words are known by.
func (l *language) row(words string) []string {
	var row []string
	for _, t := range tokens(strings.ReplaceAll(words, "_", " "), l, nil) {
		row = append(row, l.lowered(t.kind, t.text))
	}
	return row
}

// byNumber is the key of the patterns that can start with a number.
const byNumber = "0"

// openers are what a pattern can start with: the first words of its first
// element, and of the next where that may be missing.
func (l *language) openers(p *pattern) []string {
	var all []string
	for _, e := range p.body {
		for _, row := range e.words {
			all = append(all, row[0])
			if t := tokens(row[0], l, nil); t[0].kind == number {
				all = append(all, byNumber)
			}
		}
		for _, m := range l.openersOf(e.class) {
			for w := range m {
				all = append(all, w)
			}
		}
		if strings.IndexByte("YDEICTNQK", e.class) >= 0 && e.class != 0 {
			all = append(all, byNumber)
		}
		if e.class == 'M' {
			for pair := range l.pairs {
				all = append(all, pair[0])
			}
		}
		if !e.optional {
			break
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

func (l *language) openersOf(class byte) []map[string]int {
	switch class {
	case 'D':
		return []map[string]int{l.dayWords}
	case 'M':
		return []map[string]int{l.months, l.short}
	case 'H':
		return []map[string]int{l.hijri}
	case 'S':
		return []map[string]int{l.seasons}
	case 'Q':
		return []map[string]int{l.quarters}
	case 'C':
		return []map[string]int{l.ordinal}
	case 'T', 'W':
		return []map[string]int{l.tens}
	case 'N':
		return []map[string]int{l.counts}
	}
	return nil
}
