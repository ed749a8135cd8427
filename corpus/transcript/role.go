package transcript

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lectern/corpus"
)

// about is text of the document that names people: its title, and the notes on
// its source.
type about struct {
	text string
	line int // from 1
	what string
}

// maxAbouts is how many notes at the start, and at the end, are searched for
// names: enough for any header.
const maxAbouts = 40

func (r *reader) readAbouts() []about {
	var list []about
	if r.doc.Title != "" {
		list = append(list, about{r.doc.Title, r.title.line + 1, "the title"})
	}
	for i, n := range r.doc.Notes {
		if middle := i >= maxAbouts && i < len(r.doc.Notes)-maxAbouts; middle {
			continue
		}
		if n.Kind == "source" && len(n.Text) <= 1000 && r.ledger[n.Lines.From-1].Became == "source" {
			what := "the opening line"
			if len(r.doc.Turns) > 0 && n.Lines.From > r.doc.Turns[len(r.doc.Turns)-1].Lines.To {
				what = "the closing line"
			}
			list = append(list, about{n.Text, n.Lines.From, what})
		}
	}
	return list
}

// printedName is a full name as running text of the document prints it, "" if
// it does not.
func (r *reader) printedName(name string) string {
	if !upper(name) {
		return name
	}
	low := strings.ToLower(name)
	for _, a := range r.people.abouts {
		if i := wordAt(strings.ToLower(a.text), low); i >= 0 && len(strings.ToLower(a.text)) == len(a.text) {
			return a.text[i : i+len(name)]
		}
	}
	return r.people.printed[low]
}

// introduced is the one full name with that surname in the title and the notes,
// "" where there is none or more than one. Where they also print an office of
// the label right before the surname, as "President Fenwick", whoever has a
// forename there is somebody else, unless the office stands before it too:
// "First Lady Ada Fenwick" is not PRESIDENT FENWICK.
func (r *reader) introduced(p person) string {
	in := introducing{surname: strings.ToLower(p.name), office: lastOffice(p.title)}
	for _, a := range r.people.abouts {
		in.read(a.text)
	}
	switch {
	case len(in.inOffice) == 1:
		return in.inOffice[0]
	case len(in.names) == 1 && len(in.inOffice) == 0 && !in.officeAlone:
		return in.names[0]
	}
	return ""
}

// introducing is a search for the full name of a surname.
type introducing struct {
	surname, office string // in small letters; the office may be ""

	names, inOffice []string // the full names, and those right after the office
	officeAlone     bool     // the office stands right before the surname
}

func (in *introducing) read(printed string) {
	text := strings.ToLower(printed)
	if len(text) != len(printed) {
		return
	}
	for at := 0; ; at += len(in.surname) {
		i := wordAt(text[at:], in.surname)
		if i < 0 {
			return
		}
		at += i
		name := forenames(printed[:at])
		after := in.office != "" && wordBefore(text[:at-len(name)]) == in.office
		full := name + printed[at:at+len(in.surname)]
		switch {
		case name == "":
			in.officeAlone = in.officeAlone || after
		case after && !contains(in.inOffice, full):
			in.inOffice = append(in.inOffice, full)
		case !contains(in.names, full):
			in.names = append(in.names, full)
		}
	}
}

// lastOffice is the last word of a title in small letters, "" where it is no
// office.
func lastOffice(title string) string {
	if w := wordBefore(strings.ToLower(title)); offices[w] || w == "lady" || w == "gentleman" {
		return w
	}
	return ""
}

// wordBefore is the last word of s, looked for at its end alone.
func wordBefore(s string) string {
	words := fields(s[max(0, len(s)-maxLabel):])
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// forenames are the words right before a surname that are capitalised and no
// title, with the space after them: one, and the one before an initial.
func forenames(before string) string {
	if !strings.HasSuffix(before, " ") && !strings.HasSuffix(before, "\u00a0") {
		return ""
	}
	words := fields(before[max(0, len(before)-maxLabel):])
	n := len(words)
	if n == 0 || !isForename(words[n-1]) {
		return ""
	}
	if n > 1 && determiners[strings.ToLower(words[n-2])] {
		return "" // "at the Official Fenwick Portrait"
	}
	name := words[n-1] + " "
	if n > 1 && initial(words[n-1]) && isForename(words[n-2]) && strings.HasSuffix(before, words[n-2]+" "+name) {
		name = words[n-2] + " " + name
	}
	return name
}

// isForename tells a capitalised word that is no title and no part of an office.
func isForename(w string) bool {
	key := strings.ToLower(strings.Trim(w, ".,"))
	first, _, _ := strings.Cut(key, "-")
	c, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(c) && !strings.HasSuffix(w, ",") && !honorifics[key] && !offices[key] && !offices[first] && !particles[key] && !branches[key]
}

// determiners never stand before a name of two words.
var determiners = set("the a an this that our their his her der die das den dem le la les el los las un une una il lo gli")

// branches are words that an office is of, and nobody's forename.
var branches = set(`security affairs state defense defence labor labour education energy commerce treasury interior transportation transport agriculture
	health services development trade finance environment culture science h.e`)

// readRoles reads the roles that the title and the notes give to people whom
// the labels name in full: the words in capitals right before the name.
func (r *reader) readRoles() {
	for i := range r.doc.Speakers {
		s := &r.doc.Speakers[i]
		if len(fields(s.Name)) < 2 {
			continue
		}
		for _, a := range r.people.abouts {
			at := wordAt(a.text, s.Name)
			if at < 0 {
				continue
			}
			rule := a.what + " names the role before the name"
			role := roleBefore(a.text[:at])
			if role == "" {
				role, rule = roleAfter(a.text[at+len(s.Name):]), a.what+" names the role after the name"
			}
			if role != "" {
				r.addRole(s, corpus.Role{Title: role, Evidence: []corpus.Evidence{{Origin: corpus.FromFile, Rule: rule, Printed: cut(a.text, 240), Line: a.line}}})
			}
		}
	}
}

// roleBefore is the post at the end of s: words in capitals and particles back
// to a small word or a comma. It must hold an office, so that a part of one
// ("Foreign Affairs and Trade Jane Doe") is none.
func roleBefore(s string) string {
	words := fields(s)
	i := len(words)
	for i > 0 {
		w := words[i-1]
		c, _ := utf8.DecodeRuneInString(w)
		if strings.HasSuffix(w, ",") || strings.HasSuffix(w, ":") || strings.HasSuffix(w, ".") && len(w) > 5 || w == "and" || !unicode.IsUpper(c) && !particles[w] {
			break
		}
		i--
	}
	for i < len(words) && (particles[words[i]] || words[i] == "The") {
		i++
	}
	if i == len(words) || particles[words[len(words)-1]] || !officeWithin(words[i:]) {
		return ""
	}
	if len(words)-i == 1 && i > 0 && words[i-1] == "and" {
		return ""
	}
	return strings.Join(words[i:], " ")
}

// roleAfter is "NATO Secretary General" in ", NATO Secretary General, said".
func roleAfter(s string) string {
	rest, ok := strings.CutPrefix(s, ", ")
	if !ok {
		return ""
	}
	end := strings.IndexAny(rest, ",;.()\n")
	if end < 0 {
		end = len(rest)
	}
	role := strings.TrimPrefix(trim(rest[:end]), "the ")
	words := fields(role)
	for _, w := range words {
		c, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(c) && !particles[w] || w == "and" {
			return ""
		}
	}
	if len(words) == 0 || len(words) > 10 || !officeWithin(words) {
		return ""
	}
	return role
}
