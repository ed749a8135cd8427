package page

import (
	"cmp"
	"slices"
	"strings"

	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/corpus"
	"lectern/corpus/stats"
)

// registers are where the identifiers of a scheme lead, and what readers call
// the register.
var registers = map[string]struct{ name, address string }{
	"wikidata": {"Wikidata", "https://www.wikidata.org/wiki/"},
	"viaf":     {"VIAF", "https://viaf.org/viaf/"},
	"orcid":    {"ORCID", "https://orcid.org/"},
	"isni":     {"ISNI", "https://isni.org/isni/"},
}

// addressOf is where an identifier leads, "" for a scheme that is not known
// here, and for a value that is no plain word.
func addressOf(i corpus.Identifier) string {
	register, ok := registers[i.Scheme]
	if !ok || strings.ContainsFunc(i.Value, func(c rune) bool {
		return c != '-' && (c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z')
	}) {
		return ""
	}
	return register.address + i.Value
}

// identifiersOf are those of all documents, each once.
func identifiersOf(s *stats.Speaker) []corpus.Identifier {
	var all []corpus.Identifier
	for _, d := range inOrder(s.Documents) {
		for _, i := range d.Speaker(s.ID).Identifiers {
			if !slices.ContainsFunc(all, func(had corpus.Identifier) bool { return had.Scheme == i.Scheme && had.Value == i.Value }) {
				all = append(all, i)
			}
		}
	}
	return all
}

// identifiersSection says what registers know a speaker by.
func identifiersSection(s *stats.Speaker) g.Node {
	all := identifiersOf(s)
	if len(all) == 0 {
		return nil
	}
	return section("Identifiers", h.Dl(h.Class("facts"), g.Map(all, func(i corpus.Identifier) g.Node {
		return fact(or(registers[i.Scheme].name, i.Scheme), external(addressOf(i), bdi(i.Value)), g.Text(" "), origin(i.Evidence), why(i.Evidence))
	})))
}

// sameAs are the addresses of a speaker in registers.
func sameAs(s *stats.Speaker) []string {
	var all []string
	for _, i := range identifiersOf(s) {
		if address := addressOf(i); address != "" {
			all = append(all, address)
		}
	}
	return all
}

// seen is a label as the sources print it, with how often.
type seen struct {
	label            string
	turns, documents int
}

// seenAs are the labels of a speaker's turns, the most frequent first.
func seenAs(s *stats.Speaker) []seen {
	var all []seen
	at := map[string]int{}
	for _, d := range s.Documents {
		here := map[string]bool{}
		for i := range d.Turns {
			t := &d.Turns[i]
			if t.Speaker != s.ID || t.Label == "" {
				continue
			}
			n, ok := at[t.Label]
			if !ok {
				n, all = len(all), append(all, seen{label: t.Label})
				at[t.Label] = n
			}
			if all[n].turns++; !here[t.Label] {
				here[t.Label] = true
				all[n].documents++
			}
		}
	}
	slices.SortStableFunc(all, func(a, b seen) int {
		return cmp.Or(cmp.Compare(b.turns, a.turns), strings.Compare(a.label, b.label))
	})
	return all
}

// seenSection lists the labels: what a reader would look for in the sources.
func seenSection(s *stats.Speaker) g.Node {
	all := seenAs(s)
	if len(all) == 0 {
		return nil
	}
	return section("Seen as", h.Ul(h.Class("plain"), g.Map(all, func(x seen) g.Node {
		return h.Li(g.Text("“"), bdi(x.label), g.Text("” "),
			h.Span(h.Class("meta"), g.Text(count(x.turns, "turn", "turns")+" in "+count(x.documents, "document", "documents"))))
	})))
}

// roleDated is a role with the time in which it was held, where that is known.
func roleDated(r corpus.Role) string {
	text := roleText(r.Title, r.Organization)
	switch {
	case text == "":
		return ""
	case r.From != "" && r.To != "":
		return text + ", " + dateWords(r.From) + " to " + dateWords(r.To)
	case r.From != "":
		return text + ", from " + dateWords(r.From)
	case r.To != "":
		return text + ", until " + dateWords(r.To)
	}
	return text
}
