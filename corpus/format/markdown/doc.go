// Package markdown writes documents as Markdown with front matter, as people
// write them and as the reader of plain text reads them: read again, a file
// gives the same turns with the same labels and words.
//
// A turn is "**LABEL:** words". Signs in the words that Markdown would take for
// its own are escaped where it would. Each file is read again before it is
// handed over; where that gives other turns, a comment is put before each of
// them, which a reader of the page doesn't see and which the reader of plain
// text believes, see transcript.Marked.
//
// Some things Markdown can't hold: white space at the ends of a turn's words is
// left out, control characters become U+FFFD, but for those of ISO 8859-1, which
// become the characters that Windows-1252 has in their place. What the source
// prints within a turn and nobody spoke, times of the recording, roles, names of
// speakers whom neither labels nor the front matter say, days of publication that
// are no plain days, notes and mentions are left to the other formats; the kind of
// the event stands in the front matter for people, and the reader goes by the
// words of the text.
package markdown
