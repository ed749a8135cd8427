package stats

import (
	"slices"
	"strings"
	"sync"

	"lectern/corpus"
)

// Counts are the numbers of one corpus. They are made once, by Of, and are safe
// for use by several goroutines.
type Counts struct {
	// Words and Turns are the sums over all documents. Stage turns are in
	// neither: nobody said them.
	Words, Turns int

	// Speakers are ordered by name, then ID.
	Speakers []*Speaker

	byID      map[string]*Speaker
	documents map[string]*Document
	words     func() *vocabulary
}

// Document are the numbers of one document.
type Document struct {
	Words, Turns int

	// Shares are one for each speaker who has a turn or is named in the
	// document, most words first; a last one with no ID sums the turns at which
	// nobody is named, and is left out where there is none.
	Shares []Share
}

// Share is one speaker's part of a document.
type Share struct {
	ID, Name string

	// Words, Turns, Asked and Answered are as in Speaker.
	Words, Turns, Asked, Answered int

	// Percent is of the document's words, whole; those of a document sum to
	// 100, or to 0 where it has no words.
	Percent int
}

// Speaker are the numbers of one person over all documents.
type Speaker struct {
	ID, Name string

	// Documents are those that know the speaker, in the order of the corpus.
	Documents []*corpus.Document

	Words, Turns int

	// Of is the number of words of those documents: the denominator of Words.
	Of int

	// Asked is how many of the turns are questions, Answered how many questions
	// the turns answer, each question once.
	Asked, Answered int
}

// Of counts a corpus. The corpus must not change afterwards.
func Of(c *corpus.Corpus) *Counts {
	k := &Counts{byID: map[string]*Speaker{}, documents: map[string]*Document{}}
	for _, d := range c.Documents {
		k.add(d)
	}
	slices.SortFunc(k.Speakers, func(a, b *Speaker) int {
		if n := strings.Compare(a.Name, b.Name); n != 0 {
			return n
		}
		return strings.Compare(a.ID, b.ID)
	})
	k.words = sync.OnceValue(func() *vocabulary { return vocabularyOf(c) })
	return k
}

// Speaker is the speaker with that ID, or nil.
func (k *Counts) Speaker(id string) *Speaker { return k.byID[id] }

// Document are the numbers of the document with that ID, or nil.
func (k *Counts) Document(id string) *Document { return k.documents[id] }

func (k *Counts) add(d *corpus.Document) {
	n := OfDocument(d)
	k.documents[d.ID] = n
	k.Words += n.Words
	k.Turns += n.Turns
	for _, share := range n.Shares {
		if share.ID == "" {
			continue
		}
		s := k.byID[share.ID]
		if s == nil {
			s = &Speaker{ID: share.ID, Name: share.Name}
			k.byID[s.ID] = s
			k.Speakers = append(k.Speakers, s)
		}
		s.Documents = append(s.Documents, d)
		s.Words += share.Words
		s.Turns += share.Turns
		s.Of += n.Words
		s.Asked += share.Asked
		s.Answered += share.Answered
	}
}

// OfDocument counts one document.
func OfDocument(d *corpus.Document) *Document {
	n := &Document{}
	at := map[string]int{}
	for _, s := range d.Speakers {
		if _, twice := at[s.ID]; !twice {
			at[s.ID] = len(n.Shares)
			n.Shares = append(n.Shares, Share{ID: s.ID, Name: s.Name})
		}
	}
	nobody := Share{}
	answered := map[[2]string]bool{}
	for i := range d.Turns {
		t := &d.Turns[i]
		if t.Kind == corpus.Stage {
			continue
		}
		share := &nobody
		if j, named := at[t.Speaker]; named && t.Speaker != "" {
			share = &n.Shares[j]
		}
		share.count(t, answered)
	}
	if nobody.Turns > 0 {
		n.Shares = append(n.Shares, nobody)
	}
	n.sum()
	return n
}

func (s *Share) count(t *corpus.Turn, answered map[[2]string]bool) {
	s.Turns++
	s.Words += SpokenWords(t)
	if t.Kind == corpus.Question {
		s.Asked++
	}
	if once := [2]string{s.ID, t.Answers}; t.Answers != "" && !answered[once] {
		answered[once] = true
		s.Answered++
	}
}

// sum orders the shares and works out what is made from all of them.
func (n *Document) sum() {
	slices.SortStableFunc(n.Shares, func(a, b Share) int {
		if (a.ID == "") != (b.ID == "") {
			return strings.Compare(b.ID, a.ID)
		}
		return b.Words - a.Words
	})
	words := make([]int, len(n.Shares))
	for i, s := range n.Shares {
		words[i] = s.Words
		n.Words += s.Words
		n.Turns += s.Turns
	}
	for i, p := range Percents(words) {
		n.Shares[i].Percent = p
	}
}

// Percents are whole percentages of the sum of the parts that add up to 100:
// each is rounded down, and what is missing goes to the largest remainders,
// the earlier first. Of a sum of 0 they are all 0. Parts must not be negative.
func Percents(parts []int) []int {
	total := 0
	for _, p := range parts {
		total += p
	}
	out := make([]int, len(parts))
	if total == 0 {
		return out
	}
	order := make([]int, len(parts))
	missing := 100
	for i, p := range parts {
		out[i] = p * 100 / total
		missing -= out[i]
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return parts[b]*100%total - parts[a]*100%total })
	for _, i := range order[:missing] {
		out[i]++
	}
	return out
}
