package people

import (
	"slices"
	"strings"
)

// otherLetters are full names that are one when they are written in the same
// letters: "Müller" and "Mueller", "Владимир" and "Vladimir".
func otherLetters(r *roll) []Suggestion {
	groups, order := map[string][]*entry{}, []string{}
	for _, e := range r.entries {
		if key := latin(fold(e.name)); e.full && key != "" {
			if groups[key] == nil {
				order = append(order, key)
			}
			groups[key] = append(groups[key], e)
		}
	}
	var all []Suggestion
	for _, key := range order {
		if list := groups[key]; len(list) > 1 {
			all = append(all, Suggestion{Kind: Letters, Score: Possible, Why: "the names are one when they are written in the same letters", Sides: sides(list...)})
		}
	}
	return all
}

// latin is a folded name in the fewest Latin letters, "" where a letter has no
// Latin form here.
func latin(s string) string {
	var b strings.Builder
	for _, c := range s {
		to, ok := cyrillic[c]
		switch {
		case ok:
			b.WriteString(to)
		case c == ' ' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			b.WriteRune(c)
		default:
			return ""
		}
	}
	return simpler.Replace(b.String())
}

// simpler makes the spellings one that writers of Latin letters choose among.
var simpler = strings.NewReplacer("ae", "a", "oe", "o", "ue", "u", "iy", "y", "yy", "y", "ij", "y", "kh", "h", "ts", "c", "j", "y", "w", "v", "x", "ks")

// cyrillic are the letters of Russian and Ukrainian, by the usual English way.
var cyrillic = map[rune]string{'а': "a", 'б': "b", 'в': "v", 'г': "g", 'ґ': "g", 'д': "d", 'е': "e", 'ё': "e", 'є': "ie", 'ж': "zh", 'з': "z", 'и': "i",
	'і': "i", 'ї': "i", 'й': "y", 'к': "k", 'л': "l", 'м': "m", 'н': "n", 'о': "o", 'п': "p", 'р': "r", 'с': "s", 'т': "t", 'у': "u", 'ф': "f",
	'х': "kh", 'ц': "ts", 'ч': "ch", 'ш': "sh", 'щ': "shch", 'ъ': "", 'ы': "y", 'ь': "", 'э': "e", 'ю': "yu", 'я': "ya"}

// maxInitials is how many full names an initial with a surname may fit and
// still be worth a look. It is chosen.
const maxInitials = 4

// byInitials are an initial and a surname with the full names that they fit, in
// other documents.
func byInitials(r *roll) []Suggestion {
	full := map[string][]*entry{}
	for _, e := range r.entries {
		if words := strings.Fields(fold(e.name)); e.full && len(words) > 1 {
			first := []rune(words[0])
			key := string(first[0]) + " " + words[len(words)-1]
			if len(first) > 1 {
				full[key] = append(full[key], e)
			}
		}
	}
	var all []Suggestion
	for _, e := range r.entries {
		initial, surname := e.initial()
		if initial == "" {
			continue
		}
		if fit := full[initial+" "+surname]; len(fit) > 0 && len(fit) <= maxInitials {
			all = append(all, Suggestion{Kind: Initials, Score: Possible, Why: "the initial and the surname fit the full name", Sides: sides(slices.Concat(fit, []*entry{e})...)})
		}
	}
	return all
}

// initial parts an entry that is known by an initial and a surname.
func (e *entry) initial() (initial, surname string) {
	if e.full || len(e.names) != 1 {
		return "", ""
	}
	initial, surname = shortForm(e.names[0].Name.Name)
	return initial, surname
}
