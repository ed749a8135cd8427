// Package table reads and writes turns in rows: CSV and TSV, with whatever sign
// parts the columns. Every cell is tied to its bytes. It refuses to guess which
// column holds the words where no name says so and no other sign does. FORMAT.md
// is its spec.
package table
