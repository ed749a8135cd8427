package mention

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// ascii is a number in ASCII digits: those of other scripts by their value,
// Han numerals by what they count. A numeral that counts nothing stays as it
// is.
func ascii(text string) string {
	if text[0] < utf8.RuneSelf {
		return text
	}
	if r, _ := utf8.DecodeRuneInString(text); hanDigit(r) >= 0 {
		return hanNumber(text)
	}
	out := make([]byte, 0, len(text))
	for _, r := range text {
		d, ok := digitValue(r)
		if !ok {
			return text
		}
		out = append(out, '0'+byte(d))
	}
	return string(out)
}

// zeros are the noughts of the scripts whose digits are read: ASCII, Arabic,
// its eastern variant, and full-width. Nine more follow each.
var zeros = [...]rune{'0', '٠', '۰', '０'}

func digitValue(r rune) (int, bool) {
	for _, zero := range zeros {
		if r >= zero && r <= zero+9 {
			return int(r - zero), true
		}
	}
	return 0, false
}

// hanDigit is the value of a Han numeral, 10 and more for those that multiply,
// -1 for all other runes.
func hanDigit(r rune) int {
	if r == '〇' || r >= '一' && r <= '零' {
		for i, digit := range hanNumerals {
			if r == digit {
				return hanValues[i]
			}
		}
	}
	return -1
}

var (
	hanNumerals = [...]rune{'〇', '零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '兩', '两', '廿', '卅'}
	hanValues   = [...]int{0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100, 1000, 2, 2, 20, 30}
)

func hanEnd(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if hanDigit(r) < 0 {
			break
		}
		i += size
	}
	return i
}

// counting tells that Han numerals count, as 二十一, rather than stand for one
// digit each, as 二〇二一.
func counting(text string) bool { return strings.ContainsAny(text, "十百千廿卅") }

// hanNumber is a run of Han numerals in ASCII digits; the run itself where it
// is no number.
func hanNumber(text string) string {
	if !counting(text) {
		var out []byte
		for _, r := range text {
			out = append(out, '0'+byte(hanDigit(r)))
		}
		return string(out)
	}
	total, digit, below := 0, 0, 10000
	for _, r := range text {
		switch d := hanDigit(r); {
		case d == 20 || d == 30: // 廿, 卅
			if digit != 0 || below <= 10 {
				return text
			}
			total, below = total+d, 10
		case d >= 10:
			if d >= below {
				return text
			}
			total, digit, below = total+max(digit, 1)*d, 0, d
		case d > 0 && digit != 0:
			return text
		default:
			digit = d
		}
	}
	return strconv.Itoa(total + digit)
}
