package block

// Held is how many bytes are here of the blocks that are lent.
func (p *Pieces) Held() int {
	sum := 0
	for n, b := range p.here {
		if p.lent(n) {
			sum += len(b.body)
		}
	}
	return sum
}
