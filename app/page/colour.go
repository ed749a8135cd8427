package page

import (
	"hash/fnv"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/app/state"
)

// colours is the size of the palette, s0 to s6 in 00-tokens.css. Seven was
// chosen: with each at 4.5:1 on the paper, more could no longer be told apart
// by those who see two primary colours.
const colours = 7

// colour is the class of a speaker's colour: a stable hash of the ID, so that
// one person has one colour everywhere. It never stands alone: a monogram or
// the name is beside it. Nobody ("") has the class of no colour.
func colour(id string) string {
	if id == "" {
		return "nobody"
	}
	f := fnv.New32a()
	f.Write([]byte(id))
	return "s" + strconv.Itoa(int(f.Sum32()%colours))
}

// monogram is the first letter of the first and of the last part of a name, in
// capitals: "Anders Fogh Rasmussen" gives "AR". A name without letters gives
// "?".
func monogram(name string) string {
	var initials []rune
	for _, part := range strings.Fields(name) {
		if i := strings.IndexFunc(part, unicode.IsLetter); i >= 0 {
			r, _ := utf8.DecodeRuneInString(part[i:])
			initials = append(initials, unicode.ToUpper(r))
		}
	}
	switch len(initials) {
	case 0:
		return "?"
	case 1:
		return string(initials)
	}
	return string([]rune{initials[0], initials[len(initials)-1]})
}

// mono is a speaker's monogram on their colour. The name stands beside it.
func mono(name string) g.Node {
	return h.Span(h.Class("mono"), h.Aria("hidden", "true"), quoted(monogram(name)))
}

// unnamed is what a turn at which nobody is named is called.
const unnamed = "Speaker not named"

// nameOf is a speaker's name, or that there is none.
func nameOf(name string) string { return or(name, unnamed) }

// chip is a link to a speaker with monogram and name; after follows the name.
func (in Input) chip(id, name string, after ...g.Node) g.Node {
	inside := g.Group{mono(name), h.Span(bdi(nameOf(name)), g.Group(after))}
	if id == "" {
		return h.Span(h.Class("chip nobody"), inside)
	}
	return h.A(h.Class("chip "+colour(id)), h.Href(in.href(state.State{Page: state.Speaker, ID: id})), in.leaving(), inside)
}

// doubtful is the badge beside a name whose spelling the source doubts.
func doubtful(spelling string) g.Node {
	if spelling == "" {
		return nil
	}
	return g.Group{g.Text(" "), h.Span(h.Class("badge"), g.Text("spelling "+spelling))}
}
