package transcript

import "strings"

// people is what the resolving of speakers remembers, so that its time stays in
// proportion to the text.
type people struct {
	at      map[string]int    // where a speaker stands, by ID
	roles   map[string]int    // where a role stands in its speaker's, by ID and words
	keys    map[string]string // speakers' IDs by the keys of a script
	printed map[string]string // full names in small letters, by their folded form
	abouts  []about

	// surnames are the names of labels with a title, a forename and a surname,
	// by title and surname; "" where two labels share both.
	surnames map[string]string
}

func surnameKey(title, surname string) string { return strings.ToLower(title + "\n" + surname) }

func (p *people) learn(r *reader) {
	*p = people{at: map[string]int{}, keys: map[string]string{}, roles: map[string]int{}, printed: map[string]string{}, abouts: r.readAbouts(), surnames: map[string]string{}}
	seen := map[string]bool{}
	for _, t := range r.doc.Turns {
		if seen[t.Label] {
			continue
		}
		seen[t.Label] = true
		who := personOf(t.Label)
		if words := fields(who.name); who.title != "" && len(words) == 2 {
			key, name := surnameKey(who.title, words[1]), lowered(who.title)+" "+lowered(who.name)
			if other, twice := p.surnames[key]; twice && other != name {
				name = ""
			}
			p.surnames[key] = name
		}
		if key := strings.ToLower(who.name); who.name != "" && !upper(who.name) && p.printed[key] == "" {
			p.printed[key] = who.name
		}
	}
}
