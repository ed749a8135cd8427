package transcript

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lectern/corpus"
)

// frequent are words that a language uses all the time and the others listed
// here hardly do. Neighbours share a few of them on purpose: what lies between
// two is then in neither. Those without a tag are written alike, as Bosnian,
// Croatian and Serbian in Latin letters, and Malay and Indonesian.
var frequent = []struct {
	tag   string
	words map[string]bool
}{
	{"en", set("the and of to that is was we for with this have are it you our from be will not a i in as so they can but on at")},
	{"fr", set("le les des est et que qui dans pour une nous vous sur avec pas cette je ce du au sont par à mais plus ont aux être de la en un ne se on a y")},
	{"de", set("der die und das ist nicht wir ein eine zu den mit ich auf für auch von dass sich es in im er sie an am so")},
	{"es", set("el los las que y del por una con para es en se está nosotros pero muy como lo más su al sus ha este esta de la no a o un le")},
	{"pt", set("o os as que e do da não uma com para em um por mais nós é se mas são dos das ao pelo pela também de no na à às foi ser muito está há isso nas nos seu sua quando")},
	{"it", set("il gli che di e della per non una con sono questo è del nel anche ma più le noi la a in un si da al i")},
	{"nl", set("de het een en van dat niet is wij op te zijn voor met ook maar aan er om ik")},
	{"ca", set("els amb dels més hi també aquest aquesta són però tots fins pel és molt perquè han del que les per una i al ara seva de la en a el no un com")},
	{"gl", set("unha máis non do da dos das polo pola moi tamén grazas nin coa os as que e é o se ao uns de a en no un")},
	{"ro", set("în și şi cu care pentru pe mai să ca sau sunt fost că prin acest această este din nu de nici la a o ce")},
	{"la", set("et in est ad cum non quod sed ut qui ab ex sunt esse atque nec de")},
	{"sv", set("och att är för till från inte när jag också många mycket vad hur ska där detta bara blir över som det på av om vi ett")},
	{"da", set("af at hvad blev bliver meget vores mere nogle noget efter været siger gør ikke jeg og som det på der til vi et hvor")},
	{"no", set("av at hva ble etter mye noe noen være vært gjøre hadde nå ikke jeg og som det på til vi et å hvor seg")},
	{"nn", set("ikkje eg dei vart frå eit ein berre noko då og som det på til vi å av sjølv meir korleis at")},
	{"is", set("að og er við sem það ekki fyrir hefur eru þetta til um ég verið en ef")},
	{"fi", set("ja että oli ovat myös voi tai sekä joka ole mutta hän niin kun on tämä ei kuin siitä se")},
	{"et", set("ja on ei et see kui ka mis oli või ning ma oma ta aga siis")},
	{"hu", set("az hogy nem egy volt csak ez mint már vagy még azt mert így én és meg is a")},
	{"tr", set("ve bir bu için olarak daha olan çok sonra göre kadar gibi ile ama değil var")},
	{"pl", set("się że są już dla które przez oraz czy też jest tym tylko jako więc jednak w z na do to i nie jak o")},
	{"cs", set("pro jsem jsou jsme při které která který také byl bylo být protože není jen nebo ještě se že na je v to i jako o ale")},
	{"sk", set("pre sú čo ktorý ktoré ktorá alebo len byť sme aj podľa veľmi keď som sa že na je v to ako o ale")},
	{"sl", set("pa tudi še lahko kot če smo ker saj zelo zaradi bodo kaj ki da je se na v za to ne so in")},
	{"", set("u koji koje koja će kao nije što su ili nakon prema bio biti sve kako samo je da se na i za od to")},
	{"af", set("nie vir wat deur hulle sy die en van is het op te met aan om")},
	{"eo", set("kaj estas oni kiu estis ĝi mi ne al kun sed ili la de en")},
	{"sq", set("të në që dhe për një nga është se më do si ka kjo me e i u nuk")},
	{"eu", set("eta da ez du bat dira izan ere dute baina hori egin zen duen zuen")},
	{"az", set("və bir bu ilə üçün olan də da olub edir sonra daha çox kimi ki")},
	{"", set("yang dan di ini dengan untuk tidak dari dalam akan pada itu adalah juga ke")},
	{"cy", set("yn yr mae wedi ei eu gan oedd fod fel bod ac ar i y o")},
}

