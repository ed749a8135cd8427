package field

import (
	"math"
	"strconv"
	"strings"
)

// Milliseconds reads a place in a recording: "00:01:02.5", "62.5 s", "PT1M2.5S",
// "62500ms". A bare number counts units of that many milliseconds.
func Milliseconds(s string, unit float64) (int, bool) {
	s = strings.ToLower(strings.TrimSpace(strings.Trim(strings.TrimSpace(s), "[]()")))
	if rest, ok := strings.CutPrefix(s, "pt"); ok {
		return duration(rest)
	}
	if strings.ContainsRune(s, ':') {
		return clock(strings.Replace(s, ",", ".", 1))
	}
	for _, u := range []struct {
		sign string
		ms   float64
	}{{"milliseconds", 1}, {"ms", 1}, {"seconds", 1000}, {"sec", 1000}, {"s", 1000}} {
		if rest, ok := strings.CutSuffix(s, u.sign); ok {
			s, unit = strings.TrimSpace(rest), u.ms
			break
		}
	}
	return scaled(strings.Replace(s, ",", ".", 1), unit)
}

// maxMilliseconds is a year: longer recordings are slips.
const maxMilliseconds = 366 * 24 * 3600 * 1000

func scaled(s string, unit float64) (int, bool) {
	n, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsNaN(n) || n < 0 || n*unit > maxMilliseconds {
		return 0, false
	}
	return int(math.Round(n * unit)), true
}

func clock(s string) (int, bool) {
	total := 0.0
	parts := strings.Split(s, ":")
	if len(parts) > 3 {
		return 0, false
	}
	for i, p := range parts {
		n, err := strconv.ParseFloat(p, 64)
		if err != nil || n < 0 || i > 0 && n >= 60 || math.IsNaN(n) {
			return 0, false
		}
		total = total*60 + n
	}
	return scaled(strconv.FormatFloat(total, 'f', -1, 64), 1000)
}

// duration reads what follows PT in a duration of ISO 8601.
func duration(s string) (int, bool) {
	total := 0.0
	for s != "" {
		i := strings.IndexAny(s, "hms")
		if i < 0 {
			return 0, false
		}
		n, err := strconv.ParseFloat(s[:i], 64)
		if err != nil || n < 0 {
			return 0, false
		}
		total += n * map[byte]float64{'h': 3600, 'm': 60, 's': 1}[s[i]]
		s = s[i+1:]
	}
	return scaled(strconv.FormatFloat(total, 'f', -1, 64), 1000)
}

// unit is what bare numbers count: seconds, unless all are whole and the words
// would then take more than five seconds a letter; nobody speaks so slowly.
func unit(rows []Row) float64 {
	letters, last := 0, 0.0
	for _, r := range rows {
		letters += len(r.Values[Text].Text)
		for _, f := range []Field{Start, End} {
			s := strings.TrimSpace(r.Values[f].Text)
			if s == "" {
				continue
			}
			n, err := strconv.ParseFloat(s, 64)
			if err != nil || n != math.Trunc(n) || strings.ContainsRune(s, '.') {
				return 1000
			}
			last = max(last, n)
		}
	}
	if last > 5*float64(max(letters, 1)) {
		return 1
	}
	return 1000
}
