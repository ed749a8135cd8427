package transcript

import "strings"

// people is what the resolving of speakers remembers, so that its time stays in
// proportion to the text.
type people struct {
	at      map[string]int    // where a speaker stands, by ID
	roles   map[string]int    // where a role stands in its speaker's, by ID and words
	printed map[string]string // full names in small letters, by their folded form
	abouts  []about
}

func (p *people) learn(r *reader) {
	*p = people{at: map[string]int{}, roles: map[string]int{}, printed: map[string]string{}, abouts: r.readAbouts()}
	seen := map[string]bool{}
	for _, t := range r.doc.Turns {
		if seen[t.Label] {
			continue
		}
		seen[t.Label] = true
		who := personOf(t.Label)
		if key := strings.ToLower(who.name); who.name != "" && !upper(who.name) && p.printed[key] == "" {
			p.printed[key] = who.name
		}
	}
}
