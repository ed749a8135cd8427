package corpustest

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing/fstest"

	"lectern/corpus"
	"lectern/corpus/folder"
	"lectern/corpus/when"
)

// Generated is a corpus of fictional documents, the same for the same seed. The
// documents say that they are fictional; they have several speakers, event
// dates from sidecars, questions with answers, marks and words about dates.
func Generated(seed uint64, documents int) *corpus.Corpus {
	c, _, err := folder.Read(GeneratedFS(seed, documents))
	if err != nil {
		panic(fmt.Sprintf("corpustest: the generated corpus is not readable: %v", err))
	}
	return c
}

// GeneratedFS is the folder that Generated reads.
func GeneratedFS(seed uint64, documents int) fstest.MapFS {
	fsys := fstest.MapFS{"lectern.toml": {Data: []byte(`title = "Fictional hearings"
description = "Made up for tests: nobody said any of this."
language = "en"
`)}}
	for i := range documents {
		g := generator{rand.New(rand.NewPCG(seed, uint64(i)))}
		name := fmt.Sprintf("fictional-%04d", i+1)
		fsys[name+".txt"] = &fstest.MapFile{Data: []byte(g.document(i+1, 6+g.IntN(10)))}
		// Every tenth document keeps its date to itself.
		if i%10 != 9 {
			fsys[name+".toml"] = &fstest.MapFile{Data: []byte(g.facts())}
		}
	}
	return fsys
}

// Text is a fictional transcript of at least that many bytes, in one file.
func Text(seed uint64, bytes int) []byte {
	g := generator{rand.New(rand.NewPCG(seed, 0))}
	var b strings.Builder
	b.WriteString(g.document(1, 4))
	for b.Len() < bytes {
		b.WriteString(g.exchange())
	}
	return []byte(b.String())
}

type generator struct{ *rand.Rand }

// people are fictional, and so is Marrow.
var people = []struct{ name, role string }{
	{"Ada Fenwick", "Minister of Tides"}, {"Bruno Castellane", "Mayor of Lower Marrow"}, {"Chidi Okereke-Lund", "Chief Engineer"},
	{"Dorothea Quill", "Ambassador of Marrow"}, {"Émile Sauvageot", "Director of the Lamp Office"}, {"Farah al-Nouri", "Commissioner for Bridges"},
	{"Gustav Ö. Lindqvist", "Professor of Winds"}, {"Hana Mori", "Secretary of State"},
}

var (
	subjects = []string{"the harbour", "the northern bridge", "our grain reserve", "the lamp tax", "the tide tables", "the ferry", "the school on the hill", "clean water"}
	verbs    = []string{"was opened", "must be repaired", "has cost us dearly", "will be ready", "was promised", "belongs to everyone", "needs a plan", "failed again"}
	times    = []string{"in 2011", "in March 2014", "on 4 May 2012", "today", "last year", "in the spring of 1998", "in the 1970s", "from 2009 to 2013", "two years ago"}
	asides   = []string{" (Laughter.)", " (Applause.)", " [inaudible]", " . . . .", " (sp?)", " [sic]", ""}
)

func pick[T any](g generator, list []T) T { return list[g.IntN(len(list))] }

func (g generator) sentence() string {
	return fmt.Sprintf("I say that %s %s %s%s", pick(g, subjects), pick(g, verbs), pick(g, times), ".")
}

func (g generator) paragraph() string {
	var b strings.Builder
	for range 1 + g.IntN(4) {
		b.WriteString(g.sentence())
		b.WriteString(pick(g, asides))
		b.WriteByte(' ')
	}
	return strings.TrimSpace(b.String())
}

func (g generator) exchange() string {
	who := pick(g, people)
	return fmt.Sprintf("Q: Is it true that %s %s %s?\n\n%s: %s\n\n%s\n\n",
		pick(g, subjects), pick(g, verbs), pick(g, times), strings.ToUpper(who.name), g.paragraph(), g.paragraph())
}

func (g generator) document(n, exchanges int) string {
	first := pick(g, people)
	var b strings.Builder
	fmt.Fprintf(&b, "Fictional hearing no. %d on %s\n\n", n, pick(g, subjects))
	fmt.Fprintf(&b, "%s (%s): This hearing is fictional. %s\n\n", strings.ToUpper(first.name), first.role, g.paragraph())
	for range exchanges {
		b.WriteString(g.exchange())
	}
	fmt.Fprintf(&b, "Transcript of a fictional press conference by %s %s.\n", first.role, first.name)
	return b.String()
}

func (g generator) facts() string {
	day := when.DayOf(1995, 1, 1) + when.Day(g.IntN(11000))
	return fmt.Sprintf("[sources.made-up]\ntitle = \"Made up for a test\"\n\n[event]\ndate = %q\nplace = \"Marrow\"\nsource = \"made-up\"\n", day.String())
}
