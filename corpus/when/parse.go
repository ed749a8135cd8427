package when

import (
	"fmt"
	"strings"
)

// ParseError is what is wrong with an EDTF value, and where.
type ParseError struct {
	Value string // the whole value, as given
	At    int    // where in Value, in bytes from 1
	Seen  string // what stands there: "month 13"
	Want  string // what should: "a month is 01 to 12"
}

// Error is the fault as one line: "2013-13": month 13 at 6: a month is 01 to 12.
func (e *ParseError) Error() string {
	return fmt.Sprintf("%q: %s at %d: %s", e.Value, e.Seen, e.At, e.Want)
}

// Parse reads an EDTF value of level 0, 1 or 2. The error is a *ParseError.
// Beyond the grammar it refuses a day that no calendar has (2013-02-29,
// 2013-02-3X) and an interval that ends before it starts.
func Parse(s string) (Date, error) {
	p := &parser{s: s}
	d := p.value()
	if p.err == nil && p.i < len(s) {
		p.fail(p.i, "end of the date", "nothing may follow it")
	}
	if p.err != nil {
		return Date{}, p.err
	}
	return d, nil
}

// parser walks over one value. After the first fault it reads on without
// effect; the callers need not ask.
type parser struct {
	s   string
	i   int
	err error
}

func (p *parser) fail(at int, what, want string) {
	if p.err != nil {
		return
	}
	seen := "the end"
	if at < len(p.s) {
		r := []rune(p.s[at:min(at+4, len(p.s))])[0]
		seen = fmt.Sprintf("%q where the %s should be", string(r), what)
	}
	p.failSeen(at, seen, want)
}

func (p *parser) failSeen(at int, seen, want string) {
	if p.err == nil {
		p.err = &ParseError{Value: p.s, At: at + 1, Seen: seen, Want: want}
	}
}

// peek is the next byte, 0 at the end and after a fault.
func (p *parser) peek() byte {
	if p.err != nil || p.i >= len(p.s) {
		return 0
	}
	return p.s[p.i]
}

func (p *parser) accept(c byte) bool {
	if p.peek() != c || c == 0 {
		return false
	}
	p.i++
	return true
}

func (p *parser) value() Date {
	switch p.peek() {
	case '[':
		return p.set(OneOf, ']')
	case '{':
		return p.set(AllOf, '}')
	}
	slash := strings.IndexByte(p.s, '/')
	if slash < 0 {
		return Date{form: Single, point: p.point(true)}
	}
	if p.s == "/" {
		p.failSeen(0, "an interval without a date", "give one end at least, as 2011-03/")
	}
	return p.interval()
}

func (p *parser) interval() Date {
	d := Date{form: Interval}
	d.from, d.fromEnd = p.end("/")
	if !p.accept('/') {
		p.fail(p.i, "slash", "an interval is two dates with a slash between")
	}
	middle := p.i
	d.to, d.toEnd = p.end("")
	p.ordered(d, middle)
	return d
}

// end reads one end of an interval; stop is what ends it.
func (p *parser) end(stop string) (point, End) {
	switch {
	case strings.HasPrefix(p.s[p.i:], ".."):
		p.i += 2
		return point{}, Open
	case p.s[p.i:] == "" || stop != "" && strings.HasPrefix(p.s[p.i:], stop):
		return point{}, Unknown
	}
	return p.point(false), Closed
}

// ordered refuses an interval that surely ends before it starts.
func (p *parser) ordered(d Date, at int) {
	if p.err != nil || d.fromEnd != Closed || d.toEnd != Closed {
		return
	}
	first, _ := d.from.bounds()
	_, last := d.to.bounds()
	if first.after(last) {
		p.failSeen(at, fmt.Sprintf("%s after %s", d.to, d.from), "an interval ends after it starts")
	}
}

func (p *parser) set(form Form, closing byte) Date {
	d := Date{form: form}
	p.i++
	for p.err == nil {
		d.members = append(d.members, p.member())
		if p.accept(closing) {
			return d
		}
		if !p.accept(',') {
			p.fail(p.i, "comma", fmt.Sprintf("members of a set are parted by commas and end with %q", string(closing)))
		}
		p.accept(' ')
	}
	return d
}

// member is a date, or a run of them written with "..", open at an end where
// no date stands.
func (p *parser) member() Date {
	start := p.i
	run := Date{form: Interval, fromEnd: Open, toEnd: Open}
	if !p.dots() {
		run.from, run.fromEnd = p.point(false), Closed
		if !p.dots() {
			return Date{form: Single, point: run.from}
		}
	}
	middle := p.i
	if c := p.peek(); c != ',' && c != ']' && c != '}' && c != 0 {
		run.to, run.toEnd = p.point(false), Closed
	}
	if run.fromEnd == Open && run.toEnd == Open {
		p.failSeen(start, "a run without a date", "give one end at least, as ..2013")
	}
	p.ordered(run, middle)
	return run
}

