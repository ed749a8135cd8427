package generated

// genre is a kind of event: who speaks in which order, how often and how long.
type genre struct {
	name    string
	of10000 int // its share of the documents
	turns   spread
	speak   func(*event)
}

// genres and their shares: of the measured documents, 45 of 100 are remarks of
// hardly more than one speaker, 20 are briefings with questions from nobody who
// is named; the others are conversations of two and debates of several.
var genres = []genre{
	{"remarks", 4500, fewTurns, (*event).remarks},
	{"briefing", 2000, manyTurns, (*event).briefing},
	{"conversation", 1700, talkTurns, (*event).conversation},
	{"debate", 1800, debateTurns, (*event).debate},
}

func genreOf(c *chance) *genre {
	at := c.below(10000)
	for i := range genres {
		if at -= genres[i].of10000; at < 0 {
			return &genres[i]
		}
	}
	return &genres[0]
}

// event writes the turns of one document.
type event struct {
	prose
	left   int // turns that are still to be written
	heard  map[string]bool
	people []person
}

// say writes one turn, and tells whether another may follow.
func (e *event) say(p person, words int, asking bool, paragraph int) bool {
	e.label(p)
	e.turn(words, asking, paragraph)
	return e.end()
}

// ask is a question by nobody who is named.
func (e *event) askUnnamed(words int) bool {
	e.out = append(e.out, "Q: "...)
	e.turn(words, true, 0)
	return e.end()
}

// laugh is a turn without words, as one of a hundred is.
func (e *event) laugh(p person) bool {
	e.label(p)
	e.out = append(e.out, oneOf(e.chance, e.reactions)...)
	return e.end()
}

// label is the name, with the office where the source prints it: the first time.
func (e *event) label(p person) {
	e.out = append(e.out, p.label...)
	if p.role != "" && !e.heard[p.name] {
		e.out = append(append(append(e.out, " ("...), p.role...), ')')
	}
	e.heard[p.name] = true
	e.out = append(e.out, e.colon...)
}

func (e *event) end() bool {
	e.out = append(e.out, "\n\n"...)
	e.left--
	return e.left > 0
}

// length draws from a mixture: so many of 100 are short.
func (e *event) length(of100 int, long spread) int {
	if e.chance.below(100) < of100 {
		return short.draw(e.chance)
	}
	return long.draw(e.chance)
}

// cast draws people for an event, none of them twice.
func (e *event) cast(n, regular int) []person {
	for tries := 0; n > 0 && tries < 100; tries++ {
		p := e.who(e.chance, e.year, regular)
		if known := e.heard[p.name]; !known {
			e.heard[p.name] = false
			e.people = append(e.people, p)
			n--
		}
		for _, q := range e.people[:len(e.people)-1] {
			if q.name == p.name {
				e.people = e.people[:len(e.people)-1]
				n++
				break
			}
		}
	}
	return e.people
}

const paragraphWords = 45

func (e *event) remarks() {
	people := e.cast(1+e.chance.small(2), 8000)
	for i := 0; e.say(people[i%len(people)], e.length(15, addresses), false, paragraphWords); i++ {
		if e.chance.happens(4000) {
			i++
		}
	}
}

func (e *event) briefing() {
	people := e.cast(1+e.chance.small(1), 9500)
	if !e.say(people[0], e.length(5, addresses)/2+1, false, paragraphWords) {
		return
	}
	for {
		if !e.askUnnamed(e.length(30, questions)) {
			return
		}
		if len(e.reactions) > 0 && e.chance.happens(150) && !e.laugh(people[0]) {
			return
		}
		answering := people[0]
		if e.chance.happens(1500) {
			answering = people[len(people)-1]
		}
		if !e.say(answering, e.length(30, answers), false, paragraphWords) {
			return
		}
	}
}

func (e *event) conversation() {
	people := e.cast(1, 10000)
	people = e.cast(1+e.chance.small(1), 500)
	for i := 0; ; i++ {
		asking := i%2 == 1 && e.chance.happens(4500)
		if !e.say(people[i%len(people)], e.length(24, replies), asking, 0) {
			return
		}
		if len(e.reactions) > 0 && e.chance.happens(200) && !e.laugh(people[(i+1)%len(people)]) {
			return
		}
	}
}

func (e *event) debate() {
	people := e.cast(1, 10000)
	people = e.cast(3+e.chance.small(4), 3000)
	for {
		if e.chance.happens(2000) {
			if !e.say(people[0], e.length(10, floors), false, 0) {
				return
			}
			continue
		}
		member := people[1+e.chance.small(6)%(len(people)-1)]
		if !e.say(member, e.length(12, answers), e.chance.happens(1500), 0) {
			return
		}
	}
}
