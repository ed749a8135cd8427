package field

import (
	"fmt"
	"strconv"
	"strings"

	"lectern/corpus"
	"lectern/corpus/mention"
	"lectern/corpus/when"
)

// dateOf is a value as a date, nil where it is none. EDTF is taken as it is; an
// order of day and month that the value leaves open gives the year alone.
func dateOf(v Value) *corpus.Date {
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
	if edtf, origin, rule := figures(day); edtf != "" {
		return edtf, origin, rule
	}
	if edtf := written(s); edtf != "" {
		return edtf, corpus.FromFile, stated
	}
	return "", "", ""
}

// written reads a date in words of any language that dates are read in. One that
// names no year is none: a field is to say when. Korean writes the signs for
// year, month and day in letters of its own.
func written(s string) string {
	s = strings.NewReplacer("년", "年", "월", "月", "일", "日").Replace(s)
	for _, language := range []string{"", "ja"} { // the eras of Japan stand in the same letters as Chinese
		if edtf, ok := mention.Whole(s, language); ok && !strings.HasPrefix(edtf, "XXXX") {
			return edtf
		}
	}
	return ""
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
