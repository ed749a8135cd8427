package index

// AppendPair appends the term of two words, folded, that stand beside each
// other: their list is the turns in which they do, and how often. Only pairs
// that stand in many turns have one.
func AppendPair(key []byte, pair byte, first, second []byte) []byte {
	key = append(key, pair)
	key = append(key, first...)
	key = append(key, 0)
	return append(key, second...)
}
