package transcript

import (
	"strings"
	"unicode"

	"lectern/corpus"
)

// frequent are words that a language uses all the time and the others listed
// here hardly do.
var frequent = []struct {
	tag   string
	words map[string]bool
}{
	{"en", set("the and of to that is was we for with this have are it you our from be will not")},
	{"fr", set("le les des est et que qui dans pour une nous vous sur avec pas cette je ce du au")},
	{"de", set("der die und das ist nicht wir ein eine zu den mit ich auf für auch von dass sich es")},
	{"es", set("el los las que y del por una con para es en se está nosotros pero muy como lo más")},
	{"pt", set("o os as que e do da não uma com para em um por mais nós é se mas são")},
	{"it", set("il gli che di e della per non una con sono questo è del nel anche ma più le noi")},
	{"nl", set("de het een en van dat niet is wij op te zijn voor met ook maar aan er om ik")},
}

// frequentIn are the languages that a word is frequent in, by their places, and
// longestFrequent is the length of the longest such word.
var frequentIn, longestFrequent = func() (map[string][]int, int) {
	in, longest := map[string][]int{}, 0
	for i, f := range frequent {
		for w := range f.words {
			in[w] = append(in[w], i)
			longest = max(longest, len(w))
		}
	}
	return in, longest
}()

// scripts that one language of those read here is written in, in the order in
// which they are asked: kana before Han.
var scripts = []struct {
	tag   string
	table *unicode.RangeTable
}{
	{"ja", unicode.Hiragana}, {"ko", unicode.Hangul}, {"zh", unicode.Han}, {"ar", unicode.Arabic}, {"he", unicode.Hebrew},
	{"ru", unicode.Cyrillic}, {"el", unicode.Greek}, {"hi", unicode.Devanagari}, {"th", unicode.Thai},
}

// sample is how many bytes of each turn, and of all, the language is told from.
const (
	turnSample = 1000
	sample     = 8000
)

// readLanguage takes the language that a person named for files that do not say
// theirs, else tells it from the words of the turns. Under ten frequent words, or without twice the second's, it is not known.
func (r *reader) readLanguage() {
	if r.doc.Language != "" {
		return
	}
	var b strings.Builder
	for _, t := range r.doc.Turns {
		if b.Len() > sample {
			break
		}
		b.WriteString(cut(t.Text, turnSample))
		b.WriteByte('\n')
	}
	tag, rule := languageOf(b.String())
	if r.language != "" {
		tag, rule = r.language, "the settings of the reading name it for what does not say its own"
	}
	if tag == "" {
		return
	}
	r.doc.Language = tag
	r.doc.Facts = append(r.doc.Facts, corpus.Fact{Of: "language", Value: tag, Evidence: []corpus.Evidence{{Origin: corpus.Inferred, Rule: rule}}})
}

func languageOf(s string) (tag, rule string) {
	letters, by := 0, make([]int, len(scripts))
	for _, c := range s {
		if !unicode.IsLetter(c) {
			continue
		}
		letters++
		for i, sc := range scripts {
			if c > 0x250 && unicode.Is(sc.table, c) {
				by[i]++
				break
			}
		}
	}
	for i, sc := range scripts {
		// Japanese mixes kana with Han: a twentieth is enough for it.
		if share := by[i] * 20; by[i] > 3 && (sc.tag == "ja" && share > letters || share > letters*8) {
			return sc.tag, "most of its letters are of one script"
		}
	}
	return languageOfWords(s)
}

func languageOfWords(s string) (tag, rule string) {
	count := make([]int, len(frequent))
	for w := range strings.FieldsFuncSeq(strings.ToLower(s), func(c rune) bool { return !unicode.IsLetter(c) }) {
		if len(w) > longestFrequent {
			continue
		}
		for _, i := range frequentIn[w] {
			count[i]++
		}
	}
	best, second := 0, 0
	for i, n := range count {
		if n > best {
			best, second, tag = n, best, frequent[i].tag
		} else if n > second {
			second = n
		}
	}
	if best < 10 || best < 2*second {
		return "", ""
	}
	return tag, "its most frequent words"
}
