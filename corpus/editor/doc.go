// Package editor reads the files that an editor writes in TOML: tables of
// texts, numbers and sources, each fault with its place and what to do about it.
// It knows no key of any of those files.
package editor
