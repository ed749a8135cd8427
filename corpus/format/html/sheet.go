package html

import "strings"

// rules reads of a style sheet in the page which classes it sets in bold. Pages
// that a converter made say so nowhere else. Only rules for classes alone count,
// as ".ft1{font: bold 12px}".
func (b *builder) rules(sheet string) {
	for {
		selectors, rest, ok := strings.Cut(sheet, "{")
		if !ok {
			return
		}
		declarations, after, _ := strings.Cut(rest, "}")
		sheet = after
		if !heavy(declarations) {
			continue
		}
		selectors = selectors[strings.LastIndexAny(selectors, "}/;")+1:]
		for _, s := range strings.Split(selectors, ",") {
			s = strings.TrimSpace(s)
			if i := strings.IndexByte(s, '.'); i >= 0 && !strings.ContainsAny(s, " >+~:[#") && (i == 0 || s[:i] == "span" || s[:i] == "p") {
				if b.heavy == nil {
					b.heavy = map[string]bool{}
				}
				b.heavy[strings.ToLower(s[i+1:])] = true
			}
		}
	}
}

// heavy tells declarations that set words in bold.
func heavy(declarations string) bool {
	for _, d := range strings.Split(strings.ToLower(declarations), ";") {
		name, value, _ := strings.Cut(d, ":")
		name = strings.TrimSpace(name)
		if name == "font-weight" && emboldens("font-weight:"+value) || name == "font" && strings.Contains(" "+value+" ", " bold ") {
			return true
		}
	}
	return false
}

func (b *builder) anyHeavy(classes []string) bool {
	for _, c := range classes {
		if b.heavy[c] {
			return true
		}
	}
	return false
}
