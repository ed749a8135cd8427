// Package history compares two readings of a corpus: what stayed, what moved,
// what went, and who is said to have spoken what.
package history
