package mention

import (
	"unicode"

	"lectern/corpus"
)

// inPassages gives the dates of a turn in order, each stretch read in its own
// language.
func inPassages(t *corpus.Turn, language string) []found {
	if t.Language != "" {
		language = t.Language
	}
	var all []found
	start := 0
	for _, m := range t.Marks {
		if m.Kind != corpus.Foreign || m.Value == "" || m.Start < start || m.End <= m.Start || m.End > len(t.Text) {
			continue
		}
		all = append(all, scanAt(t.Text, start, m.Start, language)...)
		all = append(all, scanAt(t.Text, m.Start, m.End, m.Value)...)
		start = m.End
	}
	return append(all, scanAt(t.Text, start, len(t.Text), language)...)
}

// scanAt scans a stretch of a text; the spans are those of the whole.
func scanAt(text string, start, end int, language string) []found {
	text = text[start:end]
	all := scan(text, languageOf(language, text))
	for i := range all {
		for k := range all[i].parts {
			all[i].parts[k].Start += start
			all[i].parts[k].End += start
		}
	}
	return all
}

// longestLook is how many bytes of a text of unknown language are looked at for
// its script, chosen: a sentence or two.
const longestLook = 400

// scriptOf is the language that the script of most letters is likely to be in,
// "en" where it says nothing. Any kana make Han Japanese.
func scriptOf(text string) string {
	if len(text) > longestLook {
		text = text[:longestLook]
	}
	latin, kana, others := 0, 0, [3]int{}
	for _, r := range text {
		switch {
		case unicode.Is(unicode.Latin, r):
			latin++
		case unicode.In(r, unicode.Hiragana, unicode.Katakana):
			kana++
		case unicode.Is(unicode.Han, r):
			others[0]++
		case unicode.Is(unicode.Arabic, r):
			others[1]++
		case unicode.Is(unicode.Hebrew, r):
			others[2]++
		}
	}
	switch {
	case kana > 0 && kana+others[0] > latin:
		return "ja"
	case others[0] > latin:
		return "zh"
	case others[1] > latin:
		return "ar"
	case others[2] > latin:
		return "he"
	}
	return "en"
}
