package when_test

import (
	"testing"

	"lectern/corpus/when"
)

func TestWithinTellsWhatLiesWhollyBetween(t *testing.T) {
	for _, c := range []struct {
		from, to, event string
		want            bool
	}{
		{"", "", "", true}, {"", "", "2011", true}, {"2010", "2012", "2011-03-04", true}, {"2010", "2012", "2012-12-31", true},
		{"2010", "", "2030", true}, {"2010", "", "2009-12-31", false}, {"", "2012-05", "2012-05-31", true}, {"", "2012-05", "2012-06-01", false},
		{"2010", "2012-05", "2012", false}, {"2010", "2012", "", false}, {"2010", "2012", "unknown", false}, {"soon", "2012", "1850", true},
		{"2010", "2012", "2011/2013", false}, {"2010", "2012", "2010-06/2011", true},
	} {
		if got := when.Within(c.from, c.to)(c.event); got != c.want {
			t.Errorf("%q between %q and %q: %t, want %t", c.event, c.from, c.to, got, c.want)
		}
	}
}
