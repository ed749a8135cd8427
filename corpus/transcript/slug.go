package transcript

import (
	"crypto/sha256"
	"encoding/base32"
	"strings"
	"unicode"
)

// slug is s in lower case with its diacritics folded, every run of what is
// neither a Latin letter nor a digit (nor one of keep) turned into "-". It is
// "" when a letter of s has no Latin form: half a name is no name.
func slug(s, keep string) string {
	var b strings.Builder
	gap := false
	for _, c := range s {
		c = unicode.ToLower(c)
		f, known := folded[c]
		switch {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || strings.ContainsRune(keep, c):
			f = string(c)
		case known:
		case unicode.IsLetter(c):
			return ""
		case unicode.Is(unicode.Mn, c) || c == '’' || c == '\'':
			continue
		default:
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte('-')
		}
		gap = false
		b.WriteString(f)
	}
	return bounded(b.String())
}

// maxSlug is the length of the longest slug. What is put behind one leaves it
// shorter than [corpus.MaxID].
const maxSlug = 180

// bounded is a slug that a folder can be called by: the start of a long one, and what
// tells it from others that start so.
func bounded(slug string) string {
	if len(slug) <= maxSlug {
		return slug
	}
	hash := shortHash(slug)
	return strings.TrimRight(slug[:maxSlug-len(hash)-1], "-") + "-" + hash
}

// folded are the Latin letters with a diacritic, and what is written without.
var folded = foldTable(
	"a àáâãäåāăąǎạảấầẩẫậắằẳẵặ", "ae æ", "c çćĉċč", "d ďđð", "e èéêëēĕėęěẹẻẽếềểễệ", "g ĝğġģ", "h ĥħ",
	"i ìíîïĩīĭįıỉị", "j ĵ", "k ķ", "l ĺļľŀł", "n ñńņňŋ", "o òóôõöøōŏőơọỏốồổỗộớờởỡợ", "oe œ", "r ŕŗř",
	"s śŝşšș", "ss ß", "t ţťŧț", "th þ", "u ùúûüũūŭůűųưụủứừửữự", "w ŵ", "y ýÿŷỳỵỷỹ", "z źżž",
)

func foldTable(rows ...string) map[rune]string {
	m := map[rune]string{}
	for _, row := range rows {
		to, from, _ := strings.Cut(row, " ")
		for _, c := range from {
			m[c] = to
		}
	}
	return m
}

var base32Lower = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// shortHash is 8 characters of the SHA-256 of s: 40 bits. The first is a
// letter, so that it is a valid name in HTML and CSS; that leaves 38.
func shortHash[T string | []byte](s T) string {
	sum := sha256.Sum256([]byte(s))
	b := []byte(base32Lower.EncodeToString(sum[:5]))
	if b[0] < 'a' {
		b[0] = 'a' + (b[0]-'2')*4
	}
	return string(b)
}
