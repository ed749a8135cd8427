package people

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lectern/corpus"
	"lectern/corpus/transcript"
)

// mentioned is a full name in the words of a document.
type mentioned struct {
	title    string // the word of title right before it, canonical; "" for none
	forename string // folded; without a title only the word before the surname
	name     string // as printed
	turn     *corpus.Turn
}

// maxMentions is how many names with one surname are kept of a document; beyond
// it nobody is resolved by them. It is chosen.
const maxMentions = 200

// mentions finds the full names with one of the surnames, all folded, in the
// words of the document. The time is in proportion to the words.
func mentions(d *corpus.Document, surnames []string) map[string][]mentioned {
	last := map[string][]string{} // surnames by their last word
	for _, s := range surnames {
		words := strings.Fields(s)
		if len(words) > 0 && len(words) <= maxSurname {
			last[words[len(words)-1]] = append(last[words[len(words)-1]], s)
		}
	}
	found := map[string][]mentioned{}
	if len(last) == 0 {
		return found
	}
	for i := range d.Turns {
		t := &d.Turns[i]
		if t.Kind == corpus.Stage || t.Voice == corpus.Played {
			continue
		}
		scan(t.Text, last, func(surname string, m mentioned) {
			if m.turn = t; len(found[surname]) < maxMentions {
				found[surname] = append(found[surname], m)
			}
		})
	}
	return found
}

// maxSurname and maxForenames are how many words a surname and what stands
// before it have at most.
const (
	maxSurname   = 3
	maxForenames = 3
)

// scan hands the names in s to found. All words of a corpus come by here, so
// that a word without a capital costs a look at each byte, and those before a
// surname are looked for only where one stands.
func scan(s string, last map[string][]string, found func(string, mentioned)) {
	for i := 0; i < len(s); i++ {
		if !opensName[s[i]] || !beginsName(s, i) {
			continue
		}
		end := wordEnd(s, i)
		bare, surnames := endOfName(s[i:end], last)
		for _, surname := range surnames {
			before := wordsBefore(s[:i])
			if m, ok := fullName(before[:], bare, surname); ok {
				found(surname, m)
			}
		}
		i = end - 1
	}
}

// opensName are the first bytes of capitals: the letters of ASCII, and whatever
// begins a character of several bytes.
var opensName = func() (opens [256]bool) {
	for c := range opens {
		opens[c] = c >= 'A' && c <= 'Z' || c >= 0xC2
	}
	return opens
}()

// beginsName tells that a capital stands at byte i, and before it white space or
// nothing.
func beginsName(s string, i int) bool {
	before, n := utf8.DecodeLastRuneInString(s[:i])
	if n > 0 && !unicode.IsSpace(before) {
		return false
	}
	c, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsUpper(c)
}

// wordEnd is where the word that begins at byte i ends.
func wordEnd(s string, i int) int {
	if n := strings.IndexFunc(s[i:], unicode.IsSpace); n >= 0 {
		return i + n
	}
	return len(s)
}

// wordsBefore are the last words of s, the nearest last, "" for those that are
// not there.
func wordsBefore(s string) (before [maxSurname + maxForenames + 1]string) {
	for i := len(before) - 1; i >= 0 && s != ""; i-- {
		s = strings.TrimRightFunc(s, unicode.IsSpace)
		space, n := strings.LastIndexFunc(s, unicode.IsSpace), 0
		if space < 0 {
			space = 0
		} else {
			_, n = utf8.DecodeRuneInString(s[space:])
		}
		before[i], s = s[space+n:], s[:space]
	}
	return before
}

// endOfName is a word without the signs after it, and the surnames that may end
// with it: none for one without a capital.
func endOfName(word string, last map[string][]string) (bare string, surnames []string) {
	var room [32]byte
	if key, ok := plainKey(room[:0], word); ok {
		return word, last[string(key)]
	}
	bare, ok := capitalised(word)
	if !ok {
		return "", nil
	}
	// A name with a hyphen folds to several words; its last is looked up.
	folded := transcript.Fold(bare)
	return bare, last[folded[strings.LastIndexByte(folded, ' ')+1:]]
}

