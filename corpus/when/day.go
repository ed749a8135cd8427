package when

import "fmt"

// Day is a day of the proleptic Gregorian calendar, counted from 1970-01-01,
// which is 0. Years run from -9999 to 9999.
type Day int

// The years that a Day is used for.
const (
	minYear = -9999
	maxYear = 9999
)

// DayOf is the day of a year, month and day of the month. A month or day out
// of range counts on: DayOf(2013, 13, 1) is 1 January 2014.
func DayOf(year, month, day int) Day {
	month--
	year += floorDiv(month, 12)
	month = month - floorDiv(month, 12)*12
	// The year is taken to begin in March, so that the leap day comes last.
	y, m := year, month-2
	if m < 0 {
		y, m = y-1, m+12
	}
	era := floorDiv(y, 400)
	yoe := y - era*400
	doy := (153*m + 2) / 5
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return Day(era*146097 + doe - 719468 + day - 1)
}

// Date is the year, the month from 1 and the day of the month from 1.
func (d Day) Date() (year, month, day int) {
	z := int(d) + 719468
	era := floorDiv(z, 146097)
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	m := (5*doy + 2) / 153
	day = doy - (153*m+2)/5 + 1
	month = m + 3
	if month > 12 {
		month -= 12
	}
	year = yoe + era*400
	if month <= 2 {
		year++
	}
	return year, month, day
}

// String is the day as "2013-05-27".
func (d Day) String() string {
	y, m, day := d.Date()
	if y < 0 {
		return fmt.Sprintf("-%04d-%02d-%02d", -y, m, day)
	}
	return fmt.Sprintf("%04d-%02d-%02d", y, m, day)
}

// ParseDay reads what String prints. Any other form is an error, and so is a
// day that the calendar does not have.
func ParseDay(s string) (Day, error) {
	var y, m, d int
	body, sign := s, 1
	if len(body) > 0 && body[0] == '-' {
		body, sign = body[1:], -1
	}
	if len(body) != 10 || body[4] != '-' || body[7] != '-' {
		return 0, fmt.Errorf("%q is no day: write it as 2013-05-27", s)
	}
	for i, c := range []byte(body) {
		if i == 4 || i == 7 {
			continue
		}
		if c < '0' || c > '9' {
			return 0, fmt.Errorf("%q is no day: write it as 2013-05-27", s)
		}
		n := int(c - '0')
		switch {
		case i < 4:
			y = y*10 + n
		case i < 7:
			m = m*10 + n
		default:
			d = d*10 + n
		}
	}
	day := DayOf(sign*y, m, d)
	if day.String() != s {
		return 0, fmt.Errorf("%q is no day: the calendar does not have it", s)
	}
	return day, nil
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
