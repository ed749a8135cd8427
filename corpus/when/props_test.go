package when_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus/when"
)

// mask puts X for some of the digits of a number.
func mask(t *rapid.T, digits string) string {
	return strings.Map(func(r rune) rune {
		if rapid.IntRange(0, 2).Draw(t, "masked") == 0 {
			return 'X'
		}
		return r
	}, digits)
}

// day draws a day as EDTF writes it: its sign, year, month and day.
func day(t *rapid.T) (sign, year, month, dayOf string) {
	first, last := int(when.DayOf(-99, 1, 1)), int(when.DayOf(2199, 12, 31))
	at := when.Day(rapid.IntRange(first, last).Draw(t, "day"))
	y, m, d := at.Date()
	if y < 0 {
		sign, y = "-", -y
	}
	return sign, fmt.Sprintf("%04d", y), fmt.Sprintf("%02d", m), fmt.Sprintf("%02d", d)
}

func TestAFinerDateLiesWithinTheCoarser(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sign, y, m, d := day(t)
		fine := parse(t, sign+y+"-"+m+"-"+d)
		doubt := rapid.SampledFrom([]string{"", "?", "~", "%"}).Draw(t, "doubt")
		coarse := rapid.SampledFrom([]string{
			y + doubt, y + "-" + m + doubt, y + "-" + m + "-" + d + doubt,
			mask(t, y) + doubt, mask(t, y) + "-" + mask(t, m), mask(t, y) + "-" + mask(t, m) + "-" + mask(t, d),
			y + "S" + rapid.SampledFrom([]string{"1", "2", "3", "4"}).Draw(t, "figures"), doubt + y + "-" + m,
		}).Draw(t, "coarse")
		if sign == "-" && strings.Trim(coarse[strings.IndexAny(coarse, "0123456789X"):][:4], "0") == "" {
			return // -0000 is no year
		}
		if doubt != "" && strings.HasPrefix(coarse, doubt) {
			coarse = doubt + sign + coarse[len(doubt):]
		} else {
			coarse = sign + coarse
		}
		within(t, fine, parse(t, coarse))
		for _, wide := range []string{coarse + "/..", "../" + coarse, "[" + coarse + "]", "{" + coarse + ",2300}", "[..1000," + coarse + "]"} {
			within(t, fine, parse(t, wide))
		}
	})
}

func TestADayLiesInItsShareOfTheYear(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sign, y, m, d := day(t)
		if sign == "-" {
			return
		}
		fine := parse(t, y+"-"+m+"-"+d)
		month := int(m[0]-'0')*10 + int(m[1]-'0')
		within(t, fine, parse(t, fmt.Sprintf("%s-%d", y, 33+(month-1)/3)))
		within(t, fine, parse(t, fmt.Sprintf("%s-%d", y, 37+(month-1)/4)))
		within(t, fine, parse(t, fmt.Sprintf("%s-%d", y, 40+(month-1)/6)))
	})
}

// A masked date touches the days that its readings name, and no wider.
func TestBoundsAreThoseOfAllReadings(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sign := rapid.SampledFrom([]string{"", "-"}).Draw(t, "sign")
		_, y, m, d := day(t)
		value := "0" + mask(t, y[1:]) + "-" + mask(t, m) + "-" + mask(t, d)
		got, err := when.Parse(sign + value)
		first, last, any := readings(sign, value)
		if (err == nil) != any {
			t.Fatalf("%s%s: %v, and a day fits it: %v", sign, value, err, any)
		}
		if err != nil {
			return
		}
		if from, to := got.Bounds(); from != first || to != last {
			t.Errorf("%s%s lies from %v to %v, want %v to %v", sign, value, from, to, first, last)
		}
	})
}

// readings tries every day of the years 1000 BC to 999.
func readings(sign, value string) (first, last when.Day, any bool) {
	fits := func(mask string, n int) bool {
		digits := fmt.Sprintf("%0*d", len(mask), n)
		for i := range mask {
			if mask[i] != 'X' && mask[i] != digits[i] {
				return false
			}
		}
		return true
	}
	for n := range 1000 {
		if !fits(value[:4], n) || sign == "-" && n == 0 {
			continue
		}
		y := n
		if sign == "-" {
			y = -n
		}
		for at := when.DayOf(y, 1, 1); at < when.DayOf(y+1, 1, 1); at++ {
			_, m, d := at.Date()
			if !fits(value[5:7], m) || !fits(value[8:], d) {
				continue
			}
			if !any || at < first {
				first = at
			}
			if !any || at > last {
				last = at
			}
			any = true
		}
	}
	return first, last, any
}

func within(t *rapid.T, fine, coarse when.Date) {
	t.Helper()
	first, last := fine.Bounds()
	from, to := coarse.Bounds()
	if first < from || last > to {
		t.Errorf("%v, from %v to %v, is not within %v, from %v to %v", fine, first, last, coarse, from, to)
	}
}

func parse(t *rapid.T, value string) when.Date {
	t.Helper()
	d, err := when.Parse(value)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestPrintedFormsParseBack(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		point := func() string {
			sign, y, m, d := day(r)
			parts := []string{sign + mask(r, y), mask(r, m), mask(r, d)}[:rapid.IntRange(1, 3).Draw(r, "parts")]
			for i := range parts {
				q := rapid.SampledFrom([]string{"", "", "", "?", "~", "%"})
				parts[i] = q.Draw(r, "before") + parts[i] + q.Draw(r, "after")
			}
			return strings.Join(parts, "-")
		}
		value := rapid.SampledFrom([]string{point(), point() + "/" + point(), "/" + point(), point() + "/..",
			"[" + point() + "," + point() + ".." + point() + "]", "{.." + point() + ", " + point() + "}", "2004-" + fmt.Sprint(rapid.IntRange(1, 45).Draw(r, "share"))}).Draw(r, "value")
		if d, err := when.Parse(value); err == nil {
			holds(t, value, d)
		}
	})
}
