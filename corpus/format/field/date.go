package field

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"lectern/corpus"
	"lectern/corpus/when"
)

// DateOf is a value as a date, nil where it is none. EDTF is taken as it is; an
// order of day and month that the value leaves open gives the year alone.
func DateOf(v Value) *corpus.Date {
	s := v.Trimmed()
	edtf, origin, rule := edtfOf(s)
	if edtf == "" {
		return nil
	}
	if d, err := when.Parse(edtf); err == nil {
		return &corpus.Date{EDTF: d.String(), Evidence: []corpus.Evidence{{Origin: origin, Rule: rule, Printed: s, Line: v.Line}}}
	}
	return nil
}

const stated = "the source gives the date"

func edtfOf(s string) (edtf string, origin corpus.Origin, rule string) {
	if s == "" || len(s) > 60 {
		return "", "", ""
	}
	day, _, _ := strings.Cut(strings.Replace(s, " ", "T", 1), "T")
	for _, c := range []string{day, s} {
		if _, err := when.Parse(c); err == nil && (len(c) == 4 || len(c) > 6) {
			return c, corpus.FromFile, stated
		}
	}
	if y, m, d, ok := east(s); ok {
		return ymd(y, m, d), corpus.FromFile, stated
	}
	if y, m, d, ok := named(s); ok {
		return ymd(y, m, d), corpus.FromFile, stated
	}
	return figures(day)
}

func ymd(y, m, d int) string {
	switch {
	case m == 0:
		return fmt.Sprintf("%04d", y)
	case d == 0:
		return fmt.Sprintf("%04d-%02d", y, m)
	}
	return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
}

// figures reads "2013/5/27", "20130527", "27.5.2013" and "5/27/2013".
func figures(s string) (string, corpus.Origin, string) {
	if n, err := strconv.Atoi(s); err == nil && len(s) == 8 {
		return ymd(n/10000, n/100%100, n%100), corpus.FromFile, stated
	}
	parts := strings.FieldsFunc(s, func(c rune) bool { return c == '/' || c == '.' || c == '-' })
	if len(parts) != 3 {
		return "", "", ""
	}
	var n [3]int
	for i, p := range parts {
		v, err := strconv.Atoi(p)
		if err != nil || len(p) > 4 {
			return "", "", ""
		}
		n[i] = v
	}
	switch {
	case len(parts[0]) == 4:
		return ymd(n[0], n[1], n[2]), corpus.FromFile, stated
	case len(parts[2]) != 4:
		return "", "", ""
	case n[0] > 12 || strings.ContainsRune(s, '.') || n[0] == n[1]:
		return ymd(n[2], n[1], n[0]), corpus.FromFile, stated
	case n[1] > 12:
		return ymd(n[2], n[0], n[1]), corpus.FromFile, stated
	}
	return ymd(n[2], 0, 0), corpus.Inferred, "which figure is the day and which the month is open, so the year alone is taken"
}

// eras are the years before the first of each era.
var eras = []struct {
	name   string
	before int
}{{"令和", 2018}, {"平成", 1988}, {"昭和", 1925}, {"大正", 1911}, {"明治", 1867}, {"中華民國", 1911}, {"民國", 1911}}

// east reads "2013年5月27日", "平成二十五年五月二十七日" and "2013년 5월 27일".
func east(s string) (y, m, d int, ok bool) {
	s = strings.NewReplacer("년", "年", "월", "月", "일", "日", " ", "", "元年", "1年").Replace(s)
	before := 0
	for _, e := range eras {
		if rest, has := strings.CutPrefix(s, e.name); has {
			s, before = rest, e.before
			break
		}
	}
	year, rest, found := strings.Cut(s, "年")
	month, rest2, _ := strings.Cut(rest, "月")
	day, _, _ := strings.Cut(rest2, "日")
	if !found {
		return 0, 0, 0, false
	}
	y, ok = hanNumber(year)
	m, _ = hanNumber(month)
	if rest2 != "" {
		d, _ = hanNumber(day)
	}
	return y + before, m, d, ok
}

// hanNumber reads a number below 10,000 in figures of any script or in Han.
func hanNumber(s string) (int, bool) {
	n, ten := 0, false
	for _, c := range s {
		digit := strings.IndexRune("〇一二三四五六七八九", c)
		switch {
		case c == '十':
			n, ten = max(n, 1)*10, true
			continue
		case digit >= 0:
			digit /= len("一")
		case unicode.IsDigit(c) && c < 0x80:
			digit = int(c - '0')
		case c >= '０' && c <= '９':
			digit = int(c - '０')
		default:
			return 0, false
		}
		if ten {
			n, ten = n+digit, false
		} else {
			n = n*10 + digit
		}
		if n > 9999 {
			return 0, false
		}
	}
	return n, n > 0
}

// named reads a date with an English month, as "27 May 2013" and "May 27, 2013".
func named(s string) (y, m, d int, ok bool) {
	for _, w := range strings.FieldsFunc(s, func(c rune) bool { return c == ' ' || c == ',' || c == '.' }) {
		n, err := strconv.Atoi(strings.TrimRight(w, "sthndr"))
		switch {
		case err == nil && n > 31:
			y = n
		case err == nil:
			d = n
		case month(w) > 0:
			m = month(w)
		}
	}
	return y, m, d, y > 999 && m > 0
}

func month(w string) int {
	for m := 1; m <= 12; m++ {
		if name := when.MonthName(m); strings.EqualFold(w, name) || len(w) >= 3 && len(w) <= 4 && strings.EqualFold(w, name[:min(len(w), len(name))]) {
			return m
		}
	}
	return 0
}
