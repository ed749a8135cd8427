package search

import "lectern/corpus/block"

// A card holds people in the order of their names: of each how many bytes of the
// name are those of the name before, and the rest; and how many bytes of the ID
// follow from the name, and the rest.

// mostShared is how many bytes two texts have in common at most, so that what is
// read stays small where the bytes are.
const mostShared = 255

func appendCard(b []byte, card []person) []byte {
	before := ""
	for _, p := range card {
		b = appendBehind(b, before, p.name)
		b = appendBehind(b, dashed(p.name), p.id)
		before = p.name
	}
	return b
}

// readCard reads so many people; nil where they are not there.
func readCard(b []byte, many int) []person {
	c := block.NewReader(b)
	card := make([]person, many)
	before := ""
	for i := range card {
		p := &card[i]
		p.name = behind(&c, before)
		p.id = behind(&c, dashed(p.name))
		before = p.name
	}
	if c.Bad {
		return nil
	}
	return card
}

// dashed is a name as IDs are made of one: small letters of ASCII and digits,
// with a dash for what stands between them.
func dashed(name string) string {
	b := make([]byte, 0, len(name))
	for _, c := range []byte(name) {
		switch {
		case 'A' <= c && c <= 'Z':
			b = append(b, c-'A'+'a')
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			b = append(b, c)
		case len(b) > 0 && b[len(b)-1] != '-':
			b = append(b, '-')
		}
	}
	return string(b)
}

// appendBehind writes a text by what it has in common with another.
func appendBehind(b []byte, other, text string) []byte {
	same, most := 0, min(len(other), len(text), mostShared)
	for same < most && other[same] == text[same] {
		same++
	}
	return appendText(appendNumber(b, same), text[same:])
}

// behind reads what appendBehind wrote.
func behind(c *block.Reader, other string) string {
	same, rest := c.Number(), c.Text()
	if same > min(len(other), mostShared) {
		c.Bad = true
		return ""
	}
	return other[:same] + rest
}
