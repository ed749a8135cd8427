package people

import (
	"fmt"
	"runtime"
	"strings"
	"sync"

	"lectern/corpus"
	"lectern/corpus/transcript"
)

// Resolve finds out, by sound evidence alone, which speakers who are known in
// one document only are people with a full name, in that document or in
// another. Each gets that person's ID and name, and the evidence. The documents
// may be in any order, and resolving again changes nothing.
func Resolve(c *corpus.Corpus) { resolve(c, nil) }

func resolve(c *corpus.Corpus, a *apart) {
	within(c, a)
	across(c, a)
}

// within resolves each document by itself: by those who are introduced in its
// words, and by its own short forms.
func within(c *corpus.Corpus, a *apart) {
	each(c.Documents, func(d *corpus.Document) {
		all := hear(d)
		m := moves{}
		introduced(d, all, a, m)
		shortForms(all, a, m)
		m.apply(d)
	})
}

// each calls do for every document, as many at once as there are processors.
func each(documents []*corpus.Document, do func(*corpus.Document)) {
	var wait sync.WaitGroup
	next := make(chan *corpus.Document)
	for range max(1, min(runtime.GOMAXPROCS(0), len(documents))) {
		wait.Go(func() {
			for d := range next {
				do(d)
			}
		})
	}
	for _, d := range documents {
		next <- d
	}
	close(next)
	wait.Wait()
}

// introduced resolves a title with a surname where the words of the document
// give that title, a forename and that surname in one breath, and no other
// forename with it: "Dr. Ada Fenwick" tells who DR. FENWICK is.
func introduced(d *corpus.Document, all []heard, a *apart, m moves) {
	found := mentions(d, titled(all))
	for i := range all {
		h := &all[i]
		if h.full || len(h.names) == 0 {
			continue
		}
		got, ok := theOne(found[h.names[0].surname], h.names[0])
		if !ok {
			continue
		}
		id := transcript.Slug(got.name)
		if a.holds(h.id()) {
			continue
		}
		m[h.id()] = target{id, got.name, corpus.Evidence{Origin: corpus.Inferred, Rule: "the words of the document give this title with the full name",
			Printed: got.name, Line: got.turn.Lines.From}}
	}
}

// titled are the surnames of those who are known by a title and a surname.
func titled(all []heard) []string {
	seen := map[string]bool{}
	var surnames []string
	for _, h := range all {
		if h.full || len(h.names) == 0 {
			continue
		}
		if n := h.names[0]; n.title != "" && n.surname != "" && !seen[n.surname] {
			seen[n.surname] = true
			surnames = append(surnames, n.surname)
		}
	}
	return surnames
}

// theOne is the only full name that the words give with the title of a label.
func theOne(found []mentioned, n named) (mentioned, bool) {
	if len(found) == maxMentions || n.title == "" {
		return mentioned{}, false
	}
	var got mentioned
	for _, m := range found {
		if m.title == "" || m.title != lastTitle(n.title) {
			continue
		}
		if got.turn != nil && got.forename != m.forename {
			return mentioned{}, false
		}
		if got.turn == nil {
			got = m
		}
	}
	return got, got.turn != nil
}

// shortForms resolves a surname, or an initial and a surname, where one label
// of the document names one person in full to whom it can belong: "SOLEDAD
// BRENT, HOST" goes on as "S. BRENT" or "BRENT".
func shortForms(all []heard, a *apart, m moves) {
	bySurname := map[string][]*heard{}
	for i := range all {
		for _, n := range all[i].names {
			if n.Full && n.title == "" {
				bySurname[n.surname] = append(bySurname[n.surname], &all[i])
				break
			}
		}
	}
	for i := range all {
		h := &all[i]
		if h.full || len(h.names) != 1 || h.names[0].title != "" {
			continue
		}
		initial, surname := shortForm(h.names[0].Name.Name)
		var fit []*heard
		for _, whole := range bySurname[surname] {
			if strings.HasPrefix(foldedName(whole), initial) {
				fit = append(fit, whole)
			}
		}
		if len(fit) != 1 || a.holds(h.id()) {
			continue
		}
		whole := fit[0].speaker()
		m[h.id()] = target{whole.ID, whole.Name, corpus.Evidence{Origin: corpus.Inferred,
			Rule: fmt.Sprintf("one label of the document names a person with this %s in full", form(initial)), Printed: fit[0].names[0].printed, Line: fit[0].line}}
	}
}

func form(initial string) string {
	if initial != "" {
		return "initial and surname"
	}
	return "surname"
}

// shortForm parts "S. BRENT" into "s" and "brent", both folded; the initial is ""
// for a surname alone.
func shortForm(name string) (initial, surname string) {
	words := strings.Fields(transcript.Fold(name))
	if len(words) == 2 && len([]rune(words[0])) == 1 {
		return words[0], words[1]
	}
	if len(words) == 1 {
		return "", words[0]
	}
	return "", ""
}
