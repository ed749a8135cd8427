package record

import (
	"strings"

	"lectern/corpus"
	"lectern/corpus/format/field"
	"lectern/corpus/transcript"
)

// found is a document that was found in a file.
type found struct {
	head   field.Row
	rows   []field.Row
	people []transcript.Person
	at     node
}

// finder walks the values of a file and finds the documents.
type finder struct {
	*tree
	all []found
}

// visit finds the documents in n. The head is what the values around say.
func (f *finder) visit(n node, head map[field.Field]field.Value) {
	switch {
	case n.sort == '[' && f.areTurns(n):
		f.all = append(f.all, found{head: field.Row{Values: head}, rows: f.rows(n), at: n})
	case n.sort == '[' && f.allWords(n):
		v, _ := f.value(n)
		f.all = append(f.all, found{head: field.Row{Values: head}, rows: []field.Row{{Values: map[field.Field]field.Value{field.Text: v}, Lines: f.lines(n)}}, at: n})
	case n.sort == '[':
		for _, each := range n.values {
			f.visit(each, head)
		}
	case n.sort == '{':
		f.object(n, head)
	}
}

// allWords tells a list of strings at the top of a file that is long enough for a
// transcript.
func (f *finder) allWords(n node) bool {
	for _, each := range n.values {
		if each.sort != '"' {
			return false
		}
	}
	return n.from == 0 && len(n.values) > 1 && n.to-n.from > minWords
}

// minWords is the length in bytes from which a text may be a transcript by
// itself. Chosen.
const minWords = 40

// object finds the document that an object is, or those that it holds.
func (f *finder) object(n node, around map[field.Field]field.Value) {
	head := f.head(n, around)
	var rows []field.Row
	var lists []list
	var within []node
	for i, each := range n.values {
		switch {
		case ofMachines[field.Fold(n.keys[i])]:
		case f.areTurns(each):
			lists = append(lists, list{each, f.labelled(each)})
		case each.sort == '{' || each.sort == '[':
			within = append(within, each)
		}
	}
	for _, l := range best(lists) {
		rows = append(rows, f.rows(l)...)
	}
	if len(rows) > 0 {
		f.all = append(f.all, found{head: field.Row{Values: head}, rows: rows, people: f.people(n), at: n})
		return
	}
	before := len(f.all)
	for _, each := range within {
		f.visit(each, head)
	}
	if len(f.all) > before {
		f.unite(before, head, n)
		return
	}
	if row := f.row(n); row.Has(field.Text) && len(row.Values[field.Text].Text) > minWords {
		own := row.Values[field.Text]
		f.all = append(f.all, found{head: field.Row{Values: head}, at: n, rows: []field.Row{{Values: map[field.Field]field.Value{field.Text: own}, Lines: row.Lines}}})
	}
}

// ofMachines are keys whose lists are words of words: a recogniser gives them
// beside the turns.
var ofMachines = map[string]bool{"words": true, "tokens": true, "wordsegments": true, "alternatives": true}

// list is a list of turns, and whether it says who speaks.
type list struct {
	node
	labelled bool
}

// best are the lists that say who speaks, all if none does. A file that has both
// says the same words twice.
func best(lists []list) []node {
	var labelled, all []node
	for _, l := range lists {
		all = append(all, l.node)
		if l.labelled {
			labelled = append(labelled, l.node)
		}
	}
	if len(labelled) > 0 {
		return labelled
	}
	return all
}

// unite makes one document of those found within an object, unless each says
// itself what document it is.
func (f *finder) unite(from int, head map[field.Field]field.Value, n node) {
	parts := f.all[from:]
	people := f.people(n)
	if len(parts) == 1 {
		parts[0].people = append(parts[0].people, people...)
		return
	}
	for _, p := range parts {
		for _, of := range []field.Field{field.Title, field.Document, field.Date} {
			if v, ok := p.head.Values[of]; ok && v.Text != head[of].Text {
				return
			}
		}
	}
	var lists []list
	for i, p := range parts {
		l := list{node: node{from: i}}
		for _, r := range p.rows {
			l.labelled = l.labelled || r.Label() != "" || r.Has(field.Who)
		}
		lists = append(lists, l)
	}
	one := found{head: field.Row{Values: head}, at: n, people: people}
	for _, l := range best(lists) {
		one.rows = append(one.rows, parts[l.from].rows...)
		one.people = append(one.people, parts[l.from].people...)
	}
	f.all = append(f.all[:from], one)
}

