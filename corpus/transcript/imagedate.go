package transcript

import (
	"sort"
	"strings"

	"lectern/corpus"
	"lectern/corpus/when"
)

// datePublished guesses from the name of an image when the document was
// published, if nothing else says it: pictures are named by the day that they
// are put up. Orders that the numbers leave open stay open.
func (r *reader) datePublished() {
	if r.doc.Dates.Published != nil {
		return
	}
	for _, m := range r.doc.Media {
		days := daysIn(m.Name)
		if m.Kind != "image" || len(days) == 0 {
			continue
		}
		edtf := days[0].String()
		rule := "three numbers in the image's name make a date"
		if len(days) > 1 {
			names := make([]string, len(days))
			for i, d := range days {
				names[i] = d.String()
			}
			edtf = "[" + strings.Join(names, ",") + "]"
			rule += "; which is the day and which the month is not known"
		}
		r.doc.Dates.Published = &corpus.Date{EDTF: edtf, Evidence: []corpus.Evidence{{
			Origin: corpus.Inferred, Rule: rule, Printed: m.Printed, Line: m.Line,
		}}}
		return
	}
}

// daysIn are the days that a name of a file can mean, ascending: those of its
// first three numbers in a row. More numbers in that row, or none that make a
// day, are no date. Eight digits in one are year, month and day.
func daysIn(name string) []when.Day {
	for i := 0; i < len(name); {
		run, next := numbersAt(name, i)
		switch {
		case len(run) == 1 && len(run[0]) == 8:
			if d, ok := day(run[0][:4], run[0][4:6], run[0][6:]); ok {
				return []when.Day{d}
			}
		case len(run) == 3:
			if days := orders(run[0], run[1], run[2]); len(days) > 0 {
				return days
			}
		}
		i = max(next, i+1)
	}
	return nil
}

// numbersAt are the numbers from byte i on with one separator between, and the
// byte after them.
func numbersAt(s string, i int) (run []string, next int) {
	if i > 0 && isDigit(s[i-1]) {
		return nil, i
	}
	for {
		start := i
		for i < len(s) && isDigit(s[i]) {
			i++
		}
		if i == start {
			return run, i
		}
		run = append(run, s[start:i])
		if i+1 >= len(s) || !strings.ContainsRune(" -_.", rune(s[i])) || !isDigit(s[i+1]) {
			return run, i
		}
		i++
	}
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// orders are the days that three numbers mean as day-month-year,
// month-day-year and year-month-day. A year is printed with two or four digits.
func orders(a, b, c string) []when.Day {
	var days []when.Day
	for _, o := range [][3]string{{c, b, a}, {c, a, b}, {a, b, c}} {
		d, ok := day(o[0], o[1], o[2])
		if ok && !hasDay(days, d) {
			days = append(days, d)
		}
	}
	sort.Slice(days, func(i, j int) bool { return days[i] < days[j] })
	return days
}

func hasDay(days []when.Day, d when.Day) bool {
	for _, x := range days {
		if x == d {
			return true
		}
	}
	return false
}

// firstYear is the first year that two digits can mean: they lie from 1950 to
// 2049. Chosen: digital names with two digits begin in the 1980s.
const firstYear = 1950

func day(year, month, d string) (when.Day, bool) {
	if len(year) != 2 && len(year) != 4 || len(month) > 2 || len(d) > 2 {
		return 0, false
	}
	y := number(year)
	if len(year) == 2 {
		if y += firstYear / 100 * 100; y < firstYear {
			y += 100
		}
	} else if y < 1800 || y > 2100 {
		return 0, false
	}
	got := when.DayOf(y, number(month), number(d))
	gy, gm, gd := got.Date()
	return got, gy == y && gm == number(month) && gd == number(d)
}

func number(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		n = n*10 + int(s[i]-'0')
	}
	return n
}
