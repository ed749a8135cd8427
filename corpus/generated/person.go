package generated

import "strings"

// regulars are who speaks again and again in one term of office, termYears how
// long that is.
const (
	regulars  = 24
	termYears = 8
)

// person is somebody who never lived. Regulars of a term come first, by how
// often they speak; whoever speaks once or twice has a number far above.
type person struct {
	name, label string
	role        string
}

// offices are those of regulars, by their number.
var offices = []string{
	"Chancellor of Marrow", "Speaker for the Lamp Office", "Minister of Tides", "Deputy Chancellor", "Minister of Bridges", "Keeper of the Grain Reserve",
	"Commissioner for Ferries", "Director of the Weather Board", "Minister of Schools", "Minister of Finance", "Ambassador of Marrow", "Chief Engineer",
	"Mayor of Lower Marrow", "Mayor of Upper Marrow", "Professor of Winds", "Head of the Harbour", "Minister of Health", "Surveyor of Roads",
	"Secretary of State", "Captain of the Coast Guard", "Judge of the Salt Court", "Director of Statistics", "Minister of Forests", "Envoy to the Islands",
}

// posts are those of people who are heard once.
var posts = []string{"Engineer", "Teacher", "Physician", "Farmer", "Harbour Pilot", "Student", "Member of the Council", "Baker"}

// who draws a speaker of an event in that year: about as often as in the measured
// corpora one of few regulars (of their words 24 % are one speaker's, 15 % the
// second's, 10 % the third's), else one of many, most of whom never come again.
func (t *tongue) who(c *chance, year, regular int) person {
	if c.happens(regular) {
		return t.regular(year, regularRank(c))
	}
	return t.person(regulars*1000 + c.small(22))
}

// regularRank is the number of a regular; each speaks about 0.6 times as often
// as the one before.
func regularRank(c *chance) int {
	n := 0
	for n < regulars-1 && c.happens(6000) {
		n++
	}
	return n
}

func (t *tongue) regular(year, n int) person {
	p := t.person(year/termYears%900*regulars + n)
	p.role = t.roleOf(n)
	return p
}

func (t *tongue) roleOf(n int) string {
	if !t.roles {
		return ""
	}
	return offices[n%len(offices)]
}

func (t *tongue) person(n int) person {
	c := chanceOf(uint64(n), 0x6E616D65)
	p := person{name: t.name(&c)}
	if t.roles && c.happens(1500) {
		p.role = oneOf(&c, posts)
	}
	p.label = p.name
	if t.cased {
		p.label = strings.ToUpper(p.name)
	}
	return p
}

// name is a given name and a surname, of two and three syllables; of two and
// three characters together in a script without blanks.
func (t *tongue) name(c *chance) string {
	if t.spelling.blocks > 0 {
		var name []byte
		for range 3 {
			name = t.spelling.append(name, len(t.spelling.single)+c.below(900))
		}
		return string(name)
	}
	given := t.spelling.stem(nil, syllablesFrom[1]+c.below(600))
	surname := t.spelling.stem(nil, syllablesFrom[2]+c.below(200000))
	return capital(string(given)) + " " + capital(string(surname))
}

// capital has the first letter large, where the script has such.
func capital(s string) string {
	for i := range s {
		if i > 0 {
			return strings.ToUpper(s[:i]) + s[i:]
		}
	}
	return strings.ToUpper(s)
}
