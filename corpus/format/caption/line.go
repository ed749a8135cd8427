package caption

import (
	"strconv"
	"strings"
)

// line is a line of the source, counted from 1, without its line break.
type line struct{ n, start, end int }

// split cuts as transcript does: at "\n", "\r\n" and, in a file without "\n", at
// "\r".
func split(text string) []line {
	sep := "\n"
	if !strings.Contains(text, "\n") && strings.Contains(text, "\r") {
		sep = "\r"
	}
	var lines []line
	for at := 0; at < len(text); {
		end, next := len(text), len(text)
		if i := strings.Index(text[at:], sep); i >= 0 {
			end, next = at+i, at+i+1
		}
		if end > at && text[end-1] == '\r' {
			end--
		}
		lines = append(lines, line{len(lines) + 1, at, end})
		at = next
	}
	return lines
}

// timing reads "00:01.000 --> 00:02.500 line:0" into milliseconds; settings is
// what follows.
func timing(s string) (start, end int, settings string, ok bool) {
	before, after, ok := strings.Cut(s, "-->")
	if !ok {
		return 0, 0, "", false
	}
	after = strings.TrimSpace(after)
	n := strings.IndexAny(after, " \t")
	if n < 0 {
		n = len(after)
	}
	start, ok1 := clock(strings.TrimSpace(strings.TrimPrefix(before, "\ufeff")))
	end, ok2 := clock(after[:n])
	return start, end, strings.TrimSpace(after[n:]), ok1 && ok2
}

// clock reads "1:02:03.450", "02:03,45" and "02:03" into milliseconds. The hours
// have at most five digits.
func clock(s string) (ms int, ok bool) {
	whole, fraction, _ := strings.Cut(strings.Replace(s, ",", ".", 1), ".")
	parts := strings.Split(whole, ":")
	if len(parts) < 2 || len(parts) > 3 || len(fraction) > 9 {
		return 0, false
	}
	for i, p := range parts {
		n, ok := number(p)
		if !ok || i > 0 && (len(p) > 2 || n > 59) {
			return 0, false
		}
		ms = ms*60 + n
	}
	n, ok := number((fraction + "000")[:3])
	return ms*1000 + n, ok
}

func number(s string) (int, bool) {
	if s == "" || len(s) > 5 || strings.Trim(s, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}
