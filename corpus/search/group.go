package search

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lectern/corpus/block"
	"lectern/corpus/index"
	"lectern/corpus/word"
)

// loose says which words a word of a query stands for.
type loose byte

const (
	exact loose = iota
	akin        // those with its stem, in passages of the language that has it
	begun       // those that begin so
	slips       // those that differ in some letters
)

// Bounds on what is taken for another word. All are chosen: shorter words have
// too many neighbours that are words of their own.
const (
	leastAkin   = 3 // letters of a word that has other forms
	leastSlip   = 4 // letters of a word that may have one slip
	leastSlips  = 8 // letters of a word that may have two
	maxPassages = 16
)

// everywhere is every language, and none.
const everywhere = 1<<maxPassages - 1

// group is the words that one word of a query stands for.
type group struct {
	asked
	forms []form
	turns int // the sum over the forms

	// others are the words beside the wanted one, with the languages in which
	// they stand for it; nil for what is only begun.
	others map[string]uint32
	trunk  string // what all others begin with

	// names are the same words, those that most turns have first. instead tells
	// that nobody said the wanted word.
	names   []string
	instead bool

	// later is what is missing of the dictionary where others may be near too: as
	// much of it was read as is likely to have some. Else nil.
	later error
}

// form is a term of a group and the languages of the passages in which it
// counts, a bit each.
type form struct {
	index.Entry
	languages uint32
	word      string // "" for the wanted word, and for what is only begun
}

// is tells whether a word of a text is one of the group. languages is the bit of
// the text's language, or 0.
func (g *group) is(folded []byte, languages uint32) bool {
	if string(folded) == g.wanted {
		return true
	}
	if g.how == begun {
		return len(folded) >= len(g.wanted) && string(folded[:len(g.wanted)]) == g.wanted
	}
	if len(g.others) == 0 || len(folded) < len(g.trunk) || string(folded[:len(g.trunk)]) != g.trunk {
		return false
	}
	in := g.others[string(folded)]
	return in == everywhere || in&languages != 0
}

// firsts notes the bytes that its words begin with.
func (g *group) firsts(in *[256]bool) {
	in[g.wanted[0]] = true
	for _, w := range g.names {
		in[w[0]] = true
	}
}

// halves is how many halves one time of it counts: the word as it was typed tells
// more than its other forms.
func (f form) halves() uint32 {
	if f.word == "" {
		return 2
	}
	return 1
}

// asked is a group as it is asked for.
type asked struct {
	wanted string
	how    loose
	slips  int
	stage  bool // stage directions are looked at too
}

// maxGroups is how many groups an index keeps, so that what is typed letter by
// letter is not looked up again. Chosen; a group has some hundred bytes.
const maxGroups = 256

// group looks up the words that a word stands for. With partly, of those that are
// near some will do, while the dictionary is not here to its end.
func (x *Index) group(a asked, partly bool) (*group, error) {
	if g := x.groups[a]; g != nil {
		return g, nil
	}
	g := &group{asked: a}
	if err := x.look(g, a, partly); err != nil {
		return nil, err
	}
	g.sum()
	if g.later != nil {
		return g, nil
	}
	if x.groups == nil || len(x.groups) >= maxGroups {
		x.groups = map[asked]*group{}
	}
	x.groups[a] = g
	return g, nil
}

func (x *Index) look(g *group, a asked, partly bool) error {
	switch a.how {
	case begun:
		return x.beginning(g, a)
	case slips:
		return block.And(x.exactly(g, a), x.near(g, a, partly))
	case akin:
		if err := block.And(x.exactly(g, a), x.akin(g, a)); err != nil || len(g.forms) > 0 {
			return err
		}
		return x.mistyped(g, a, partly)
	}
	return x.exactly(g, a)
}

// sum adds up the forms, and orders the names by how many turns have them.
func (g *group) sum() {
	turns := map[string]int{}
	for _, f := range g.forms {
		g.turns += f.Turns
		if f.word != "" {
			turns[f.word] += f.Turns
		}
	}
	for w := range turns {
		g.names = append(g.names, w)
	}
	slices.SortFunc(g.names, func(a, b string) int { return cmp.Or(cmp.Compare(turns[b], turns[a]), cmp.Compare(a, b)) })
}

// kinds calls f with the kinds of term that words are looked for in: what was
// spoken, and where they are asked for stage directions.
func (a asked) kinds(f func(of property) error) error {
	err := f(ofWord)
	if a.stage {
		err = block.And(err, f(ofStageWord))
	}
	return err
}

func wordTerm(of property, folded string) []byte { return append([]byte{byte(of)}, folded...) }

func (x *Index) exactly(g *group, a asked) error {
	return a.kinds(func(of property) error {
		e, ok, err := x.terms.Term(wordTerm(of, a.wanted))
		if ok {
			g.forms = append(g.forms, form{Entry: e, languages: everywhere})
		}
		return err
	})
}

