// Package akn reads debates in Akoma Ntoso, of version 2 and 3 and of drafts
// between, with their namespace or without, and writes them in version 3.
//
// It reads the record of what was said: acts, bills and judgments are no
// transcripts and are refused. It resolves no reference outside of the file and
// trusts the markup before the words: an element is a turn, and a label is looked
// for in the words only where the markup has none. FORMAT.md says what each
// element becomes.
package akn
