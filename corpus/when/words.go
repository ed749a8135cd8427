package when

import (
	"strconv"
	"strings"
)

var monthNames = [...]string{"January", "February", "March", "April", "May", "June",
	"July", "August", "September", "October", "November", "December"}

// MonthName is the English name of a month from 1 to 12.
func MonthName(month int) string { return monthNames[month-1] }

// String is the precision as one English word: "day", "decade".
func (p Precision) String() string {
	return [...]string{"unlimited", "millennium", "century", "decade", "year", "season", "month", "day", "time"}[p]
}

// Words are the value as English readers write it: "27 May 2013", "March to
// October 2011", "6 March or 3 June 2013", "about 1984", "2013 or before".
// They say every doubt that the value has.
func (d Date) Words() string {
	switch d.form {
	case Single:
		return d.point.words()
	case Interval:
		return d.intervalWords()
	case OneOf:
		return d.setWords("or")
	case AllOf:
		return d.setWords("and")
	}
	return ""
}

func (d Date) intervalWords() string {
	switch {
	case d.fromEnd == Closed && d.toEnd == Closed:
		return shortened(d.from, d.to) + " to " + d.to.words()
	case d.fromEnd == Closed && d.toEnd == Open:
		return d.from.words() + " onwards"
	case d.fromEnd == Closed:
		return "from " + d.from.words() + ", end unknown"
	case d.toEnd == Closed && d.fromEnd == Open:
		return "up to " + d.to.words()
	case d.toEnd == Closed:
		return "until " + d.to.words() + ", start unknown"
	}
	return "any time"
}

func (d Date) setWords(joint string) string {
	parts := make([]string, len(d.members))
	for i, m := range d.members {
		switch {
		case m.form == Single && i+1 < len(d.members):
			parts[i] = shortened(m.point, d.shared(i))
		case m.form == Single:
			parts[i] = m.point.words()
		case m.fromEnd == Open:
			parts[i] = m.to.words() + " " + joint + " before"
		case m.toEnd == Open:
			parts[i] = m.from.words() + " " + joint + " later"
		default:
			parts[i] = shortened(m.from, m.to) + " to " + m.to.words()
		}
	}
	head, tail := parts[:len(parts)-1], parts[len(parts)-1]
	if len(head) == 0 {
		return tail
	}
	return strings.Join(head, ", ") + " " + joint + " " + tail
}

// shared is the date whose year, and perhaps month, stand for that of member i
// too: the last, if all from i on are plain dates of one year. Otherwise it is
// a date that shares nothing.
func (d Date) shared(i int) point {
	last := d.members[len(d.members)-1]
	month := last.point.month
	for _, m := range d.members[i:] {
		if m.form != Single || !m.point.plain() || m.point.yearString() != last.point.yearString() {
			return point{}
		}
		if m.point.month != month || m.point.day == "" {
			month = ""
		}
	}
	with := last.point
	if month == "" {
		with.day = ""
	}
	return with
}

// plain tells that the date has a month and nothing of it is in doubt, but that
// the year may be unknown: "March 2013", "March of an unknown year".
func (p point) plain() bool {
	if p.year == "XXXX" {
		p.year = "2000"
	}
	return p.certain() && p.month != "" && p.season() == 0 && p.clock == ""
}

// shortened is p without the words that it shares with the date that follows.
func shortened(p, next point) string {
	if !p.plain() || !next.plain() || p.yearString() != next.yearString() {
		return p.words()
	}
	if p.day == "" {
		return p.monthWord()
	}
	if p.month == next.month && next.day != "" {
		return p.dayWord()
	}
	return p.dayWord() + " " + p.monthWord()
}

func (p point) words() string {
	doubts := ""
	words := p.bareWords()
	if p.qualified(p.parts()) == p.parts() {
		words = [...]string{"", "perhaps ", "about ", "perhaps about "}[p.q[0]] + words
	} else {
		doubts = p.doubts()
	}
	return words + p.clockWords() + doubts
}

