package history

import (
	"slices"
	"strings"

	"lectern/corpus"
)

// renamed says where the addresses of old speakers lead that the new corpus has
// not: to whoever is said to have spoken most of what they spoke, and more than
// half of it; else nowhere. It goes on from old's own.
func (m *matching) renamed(old, new *corpus.Corpus) []corpus.Renamed {
	live, to := speakers(new), map[string]string{}
	for _, r := range old.Renamed {
		to[r.Speaker] = r.To
	}
	now := m.successors(old)
	for id := range speakers(old) {
		to[id] = now[id]
	}
	var all []corpus.Renamed
	for id, next := range to {
		if live[id] {
			continue // the address is in use
		}
		if next != "" && !live[next] {
			next = now[next]
		}
		if !live[next] {
			next = ""
		}
		all = append(all, corpus.Renamed{Speaker: id, To: next})
	}
	slices.SortFunc(all, func(a, b corpus.Renamed) int { return strings.Compare(a.Speaker, b.Speaker) })
	return all
}

// successors are, by the IDs of old speakers, those who are said to have spoken
// more than half of their turns that stayed.
func (m *matching) successors(old *corpus.Corpus) map[string]string {
	stayed, votes := map[string]int{}, map[[2]string]int{}
	for _, d := range old.Documents {
		is := m.after[d]
		if is == nil {
			continue
		}
		for i := range d.Turns {
			was, j := d.Turns[i].Speaker, m.pairs[is].after[i]
			if was == "" || j < 0 {
				continue
			}
			stayed[was]++
			votes[[2]string{was, is.Turns[j].Speaker}]++
		}
	}
	now := map[string]string{}
	for v, n := range votes {
		if v[1] != "" && 2*n > stayed[v[0]] {
			now[v[0]] = v[1]
		}
	}
	return now
}

func speakers(c *corpus.Corpus) map[string]bool {
	all := map[string]bool{}
	for _, d := range c.Documents {
		for i := range d.Speakers {
			all[d.Speakers[i].ID] = true
		}
	}
	return all
}
