// Package html reads transcripts from web pages as they are found: it takes the
// words that a reader of the page sees, each tied to its bytes, finds the main
// text among menus and footers, and hands it block by block to the rules of
// plain text, with what the markup says of labels, languages and times. It runs
// no script, fetches nothing, and knows no site.
package html