// plainKey folds a word with a capital and of ASCII letters alone, without the
// memory that a string takes; most are. It is false for all others.
func plainKey(key []byte, word string) ([]byte, bool) {
	if len(word) > cap(key) || word[0] < 'A' || word[0] > 'Z' {
		return nil, false
	}
	for i := range len(word) {
		c := word[i] | 0x20
		if c < 'a' || c > 'z' {
			return nil, false
		}
		key = append(key, c)
	}
	return key, true
}

// capitalised is the word without the signs after it, if it begins with a
// capital. A sign before it sets it apart from the words before: "Dr. Fenik
// [Fenwick]" is no full name.
func capitalised(word string) (string, bool) {
	bare := word
	if c, _ := utf8.DecodeRuneInString(bare); !unicode.IsUpper(c) {
		return "", false
	}
	for _, cut := range []string{"’s", "'s", "—", "–"} {
		if i := strings.Index(bare, cut); i > 0 {
			bare = bare[:i]
		}
	}
	return strings.TrimRight(bare, ".,;:!?)]”\"’'-"), true
}

// fullName reads the words before the last word of a surname backwards: the
// rest of the surname, the forenames, a title.
func fullName(before []string, lastWord, surname string) (mentioned, bool) {
	printed := lastWord
	for len(transcript.Fold(printed)) < len(surname) && len(before) > 0 {
		printed = before[len(before)-1] + " " + printed
		before = before[:len(before)-1]
	}
	if transcript.Fold(printed) != surname {
		return mentioned{}, false
	}
	var forenames []string
	for n := 0; n < maxForenames && len(before) > 0; n++ {
		word := before[len(before)-1]
		if transcript.IsTitle(word) && n > 0 {
			return mentioned{title: canonical(word), forename: transcript.Fold(strings.Join(forenames, " ")), name: strings.Join(append(forenames, printed), " ")}, true
		}
		if !isForename(word) {
			break
		}
		forenames = append([]string{word}, forenames...)
		before = before[:len(before)-1]
	}
	if len(before) > 0 && len(forenames) == maxForenames && transcript.IsTitle(before[len(before)-1]) {
		return mentioned{title: canonical(before[len(before)-1]), forename: transcript.Fold(strings.Join(forenames, " ")), name: strings.Join(append(forenames, printed), " ")}, true
	}
	if len(forenames) == 0 {
		return mentioned{}, false
	}
	near := forenames[len(forenames)-1]
	return mentioned{forename: transcript.Fold(near), name: near + " " + printed}, true
}

// isForename tells a capitalised word without a sign after it, but for the
// period of an initial, that is no title.
func isForename(word string) bool {
	c, n := utf8.DecodeRuneInString(word)
	if !unicode.IsUpper(c) || n == len(word) || transcript.IsTitle(word) {
		return false
	}
	if word[n:] == "." {
		return true
	}
	for _, c := range word[n:] {
		if !unicode.IsLetter(c) && c != '-' && c != '’' && c != '\'' {
			return false
		}
	}
	return strings.ToUpper(word) != word
}

// alike are the titles that are one: as a label prints it and as running text
// does.
var alike = map[string]string{"doctor": "dr", "senator": "sen", "representative": "rep", "congressman": "rep", "congresswoman": "rep",
	"governor": "gov", "professor": "prof", "general": "gen", "chairman": "chair", "chairwoman": "chair", "chairperson": "chair",
	"reverend": "rev", "admiral": "adm", "captain": "capt", "colonel": "col", "ambassador": "amb"}

// canonical is a word of title, folded, one for those that are alike.
func canonical(word string) string {
	word = transcript.Fold(word)
	if same, ok := alike[word]; ok {
		return same
	}
	return word
}

// lastTitle is the last word of a title, canonical: "PRIME MINISTER" is known by
// "minister".
func lastTitle(title string) string {
	words := strings.Fields(title)
	if len(words) == 0 {
		return ""
	}
	return canonical(words[len(words)-1])
}
