package transcript

import "slices"

// Languages that share a script are told apart by letters that the others do not
// have. Each letter says that it is of one group; the rules below weigh the
// groups against all letters of the script, since quotations and names bring in
// a few of any. What the rules leave open stays unknown: Kazakh and Mongolian,
// Kurdish and Pashto have letters of their own, and no rule.

// group is the letters that speak for one language, or for a few.
type group uint8

const (
	strange    group = iota // of a language that has no rule
	common                  // of all the languages of the script, or nearly
	eastern                 // ы э ё: Russian and Belarusian
	dotted                  // і: Ukrainian and Belarusian
	ukrainian               // ї є ґ
	belarusian              // ў
	southern                // ј љ њ џ: Serbian and Macedonian
	serbian                 // ђ ћ
	macedonian              // ѓ ќ ѕ
	hardSign                // ъ: a vowel in Bulgarian, rare in Russian
	arabic                  // ي ك ة ى, which Persian writes in another way
	persian                 // پ چ ژ گ: Persian and Urdu
	keheh                   // ک ی: Persian and Urdu as they are typed
	urdu                    // ٹ ڈ ڑ ں ے ہ ھ
	marathi                 // ळ, which Hindi lacks
	groupCount
)

// groupOf are the groups of the letters by their code points.
var groupOf = func() (m [0x980]group) {
	for g, letters := range map[group]string{
		common:  "абвгдежзийклмнопрстуфхцчшщьюя" + "ءآأؤإئابتثجحخدذرزسشصضطظعغفقلمنهوـ",
		eastern: "ыэё", dotted: "і", ukrainian: "їєґ", belarusian: "ў", southern: "јљњџ", serbian: "ђћ", macedonian: "ѓќѕ", hardSign: "ъ",
		arabic: "يكةى", persian: "پچژگ", keheh: "کی", urdu: "ٹڈڑںےہھ",
		marathi: "ळ",
	} {
		for _, c := range letters {
			m[c] = g
		}
	}
	return m
}()

// tally counts the letters of a script by their groups.
type tally [groupCount]int

func (t *tally) add(c rune) {
	if c >= 'А' && c <= 'Я' {
		c += 'а' - 'А'
	} else if c >= 'Ѐ' && c <= 'Џ' {
		c += 'ѐ' - 'Ѐ'
	} else if c == 'Ґ' {
		c = 'ґ'
	}
	if c < rune(len(groupOf)) {
		t[groupOf[c]]++
	} else {
		t[strange]++
	}
}

// share tells that the letters of the groups are more than so many in a thousand.
func (t *tally) share(thousandths int, of ...group) bool {
	n := 0
	for _, g := range of {
		n += t[g]
	}
	return n*1000 > t.all()*thousandths
}

func (t *tally) all() int {
	n := 0
	for _, m := range t {
		n += m
	}
	return n
}

// cyrillic is the language of a text in Cyrillic letters, "" for none that is
// told. The shares are chosen: half of what running text has.
func (t *tally) cyrillic() string {
	switch {
	case t.share(5, strange):
		return ""
	case t.share(5, belarusian) && t.share(10, dotted):
		return "be"
	case t.share(10, dotted) && t.share(3, ukrainian) && !t.share(5, eastern):
		return "uk"
	case t.share(10, southern, serbian, macedonian) && t[serbian] > 2*t[macedonian]:
		return "sr"
	case t.share(10, southern, serbian, macedonian) && t[macedonian] > 2*t[serbian]:
		return "mk"
	case t.share(10, southern) && !t.share(1, serbian) && t.all() > 1000:
		return "mk"
	case t.share(7, hardSign) && !t.share(3, eastern):
		return "bg"
	case t.share(7, eastern) && !t.share(3, dotted, southern):
		return "ru"
	}
	return ""
}

// devanagari is the same for Devanagari: Marathi, else what is taken for Hindi.
func (t *tally) devanagari() string {
	if t.share(2, marathi) {
		return "mr"
	}
	return "hi"
}

// ofLetters are the languages that are told by their letters, with the groups
// that speak for each by themselves.
var ofLetters = map[string][]group{
	"ru": {eastern}, "uk": {ukrainian}, "be": {belarusian}, "bg": {hardSign}, "sr": {serbian}, "mk": {macedonian},
	"ar": {arabic}, "fa": {persian}, "ur": {urdu}, "mr": {marathi},
}

// lettered tells at the price of a few words that a text is in a language that is
// told by its letters. False says nothing.
func lettered(s, tag string) bool {
	for _, c := range s {
		if c < 0x400 || c >= rune(len(groupOf)) {
			continue
		}
		switch g := groupOf[c]; g {
		case strange, common, dotted, southern, keheh:
		default:
			return slices.Contains(ofLetters[tag], g)
		}
	}
	return false
}

// arabicScript is the same for Arabic letters. Persian is often typed with the
// Arabic forms of two letters, but without ة.
func (t *tally) arabicScript() string {
	switch {
	case t.share(15, strange):
		return ""
	case t.share(30, urdu):
		return "ur"
	case t.share(10, persian) && !t.share(5, urdu):
		return "fa"
	case t.share(20, arabic) && !t.share(5, persian, urdu):
		return "ar"
	}
	return ""
}
