package transcript

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lectern/corpus"
)

// introduceThemselves finds the questioners who say who they are at the start
// of their question, under a label that does not.
func (r *reader) introduceThemselves() {
	for i := range r.doc.Turns {
		t := &r.doc.Turns[i]
		if t.Speaker != "" || t.Continued || partOf(foldLabel(t.Label)) != questioner {
			continue
		}
		in, ok := introduction(cut(t.Text, 300))
		if !ok {
			continue
		}
		line := t.Lines.From
		e := corpus.Evidence{Origin: corpus.Inferred, Rule: "the turn begins with the speaker's own words about who they are", Printed: in.printed, Line: line}
		s := corpus.Speaker{ID: r.speakerID(in.name, true), Name: in.name, Labels: []string{}, Written: []string{}, Roles: []corpus.Role{}}
		got := r.addSpeaker(s)
		if in.uncertain {
			got.Spelling = "uncertain"
		}
		if !contains(got.Labels, t.Label) {
			got.Labels = append(got.Labels, t.Label)
		}
		got.Evidence = append(got.Evidence, e)
		if in.organization != "" {
			r.addRole(got, corpus.Role{Organization: in.organization, Evidence: []corpus.Evidence{e}})
		}
		t.Speaker = got.ID
	}
}

// introduced is what a questioner says of themselves.
type introduced struct {
	name, organization, printed string
	uncertain                   bool
}

// greetings may come before an introduction; none is part of a name.
var (
	greetings = []string{"Thank you very much.", "Thank you so much.", "Thank you.", "Thanks.", "Hi.", "Hello.", "Hi,", "Hello,", "Good morning.",
		"Good afternoon.", "Good evening.", "Yes.", "Yes,", "Yeah.", "Yeah,", "Hey.", "Hey,", "Hi there.", "Hi there,", "Good morning,", "Good afternoon,"}
	openers   = []string{"My name is ", "my name is ", "My name’s ", "My name's ", "I'm ", "I’m ", "I am ", "This is ", "this is ", "It's ", "It’s "}
	addressed = set(`thank thanks good hi hello hey yes yeah no mr mrs ms madam madame sir mister president secretary prime minister senator governor
		ambassador admiral general chancellor dear dr and so but just on what when where why who how could can do does did will would is are
		was were if the a an my your our in i we you they he she it following speaking given first second one two last also well okay ok
		white happy merry great this that these those there here`)
)

// introduction reads "NAME (sp?), ORGANIZATION." and "I'm NAME with
// ORGANIZATION." at the start of a question.
func introduction(s string) (introduced, bool) {
	start := 0
	for skipped := true; skipped; {
		skipped = false
		for _, g := range greetings {
			if strings.HasPrefix(s[start:], g) {
				start += len(g)
				start += spaceBefore(s[start:])
				skipped = true
			}
		}
	}
	said := false
	for _, o := range openers {
		if strings.HasPrefix(s[start:], o) {
			start, said = start+len(o), true
			break
		}
	}
	in, end, ok := nameAndOrganization(s[start:], said)
	if ok {
		in.printed = s[start : start+end]
	}
	return in, ok
}

// nameAndOrganization reads a name of two to four words, a doubt about its
// spelling, and an organization after a comma or "with", "from", "of", "at". A
// sentence must end there, unless the speaker said "I'm".
func nameAndOrganization(s string, said bool) (in introduced, end int, ok bool) {
	n := nameLength(s)
	if n == 0 {
		return in, 0, false
	}
	in.name, end = strings.Join(fields(s[:n]), " "), n
	rest := s[n:]
	if m := marks(cut(rest, 20)); len(m) > 0 && m[0].Kind == corpus.Spelling && trim(rest[:m[0].Start]) == "" {
		in.uncertain, end, rest = true, n+m[0].End, rest[m[0].End:]
	}
	for _, link := range []string{", with ", ", from ", ", of ", " with ", " from ", " of ", " at ", " for ", ", "} {
		after, found := strings.CutPrefix(rest, link)
		if !found {
			continue
		}
		m := organizationLength(after, link == ", " && !said)
		if m == 0 {
			return in, 0, false
		}
		in.organization = strings.Join(fields(after[:m]), " ")
		return in, end + len(link) + m, true
	}
	return in, end, false
}

// nameLength is the length of two to four capitalised words at the start of s,
// none of them a word of greeting or address.
func nameLength(s string) int {
	n, end := 0, 0
	for at := 0; n < 4; {
		word := s[at:]
		if i := strings.IndexFunc(word, isSpace); i >= 0 {
			word = word[:i]
		}
		bare := strings.TrimRight(word, ",.")
		c, _ := utf8.DecodeRuneInString(bare)
		key := strings.ToLower(bare)
		if !(unicode.IsUpper(c) || n > 0 && particles[key] && key != "of" && key != "for" && key != "at") || addressed[key] || possessive(key) || strings.ContainsAny(bare, "?!;:(") {
			break
		}
		initial := strings.HasSuffix(word, ".") && utf8.RuneCountInString(word) == 2
		n, end = n+1, at+len(bare)
		if bare != word && !initial {
			break
		}
		at += len(word)
		if at >= len(s) || s[at] != ' ' && s[at] != '\n' {
			break
		}
		at++
	}
	if n < 2 {
		return 0
	}
	return end
}

// possessive tells a word that says whose something is: nobody is called so.
func possessive(word string) bool {
	return strings.HasSuffix(word, "'s") || strings.HasSuffix(word, "’s")
}

// organizationLength is the length of the organization at the start of s: up to
// the end of the sentence, or to a comma or dash where a sentence is not asked
// for; at most eight words, the first or second of them capitalised.
func organizationLength(s string, sentence bool) int {
	end := -1
	for i, c := range cut(s, 100) {
		if strings.ContainsRune(".,?!;:—–(", c) {
			if c == '.' && i+1 < len(s) && spaceBefore(s[i+1:]) == 0 {
				continue
			}
			end = i
			if sentence && c != '.' {
				return 0
			}
			break
		}
	}
	if end <= 0 {
		return 0
	}
	words := fields(s[:end])
	if len(words) == 0 || len(words) > 8 {
		return 0
	}
	first, _ := utf8.DecodeRuneInString(words[0])
	if words[0] == "the" && len(words) > 1 {
		first, _ = utf8.DecodeRuneInString(words[1])
	}
	if !unicode.IsUpper(first) && !unicode.IsDigit(first) {
		return 0
	}
	for _, w := range words {
		if verbs[w] {
			return 0
		}
	}
	if particles[words[len(words)-1]] || words[len(words)-1] == "in" {
		return 0
	}
	return len(trim(s[:end]))
}

// verbs in small letters show that what follows a name is a sentence.
var verbs = set("is are was were has have had will would can could do does did says said you your i we they he she it who what when why how if that this")