// head is what an object says of the document, over what stands around it.
func (f *finder) head(n node, around map[field.Field]field.Value) map[field.Field]field.Value {
	head := map[field.Field]field.Value{}
	for of, v := range around {
		head[of] = v
	}
	row := f.row(n)
	for _, of := range []field.Field{field.Document, field.Title, field.Date, field.Place, field.Language, field.Event, field.Address} {
		if row.Has(of) {
			head[of] = row.Values[of]
		}
	}
	if v := row.Values[field.Label]; row.Has(field.Label) && head[field.Title].Blank() && !row.Has(field.Text) && field.Fold(v.Text) != "" && f.named(n) {
		head[field.Title] = v
	}
	return head
}

// named tells an object whose title is called its name.
func (f *finder) named(n node) bool {
	for _, k := range n.keys {
		if k := field.Fold(k); k == "name" || k == "label" || k == "displayname" {
			return true
		}
	}
	return false
}

// areTurns tells a list of turns: at least half of its values have words, and it
// says of them who, when or of what kind, or they are nothing but words. Items
// that have a title or a date of their own and no speaker are documents.
func (f *finder) areTurns(n node) bool {
	if n.sort == '{' && len(n.values) > 1 {
		n = node{sort: '[', values: n.values} // turns by their numbers
	} else if n.sort != '[' {
		return false
	}
	texts, voices, documents := 0, 0, 0
	for _, each := range n.values {
		if each.sort != '{' {
			return false
		}
		row := f.row(each)
		if !row.Words() {
			continue
		}
		texts++
		switch {
		case row.Label() != "" || row.Has(field.Who) || row.Has(field.Start):
			voices++
		case row.Has(field.Title) || row.Has(field.Document) || row.Has(field.Date) || row.Has(field.Address):
			documents++
		}
	}
	return texts > 0 && texts*2 >= len(n.values) && (voices > 0 || documents*2 < texts)
}

func (f *finder) labelled(n node) bool {
	for _, r := range f.rows(n) {
		if r.Label() != "" || r.Has(field.Who) {
			return true
		}
	}
	return false
}

func (f *finder) rows(n node) []field.Row {
	var rows []field.Row
	for _, each := range n.values {
		if row := f.row(each); row.Words() || row.Label() != "" {
			rows = append(rows, row)
		}
	}
	return rows
}

// peopleKeys are keys of lists of speakers, folded.
var peopleKeys = map[string]bool{"speakers": true, "speaker": true, "participants": true, "people": true, "persons": true, "members": true, "metadata": true}

// people are the speakers that an object declares with an ID.
func (f *finder) people(n node) []transcript.Person {
	var people []transcript.Person
	for i, each := range n.values {
		if n.sort != '{' || !peopleKeys[field.Fold(n.keys[i])] {
			continue
		}
		if each.sort == '{' {
			people = append(people, f.people(each)...)
			continue
		}
		for _, one := range each.values {
			if p, ok := f.declared(one); ok {
				people = append(people, p)
			}
		}
	}
	return people
}

func (f *finder) declared(n node) (transcript.Person, bool) {
	if n.sort != '{' {
		return transcript.Person{}, false
	}
	row := f.row(n)
	key := row.Values[field.Key].Trimmed()
	if key == "" {
		key = row.Values[field.Who].Trimmed()
	}
	e := corpus.InFile("the list of speakers declares them", strings.TrimSpace(row.Label()), row.Lines.From)
	p := transcript.Person{Key: key, Name: row.Label(), Evidence: e}
	if role, org := row.Values[field.Role], row.Values[field.Organization]; !role.Blank() || !org.Blank() {
		r := corpus.Role{Evidence: e}
		if !role.Blank() {
			r.Title = role.Trimmed()
		}
		if !org.Blank() {
			r.Organization = org.Trimmed()
		}
		p.Roles = []corpus.Role{r}
	}
	return p, key != "" && p.Name != ""
}
