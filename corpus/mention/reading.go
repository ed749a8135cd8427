package mention

import "fmt"

// readings make a date of what a pattern took, by the pattern's kind. It is
// false for what is no date after all.
var readings map[string]func(p *pattern, r reading) (found, bool)

func init() {
	readings = map[string]func(p *pattern, r reading) (found, bool){
		"date":    plainDate,
		"quarter": quarterOf,
		"half":    halfOf,
		"century": centuryOf,
		"bc":      centuryBefore,
		"decade":  decadeOf,
		"era":     eraDate,
		"roc":     republicDate,
		"hijri":   hijriDate,
		"in-year": inYear,

		// Counted from the event: by what the text says, or by the pattern's number.
		"ago":        func(_ *pattern, r reading) (found, bool) { return relativeTo(-r.count, r.unit) },
		"ahead":      func(_ *pattern, r reading) (found, bool) { return relativeTo(r.count, r.unit) },
		"days-ago":   ago(days),
		"weeks-ago":  ago(weeks),
		"months-ago": ago(months),
		"years-ago":  ago(years),
		"days":       fixed(days),
		"weeks":      fixed(weeks),
		"months":     fixed(months),
		"years":      fixed(years),
		"decades":    fixed(decades),
		"centuries":  fixed(centuries),
	}
}

// ago counts back in a unit that the pattern's own words name.
func ago(u unit) func(*pattern, reading) (found, bool) {
	return func(_ *pattern, r reading) (found, bool) { return relativeTo(-r.count, u) }
}

// fixed is as far from the event as the pattern's number says.
func fixed(u unit) func(*pattern, reading) (found, bool) {
	return func(p *pattern, _ reading) (found, bool) { return relativeTo(p.by, u) }
}

func relativeTo(by int, u unit) (found, bool) {
	return found{ago: &offset{by: by, unit: u}, rule: "counted from the day of the event"}, true
}

// inYear is a month or a day of the event's year, or of one counted from it.
func inYear(p *pattern, r reading) (found, bool) {
	at := r.end(0)
	return found{ago: &offset{by: p.by, unit: years, month: at.month, day: at.day}, rule: "counted from the day of the event"}, at.month != 0
}

// plainDate has the year, month and day that the pattern took. What is there
// twice makes a range; what is there once is that of both ends.
func plainDate(_ *pattern, r reading) (found, bool) {
	from, to := r.end(0), r.end(1)
	f := found{from: from, rule: ruleOf(from)}
	if from == to {
		return f, true
	}
	f.to, f.rule = to, "a range"
	return f, from.year < to.year || from.year == to.year && (from.month < to.month || from.month == to.month && from.day < to.day)
}

// end is the first or the second date of a reading. The last value stands for
// all after it, and the first for those before where only the end has one.
func (r reading) end(i int) partial {
	p := partial{month: r.months.value(i), day: r.days.value(i)}
	if r.years.n > 0 {
		p.year = fmt.Sprintf("%04d", r.years.value(i))
	}
	if r.season != 0 {
		p.month = r.season
	}
	return p
}

func (l list) value(i int) int {
	if l.n == 0 {
		return 0
	}
	return l.at[min(i, l.n-1)]
}

func ruleOf(p partial) string {
	switch {
	case p.day != 0:
		return "day and month"
	case p.month > 12:
		return "a season"
	case p.month != 0 && p.year == "":
		return "a month"
	case p.month != 0:
		return "month and year"
	}
	return "a year"
}

func quarterOf(p *pattern, r reading) (found, bool) {
	return shareOf(r, 32+max(p.by, r.ordinal), "a quarter"), max(p.by, r.ordinal) <= 4
}

func halfOf(p *pattern, r reading) (found, bool) {
	return shareOf(r, 39+max(p.by, r.ordinal), "half a year"), max(p.by, r.ordinal) <= 2
}

func shareOf(r reading, code int, rule string) found {
	return found{from: partial{year: r.end(0).year, month: code}, rule: rule}
}

// centuryOf adds the pattern's number: "التاسع عشر" is nine and ten.
func centuryOf(p *pattern, r reading) (found, bool) {
	c := r.century + p.by
	return found{from: partial{year: fmt.Sprintf("%02dXX", c-1)}, rule: "a century"}, c > 0 && c <= 22
}

func centuryBefore(_ *pattern, r reading) (found, bool) {
	return found{from: partial{year: fmt.Sprintf("-%02dXX", r.century-1)}, rule: "a century"}, true
}

// decadeOf reads a decade. One that is named by its tens alone is of the last
// century, or of this one where that has begun it too: "the twenties" are one
// of two.
func decadeOf(p *pattern, r reading) (found, bool) {
	if p.by >= 30 {
		r.ten = p.by
	} else if p.by > 0 {
		r.century = p.by
	}
	switch {
	case r.ten >= 1000 && r.ten%100 == 0:
		return found{from: partial{year: fmt.Sprintf("%02dXX", r.ten/100)}, rule: "a century or its first decade"}, true
	case r.ten >= 1000:
		return found{from: partial{year: fmt.Sprintf("%03dX", r.ten/10)}, rule: "a decade"}, true
	case r.century != 0:
		return found{from: partial{year: fmt.Sprintf("%02d%dX", r.century-1, r.ten/10)}, rule: "a decade"}, true
	case r.ten >= 30:
		return found{from: partial{year: fmt.Sprintf("19%dX", r.ten/10)}, rule: "a decade, taken for that of the twentieth century"}, true
	case r.ten >= 10:
		return found{edtf: fmt.Sprintf("[19%dX,20%dX]", r.ten/10, r.ten/10), rule: "a decade, of either century"}, true
	}
	return found{}, false
}
