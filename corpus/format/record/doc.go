// Package record reads and writes turns and documents as JSON and JSON Lines. It
// finds lists of turns by the names of their keys, ties every word to the bytes
// that it was written as, and reads a broken file as far as it goes. It refuses
// to take a list of something else for a transcript. FORMAT.md is its spec.
package record
