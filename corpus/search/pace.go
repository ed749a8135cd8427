package search

// pace is how far one call of Find goes in looking into texts.
type pace struct {
	enough func() bool // nil for to the end
	begun  bool        // a text was looked into
	over   bool        // some were left for another call
}

// stops tells, before a text that is to be looked into, that it is left for
// another call. Every call looks into one that is here, so that the last is
// reached.
func (p *pace) stops() bool {
	if p.enough == nil || !p.begun {
		return false
	}
	p.over = p.over || p.enough()
	return p.over
}
