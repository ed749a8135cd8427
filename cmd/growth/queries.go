package main

import (
	"fmt"
	"strings"

	"lectern/corpus"
	"lectern/corpus/word"
)

// kinds of query, and how many there are of each: as in the comparison with
// other programs, 60 in all.
var kinds = []struct {
	name string
	n    int
	make func(*picker, picked) string
}{
	{"frequent", 12, (*picker).frequent},
	{"rare", 10, (*picker).rare},
	{"and", 12, (*picker).and},
	{"phrase", 8, (*picker).phrase},
	{"prefix", 8, (*picker).prefix},
	{"typo", 6, (*picker).typo},
	{"speaker", 4, (*picker).speaker},
}

// picker makes queries from what is said in a corpus, so that each finds
// something whatever the size.
type picker struct {
	times map[string]int
	words int
}

// picked is a turn that a query is made from, the nth of its kind.
type picked struct {
	words   []string
	speaker string
	n       int
}

// queries are the 60 of a corpus, by kind.
func queries(c *corpus.Corpus) map[string][]string {
	p := &picker{times: map[string]int{}}
	var turns []picked
	for _, d := range c.Documents {
		for i := range d.Turns {
			p.count(&d.Turns[i])
		}
	}
	every := max(1, len(c.Documents)/400)
	for i := 0; i < len(c.Documents); i += every {
		turns = append(turns, pickedOf(c.Documents[i])...)
	}
	all := map[string][]string{}
	for k, kind := range kinds {
		for at := k; len(all[kind.name]) < kind.n && at < 200*len(turns); at += 37 {
			t := turns[at%len(turns)]
			t.n = len(all[kind.name])
			if q := kind.make(p, t); q != "" {
				all[kind.name] = append(all[kind.name], q)
			}
		}
	}
	return all
}

// pickedOf are some turns of a document in a language with stems.
func pickedOf(d *corpus.Document) (some []picked) {
	if d.Language != "en" {
		return nil
	}
	for i := 0; i < len(d.Turns); i += 1 + len(d.Turns)/5 {
		t := &d.Turns[i]
		if t.Kind == corpus.Stage {
			continue
		}
		one := picked{}
		for _, w := range word.All(t.Text, t.Marks) {
			one.words = append(one.words, w.Folded)
		}
		if s := d.Speaker(t.Speaker); s != nil {
			one.speaker = s.Name
		}
		some = append(some, one)
	}
	return some
}

func (p *picker) count(t *corpus.Turn) {
	if t.Kind == corpus.Stage {
		return
	}
	for r := word.NewReader(t.Text, t.Marks); r.Read(); p.words++ {
		p.times[string(r.Folded())]++
	}
}

// find is the first word of the turn that comes so often in a million, and has
// so many letters.
func (p *picker) find(t picked, letters int, from, to float64) string {
	for _, w := range t.words {
		share := 1e6 * float64(p.times[w]) / float64(p.words)
		if len(w) >= letters && share >= from && share < to && strings.Trim(w, "abcdefghijklmnopqrstuvwxyz") == "" {
			return w
		}
	}
	return ""
}

func (p *picker) frequent(t picked) string { return p.find(t, 2, 800, 12000) }

// rare words are said in one to five places, whatever the size.
func (p *picker) rare(t picked) string {
	for _, w := range t.words {
		if n := p.times[w]; n >= 1 && n <= 5 && len(w) > 4 {
			return w
		}
	}
	return ""
}

func (p *picker) and(t picked) string {
	a, b := p.find(t, 3, 600, 6000), p.find(t, 4, 50, 600)
	if a == "" || b == "" {
		return ""
	}
	return a + " " + b
}

func (p *picker) phrase(t picked) string {
	for i := 0; i+3 < len(t.words); i++ {
		if w := t.words[i+1]; p.times[w]*2000 < p.words && len(w) > 3 && strings.Trim(w, "abcdefghijklmnopqrstuvwxyz") == "" {
			return fmt.Sprintf("%q", strings.Join(t.words[i:i+2+t.n%2], " "))
		}
	}
	return ""
}

// prefix is a word of which three to five letters are typed.
func (p *picker) prefix(t picked) string {
	w := p.find(t, 6, 20, 2000)
	if w == "" {
		return ""
	}
	return w[:3+t.n%3] + "*"
}

// typo is a word with two of its letters swapped, if nobody says that.
func (p *picker) typo(t picked) string {
	w := p.find(t, 7, 10, 500)
	if w == "" || w[3] == w[4] {
		return ""
	}
	swapped := w[:3] + w[4:5] + w[3:4] + w[5:]
	if p.times[swapped] > 0 {
		return ""
	}
	return swapped
}

func (p *picker) speaker(t picked) string {
	w := p.find(t, 4, 100, 6000)
	if w == "" || t.speaker == "" {
		return ""
	}
	return fmt.Sprintf("speaker:%q %s", t.speaker, w)
}
