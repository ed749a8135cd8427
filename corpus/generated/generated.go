// Package generated makes corpora of any size, to show how everything grows with
// them. Their words are invented and nobody said them: every document calls
// itself fictional. How often words come and come together, how long turns are,
// how many a document has, who speaks and how often is drawn as it was measured
// on real transcripts.
//
// A document depends on the seed and its number alone, so a corpus of n turns is
// the beginning of every larger one, but for its last document, which is cut
// after the turn that makes the number full. Nothing is kept from document to
// document.
package generated

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"lectern/corpus"
	"lectern/corpus/mention"
	"lectern/corpus/transcript"
)

// File is one transcript as plain text.
type File struct {
	// Name is its path below the folder, by year: "1987/1987-03-04-…-000012.txt".
	// In the order of their names files are in the order of their dates.
	Name string
	Text []byte

	// Turns are those that are in it, stage directions included.
	Turns int
}

// About is the lectern.toml of a generated folder.
var About = File{Name: "lectern.toml", Text: []byte(`title = "Fictional proceedings"
description = "Made up by a program to measure how things grow: nobody said any of this, and the words are of no language."
language = "en"
`)}

// Files are the transcripts of a corpus with that many turns, in no order of
// time. A corpus with more turns begins with the same files, the last one here
// going on.
func Files(seed uint64, turns int) iter.Seq[File] {
	return func(yield func(File) bool) {
		for number := 0; turns > 0; number++ {
			f := file(seed, number, turns)
			turns -= f.Turns
			if !yield(f) {
				return
			}
		}
	}
}

// Documents are what is read from Files, one after the other.
func Documents(seed uint64, turns int) iter.Seq[*corpus.Document] {
	return func(yield func(*corpus.Document) bool) {
		for f := range Files(seed, turns) {
			d := transcript.Parse(f.Name, f.Text)
			mention.Find(d)
			if !yield(d) {
				return
			}
		}
	}
}

// Corpus is the whole in memory, as folder.Read gives it for the files.
func Corpus(seed uint64, turns int) *corpus.Corpus {
	c := &corpus.Corpus{ID: "corpus", Title: "Fictional proceedings", Language: "en",
		Description: "Made up by a program to measure how things grow: nobody said any of this, and the words are of no language."}
	for d := range Documents(seed, turns) {
		c.Documents = append(c.Documents, d)
	}
	slices.SortFunc(c.Documents, func(a, b *corpus.Document) int { return strings.Compare(a.ID, b.ID) })
	return c
}

// file is one document, cut after that many turns.
func file(seed uint64, number, most int) File {
	c := chanceOf(seed, uint64(number))
	g := genreOf(&c)
	n := g.turns.draw(&c)
	date := drawDay(&c)
	e := &event{prose: prose{tongue: tongueOf(&c), chance: &c, year: date.year(), last: -1}, left: min(n, most), heard: map[string]bool{}}
	f := File{Name: fmt.Sprintf("%04d/%s-fictional-%s-%06d.txt", date.year(), date, g.name, number+1), Turns: e.left}
	g.speak(e)
	f.Text = append(e.head(g, date, number), e.out...)
	return f
}

// head is the front matter. It names the speakers, for in a script without
// capitals nothing else tells the name of somebody who speaks once.
func (e *event) head(g *genre, date day, number int) []byte {
	title := prose{tongue: e.tongue, chance: e.chance, last: -1}
	for i := range 3 + e.chance.below(4) {
		if i > 0 {
			title.out = append(title.out, e.blank...)
		}
		title.out = e.word(title.out, title.rank())
	}
	out := fmt.Appendf(nil, "---\ntitle: \"Fictional %s no. %d: %s\"\nevent_date: %s\nlanguage: %s\nplace: Marrow\nspeakers:\n", g.name, number+1, title.out, date, e.tag)
	for _, p := range e.people {
		out = fmt.Appendf(out, "  - %s\n", p.name)
	}
	return append(out, "---\n\n"...)
}
