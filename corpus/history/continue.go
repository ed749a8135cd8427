package history

import (
	"strconv"
	"strings"

	"lectern/corpus"
)

// Continue makes new what is published after old, so that every address that
// old had leads somewhere. Turns whose words stayed keep their IDs, also where
// several say the same. What stands under another ID now is entered in
// new.Moved, what is there no longer in new.Gone; both go on from old's own. A
// turn of a document that moved or went follows it and has no entry of its own,
// so it is forgotten once another document takes that address.
//
// An entry holds IDs and no words: some words are withdrawn for a reason.
func Continue(old, new *corpus.Corpus) {
	m := match(old, new)
	for _, d := range new.Documents {
		if was := m.before[d]; was != nil {
			keep(was, d, m.pairs[d])
		}
	}
	l := m.leading(old, new)
	new.Moved, new.Gone = l.entries(old, new)
	new.Renamed = m.renamed(old, new)
}

// keep gives the turns whose words stayed the IDs that they had.
func keep(old, new *corpus.Document, p pairs) {
	ids, taken := make([]string, len(new.Turns)), map[string]bool{}
	for i := range old.Turns {
		taken[old.Turns[i].ID] = true // nobody else's, whether it stays or goes
	}
	for j := range new.Turns {
		if i := p.before[j]; i >= 0 && folded(old.Turns[i].Text) == folded(new.Turns[j].Text) {
			ids[j] = old.Turns[i].ID
		}
	}
	for j := range new.Turns {
		if ids[j] == "" {
			ids[j] = free(new.Turns[j].ID, taken)
			taken[ids[j]] = true
		}
	}
	rename(new, ids)
}

// free is an ID that is not taken: its own, or with the next number behind it.
func free(id string, taken map[string]bool) string {
	if !taken[id] {
		return id
	}
	stem := id
	if i := strings.LastIndexByte(id, '-'); i > 0 {
		if _, err := strconv.Atoi(id[i+1:]); err == nil {
			stem = id[:i]
		}
	}
	for n := 2; ; n++ {
		if next := stem + "-" + strconv.Itoa(n); !taken[next] {
			return next
		}
	}
}

// rename gives the turns of a document their IDs, wherever they are named.
func rename(d *corpus.Document, ids []string) {
	to := map[string]string{}
	for i := range d.Turns {
		if d.Turns[i].ID != ids[i] {
			to[d.Turns[i].ID] = ids[i]
		}
	}
	if len(to) == 0 {
		return
	}
	change := func(id *string) {
		if next, ok := to[*id]; ok {
			*id = next
		}
	}
	for i := range d.Turns {
		t := &d.Turns[i]
		for _, id := range []*string{&t.ID, &t.Answers, &t.FollowsUp, &t.Continues, &t.Interrupts} {
			change(id)
		}
	}
	for i := range d.Mentions {
		change(&d.Mentions[i].Turn)
	}
	for i := range d.Notes {
		change(&d.Notes[i].Turn)
	}
	for i := range d.Facts {
		for k := range d.Facts[i].Turns {
			change(&d.Facts[i].Turns[k])
		}
	}
}
