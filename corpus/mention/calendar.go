package mention

import (
	"fmt"

	"lectern/corpus/when"
)

// An era counts the years of the Gregorian calendar from its own first; the
// number of its pattern is the Gregorian year before that. lastOf is the last
// year of an era that has ended.
var lastOf = map[int]int{
	1867: 45, // Meiji, to 1912
	1925: 64, // Shōwa, to 1989
	1988: 31, // Heisei, to 2019
}

// firstSolar is the year in which Japan took the Gregorian calendar; days of
// eras before it were counted by another.
const firstSolar = 1873

// eraDate reads a year that is counted from the beginning of an era.
func eraDate(p *pattern, r reading) (found, bool) {
	year := p.by + r.eraYear
	if last := lastOf[p.by]; last != 0 && r.eraYear > last || year < firstSolar || year > 2199 {
		return found{}, false
	}
	r.years = list{at: [2]int{year}, n: 1}
	f, ok := plainDate(nil, r)
	f.rule += ", its year counted from the beginning of an era"
	return f, ok
}

// republicDate reads a year of two or three digits with a month behind it.
// Three are of the Republic of China, as Taiwan writes them: no record has
// months of the year 108. Two may also be short for a year of the last century.
func republicDate(_ *pattern, r reading) (found, bool) {
	if r.eraYear < 60 || r.eraYear > 150 {
		return found{}, false
	}
	f, ok := eraDate(&pattern{by: 1911}, r)
	f.rule = "a year of three digits, taken for that of the Republic of China"
	if r.eraYear < 100 {
		short := f.from
		short.year = fmt.Sprintf("19%d", r.eraYear)
		edtf := "[" + short.String() + "," + f.from.String() + "]"
		f = found{edtf: edtf, rule: "a year of two digits, of the last century or of the Republic of China"}
	}
	return f, ok
}

// The Hijri years that are read: those since 1883, and those that anybody now
// speaks of.
const firstHijri, lastHijri = 1300, 1500

// hijriDate reads a year of the Hijri calendar, or a month of one. The calendar
// is kept by sight of the moon; its arithmetic form is right within a day or
// two, so the bounds are given as approximate and lie two days wider.
func hijriDate(_ *pattern, r reading) (found, bool) {
	from, to := hijriDay(r.hijri, 1), hijriDay(r.hijri+1, 1)
	rule := "a year of the Hijri calendar, by its arithmetic form and two days on either side"
	if r.hijriMonth != 0 {
		from, to = hijriDay(r.hijri, r.hijriMonth), hijriDay(r.hijri, r.hijriMonth+1)
		rule = "a month of the Hijri calendar, by its arithmetic form and two days on either side"
	}
	edtf := fmt.Sprintf("%v~/%v~", from-2, to-1+2)
	return found{edtf: edtf, rule: rule}, true
}

// hijriDay is the first day of a Hijri month by the arithmetic calendar of
// thirty years, eleven of them leap years. Month 13 is the first of the year
// after.
func hijriDay(year, month int) when.Day {
	if month > 12 {
		year, month = year+1, month-12
	}
	const epoch = -492148 // 1 Muharram 1, 16 July 622 of the Julian calendar, as a when.Day
	days := (year-1)*354 + (3+11*year)/30 + (month-1)*29 + month/2
	return when.Day(epoch + days)
}
