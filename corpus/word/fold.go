package word

import (
	"sync"
	"unicode"
	"unicode/utf8"
)

// folds are letters that are looked for as another: the base first, then its
// forms. Cut down from what the scripts of public speech use; a letter that is
// not here is found as it is typed.
var folds = [...]string{
	"aàáâãäåāăąǎǟǡǻȁȃȧḁẚạảấầẩẫậắằẳẵặ", "bḃḅḇ", "cçćĉċčḉ", "dďđḋḍḏḑḓ", "eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ",
	"fḟ", "gĝğġģǧǵḡ", "hĥħȟḣḥḧḩḫẖ", "iìíîïĩīĭįıǐȉȋḭḯỉị", "jĵǰ", "kķǩḱḳḵ", "lĺļľŀłḷḹḻḽ", "mḿṁṃ", "nñńņňŋǹṅṇṉṋ",
	"oòóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ", "pṕṗ", "rŕŗřȑȓṙṛṝṟ", "sśŝşšșṡṣṥṧṩ", "tţťŧțṫṭṯṱẗ",
	"uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự", "vṽṿ", "wŵẁẃẅẇẉẘ", "xẋẍ", "yýÿŷȳẏẙỳỵỷỹ", "zźżžẑẓẕ",
	"αάἀἁὰᾶ", "εέἐἑὲ", "ηήἠἡὴῆ", "ιίϊΐἰἱὶῖ", "οόὀὁὸ", "υύϋΰὐὑὺῦ", "ωώὠὡὼῶ", "σς", "еёѐ", "иѝ", "іїӣ", "гґ",
	"اأإآٱ", "يى", "هة", "וװ",
}

// spelt are letters that are looked for as two.
var spelt = map[rune]string{'ß': "ss", 'æ': "ae", 'ǣ': "ae", 'ǽ': "ae", 'œ': "oe", 'þ': "th", 'ð': "d", 'ĳ': "ij", 'ﬁ': "fi", 'ﬂ': "fl"}

// folded is made when a text first needs it.
var folded = sync.OnceValue(foldTable)

func foldTable() map[rune]rune {
	table := make(map[rune]rune, 700)
	for _, forms := range folds {
		base := rune(0)
		for _, r := range forms {
			if base == 0 {
				base = r
			}
			table[r] = base
		}
	}
	return table
}

// silent tells that a rune is written but not looked for: accents that stand
// by themselves, vowel points, the soft hyphen and the marks of direction.
func silent(r rune) bool {
	switch {
	case r < 0xAD:
		return false
	case r == 0xAD, r == 0x640, r == 0xFEFF:
		return true
	case r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069:
		return true
	}
	return unicode.Is(unicode.Mn, r)
}

// Fold appends the form in which a rune is looked for.
func Fold(b []byte, r rune) []byte {
	if r < utf8.RuneSelf {
		return append(b, small(r))
	}
	if r < nearEnd {
		if c := near()[r]; c != 0 {
			return utf8.AppendRune(b, rune(c))
		}
	}
	if ideograph(r) {
		return utf8.AppendRune(b, r)
	}
	return foldAny(b, r)
}

// small is a character of ASCII, as a small letter if it is a letter.
func small(r rune) byte {
	if 'A' <= r && r <= 'Z' {
		r += 'a' - 'A'
	}
	return byte(r)
}

// foldAny is Fold by the tables of all runes.
func foldAny(b []byte, r rune) []byte {
	if r >= 0xFF01 && r <= 0xFF5E { // the full-width forms of ASCII
		return append(b, small(r-0xFEE0))
	}
	if silent(r) {
		return b
	}
	r = unicode.ToLower(r)
	if s, ok := spelt[r]; ok {
		return append(b, s...)
	}
	if base, ok := folded()[r]; ok {
		r = base
	}
	return utf8.AppendRune(b, r)
}

// nearEnd is behind the Latin, Greek, Cyrillic and Hebrew letters of most texts.
const nearEnd = 0x600

// near are the runes below nearEnd as they are looked for, 0 for those that are
// not looked for as one rune.
var near = sync.OnceValue(func() *[nearEnd]uint16 {
	var table [nearEnd]uint16
	for r := rune(0x80); r < nearEnd; r++ {
		if b := foldAny(nil, r); utf8.RuneCount(b) == 1 {
			c, _ := utf8.DecodeRune(b)
			table[r] = uint16(c)
		}
	}
	return &table
})
