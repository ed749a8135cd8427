package search

// Grouping is what hits are put together by.
type Grouping string

// The groupings.
const (
	ByDocument Grouping = "document"
	InSpeakers Grouping = "speaker" // turns of nobody who is named are a group too
)

// Group is the hits of one document or of one speaker.
type Group struct {
	// ID is the document's or the speaker's, "" for nobody who is named.
	ID string

	// Turns is how many turns of it match, Hits how many of them are among the
	// hits, where the hits of each group stand behind those of the group before.
	Turns, Hits int
}

// gathering is a group in the making.
type gathering struct {
	key   uint32
	best  ranked
	turns int
	hits  []ranked
}

// grouped are the found turns in their order, with the groups if they were asked
// for.
func (e *evaluation) grouped(found []uint32, o Options, r *Result) []ranked {
	if o.Group == "" {
		return e.ordered(found, o)
	}
	keys := e.keys(found, o.Group)
	all := e.every(found, o)
	if e.err != nil {
		return nil
	}
	limit := o.limit(len(found))
	order := make([]ranked, 0, limit)
	for _, g := range e.gatherings(all, keys, limit) {
		n := len(g.hits)
		if o.Each > 0 {
			n = min(n, o.Each)
		}
		if n = min(n, limit-len(order)); n == 0 {
			break
		}
		hits := e.best(g.hits, n)
		order = append(order, hits...)
		r.Groups = append(r.Groups, Group{e.idOf(hits[0].turn, g.key, o.Group), g.turns, n})
	}
	return order
}

// every ranks all found turns, in the order in which they were found.
func (e *evaluation) every(found []uint32, o Options) []ranked {
	switch o.Order {
	case Newest:
		return plain(found, false) // of equal scores the later turn comes first
	case Oldest:
		all := plain(found, false)
		for i := range all {
			all[i].score = -int64(all[i].turn)
		}
		return all
	case BySpeaker:
		return e.bySpeaker(found)
	}
	return e.scored(found)
}

// keys say which group each turn is of.
func (e *evaluation) keys(found []uint32, by Grouping) []uint32 {
	keys := e.list(len(found))
	if by == InSpeakers {
		keys, err := e.speakersOf(keys, found)
		e.fail(err)
		return keys
	}
	document := uint32(0)
	e.fail(e.eachDocument(found, func(_ *page, _, n int) {
		for range n {
			keys = append(keys, document)
		}
		document++
	}))
	return keys
}

// gatherings are the groups that have the best hits, no more than a number of
// them, in the order of these.
func (e *evaluation) gatherings(all []ranked, keys []uint32, most int) []*gathering {
	byKey := map[uint32]*gathering{}
	for i, r := range all {
		e.worked(aRank)
		g := byKey[keys[i]]
		if g == nil {
			g = &gathering{key: keys[i], best: r}
			byKey[keys[i]] = g
		}
		if g.turns++; r.compare(g.best) < 0 {
			g.best = r
		}
	}
	heads := make([]ranked, 0, len(byKey))
	of := make(map[uint32]*gathering, len(byKey))
	for _, g := range byKey {
		heads = append(heads, g.best)
		of[g.best.turn] = g
	}
	var chosen []*gathering
	wanted := map[uint32]bool{}
	for _, r := range e.best(heads, min(most, len(heads))) {
		chosen = append(chosen, of[r.turn])
		wanted[of[r.turn].key] = true
	}
	for i, r := range all {
		e.worked(aRank)
		if wanted[keys[i]] {
			byKey[keys[i]].hits = append(byKey[keys[i]].hits, r)
		}
	}
	return chosen
}

// idOf is the ID of a group, by one of its turns.
func (e *evaluation) idOf(turn, key uint32, by Grouping) string {
	if by == InSpeakers {
		if key == 0 {
			return ""
		}
		p, err := e.person(key)
		e.fail(err)
		return p.id
	}
	d, _, err := e.texts.Turn(int(turn))
	if err != nil {
		e.fail(err)
		return ""
	}
	return d.ID
}
