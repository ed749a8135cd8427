package format

import (
	"slices"
	"sync"

	"lectern/corpus"
)

// Declared is what one source declares for the other sources of its folder and
// of the folders below: people and organizations at whom those point by a key.
type Declared struct {
	// File is the source as Input.Name has it.
	File string

	People        []Person
	Organizations []Organization

	// Parts are the other files that the source says it consists of.
	Parts []Part

	once          sync.Once
	people        map[string]*Person
	organizations map[string]*Organization
	named         map[string]int // how many people have a name
}

// Person is whom a key points at, nil for nobody. Of two with one key it is the
// first.
func (d *Declared) Person(key string) *Person {
	d.once.Do(d.index)
	return d.people[key]
}

// Organization is what a key points at, nil for nothing.
func (d *Declared) Organization(key string) *Organization {
	d.once.Do(d.index)
	return d.organizations[key]
}

// Namesake tells that somebody else is declared who has a name of this person.
func (d *Declared) Namesake(p *Person) bool {
	d.once.Do(d.index)
	return slices.ContainsFunc(p.Names, func(n Name) bool { return d.named[n.Text] > 1 })
}

func (d *Declared) index() {
	d.people, d.organizations, d.named = make(map[string]*Person, len(d.People)), make(map[string]*Organization, len(d.Organizations)), map[string]int{}
	for i := range d.People {
		if p := &d.People[i]; d.people[p.Key] == nil {
			d.people[p.Key] = p
			d.name(p)
		}
	}
	for i := range d.Organizations {
		if o := &d.Organizations[i]; d.organizations[o.Key] == nil {
			d.organizations[o.Key] = o
		}
	}
}

// name counts the names of a person, each once.
func (d *Declared) name(p *Person) {
	for i, n := range p.Names {
		if !p.Local && !slices.ContainsFunc(p.Names[:i], func(o Name) bool { return o.Text == n.Text }) {
			d.named[n.Text]++
		}
	}
}

// Part is a file that another one points at.
type Part struct {
	// Path is relative to the folder of the file that points, with forward
	// slashes and without escapes.
	Path string

	Line, Column int // where the pointer stands, from 1

	// Header tells a part of what is declared, not of what was said.
	Header bool
}

// Person is somebody, a group, or somebody whose name nobody knows, with the key
// that sources point by. What of it holds in a document is a question of the
// document's date and language.
type Person struct {
	Key         string
	Names       []Name
	Posts       []Post
	Identifiers []corpus.Identifier

	// Rule says in what way it is declared: "the cast list declares them".
	Rule string

	// Voice is set for a key that is no one person's.
	Voice corpus.Voice

	// Local tells that the name is the one that a single document gives: the
	// labels there are nearer to it.
	Local bool
}

// Organization is one that posts are held in.
type Organization struct {
	Key   string
	Names []Name

	// Kind is the source's own word: "parliament", "politicalParty".
	Kind string
}

// Name is what somebody or something is called.
type Name struct {
	Text string

	// Printed are the words as the source has them.
	Printed string
	Line    int

	// Language is the tag that holds where it stands, "" for none. Tagged tells
	// that the name has a tag of its own.
	Language string
	Tagged   bool

	// From and To bound the time in which it was borne, as EDTF; "" for open.
	From, To string
}

// Post is an office or a membership.
type Post struct {
	Titles []Name

	// Organizations are the names that stand in the post itself, Organization the
	// key of one that is declared; either may be missing.
	Organizations []Name
	Organization  string

	// Member tells a membership without an office.
	Member bool

	From, To string // as in Name
	Evidence []corpus.Evidence

	// Documents are the keys of those that alone know of it; none for all.
	Documents []string
}
