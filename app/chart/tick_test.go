package chart_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"lectern/app/chart"
)

func day(s string) chart.Day {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return chart.Day(t.Unix() / 86400)
}

func scale(from, to string) chart.Scale {
	return chart.Scale{From: day(from), To: day(to), Left: 200, Right: 1200}
}

func TestTicksAreHumanIntervals(t *testing.T) {
	for _, c := range []struct {
		name, from, to string
		gap            float64
		want           string
	}{
		{"days", "2013-05-27", "2013-06-03", 100, "*27 May 2013 28 29 30 31 *1 Jun 2 3"},
		{"weeks from Mondays", "2013-05-13", "2013-07-01", 100, "*13 May 2013 20 27 *3 Jun 10 17 24"},
		{"weeks over New Year", "2013-12-20", "2014-01-20", 100, "23 30 *6 Jan 2014 13 20"},
		{"months", "2013-01-01", "2013-08-31", 100, "*2013 Feb Mar Apr May Jun Jul Aug"},
		{"months without January name the year once", "2013-02-10", "2013-09-20", 100, "*Mar 2013 Apr May Jun Jul Aug Sep"},
		{"quarters", "2012-01-01", "2013-12-31", 100, "*2012 Apr Jul Oct *2013 Apr Jul Oct"},
		{"halves", "2011-01-01", "2013-09-30", 150, "*2011 Jul *2012 Jul *2013 Jul"},
		{"years", "2008-03-01", "2015-06-01", 100, "*2009 *2010 *2011 *2012 *2013 *2014 *2015"},
		{"decades", "1950-01-01", "2024-12-31", 120, "*1950 *1960 *1970 *1980 *1990 *2000 *2010 *2020"},
		{"centuries", "1201-01-01", "2051-12-31", 110, "*1300 *1400 *1500 *1600 *1700 *1800 *1900 *2000"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := labels(chart.Ticks(scale(c.from, c.to), c.gap, 14)); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func labels(ticks []chart.Tick) string {
	var out []string
	for _, t := range ticks {
		if t.Label != "" {
			out = append(out, strings.Repeat("*", map[bool]int{true: 1}[t.Strong])+t.Label)
		}
	}
	return strings.Join(out, " ")
}

func TestTicksBeforeChristHaveNoYearNought(t *testing.T) {
	s := chart.Scale{From: -719528 - 366*2, To: -719528 + 365*3, Left: 0, Right: 600} // from 3 BC to AD 2
	if got, want := labels(chart.Ticks(s, 80, 14)), "*3 BC *2 BC *1 BC *1 *2"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func scales(t *rapid.T) chart.Scale {
	from := rapid.IntRange(-4_300_000, 2_900_000).Draw(t, "from")
	width := rapid.OneOf(rapid.IntRange(7, 400), rapid.IntRange(7, 40_000), rapid.IntRange(7, 7_000_000)).Draw(t, "days")
	left := rapid.Float64Range(0, 300).Draw(t, "left")
	return chart.Scale{From: chart.Day(from), To: chart.Day(min(from+width, 2_932_896)), Left: left, Right: left + rapid.Float64Range(200, 1200).Draw(t, "width")}
}

func TestTicksLieInTheDomainAndLabelsApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scales(t)
		gap := rapid.Float64Range(50, 120).Draw(t, "gap")
		ticks := chart.Ticks(s, gap, 14)
		if len(ticks) > int((s.Right-s.Left)/gap*1.3)+2 {
			t.Fatalf("%d ticks on %v", len(ticks), s)
		}
		end := s.Left - 1
		for i, tick := range ticks {
			if tick.Day < s.From || tick.Day > s.To || tick.X < s.Left || tick.X > s.Right {
				t.Fatalf("tick %v is outside %v", tick, s)
			}
			if i > 0 && tick.Day <= ticks[i-1].Day {
				t.Fatalf("ticks %v do not ascend", ticks)
			}
			if tick.Label == "" {
				continue
			}
			if tick.X < end {
				t.Fatalf("the label %q at %.1f runs into the one before, which ends at %.1f: %v", tick.Label, tick.X, end, ticks)
			}
			end = tick.X + chart.Width(tick.Label, 14, tick.Strong)
			if end > s.Right+14 {
				t.Fatalf("the label %q ends at %.1f, outside %v", tick.Label, end, s)
			}
		}
	})
}

func TestAWindowHasATick(t *testing.T) {
	for days := 7; days < 60_000; days += 1 + days/9 {
		for from := range 60 {
			s := chart.Scale{From: chart.Day(from * 11), To: chart.Day(from*11 + days), Left: 20, Right: 314}
			if len(chart.Ticks(s, 62, 14)) == 0 {
				t.Fatalf("no tick on %d days from day %d", days, from*11)
			}
		}
	}
}

func TestScalesAreMonotone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scales(t)
		a := chart.Day(rapid.IntRange(int(s.From)-1000, int(s.To)+1000).Draw(t, "a"))
		b := a + chart.Day(rapid.IntRange(1, 1000).Draw(t, "b"))
		if !(s.X(a) < s.X(b)) {
			t.Fatalf("X(%d) = %v, X(%d) = %v", a, s.X(a), b, s.X(b))
		}
		if x0, x1 := s.X(s.From), s.X(s.To+1); x0 != s.Left || x1-s.Right > 1e-6 || s.Right-x1 > 1e-6 {
			t.Fatalf("the domain is drawn from %v to %v, the plot is %v to %v", x0, x1, s.Left, s.Right)
		}
	})
}

func TestClipKeepsTheBeginning(t *testing.T) {
	for _, c := range []struct {
		in   string
		room float64
		want string
	}{
		{"Libya", 100, "Libya"},
		{"Libya Asks NATO to Help", 100, "Libya Asks…"},
		{"Libya, Asks", 67, "Libya…"},
		{"Libya", 20, ""},
		{"", 10, ""},
	} {
		if got := chart.Clip(c.in, c.room, 14, false); got != c.want {
			t.Errorf("Clip(%q, %v) = %q, want %q", c.in, c.room, got, c.want)
		}
	}
}

func TestWrapFillsLinesAndClipsTheLast(t *testing.T) {
	got := fmt.Sprintf("%q", chart.Wrap("Libya Asks NATO to Help Build Security Sector", 150, 14, false, 2))
	if want := `["Libya Asks NATO" "to Help Build Sec…"]`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestTextFitsWhereItIsPut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "text")
		room := rapid.Float64Range(0, 400).Draw(t, "room")
		n := rapid.IntRange(1, 3).Draw(t, "lines")
		lines := chart.Wrap(s, room, 14, true, n)
		if len(lines) > n {
			t.Fatalf("%d lines, not %d: %q", len(lines), n, lines)
		}
		for _, line := range append(lines, chart.Clip(s, room, 14, true)) {
			if line != "" && chart.Width(line, 14, true) > room+0.001 {
				t.Fatalf("%q is %v wide, the room is %v", line, chart.Width(line, 14, true), room)
			}
		}
	})
}
