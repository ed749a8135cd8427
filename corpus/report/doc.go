// Package report says what a reading made of a folder: by file and line, with
// what fell through and what is unsure.
package report