// doubts are those that cover some parts only: " (year and month uncertain)".
func (p point) doubts() string {
	var each []string
	for _, kind := range []struct {
		q    qualifier
		word string
	}{{uncertain, "uncertain"}, {approximate, "approximate"}} {
		var names []string
		for i, name := range []string{"year", "month", "day"} {
			if p.q[i]&kind.q != 0 {
				names = append(names, name)
			}
		}
		if names != nil {
			each = append(each, strings.Join(names, " and ")+" "+kind.word)
		}
	}
	if each == nil {
		return ""
	}
	return " (" + strings.Join(each, ", ") + ")"
}

func (p point) bareWords() string {
	if s := p.season(); s != 0 {
		return strings.Replace(shares[s-21].words, "%", p.yearWords(), 1)
	}
	switch {
	case p.month == "" && masked(p.year) && !p.negative && p.precision() == Decade:
		return "some time in " + p.yearWords()
	case p.month == "":
		return p.yearWords()
	case p.day == "" && masked(p.month):
		return p.monthWord() + " of " + p.yearWords()
	case p.day == "":
		return p.monthWord() + p.ofYear()
	case p.day != "XX":
		return p.dayWord() + " " + p.ofMonth() + p.ofYear()
	case p.month == "XX":
		return "some day in " + p.yearWords()
	}
	return p.dayWord() + " in " + p.monthWord() + p.ofYear()
}

func (p point) ofMonth() string {
	if masked(p.month) {
		return "of " + p.monthWord()
	}
	return p.monthWord()
}

// ofYear is " 2013" after a month, " of an unknown year" where it is masked.
func (p point) ofYear() string {
	if masked(p.year) || p.month != "" && masked(p.month) {
		return " of " + p.yearWords()
	}
	return " " + p.yearWords()
}

func (p point) monthWord() string {
	switch {
	case p.month == "XX":
		return "some month"
	case masked(p.month):
		return "some month from " + MonthName(first(p.month, 1, 12)) + " to " + MonthName(last(p.month, 1, 12))
	}
	return MonthName(atoi(p.month))
}

func (p point) dayWord() string {
	switch {
	case p.day == "XX":
		return "some day"
	case masked(p.day):
		return "some day from " + strconv.Itoa(first(p.day, 1, 31)) + " to " + strconv.Itoa(last(p.day, 1, p.longest()))
	}
	return strconv.Itoa(atoi(p.day))
}

// longest is how many days the month has at most.
func (p point) longest() int {
	switch {
	case masked(p.month):
		return 31
	case masked(p.year):
		return monthDays(2000, atoi(p.month))
	}
	y, _ := p.years()
	return monthDays(y, atoi(p.month))
}

// yearWords are the year, or what is known of it.
func (p point) yearWords() string {
	switch {
	case p.year == "XXXX":
		return "an unknown year"
	case masked(p.year) && !p.negative && strings.IndexByte(p.year, 'X') == 3:
		return "the " + strconv.Itoa(maskedTo(p.year, '0')) + "s"
	case masked(p.year):
		lo, hi := p.years()
		return "a year from " + yearWord(lo) + " to " + yearWord(hi)
	case p.figures != "":
		lo, hi := p.years()
		p.figures = ""
		return p.yearWords() + " or another year from " + yearWord(lo) + " to " + yearWord(hi)
	}
	lo, _ := p.years()
	if lo >= endless || lo <= -endless {
		return "the year " + p.yearString()
	}
	return yearWord(lo)
}

// yearWord is a year as a reader counts it: there is no year 0, so 0 is 1 BC.
// A year of more than four digits has its thousands parted.
func yearWord(y int) string {
	switch {
	case y <= 0:
		return grouped(1-y) + " BC"
	case y < 1000:
		return "AD " + strconv.Itoa(y)
	}
	return grouped(y)
}

func grouped(n int) string {
	s := strconv.Itoa(n)
	if len(s) < 5 {
		return s
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// clockWords are " at 16:00 UTC"; whole minutes are written without seconds.
func (p point) clockWords() string {
	if p.clock == "" {
		return ""
	}
	time, zone := p.clock[1:9], p.clock[9:]
	switch {
	case zone == "Z":
		zone = " UTC"
	case zone != "":
		zone = " UTC" + zone
	}
	return " at " + strings.TrimSuffix(time, ":00") + zone
}
