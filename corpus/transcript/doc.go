// Package transcript reads the bytes of one plain-text transcript into a
// Document. It never refuses a file and never changes a word: what it does not
// understand becomes a note with a located fault, so that every line of the
// source stands somewhere in what it returns. FORMAT.md says by numbered
// examples what it reads.
//
// The reading has five stages, each in files of its own: the bytes become lines
// (decode, lines), lines that could open a turn become candidates (label),
// the document's own habits decide which of them are labels (learn), the lines
// between become turns and notes (segment, header, footer), and the words of
// the turns and notes tell who spoke, as what, in answer to what (kind,
// speaker, introduce, mark, image, language).
package transcript
