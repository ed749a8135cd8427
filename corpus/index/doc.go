// Package index is an inverted index as bytes in blocks: terms, and for each the
// turns that have it with how often they have it. It is read where it lies: to
// open it is to look at its root, and to look up a term is to look at one block.
//
// A term is any bytes. Its first byte tells terms of one kind from those of
// another; what they mean is the affair of whoever builds the index, who also
// knows queries. Two kinds the index knows itself: words, whose number makes the
// length of a turn, and pairs of words that often stand beside each other.
//
// FORMAT.md holds the layout.
package index
