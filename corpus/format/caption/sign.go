package caption

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// cutSigns cuts the stretches without a voice tag where a sign says, or a dash
// may say, that another voice goes on.
func cutSigns(all []stretch) []stretch {
	var out []stretch
	for _, s := range all {
		if s.voice != nil {
			out = append(out, s)
			continue
		}
		text := s.text()
		sure := arrows(text)
		doubtful := dashes(text)
		at := append(slices.Clone(sure), doubtful...)
		slices.Sort(at)
		for i, piece := range s.cutAll(slices.Compact(at)) {
			if i == 0 || strings.HasPrefix(piece.text(), ">>") {
				piece = piece.signed()
			}
			if i > 0 || len(at) == 0 || strings.TrimSpace(piece.text()) != "" {
				out = append(out, piece)
			}
		}
	}
	return out
}

// arrows are where ">>" or more of them begin in the middle of text.
func arrows(text string) []int {
	var at []int
	for i := 0; ; {
		n := strings.Index(text[i:], ">>")
		if n < 0 {
			return at
		}
		if i += n; i > 0 {
			at = append(at, i)
		}
		for i < len(text) && text[i] == '>' {
			i++
		}
	}
}

// dashes are where dashes begin that a label may follow, as in "Thank you. --
// The Press: Why?" Whether one does is for openings to say.
func dashes(text string) []int {
	var at []int
	for from := 1; from < len(text); {
		i := strings.Index(text[from:], " -")
		if i < 0 {
			break
		}
		i += from
		rest := strings.TrimLeft(text[i:], " -")
		from = len(text) - len(rest)
		colon := strings.IndexAny(rest[:min(len(rest), 60)], ":.?!,;")
		first, _ := utf8.DecodeRuneInString(rest)
		if colon > 0 && rest[colon] == ':' && unicode.IsUpper(first) {
			at = append(at, i)
		}
	}
	return at
}

// cutAll cuts a stretch at bytes of its text, ascending, within a run only where
// the source has the same bytes.
func (s stretch) cutAll(at []int) []stretch {
	var out []stretch
	done := 0
	now := s
	now.runs = nil
	for _, r := range s.runs {
		for len(at) > 0 && at[0] < done+len(r.text) {
			if k := at[0] - done; r.as && k > 0 {
				left := r
				left.text, left.to = r.text[:k], r.from+k
				now.runs = append(now.runs, left)
				r.text, r.from, r.stamp = r.text[k:], r.from+k, -1
				done += k
			}
			out, at = append(out, now), at[1:]
			now.runs = nil
		}
		now.runs = append(now.runs, r)
		done += len(r.text)
	}
	return append(out, now)
}

// said are the runs without the label and its sign.
func (s *stretch) said() []run {
	if s.drop == 0 {
		return s.runs
	}
	if parts := s.cutAll([]int{s.drop}); len(parts) > 1 {
		return parts[1].runs
	}
	return nil // all of it is the label
}

// signed is the stretch without the sign that it begins with: ">>", or one dash
// before a word.
func (s stretch) signed() stretch {
	text := s.text()
	start := len(text) - len(strings.TrimLeft(text, " \t\u00a0\u200b\u200e\u200f\ufeff"))
	rest := text[start:]
	sign := rest[:len(rest)-len(strings.TrimLeft(rest, ">"))]
	if len(sign) < 2 {
		sign = dash(rest)
	}
	if strings.TrimSpace(rest) == "-" { // on a line of its own
		sign = rest
	}
	if sign != "" {
		s.sign, s.drop = strings.TrimSpace(sign), start+len(sign)
		s.drop += len(text[s.drop:]) - len(strings.TrimLeft(text[s.drop:], " \t\u00a0"))
	}
	return s
}

// dash is the dash of a change of speaker that s begins with: one alone, for two
// and a long one take up a sentence that was cut short, or lead to a label.
func dash(s string) string {
	for _, d := range []string{"-", "–", "‐", "‑"} {
		rest, ok := strings.CutPrefix(s, d)
		if !ok || rest == "" || rest[0] == '-' {
			continue
		}
		c, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " \u00a0[(♪\"“'"))
		if unicode.IsLetter(c) || c == '¿' || c == '¡' {
			return d
		}
	}
	return ""
}
