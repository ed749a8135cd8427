package history

import "lectern/corpus"

// matching says which document was which, and which turn which.
type matching struct {
	before map[*corpus.Document]*corpus.Document // new to old
	after  map[*corpus.Document]*corpus.Document // old to new
	pairs  map[*corpus.Document]pairs            // by the new document
}

// match finds for each document the one that it was: by the bytes of its file,
// else, among those without a partner, by its ID, by the place of its file, and
// by the words that they share. The bytes come first, for two files may have
// changed their names.
func match(old, new *corpus.Corpus) *matching {
	m := &matching{map[*corpus.Document]*corpus.Document{}, map[*corpus.Document]*corpus.Document{}, map[*corpus.Document]pairs{}}
	for _, key := range []func(*corpus.Document) string{
		func(d *corpus.Document) string { return d.Source.SHA256 + "\n" + d.Source.Part },
		func(d *corpus.Document) string { return d.ID },
		func(d *corpus.Document) string { return d.Source.Path + "\n" + d.Source.Part },
	} {
		m.matchBy(key, old, new)
	}
	m.matchByWords(old, new)
	for _, d := range new.Documents {
		if was := m.before[d]; was != nil {
			m.pairs[d] = pair(was.Turns, d.Turns)
		}
	}
	return m
}

func (m *matching) match(old, new *corpus.Document) { m.before[new], m.after[old] = old, new }

// matchBy matches documents of one key that no other of their corpus without a
// partner has.
func (m *matching) matchBy(key func(*corpus.Document) string, old, new *corpus.Corpus) {
	was := single(old.Documents, key, func(d *corpus.Document) bool { return m.after[d] != nil })
	is := single(new.Documents, key, func(d *corpus.Document) bool { return m.before[d] != nil })
	for k, d := range is {
		if o := was[k]; d != nil && o != nil {
			m.match(o, d)
		}
	}
}

// single are the documents by their keys, nil where several have one.
func single(documents []*corpus.Document, key func(*corpus.Document) string, taken func(*corpus.Document) bool) map[string]*corpus.Document {
	by := map[string]*corpus.Document{}
	for _, d := range documents {
		if taken(d) {
			continue
		}
		k := key(d)
		if _, twice := by[k]; twice {
			by[k] = nil
		} else {
			by[k] = d
		}
	}
	return by
}

// matchByWords matches documents without a partner that have at least half of
// their turns, of either, in common, word for word: the one with the most.
func (m *matching) matchByWords(old, new *corpus.Corpus) {
	in := map[string]*corpus.Document{} // the words of a turn to the old document
	for _, d := range old.Documents {
		if m.after[d] == nil {
			for i := range d.Turns {
				in[folded(d.Turns[i].Text)] = d
			}
		}
	}
	if len(in) == 0 {
		return
	}
	for _, d := range new.Documents {
		if m.before[d] != nil {
			continue
		}
		if was := mostShared(d, in); was != nil && m.after[was] == nil {
			m.match(was, d)
		}
	}
}

func mostShared(d *corpus.Document, in map[string]*corpus.Document) *corpus.Document {
	shared := map[*corpus.Document]int{}
	for i := range d.Turns {
		if was := in[folded(d.Turns[i].Text)]; was != nil {
			shared[was]++
		}
	}
	var best *corpus.Document
	for was, n := range shared {
		if 2*n >= min(len(d.Turns), len(was.Turns)) && (best == nil || n > shared[best] || n == shared[best] && was.ID < best.ID) {
			best = was
		}
	}
	return best
}