// frequentIn numbers the words that are frequent in any language,
// listedIn has for each number the languages as bits by their places, and
// longestFrequent is the length of the longest such word.
var frequentIn, listedIn, longestFrequent = func() (map[string]int, []uint64, int) {
	in, longest := map[string]int{}, 0
	var listed []uint64
	for i, f := range frequent {
		for _, w := range slices.Sorted(maps.Keys(f.words)) {
			n, ok := in[w]
			if !ok {
				n, listed = len(listed), append(listed, 0)
				in[w] = n
			}
			listed[n] |= 1 << i
			longest = max(longest, len(w))
		}
	}
	return in, listed, longest
}()

// shortest are the words of one letter, by their numbers: the prefixes of many
// languages, and signs of lists.
var shortest = func() []bool {
	one := make([]bool, len(listedIn))
	for w, n := range frequentIn {
		one[n] = utf8.RuneCountInString(w) == 1
	}
	return one
}()

// scripts that one language of those read here is written in, in the order in
// which they are asked: kana before Han. Where there are several, groups tells
// them apart by their letters.
var scripts = []struct {
	tag    string
	table  *unicode.RangeTable
	groups func(*tally) string
}{
	{"ja", unicode.Hiragana, nil}, {"ko", unicode.Hangul, nil}, {"zh", unicode.Han, nil}, {"", unicode.Arabic, (*tally).arabicScript}, {"he", unicode.Hebrew, nil},
	{"", unicode.Cyrillic, (*tally).cyrillic}, {"el", unicode.Greek, nil}, {"", unicode.Devanagari, (*tally).devanagari}, {"th", unicode.Thai, nil},
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
	var groups tally
	for _, c := range s {
		if c < utf8.RuneSelf { // most letters of most texts
			if c |= 0x20; c >= 'a' && c <= 'z' {
				letters++
			}
			continue
		}
		if !unicode.IsLetter(c) {
			continue
		}
		letters++
		for i, sc := range scripts {
			if c > 0x250 && unicode.Is(sc.table, c) {
				by[i]++
				if sc.groups != nil {
					groups.add(c)
				}
				break
			}
		}
	}
	for i, sc := range scripts {
		// Japanese mixes kana with Han: a twentieth is enough for it.
		share := by[i] * 20
		switch enough := by[i] > 3 && (sc.tag == "ja" && share > letters || share > letters*8); {
		case enough && sc.groups != nil:
			return sc.groups(&groups), "the letters that only this language has"
		case enough:
			return sc.tag, "most of its letters are of one script"
		}
	}
	return languageOfWords(s)
}

// Chosen, and looked at over sentences in 75 languages: so many frequent words of
// a language, so many different ones of more than one letter, and so many times those of any other that
// does not share them.
const (
	fewestFrequent = 10
	fewestOwn      = 6
	timesAnothers  = 2
)

// languageOfWords is the language in which most of the words are frequent. Of two
// that share some words, the others decide.
func languageOfWords(s string) (tag, rule string) {
	count := make([]int, len(listedIn))
	for w := range strings.FieldsFuncSeq(lower(s), func(c rune) bool { return !unicode.IsLetter(c) }) {
		if len(w) > longestFrequent {
			continue
		}
		if n, ok := frequentIn[w]; ok {
			count[n]++
		}
	}
	best, most := -1, fewestFrequent-1
	for i := range frequent {
		if n, _ := frequentOf(count, 1<<i, 0); n > most {
			best, most = i, n
		}
	}
	if best < 0 || frequent[best].tag == "" {
		return "", ""
	}
	if _, different := frequentOf(count, 1<<best, 0); different < fewestOwn {
		return "", ""
	}
	for i := range frequent {
		own, _ := frequentOf(count, 1<<best, 1<<i)
		other, _ := frequentOf(count, 1<<i, 1<<best)
		if i != best && own < timesAnothers*other {
			return "", ""
		}
	}
	return frequent[best].tag, "its most frequent words"
}

// frequentOf counts the words that are frequent in one language and not in
// another, and how many are different.
func frequentOf(count []int, in, notIn uint64) (n, different int) {
	for i, c := range count {
		if c > 0 && listedIn[i]&in != 0 && listedIn[i]&notIn == 0 {
			n += c
			if !shortest[i] {
				different++
			}
		}
	}
	return n, different
}
