package people

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"lectern/corpus/transcript"
)

// Review is a people.toml in which every suggestion stands as a comment: why it
// is made, who is on each side and where they speak, and the entries that would
// settle it. As it is, it changes nothing.
func Review(all []Suggestion) []byte {
	var b strings.Builder
	b.WriteString(preface)
	if len(all) == 0 {
		b.WriteString("\n# Nothing is suggested: no two labels of this corpus look like one person's.\n")
	}
	kind := ""
	for i, s := range all {
		if s.Kind != kind {
			kind = s.Kind
			fmt.Fprintf(&b, "\n# ==== %s: %s ====\n", kind, about[kind])
		}
		fmt.Fprintf(&b, "\n# %d. %s: %s.\n", i+1, s.Score, plain(s.Why))
		for _, side := range s.Sides {
			side.describe(&b)
		}
		s.entries(&b)
	}
	return []byte(b.String())
}

const preface = `# Who is who: what a person should look at. Nothing here holds yet.
#
# To settle a suggestion, take away the # before the lines of one of its entries,
# say why as its reason, and keep this file as people.toml at the top of the
# folder. Delete the rest. corpus/people/PEOPLE.md describes every key.
`

// about says what the kinds are, for those who read the file.
var about = map[string]string{
	Slip:      "labels that are a letter or two apart",
	SameLabel: "one label in several documents",
	Letters:   "one name in other letters",
	Initials:  "an initial and a full name",
	Title:     "one surname with several titles",
	Office:    "an office, and who held it",
}

func (s Side) describe(b *strings.Builder) {
	fmt.Fprintf(b, "#    %s", plain(s.Label))
	if s.Full {
		fmt.Fprintf(b, " (%s, %s)", plain(s.Name), s.People[0])
	}
	fmt.Fprintf(b, ": %s in %s", counted(s.Turns, "turn"), counted(s.Documents, "document"))
	switch {
	case s.From != "" && s.From == s.To:
		fmt.Fprintf(b, ", %s", s.From)
	case s.From != "":
		fmt.Fprintf(b, ", %s to %s", s.From, s.To)
	}
	b.WriteByte('\n')
	for _, p := range s.Places {
		fmt.Fprintf(b, "#       %s:%d\n", plain(p.File), p.Line)
	}
}

// entries writes the merge that would make the sides one person, and what would
// hold them apart where each is one person already.
func (s Suggestion) entries(b *strings.Builder) {
	into := s.Sides[0]
	if i := slices.IndexFunc(s.Sides, func(side Side) bool { return side.Full }); i >= 0 {
		into = s.Sides[i]
	}
	id := into.People[0]
	if !into.Full {
		id = transcript.Slug(into.Name)
	}
	fmt.Fprintf(b, "#\n#[[merge]]\n#into = %s\n#name = %s\n", quoted(id), quoted(into.Name))
	var people, labels, alone []string
	for _, side := range s.Sides {
		if len(side.People) == 1 {
			alone = append(alone, side.People[0])
		}
		switch {
		case !side.Full:
			labels = append(labels, side.Label)
		case side.People[0] != id:
			people = append(people, side.People[0])
		}
	}
	list(b, "people", people)
	list(b, "labels", labels)
	if s.Kind == Office && s.Score == Likely && s.Sides[0].From != "" {
		fmt.Fprintf(b, "#from = %s\n#to = %s\n", quoted(s.Sides[0].From), quoted(s.Sides[0].To))
	}
	b.WriteString("#reason = \"\"\n")
	if len(alone) > 1 && len(alone) == len(s.Sides) {
		b.WriteString("#\n#[[apart]]\n")
		list(b, "people", alone)
		b.WriteString("#reason = \"\"\n")
	}
}

func list(b *strings.Builder, key string, values []string) {
	if len(values) == 0 {
		return
	}
	fmt.Fprintf(b, "#%s = [", key)
	for i, v := range values {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(quoted(v))
	}
	b.WriteString("]\n")
}

// plain is text of a transcript in a comment: on its line, and nothing in it
// that steers a terminal.
func plain(s string) string {
	return strings.Map(func(c rune) rune {
		if c != ' ' && !unicode.IsPrint(c) {
			return ' '
		}
		return c
	}, s)
}

// quoted is a string of TOML. What does not print is spelt out.
func quoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, c := range s {
		switch {
		case c == '"' || c == '\\':
			b.WriteByte('\\')
			b.WriteRune(c)
		case c == ' ' || unicode.IsPrint(c):
			b.WriteRune(c)
		case c > 0xffff:
			fmt.Fprintf(&b, `\U%08x`, c)
		default:
			fmt.Fprintf(&b, `\u%04x`, c)
		}
	}
	b.WriteByte('"')
	return b.String()
}
