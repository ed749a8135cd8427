package people

// apart is what must not be merged: groups of people, each of whom is somebody
// else than the others of the group.
type apart struct {
	groups map[string]map[int]bool // by the ID of a person
	now    map[string]string       // whom an ID was merged into
}

func newApart() *apart { return &apart{groups: map[string]map[int]bool{}, now: map[string]string{}} }

// keep enters a group.
func (a *apart) keep(group int, people []string) {
	for _, id := range people {
		if a.groups[id] == nil {
			a.groups[id] = map[int]bool{}
		}
		a.groups[id][group] = true
	}
}

// is is who an ID is after the merges so far.
func (a *apart) is(id string) string {
	for {
		next, ok := a.now[id]
		if !ok || next == id {
			return id
		}
		id = next
	}
}

// holds tells that somebody is held apart from another. Evidence resolves nobody
// of them: whom they may be, the editor says. A nil apart holds nobody.
func (a *apart) holds(id string) bool { return a != nil && len(a.groups[a.is(id)]) > 0 }

// merge enters that x is y from now on.
func (a *apart) merge(x, y string) {
	x, y = a.is(x), a.is(y)
	if x == y {
		return
	}
	a.now[x] = y
	for group := range a.groups[x] {
		if a.groups[y] == nil {
			a.groups[y] = map[int]bool{}
		}
		a.groups[y][group] = true
	}
}
