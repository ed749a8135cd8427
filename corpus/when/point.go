package when

import "strings"

// point is one date as EDTF writes it, its digits kept so that a masked one
// stays masked. An absent part is "".
type point struct {
	negative bool
	year     string // four digits or "X", or the digits after "Y"
	long     bool   // written with "Y"
	exponent string // the digits after "E"
	figures  string // the digits after "S": how many digits of the year count

	month string // "01" to "12", with "X" where masked, or "21" to "41"
	day   string
	clock string // "T16:00:00Z", as written

	q [3]qualifier // of the year, the month, the day
}

// qualifier is a set of doubts.
type qualifier uint8

const (
	uncertain   qualifier = 1 << iota // "?"
	approximate                       // "~"
)

func qualifierOf(c byte) qualifier {
	switch c {
	case '?':
		return uncertain
	case '~':
		return approximate
	case '%':
		return uncertain | approximate
	}
	return 0
}

func (q qualifier) String() string { return [...]string{"", "?", "~", "%"}[q] }

func masked(digits string) bool { return strings.IndexByte(digits, 'X') >= 0 }

// parts is how many of year, month and day there are.
func (p point) parts() int {
	switch {
	case p.day != "":
		return 3
	case p.month != "":
		return 2
	}
	return 1
}

// season is the code of a season or other share of a year, 0 for none.
func (p point) season() int {
	if p.month == "" || masked(p.month) {
		return 0
	}
	if n := atoi(p.month); n > 12 {
		return n
	}
	return 0
}

func (p point) certain() bool {
	if p.q != [3]qualifier{} || masked(p.year) || masked(p.month) || masked(p.day) || p.figures != "" {
		return false
	}
	// The seasons without a hemisphere name no months.
	s := p.season()
	return s == 0 || s > 24
}

func (p point) precision() Precision {
	switch {
	case p.clock != "":
		return Time
	case p.day != "" && !masked(p.day) && !masked(p.month) && !masked(p.year):
		return ToTheDay
	case p.season() != 0 && !masked(p.year):
		return Season
	case p.month != "" && !masked(p.month) && !masked(p.year):
		return Month
	}
	return p.yearPrecision()
}

func (p point) yearPrecision() Precision {
	if p.figures != "" {
		return Year - Precision(min(len(p.year)-atoi(p.figures), int(Year)))
	}
	if !masked(p.year) {
		return Year
	}
	// The first masked digit of four decides.
	return Precision(strings.IndexByte(p.year, 'X'))
}

// String is the canonical form. Doubts that cover the whole date, or its first
// parts alike, stand to their right; all others before each part.
func (p point) String() string {
	parts := [3]string{p.yearString(), p.month, p.day}
	n := p.parts()
	group := p.qualified(n)
	var b strings.Builder
	for i, part := range parts[:n] {
		if i > 0 {
			b.WriteByte('-')
		}
		if group < 0 {
			b.WriteString(p.q[i].String())
		}
		b.WriteString(part)
		if i+1 == group {
			b.WriteString(p.q[i].String())
		}
	}
	b.WriteString(p.clock)
	return b.String()
}

// qualified is the length of the prefix of parts that share one doubt while
// the rest have none; -1 where the doubts are no such prefix.
func (p point) qualified(parts int) int {
	group := 0
	for group < parts && p.q[group] == p.q[0] && p.q[0] != 0 {
		group++
	}
	for i := group; i < parts; i++ {
		if p.q[i] != 0 {
			return -1
		}
	}
	return group
}

func (p point) yearString() string {
	var b strings.Builder
	if p.long {
		b.WriteByte('Y')
	}
	if p.negative {
		b.WriteByte('-')
	}
	b.WriteString(p.year)
	if p.exponent != "" {
		b.WriteByte('E')
		b.WriteString(p.exponent)
	}
	if p.figures != "" {
		b.WriteByte('S')
		b.WriteString(p.figures)
	}
	return b.String()
}

// String is the value in EDTF. Parsed again it prints the same.
func (d Date) String() string {
	switch d.form {
	case Single:
		return d.point.String()
	case Interval:
		return d.join("/")
	case OneOf:
		return "[" + d.list() + "]"
	case AllOf:
		return "{" + d.list() + "}"
	}
	return ""
}

func (d Date) join(between string) string {
	ends := [2]string{}
	for i, end := range [2]End{d.fromEnd, d.toEnd} {
		switch {
		case end == Closed && i == 0:
			ends[i] = d.from.String()
		case end == Closed:
			ends[i] = d.to.String()
		case end == Open && between == "/":
			ends[i] = ".."
		}
	}
	return ends[0] + between + ends[1]
}

func (d Date) list() string {
	members := make([]string, len(d.members))
	for i, m := range d.members {
		members[i] = m.String()
		if m.form == Interval {
			members[i] = m.join("..")
		}
	}
	return strings.Join(members, ",")
}

// endless is where numbers stop counting: far beyond every year that has days.
const endless = 1_000_000_000_000

// atoi reads digits that the parser has checked, up to endless.
func atoi(digits string) int {
	n := 0
	for _, c := range []byte(digits) {
		n = min(n*10+int(c-'0'), endless)
	}
	return n
}
