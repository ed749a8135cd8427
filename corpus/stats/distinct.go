package stats

import (
	"math"
	"slices"
	"strings"

	"lectern/corpus"
)

// Distinct is a word that one speaker uses more than the others do.
type Distinct struct {
	// Word is in lower case.
	Word string

	// Mine is how often the speaker said it, Others how often all others did.
	Mine, Others int

	// Z is the log-odds ratio in standard deviations, at least leastZ. Below
	// 1.96 a difference this large is not rare by chance alone.
	Z float64
}

// leastZ leaves out words that all speakers use much alike. It is chosen: a word
// said four times by one speaker and by nobody else, in a corpus of a few
// hundred words, just passes.
const leastZ = 0.9

// vocabulary is how often each word was said, by speaker and in all. Turns at
// which nobody is named count for all.
type vocabulary struct {
	all     map[string]int
	total   int
	bySpkr  map[string]map[string]int
	totalBy map[string]int
}

func vocabularyOf(c *corpus.Corpus) *vocabulary {
	v := &vocabulary{all: map[string]int{}, bySpkr: map[string]map[string]int{}, totalBy: map[string]int{}}
	for _, d := range c.Documents {
		for i := range d.Turns {
			v.add(&d.Turns[i])
		}
	}
	return v
}

func (v *vocabulary) add(t *corpus.Turn) {
	mine := v.bySpkr[t.Speaker]
	if mine == nil {
		mine = map[string]int{}
		v.bySpkr[t.Speaker] = mine
	}
	for w := range Spoken(t) {
		w = strings.ToLower(w)
		v.all[w]++
		mine[w]++
		v.total++
		v.totalBy[t.Speaker]++
	}
}

// Distinctive are at most n words that set a speaker apart from all others of
// the corpus, the most telling first. It is the weighted log-odds ratio with an
// informative prior (Monroe, Colaresi and Quinn, "Fightin' Words", 2008), the
// prior being the corpus itself, as heavy as the speaker's own words. A word
// must be said twice to be listed: of a word said once nothing follows. Of two
// that tell as much, the longer comes first.
func (k *Counts) Distinctive(speaker string, n int) []Distinct {
	v := k.words()
	var found []Distinct
	for w, mine := range v.bySpkr[speaker] {
		if mine < 2 {
			continue
		}
		if d := v.distinct(speaker, w, mine); d.Z >= leastZ {
			found = append(found, d)
		}
	}
	slices.SortFunc(found, func(a, b Distinct) int {
		if a.Z != b.Z {
			if a.Z > b.Z {
				return -1
			}
			return 1
		}
		if len(a.Word) != len(b.Word) {
			return len(b.Word) - len(a.Word)
		}
		return strings.Compare(a.Word, b.Word)
	})
	return found[:min(n, len(found))]
}

func (v *vocabulary) distinct(speaker, word string, mine int) Distinct {
	myTotal := v.totalBy[speaker]
	others, otherTotal := v.all[word]-mine, v.total-myTotal
	weight := float64(myTotal)
	prior := weight * float64(v.all[word]) / float64(v.total)
	odds := func(n, total int) float64 {
		a := float64(n) + prior
		return math.Log(a / (float64(total) + weight - a))
	}
	// A speaker who said everything there is has nobody to differ from.
	if otherTotal == 0 {
		return Distinct{Word: word, Mine: mine}
	}
	spread := math.Sqrt(1/(float64(mine)+prior) + 1/(float64(others)+prior))
	return Distinct{word, mine, others, (odds(mine, myTotal) - odds(others, otherTotal)) / spread}
}
