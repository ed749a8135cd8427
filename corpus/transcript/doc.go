// Package transcript reads the bytes of one transcript in plain text or Markdown
// into a Document. It never refuses a file and never changes a word: what it
// does not understand becomes a note with a located fault, so that every line of
// the source stands somewhere in what it returns. FORMAT.md says by numbered
// examples what it reads. It knows no source by name: what is a label is told
// from words that a language has for parts, titles and offices, and from what
// the document itself does again and again.
//
// The reading has five stages, each in files of its own: the bytes become lines
// (decode, lines), lines that could open a turn become candidates (label, and a
// file for each group of shapes: tagged, full, clock, alone; judge and caseless
// weigh them), the document's own habits decide which of them are labels (learn,
// own), the lines between become turns and notes (segment, header, footer,
// aside, vote; markdown shows words without their signs), and the words of the
// turns and notes tell who spoke, as what, in answer to what (kind, sides,
// speaker, introduce, mark, image, language).
//
// Readers of other formats hand over what they have cut as a Script, and draw
// on the same rules for passages (Openings) and for a whole transcript inside a
// field (Cut).
package transcript
