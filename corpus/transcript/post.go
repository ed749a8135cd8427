package transcript

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// definite are the articles that open the name of an office: "The Minister for Tides", "El presidente
// de la Mesa".
var definite = set("the el la le els il lo der die das o a")

// definitePost tells an office under an article with what it is for, which names
// nobody.
func definitePost(core string) bool {
	words := fields(core)
	if len(words) < 3 || !definite[strings.ToLower(words[0])] {
		return false
	}
	for i, w := range words[1:min(len(words)-1, 4)] {
		next := strings.ToLower(words[i+2])
		if offices[strings.ToLower(strings.Trim(w, ".,"))] && (particles[next] || elided(next)) {
			return true
		}
	}
	return false
}

// officeAlone tells an office under an article and nothing else: "The Prime
// Minister".
func officeAlone(core string) bool {
	words := fields(core)
	return len(words) > 1 && definite[strings.ToLower(words[0])] && !slices.ContainsFunc(words[1:], func(w string) bool {
		return !offices[strings.ToLower(w)] && strings.ToLower(w) != "prime"
	})
}

// elided tells a word behind a particle without its vowel: "d’Economia".
func elided(w string) bool {
	for _, p := range []string{"d’", "d'", "l’", "l'"} {
		if strings.HasPrefix(w, p) {
			return true
		}
	}
	return false
}

// wholly tells that all of a label is an office: no name can stand behind it.
func wholly(core string) bool { return definitePost(core) && len(fields(core)) <= 6 }

// associations are words of the names of parties and groups.
var associations = set(`party group partido grupo grup partit parti groupe fraktion partei union alliance independent labour conservative liberal
	democrat democrats republican republicans green greens national front movement league unión alianza bloque bloc lista movimiento gruppo partito`)

// nameAlone tells words that are somebody's full name and nothing else: what stands
// in brackets behind an office.
func nameAlone(s string) bool {
	words := fields(s)
	if len(words) < 2 || len(words) > 6 || officeWithin(words) || upper(s) || strings.ContainsAny(s, ",;:0123456789") {
		return false
	}
	capitalised := 0
	for i, w := range words {
		c, _ := utf8.DecodeRuneInString(w)
		switch {
		case associations[strings.ToLower(w)]:
			return false
		case unicode.IsUpper(c):
			capitalised++
		case i == 0 || !particles[w] && w != "i":
			return false
		}
	}
	return capitalised > 1
}

// degrees are what universities grant, as it is written behind a name.
var degrees = set(`BA BSc BEd BEng LLB MA MSc MBA MAS MPhil MPA MPP MPH MFA MEd MEng LLM PhD DPhil EdD MD JD DDS BBA EMBA BSc(Hons) Bakk Dipl-Ing
	B.A. B.Sc. LL.B. M.A. M.Sc. M.B.A. LL.M. Ph.D. D.Phil. M.D. J.D. B.Ed. M.Ed.`)

// withoutDegrees is what stands behind a name without the degrees that come first.
func withoutDegrees(s string) string {
	for s != "" {
		end := strings.IndexAny(s, ", ")
		if end < 0 {
			end = len(s)
		}
		if !degrees[s[:end]] {
			break
		}
		s = strings.TrimLeft(s[end:], ", ")
	}
	return s
}
