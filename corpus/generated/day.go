package generated

import "lectern/corpus/when"

// day is a day of an event.
type day struct{ when.Day }

// Documents are of firstYear to lastYear, more and more of them: three times as
// many at the end as at the beginning. Chosen: the measured corpora are of four
// and of eleven years, and such series grow.
const (
	firstYear = 1985
	lastYear  = 2024
)

// onWeekday, from Monday, and inMonth are how many of 1,000 days are kept that
// fall there, as the documents of the measured corpora do: of 100, 16 on each
// weekday, 22 on a Wednesday, 8 on a weekend.
var (
	onWeekday = [7]int{744, 802, 1000, 870, 795, 220, 140}
	inMonth   = [12]int{733, 766, 1000, 802, 861, 851, 878, 715, 927, 972, 868, 743}
)

// drawDay draws the day of an event.
func drawDay(c *chance) day {
	for {
		d := when.DayOf(drawYear(c), 1, 1) + when.Day(c.below(365))
		_, month, _ := d.Date()
		if c.below(1000) < onWeekday[(int(d)+3)%7] && c.below(1000) < inMonth[month-1] {
			return day{d}
		}
	}
}

// drawYear takes half of all evenly, half as the later of two.
func drawYear(c *chance) int {
	const years = lastYear - firstYear + 1
	year := c.below(years)
	if c.below(2) == 0 {
		year = max(year, c.below(years))
	}
	return firstYear + year
}

func (d day) year() int {
	year, _, _ := d.Date()
	return year
}