func (x *Index) beginning(g *group, a asked) error {
	return a.kinds(func(of property) error {
		return x.terms.Range(wordTerm(of, a.wanted), func(_ []byte, e index.Entry) bool {
			g.forms = append(g.forms, form{Entry: e, languages: everywhere})
			return true
		})
	})
}

// akin adds the other forms of the wanted word, for each language in which the
// corpus has passages.
func (x *Index) akin(g *group, a asked) error {
	if utf8.RuneCountInString(a.wanted) < leastAkin {
		return nil
	}
	return a.kinds(func(of property) error {
		found := map[string]*form{}
		var missing error
		for i, l := range x.passages {
			stem := word.Stem(l.tag, a.wanted)
			err := x.terms.Range(wordTerm(of, word.Trunk(stem)), func(key []byte, e index.Entry) bool {
				folded := key[1:]
				if string(folded) == a.wanted || word.Stem(l.tag, string(folded)) != stem {
					return true
				}
				if f := found[string(folded)]; f != nil {
					f.languages |= 1 << i
				} else {
					found[string(folded)] = &form{Entry: e, languages: 1 << i}
				}
				return true
			})
			missing = block.And(missing, err)
		}
		g.add(found, x.whollyIn(a.stage))
		return missing
	})
}

// whollyIn are the languages that all passages are in: one of them, or none.
func (x *Index) whollyIn(stage bool) uint32 {
	for i, l := range x.passages {
		if l.all == x.turns || !stage && l.heard == x.heard {
			return 1 << i
		}
	}
	return 0
}

// add adds forms to a group, in the order of their words. One that counts in the
// language of all passages counts everywhere.
func (g *group) add(found map[string]*form, wholly uint32) {
	words := make([]string, 0, len(found))
	for w := range found {
		words = append(words, w)
	}
	slices.Sort(words)
	for _, w := range words {
		f := *found[w]
		if f.languages&wholly != 0 {
			f.languages = everywhere
		}
		g.also(w, f)
	}
}

func (g *group) also(w string, f form) {
	if g.others == nil {
		g.others, g.trunk = map[string]uint32{}, w
	}
	for !strings.HasPrefix(w, g.trunk) {
		g.trunk = g.trunk[:len(g.trunk)-1]
	}
	g.others[w] |= f.languages
	f.word = w
	g.forms = append(g.forms, f)
}

// near adds the words that differ in some letters. The dictionary grows with the
// corpus, and any part of it may have some. With partly those come first that have
// the first half of the word, which lie together, or else its first letter: most
// slips are behind it.
func (x *Index) near(g *group, a asked, partly bool) error {
	err := x.nearWith(g, a, 0)
	if _, missing := err.(*block.Missing); !missing || !partly {
		return err
	}
	ends := letterEnds(a.wanted)
	for _, begin := range []int{ends[(len(ends)-1)/2], ends[1]} {
		if first := x.nearWith(g, a, begin); first != nil {
			return first
		}
		if len(g.others) > 0 {
			g.later = err
			return nil
		}
	}
	return err
}

// letterEnds are where the letters of a word end, behind a 0.
func letterEnds(word string) []int {
	ends := []int{0}
	for at := range word {
		if at > 0 {
			ends = append(ends, at)
		}
	}
	return append(ends, len(word))
}

// nearWith adds those that have so many first bytes of the word, all or none.
func (x *Index) nearWith(g *group, a asked, begin int) error {
	var found []form
	err := a.kinds(func(of property) error {
		return x.terms.Near(byte(of), []byte(a.wanted), begin, a.slips, func(key []byte, e index.Entry, _ int) bool {
			if folded := key[1:]; !bytes.Equal(folded, []byte(a.wanted)) {
				found = append(found, form{Entry: e, languages: everywhere, word: string(folded)})
			}
			return true
		})
	})
	if err != nil {
		return err
	}
	for _, f := range found {
		g.also(f.word, f)
	}
	return nil
}

// mistyped takes other words for one that nobody said, and that no word begins
// with. A number is never a slip for another.
func (x *Index) mistyped(g *group, a asked, partly bool) error {
	letters := utf8.RuneCountInString(a.wanted)
	if letters < leastSlip || strings.ContainsFunc(a.wanted, unicode.IsNumber) {
		return nil
	}
	begins := false
	err := a.kinds(func(of property) error {
		return x.terms.Range(wordTerm(of, a.wanted), func([]byte, index.Entry) bool {
			begins = true
			return false
		})
	})
	if err != nil || begins {
		return err
	}
	a.slips = 1
	if letters >= leastSlips {
		a.slips = 2
	}
	err = x.near(g, a, partly)
	g.instead = len(g.forms) > 0
	return err
}
