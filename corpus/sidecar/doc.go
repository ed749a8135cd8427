// Package sidecar reads the TOML file that an editor puts beside a transcript,
// and lectern.toml of a whole corpus. It adds facts to a document, each with
// the source that the editor names, and never touches the words: what the
// source printed stays as it was read. SIDECAR.md lists the keys.
package sidecar
