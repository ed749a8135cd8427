package mention

import (
	"strings"
	"testing"
)

func TestNumbersOfEveryScriptAreRead(t *testing.T) {
	for text, want := range map[string]string{
		"2011": "2011", "٢٠١١": "2011", "۱۳۹۲": "1392", "２０１１": "2011",
		"二〇一一": "2011", "二零一一": "2011", "十": "10", "十二": "12", "二十": "20", "二十一": "21", "卅一": "31", "廿三": "23",
		"一百一十二": "112", "一百零二": "102", "兩千": "2000", "一千九百九十": "1990", "七八": "78",
		// These count nothing.
		"二三十": "二三十", "十百": "十百", "十十": "十十", "一二百": "一二百",
	} {
		if got := ascii(text); got != want {
			t.Errorf("ascii(%q) = %q, want %q", text, got, want)
		}
	}
}

// The months of 1445 began, as the arithmetic calendar has it, on these days;
// sightings of the moon differ by a day or two.
func TestHijriDaysAreThoseOfTheArithmeticCalendar(t *testing.T) {
	for _, c := range []struct {
		year, month int
		want        string
	}{{1, 1, "0622-07-19"}, {1300, 1, "1882-11-12"}, {1445, 1, "2023-07-19"}, {1445, 9, "2024-03-11"}, {1445, 13, "2024-07-08"}, {1446, 1, "2024-07-08"}} {
		if got := hijriDay(c.year, c.month).String(); got != c.want {
			t.Errorf("%d-%d begins on %s, want %s", c.year, c.month, got, c.want)
		}
	}
}

func TestEveryPatternCompiles(t *testing.T) {
	for tag, table := range languages {
		l := table()
		if l.grammar != "" && len(l.patterns) == 0 {
			t.Errorf("%s has no patterns", tag)
		}
		for key, list := range l.patterns {
			if key != byNumber && l.first[key] == nothing {
				t.Errorf("%s: no date starts with %q, and %d patterns do", tag, key, len(list))
			}
		}
	}
}

func TestTheSieveHoldsBackNoWordThatADateStartsWith(t *testing.T) {
	for tag, table := range languages {
		l := table()
		for w := range l.first {
			for _, written := range []string{w, strings.ToUpper(w)} {
				one := tokens(written, l, nil)[0]
				if one.kind == word && l.first[l.lowered(word, one.text)] != nothing && !l.sieve.holds(&one) {
					t.Errorf("%s: %q is held back", tag, written)
				}
			}
		}
	}
}
