package chart

import (
	"strings"
	"unicode"
)

// The shares of the type size that letters take up. They are those of DejaVu
// Sans, the widest of the usual system fonts, rounded up: a label that fits by
// them fits in any other.
const (
	narrowLetter = 0.36
	usualLetter  = 0.64
	wideLetter   = 0.86
	widestLetter = 1.0
	boldExtra    = 1.12
)

// Width is how wide a line of text is at most, in the units of size.
func Width(s string, size float64, bold bool) float64 {
	sum := 0.0
	for _, r := range s {
		sum += letter(r)
	}
	if bold {
		sum *= boldExtra
	}
	return sum * size
}

func letter(r rune) float64 {
	switch {
	case strings.ContainsRune("iIjl.,:;'|!()[]frt “”‘’\u00a0", r):
		return narrowLetter + 0.06
	case strings.ContainsRune("mwMW@—…%", r):
		return widestLetter
	case r < 0x7f:
		if r >= 'A' && r <= 'Z' {
			return 0.72
		}
		return usualLetter
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case r >= 0x1100 && unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana) || r >= 0x1f000:
		return widestLetter
	case unicode.IsUpper(r):
		return wideLetter
	}
	return 0.7
}

// Clip is s where it is at most width wide, else its beginning with an
// ellipsis; "" where not even three letters fit.
func Clip(s string, width, size float64, bold bool) string {
	if Width(s, size, bold) <= width {
		return s
	}
	room := width - Width("…", size, bold)
	end, n := 0, 0
	for i, r := range s {
		w := Width(string(r), size, bold)
		if w > room {
			break
		}
		room -= w
		end, n = i+len(string(r)), n+1
	}
	if n < 3 {
		return ""
	}
	return strings.TrimRight(s[:end], " ,.;:·“") + "…"
}

// Wrap breaks s into at most n lines of at most width; the last is clipped. It
// breaks at spaces.
func Wrap(s string, width, size float64, bold bool, n int) []string {
	var lines []string
	rest := strings.Fields(s)
	for len(rest) > 0 {
		if len(lines) == n-1 {
			if line := Clip(strings.Join(rest, " "), width, size, bold); line != "" {
				lines = append(lines, line)
			}
			break
		}
		line, used := rest[0], 1
		for used < len(rest) && Width(line+" "+rest[used], size, bold) <= width {
			line += " " + rest[used]
			used++
		}
		if line = Clip(line, width, size, bold); line == "" {
			break
		}
		lines = append(lines, line)
		rest = rest[used:]
	}
	return lines
}