func (p *parser) dots() bool {
	if p.err != nil || !strings.HasPrefix(p.s[p.i:], "..") {
		return false
	}
	p.i += 2
	return true
}

// point reads one date. A time of day is for a date that stands alone.
func (p *parser) point(clock bool) point {
	var d point
	start := p.i
	p.qualified(&d, 0, p.year)
	if !d.long && d.figures == "" && p.accept('-') {
		p.qualified(&d, 1, p.month)
		if d.season() == 0 && p.accept('-') {
			p.qualified(&d, 2, p.day)
			if p.peek() == 'T' {
				p.clock(&d, clock)
			}
		}
	}
	if p.err == nil && !d.possible() {
		p.failSeen(start, d.String(), "the calendar does not have that day")
	}
	return d
}

// qualified reads part n with the doubt before it, which is for that part
// alone, or after it, which is for all parts up to there.
func (p *parser) qualified(d *point, n int, part func(*point)) {
	if q := qualifierOf(p.peek()); q != 0 {
		d.q[n] |= q
		p.i++
	}
	part(d)
	if q := qualifierOf(p.peek()); q != 0 {
		p.i++
		for i := range n + 1 {
			d.q[i] |= q
		}
	}
}

func (p *parser) year(d *point) {
	start := p.i
	d.long = p.accept('Y')
	d.negative = p.accept('-')
	digits := p.i
	if d.long {
		p.longYear(d, digits)
		return
	}
	d.year = p.digits(4, "year", "a year is four digits, or X for one not known")
	if p.err == nil && d.negative && d.year == "0000" {
		p.failSeen(start, "year -0000", "the year before 0001 is 0000")
	}
	if c := p.peek(); c >= '0' && c <= '9' {
		p.fail(p.i, "end of the year", "a year of more than four digits begins with Y")
	}
	p.figures(d)
}

func (p *parser) longYear(d *point, digits int) {
	d.year = p.number("year", "Y is followed by the digits of a year")
	if p.err == nil && d.year[0] == '0' {
		p.failSeen(digits, "year "+d.year, "a long year does not begin with 0")
	}
	if p.accept('E') {
		d.exponent = p.number("exponent", "E is followed by how many noughts the year has more")
	} else if p.err == nil && len(d.year) < 5 {
		p.failSeen(digits, "year "+d.year, "Y is for years of more than four digits")
	}
	p.figures(d)
}

// figures reads "S2": how many digits of the year are meant.
func (p *parser) figures(d *point) {
	if p.peek() != 'S' {
		return
	}
	p.i++
	start := p.i
	d.figures = p.number("number of digits", "S is followed by how many digits of the year count")
	if p.err != nil {
		return
	}
	width := len(d.year) + atoi(d.exponent)
	if n := atoi(d.figures); n == 0 || n > width || d.figures[0] == '0' {
		p.failSeen(start, d.figures+" digits that count", fmt.Sprintf("a year has 1 to %d", width))
	}
	if masked(d.year) {
		p.failSeen(start, "S after a masked year", "a year has X or S, not both")
	}
}

func (p *parser) month(d *point) {
	start := p.i
	d.month = p.digits(2, "month", "a month is two digits, as 05, or X for one not known")
	if p.err != nil {
		return
	}
	if masked(d.month) {
		if first(d.month, 1, 12) == 0 {
			p.failSeen(start, "month "+d.month, "a month is 01 to 12")
		}
		return
	}
	if n := atoi(d.month); n < 1 || n > 12 && n < 21 || n > 41 {
		p.failSeen(start, "month "+d.month, "a month is 01 to 12")
	}
}

func (p *parser) day(d *point) {
	start := p.i
	d.day = p.digits(2, "day", "a day is two digits, as 09, or X for one not known")
	if p.err == nil && first(d.day, 1, 31) == 0 {
		p.failSeen(start, "day "+d.day, "a day is 01 to 31")
	}
}

// digits reads n digits, each of which may be an X.
func (p *parser) digits(n int, what, want string) string {
	start := p.i
	for range n {
		if c := p.peek(); (c < '0' || c > '9') && c != 'X' {
			p.fail(p.i, what, want)
			return ""
		}
		p.i++
	}
	return p.s[start:p.i]
}

// number reads one digit or more.
func (p *parser) number(what, want string) string {
	start := p.i
	for c := p.peek(); c >= '0' && c <= '9'; c = p.peek() {
		p.i++
	}
	if p.i == start {
		p.fail(p.i, what, want)
	}
	return p.s[start:p.i]
}
