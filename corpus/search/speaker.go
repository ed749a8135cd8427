package search

import (
	"cmp"
	"slices"

	"lectern/corpus"
	"lectern/corpus/block"
	"lectern/corpus/index"
	"lectern/corpus/word"
)

// turnsPerRow and namesPerCard are how many turns and how many names a block
// holds: some kilobytes.
const (
	turnsPerRow  = 8192
	namesPerCard = 256
)

// speakers say who spoke each turn: a number from 1, by which speakers are
// ordered by name, 0 for nobody who is named. Speakers of one ID are one.
type speakers struct {
	first  int // the block of the first row; behind the rows are the cards
	rows   [][]uint32
	cards  [][]person
	people int
}

type person struct{ id, name string }

// census numbers the speakers of a corpus.
type census struct {
	people []person
	met    map[string]uint32 // the place in people by ID, from 1
	turns  []uint32          // of each turn
}

func (c *census) add(d *corpus.Document) {
	for i := range d.Turns {
		id := d.Turns[i].Speaker
		n := c.met[id]
		if n == 0 && id != "" {
			n = c.meet(d, id)
		}
		c.turns = append(c.turns, n)
	}
}

func (c *census) meet(d *corpus.Document, id string) uint32 {
	name := id
	if s := d.Speaker(id); s != nil {
		name = s.Name
	}
	c.people = append(c.people, person{id, name})
	c.met[id] = uint32(len(c.people))
	return uint32(len(c.people))
}

// order numbers the speakers by their names.
func (c *census) order() {
	folded := make([]string, len(c.people))
	byName := make([]int, len(c.people))
	for i, p := range c.people {
		byName[i] = i
		var b []byte
		for _, r := range p.name {
			b = word.Fold(b, r)
		}
		folded[i] = string(b)
	}
	slices.SortFunc(byName, func(i, j int) int {
		return cmp.Or(cmp.Compare(folded[i], folded[j]), cmp.Compare(c.people[i].id, c.people[j].id))
	})
	people, number := make([]person, len(c.people)), make([]uint32, len(c.people)+1)
	for n, i := range byName {
		people[n], number[i+1] = c.people[i], uint32(n+1)
	}
	c.people = people
	for i, n := range c.turns {
		c.turns[i] = number[n]
	}
}

// write appends the number of speakers to a root and gives rows and cards.
func (c *census) write(root []byte) ([]byte, [][]byte) {
	root = appendNumber(root, len(c.people))
	var blocks [][]byte
	for row := range slices.Chunk(c.turns, turnsPerRow) {
		blocks = append(blocks, index.AppendColumn(nil, row))
	}
	for card := range slices.Chunk(c.people, namesPerCard) {
		blocks = append(blocks, appendCard(nil, card))
	}
	return root, blocks
}

// rowsOf is how many rows and cards there are.
func rowsOf(turns, people int) (rows, cards int) {
	return (turns + turnsPerRow - 1) / turnsPerRow, (people + namesPerCard - 1) / namesPerCard
}

func readSpeakers(c *block.Reader, first, turns int) speakers {
	s := speakers{first: first, people: c.Number()}
	if s.people > turns {
		c.Bad, s.people = true, 0
	}
	rows, cards := rowsOf(turns, s.people)
	s.rows, s.cards = make([][]uint32, rows), make([][]person, cards)
	return s
}

// speakersOf appends who spoke some turns, which ascend.
func (x *Index) speakersOf(into, turns []uint32) ([]uint32, error) {
	var missing error
	for len(turns) > 0 {
		i := int(turns[0]) / turnsPerRow
		n := 0
		for n < len(turns) && int(turns[n])/turnsPerRow == i {
			n++
		}
		x.worked(n)
		r, err := x.row(i)
		if err != nil {
			missing = block.And(missing, err)
		} else {
			for _, t := range turns[:n] {
				into = append(into, r[int(t)-i*turnsPerRow])
			}
		}
		turns = turns[n:]
	}
	return into, missing
}

// row is who spoke each of some turns.
func (x *Index) row(i int) ([]uint32, error) {
	s := &x.speakers
	if s.rows[i] != nil {
		return s.rows[i], nil
	}
	b, err := x.store.Block(s.first + i)
	if err != nil {
		return nil, err
	}
	x.worked(turnsPerRow)
	row := make([]uint32, min(turnsPerRow, x.turns-i*turnsPerRow))
	if index.ReadColumn(b, row, uint32(s.people)) != nil {
		return nil, errDamaged
	}
	s.rows[i] = row
	return row, nil
}

// person is the speaker of a number from 1.
func (x *Index) person(n uint32) (person, error) {
	s := &x.speakers
	i := int(n-1) / namesPerCard
	if s.cards[i] == nil {
		b, err := x.store.Block(s.first + len(s.rows) + i)
		if err != nil {
			return person{}, err
		}
		if s.cards[i] = readCard(b, min(namesPerCard, s.people-i*namesPerCard)); s.cards[i] == nil {
			return person{}, errDamaged
		}
	}
	return s.cards[i][int(n-1)%namesPerCard], nil
}
