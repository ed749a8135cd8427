package page

import "lectern/corpus"

// Overview is what the search page says of a corpus. It stands for the corpus
// where that is too large to be here.
type Overview struct {
	// Title is the editor's, "" for none.
	Title string

	// The sizes of the whole.
	Documents, Speakers, Turns int

	// Year is that in which the oldest document was held, 0 where no date is
	// known: an example for the help.
	Year int
}

// OverviewOf is that of a corpus.
func OverviewOf(c *corpus.Corpus) Overview {
	o := Overview{Title: c.Title, Documents: len(c.Documents)}
	people := map[string]bool{}
	oldest := noDay
	for _, d := range c.Documents {
		o.Turns += len(d.Turns)
		for i := range d.Speakers {
			people[d.Speakers[i].ID] = true
		}
		oldest = min(oldest, heldDay(d))
	}
	if oldest != noDay {
		o.Year, _, _ = oldest.Date()
	}
	o.Speakers = len(people)
	return o
}

// overview is what the search page says of the corpus.
func (in Input) overview() Overview {
	if in.Overview != nil {
		return *in.Overview
	}
	if in.Corpus == nil {
		return Overview{}
	}
	return OverviewOf(in.Corpus)
}

// title is the corpus's own, "" for none.
func (in Input) title() string {
	if in.Overview != nil || in.Corpus == nil {
		return in.overview().Title
	}
	return in.Corpus.Title
}

// size is the corpus in numbers: "1 document · 3 speakers".
func (in Input) size() string {
	o := in.overview()
	return count(o.Documents, "document", "documents") + " · " + count(o.Speakers, "speaker", "speakers")
}
