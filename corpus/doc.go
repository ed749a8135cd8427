// Package corpus holds the nouns of a record of public speech: documents,
// turns, speakers, roles, marks, mentions, notes, faults.
//
// It reads no file, knows no clock and draws nothing. A value of these types is
// what one reading of a source gave, with the evidence for every guess beside
// it; the words of the source stand in it byte for byte. SCHEMA.md documents
// the same shapes as the JSON that `lectern parse --json` prints.
package corpus
