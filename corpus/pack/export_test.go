package pack

// Vocabulary is the number of the block behind those of texts and records.
func Vocabulary(p *Pack) int { return p.root.vocabulary }
