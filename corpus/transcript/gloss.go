package transcript

import (
	"strings"
	"unicode"

	"lectern/corpus"
)

// tongues are languages as stage directions name them, with their tags.
var tongues = map[string]string{
	"spanish": "es", "french": "fr", "german": "de", "italian": "it", "portuguese": "pt", "arabic": "ar", "hebrew": "he", "chinese": "zh", "mandarin": "zh",
	"japanese": "ja", "korean": "ko", "russian": "ru", "ukrainian": "uk", "polish": "pl", "dutch": "nl", "greek": "el", "turkish": "tr", "hindi": "hi",
	"persian": "fa", "farsi": "fa", "swahili": "sw", "gaelic": "ga", "irish": "ga", "welsh": "cy", "latin": "la", "english": "en", "indonesian": "id",
	"vietnamese": "vi", "thai": "th", "urdu": "ur", "español": "es", "inglés": "en", "francés": "fr", "français": "fr", "anglais": "en", "espagnol": "es",
	"englisch": "en", "französisch": "fr", "russisch": "ru", "lengua": "", "language": "", "tongue": "",
}

// spokenIn are the words that a direction about another language begins with.
var spokenIn = set("speaks speaking spoken spoke in through habla hablando en parle parlant auf spricht replies responds answers sings speaking, continues")

// foreign reads what a source says of words in another language: "Speaks
// Spanish", "in Arabic", "No translation provided", "Speaks in a foreign
// language".
func foreign(key string) (tag string, ok bool) {
	words := fields(key)
	if len(words) == 0 || len(words) > 6 {
		return "", false
	}
	if strings.HasPrefix(key, "no translation") || strings.HasPrefix(key, "no interpretation") || key == "untranslated" {
		return "", true
	}
	if !spokenIn[words[0]] {
		return "", false
	}
	for _, w := range words[1:] {
		if t, known := tongues[strings.Trim(w, ".,;")]; known {
			return t, true
		}
	}
	return "", false
}

// maxGloss bounds a gloss in words. Chosen: longer square brackets are an
// editor's note.
const maxGloss = 6

// isGloss tells words in square brackets that stand among others as part of the
// sentence: "the agency [FEMA] said". A number alone is one only as an amount:
// "[4]" is a footnote.
func isGloss(inside string) bool {
	words := fields(inside)
	if len(words) == 0 || len(words) > maxGloss || strings.ContainsAny(inside, "[]{}|<>=#@\n/") {
		return false
	}
	letters := strings.IndexFunc(inside, unicode.IsLetter) >= 0
	return letters || len(strings.Trim(inside, "0123456789")) > 0 || len(inside) > 3
}

// saidBySomebody are words of a speaker's own: a sentence in round brackets that
// has one is a speaker's aside, which prepared texts print.
var saidBySomebody = set("i we you my our your me us i'm i’m i'll i’ll we're we’re it's it’s that's that’s")

// isRemark tells a transcriber's remark in round brackets, beyond the sounds:
// "(Turkeys gobble.)", "(In progress.)", "(The bill is signed.)". A sentence of
// its own stands in them, with its full stop.
func isRemark(inside string, before byte) bool {
	s := trim(inside)
	if !strings.HasSuffix(s, ".") || len(fields(s)) > 14 || s == "" {
		return false
	}
	for _, w := range fields(strings.ToLower(s)) {
		if saidBySomebody[strings.Trim(w, ".,;")] {
			return false
		}
	}
	first := []rune(s)[0]
	return unicode.IsUpper(first) && (before == 0 || strings.IndexByte(" \n\u00a0", before) >= 0 || before == 0xA0) && strings.Count(s, ". ") == 0
}

// noteMark is the mark of brackets that no list of words knows: a language, a gloss
// in square brackets, a remark in round ones.
func noteMark(inside string, square bool, before byte) (kind corpus.MarkKind, value string) {
	key := strings.ToLower(strings.Trim(trim(inside), ".!,; "))
	if tag, ok := foreign(key); ok {
		return corpus.Foreign, tag
	}
	switch {
	case square && (strings.HasPrefix(key, "editor") || strings.HasPrefix(key, "note:") || strings.HasPrefix(key, "transcriber") || strings.HasPrefix(key, "ed. note")):
		return corpus.Remark, ""
	case square && isGloss(inside):
		return corpus.Gloss, ""
	case !square && isRemark(inside, before):
		return corpus.Remark, ""
	}
	return "", ""
}

// isGuess tells a word that the transcriber was not sure of: "(Walid?)",
// "[Walid?]".
func isGuess(inside string) bool {
	word := strings.TrimSuffix(trim(inside), "?")
	return word != trim(inside) && word != "" && len(fields(word)) <= 2 && unicode.IsLetter([]rune(word)[0]) && strings.IndexFunc(word, unicode.IsUpper) == 0
}
