package when_test

import (
	"testing"
	"time"

	"lectern/corpus/when"
)

// The calendar of the standard library is the oracle.
func TestDayAgreesWithTheCalendar(t *testing.T) {
	for day := when.DayOf(-1, 1, 1); day < when.DayOf(2401, 1, 1); day += 13 {
		y, m, d := day.Date()
		want := time.Unix(int64(day)*86400, 0).UTC()
		if y != want.Year() || m != int(want.Month()) || d != want.Day() {
			t.Fatalf("day %d is %d-%d-%d, want %v", int(day), y, m, d, want)
		}
		if got := when.DayOf(y, m, d); got != day {
			t.Fatalf("DayOf(%d, %d, %d) = %d, want %d", y, m, d, got, day)
		}
		if got, err := when.ParseDay(day.String()); err != nil || got != day {
			t.Fatalf("ParseDay(%q) = %d, %v, want %d", day.String(), got, err, day)
		}
	}
}

func TestParseDayRefusesWhatIsNoDay(t *testing.T) {
	for _, s := range []string{"", "2013", "2013-5-27", "2013-02-29", "2013-13-01", "2013-00-10", "20130527", "2013-05-27T", "2013-05-2x"} {
		if got, err := when.ParseDay(s); err == nil {
			t.Errorf("ParseDay(%q) = %v, want an error", s, got)
		}
	}
}
