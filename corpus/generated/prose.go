package generated

import (
	"strconv"
	"strings"
)

// prose writes invented sentences, one document's in order.
type prose struct {
	*tongue
	chance *chance
	year   int // of the event

	out     []byte
	last    int // rank of the word before, -1 for none
	held    [128]int
	holding int // how many of held are words of this document
	held0   int // the next to be forgotten
}

// heldFrom is the rank from which words are held to be said again: what a
// document is about, not what every sentence is made of.
const heldFrom = 150

// rank draws the next word.
func (p *prose) rank() int {
	how := p.chance.below(10000)
	switch {
	case how < followsOf10000 && p.last >= 0:
		p.last = p.follower()
	case how < followsOf10000+againOf10000 && p.holding > 0:
		p.last = p.held[p.chance.below(p.holding)]
	default:
		p.last = p.ranks().of(p.chance.next())
	}
	if p.last >= heldFrom {
		p.held[p.held0] = p.last
		p.held0 = (p.held0 + 1) % len(p.held)
		p.holding = min(p.holding+1, len(p.held))
	}
	return p.last
}

// follower is one of the words that follow the one before more often than
// chance would have it: the same ones in every document, some more often. None
// is so rare that most of its use would be there: rare words follow rare ones.
func (p *prose) follower() int {
	n := p.chance.small(followerBits)
	which := chanceOf(uint64(p.last), uint64(n))
	bound := followerBound * (p.last + 1) * (n + 1)
	for range 3 {
		if rank := p.ranks().of(which.next()); rank < bound {
			return rank
		}
	}
	return which.below(bound)
}

// turn writes about so many words, in sentences; the last asks if asking.
// Paragraphs, if there may be more than one, are as long as their length says.
func (p *prose) turn(words int, asking bool, paragraph int) {
	lengths := sentences
	if p.blank == "" {
		lengths = sentencesOfC
	}
	p.last = -1
	since := 0
	for words > 0 {
		n := min(lengths.draw(p.chance), words)
		words -= n
		since += n
		p.sentence(n, asking && words == 0)
		switch {
		case words == 0:
		case paragraph > 0 && since >= paragraph:
			p.out = append(p.out, "\n\n"...)
			since = 0
		default:
			p.out = append(p.out, p.blank...)
		}
	}
}

func (p *prose) sentence(words int, asking bool) {
	reacted := false
	for i := range words {
		rank := p.rank()
		at := len(p.out)
		p.out = p.word(p.out, rank)
		if p.cased && (i == 0 || isName(rank)) {
			p.out = append(p.out[:at], capital(string(p.out[at:]))...)
		}
		reacted = p.beside(reacted) || reacted
		if i < words-1 {
			p.between()
		}
	}
	if asking {
		p.out = append(p.out, p.ask...)
	} else {
		p.out = append(p.out, p.stop...)
	}
	if reacted {
		p.out = append(append(p.out, p.blank...), oneOf(p.chance, p.reactions)...)
	}
}

// isName tells the words that are written large, about one of ten that are said.
func isName(rank int) bool { return rank > 120 && rank%5 == 3 }

// beside puts a date or a doubt behind a word, and tells that the sentence gets
// a reaction.
func (p *prose) beside(reacted bool) bool {
	switch n := p.chance.below(10000); {
	case n < dateOf10000:
		if len(p.dates) > 0 {
			p.out = append(append(p.out, p.blank...), p.date()...)
		}
	case n < dateOf10000+doubtOf10000:
		if len(p.doubts) > 0 {
			p.out = append(append(p.out, p.blank...), oneOf(p.chance, p.doubts)...)
		}
	case n < dateOf10000+doubtOf10000+reactionOf10000:
		return len(p.reactions) > 0
	}
	return false
}

func (p *prose) between() {
	switch n := p.chance.below(10000); {
	case n < commaOf10000:
		p.out = append(append(p.out, p.comma...), p.blank...)
	case n < commaOf10000+repairOf10000:
		p.out = append(p.out, oneOf(p.chance, p.repairs)...)
	default:
		p.out = append(p.out, p.blank...)
	}
}

// date is a date spoken about: most lie in the year of the event or not long
// before.
func (p *prose) date() string {
	c := p.chance
	if c.below(100) < relativeOf100 {
		return oneOf(c, p.relative)
	}
	year := p.year - c.small(6)
	return strings.NewReplacer(
		"TT", strconv.Itoa(year/10), "Y", strconv.Itoa(year), "M", oneOf(c, p.months), "D", strconv.Itoa(1+c.below(28)),
	).Replace(oneOf(c, p.dates))
}
