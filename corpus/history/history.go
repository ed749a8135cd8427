// Package history compares two readings of a corpus: what was published before
// and what is read now. It says which turn is which, what changed about each,
// and what becomes of the addresses that people have linked to. It reads no
// file and asks no clock; two readings are all it knows.
package history

import "lectern/corpus"

// Changes are the differences between two corpora, by document: first those of
// the new one in its order, then those that went, in the old order. Documents
// in which nothing changed are left out.
type Changes struct {
	Documents []DocumentChange
}

// DocumentChange is what changed about one document.
type DocumentChange struct {
	// Old is nil for a document that was added, New for one that went. Both are
	// set where it stayed, under the same ID or another.
	Old, New *corpus.Document

	// Facts are those of the document as a whole: "id", "title", "kind",
	// "edition", "language", "place", "date", "published", "roles".
	Facts []Fact

	// Turns are in the order of the new document; one that went stands where it
	// would have stood.
	Turns []TurnChange
}

// Fact is a value that is another now; "" is none.
type Fact struct {
	Of, Before, After string
}

// TurnChange is what changed about one turn.
type TurnChange struct {
	// Old is nil for a turn that was added, New for one that went.
	Old, New *corpus.Turn

	// Speaker tells that the words are said to be somebody else's: the person,
	// or the label where nobody is named. Words tells that the words differ, by
	// more than white space; Kind, that the kind does.
	Speaker, Words, Kind bool
}

// Compare tells what changed from old to new. The time is about in proportion
// to the turns.
func Compare(old, new *corpus.Corpus) Changes {
	m := match(old, new)
	var c Changes
	for _, d := range new.Documents {
		change := DocumentChange{Old: m.before[d], New: d}
		if change.Old != nil {
			change.Facts = facts(change.Old, d)
			change.Turns = turns(change.Old, d, m.pairs[d])
			if len(change.Facts)+len(change.Turns) == 0 {
				continue
			}
		}
		c.Documents = append(c.Documents, change)
	}
	for _, d := range old.Documents {
		if m.after[d] == nil {
			c.Documents = append(c.Documents, DocumentChange{Old: d})
		}
	}
	return c
}

// turns are the changes of two documents whose turns are paired.
func turns(old, new *corpus.Document, p pairs) []TurnChange {
	var changes []TurnChange
	at := 0 // the old turns before it are told of
	gone := func(to int) {
		for ; at < to; at++ {
			if p.after[at] < 0 {
				changes = append(changes, TurnChange{Old: &old.Turns[at]})
			}
		}
	}
	for j := range new.Turns {
		i := p.before[j]
		if i < 0 {
			for at < len(old.Turns) && p.after[at] < 0 { // what it may have taken the place of
				gone(at + 1)
			}
			changes = append(changes, TurnChange{New: &new.Turns[j]})
			continue
		}
		gone(i)
		at = max(at, i+1)
		if t := turnChange(old, new, &old.Turns[i], &new.Turns[j]); t.Speaker || t.Words || t.Kind {
			changes = append(changes, t)
		}
	}
	gone(len(old.Turns))
	return changes
}

func turnChange(old, new *corpus.Document, a, b *corpus.Turn) TurnChange {
	return TurnChange{
		Old: a, New: b, Kind: a.Kind != b.Kind, Words: folded(a.Text) != folded(b.Text),
		Speaker: Said(old, a) != Said(new, b),
	}
}

// Said is who a document says has spoken a turn: the name of the person, else
// the printed label, "" where there is neither. A stage turn has a label alone.
func Said(d *corpus.Document, t *corpus.Turn) string {
	if s := d.Speaker(t.Speaker); s != nil && t.Speaker != "" {
		return s.Name
	}
	return t.Label
}
