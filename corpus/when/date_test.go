package when_test

import (
	"os"
	"strings"
	"testing"

	"lectern/corpus/when"
)

// facts reads a table of testdata: fields parted by " | ", "#" for a remark.
func facts(t testing.TB, name string) [][]string {
	t.Helper()
	b, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]string
	for line := range strings.Lines(string(b)) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		rows = append(rows, strings.SplitN(line, " | ", 7))
	}
	if len(rows) < 40 {
		t.Fatalf("%s has only %d rows", name, len(rows))
	}
	return rows
}

func bound(day when.Day, end when.End) string {
	if end != when.Closed {
		return map[when.End]string{when.Open: "..", when.Unknown: "?", when.Beyond: ">"}[end]
	}
	return day.String()
}

func certainty(d when.Date) string {
	if d.Certain() {
		return "certain"
	}
	return "unsure"
}

func TestParseAgreesWithTheTable(t *testing.T) {
	for _, row := range facts(t, "edtf.txt") {
		value := row[0]
		t.Run(value, func(t *testing.T) {
			d, err := when.Parse(value)
			if err != nil {
				t.Fatal(err)
			}
			first, last := d.Bounds()
			start, end := d.Ends()
			canonical := d.String()
			if canonical == value {
				canonical = "="
			}
			got := []string{value, canonical, bound(first, start), bound(last, end), certainty(d), d.Precision().String(), d.Words()}
			if g, w := strings.Join(got, " | "), strings.Join(row, " | "); g != w {
				t.Errorf("got  %s\nwant %s", g, w)
			}
			holds(t, value, d)
		})
	}
}

func TestParseAgreesWithTheSpecification(t *testing.T) {
	levels := map[string]int{}
	for _, row := range facts(t, "specification.txt") {
		level, value := row[0], row[1]
		levels[level]++
		t.Run("level "+level+" "+value, func(t *testing.T) {
			d, err := when.Parse(value)
			if err != nil {
				if row[2] != "refused" {
					t.Error(err)
				}
				return
			}
			first, last := d.Bounds()
			start, end := d.Ends()
			got := []string{level, value, bound(first, start), bound(last, end)}
			if g, w := strings.Join(got, " | "), strings.Join(row, " | "); g != w {
				t.Errorf("got  %s\nwant %s", g, w)
			}
			holds(t, value, d)
		})
	}
	for _, level := range []string{"0", "1", "2", "-"} {
		if levels[level] < 10 {
			t.Errorf("only %d rows of level %s", levels[level], level)
		}
	}
}

func TestParseSaysWhereItRefuses(t *testing.T) {
	for _, row := range facts(t, "refused.txt") {
		d, err := when.Parse(row[0])
		if err == nil {
			t.Errorf("Parse(%q) = %v, want an error", row[0], d)
			continue
		}
		if err.Error() != row[1] {
			t.Errorf("Parse(%q):\ngot  %v\nwant %s", row[0], err, row[1])
		}
		if !d.IsZero() {
			t.Errorf("Parse(%q) gives %v beside its error", row[0], d)
		}
	}
}

func TestAlternativesAreThoseOfOneOf(t *testing.T) {
	for value, want := range map[string]string{
		"[2013-03-06,2013-06-03]":     "2013-03-06 2013-06-03",
		"[1667,1670..1672,1760-12..]": "1667 1670/1672 1760-12/..",
		"[..1984]":                    "../1984",
		"{1960,1961-12}":              "",
		"2013":                        "",
		"2011-03/2011-10":             "",
	} {
		d, err := when.Parse(value)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, a := range d.Alternatives() {
			got = append(got, a.String())
		}
		if g := strings.Join(got, " "); g != want {
			t.Errorf("alternatives of %s are %q, want %q", value, g, want)
		}
	}
}

func TestDoubtsAreFoundInEveryPart(t *testing.T) {
	for _, c := range []struct {
		value                  string
		uncertain, approximate bool
	}{
		{"2013", false, false}, {"2013?", true, false}, {"2013~", false, true}, {"2013%", true, true},
		{"2013-05/2014?", true, false}, {"2013-~05/2014", false, true}, {"[2012,2013~]", false, true}, {"2004-06-?11", true, false},
	} {
		d, err := when.Parse(c.value)
		if err != nil || d.Uncertain() != c.uncertain || d.Approximate() != c.approximate {
			t.Errorf("%s: uncertain %v, approximate %v, %v", c.value, d.Uncertain(), d.Approximate(), err)
		}
	}
}

func TestEdgesAreToldApart(t *testing.T) {
	for value, want := range map[string][2]bool{
		"2011-03/2011-10":  {true, true},
		"2011-03?/2011-10": {false, true},
		"2011-03/..":       {true, false},
		"/2011":            {false, true},
		"{2011,2012}":      {true, true},
		"{2011,201X}":      {false, false},
	} {
		d, err := when.Parse(value)
		if first, last := d.Edges(); err != nil || first != want[0] || last != want[1] {
			t.Errorf("edges of %s are %v and %v, want %v; %v", value, first, last, want, err)
		}
	}
}

// holds says what is true of every value that Parse accepts.
func holds(t *testing.T, value string, d when.Date) {
	t.Helper()
	printed := d.String()
	again, err := when.Parse(printed)
	if err != nil {
		t.Fatalf("%q prints %q: %v", value, printed, err)
	}
	if twice := again.String(); twice != printed {
		t.Errorf("%q prints %q, then %q", value, printed, twice)
	}
	if d.Words() != again.Words() || d.Words() == "" {
		t.Errorf("%q reads %q, %q reads %q", value, d.Words(), printed, again.Words())
	}
	first, last := d.Bounds()
	first2, last2 := again.Bounds()
	if first > last || first < when.MinDay || last > when.MaxDay || first != first2 || last != last2 {
		t.Errorf("%q lies from %v to %v, %q from %v to %v", value, first, last, printed, first2, last2)
	}
}

func FuzzParse(f *testing.F) {
	for _, row := range append(facts(f, "edtf.txt"), facts(f, "refused.txt")...) {
		f.Add(row[0])
	}
	f.Fuzz(func(t *testing.T, value string) {
		d, err := when.Parse(value)
		if err == nil {
			holds(t, value, d)
			return
		}
		at := err.(*when.ParseError).At
		if at < 1 || at > len(value)+1 {
			t.Errorf("%q: fault at %d", value, at)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		for _, value := range []string{"2013-05-27", "2011-03/2011-10", "[2013-03-06,2013-06-03]", "1XXX-12"} {
			if _, err := when.Parse(value); err != nil {
				b.Fatal(err)
			}
		}
	}
}
