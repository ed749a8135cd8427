package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"lectern/corpus"
	"lectern/corpus/pack"
)

type version struct{}

// Help implements [kong.HelpProvider].
func (version) Help() string {
	return `Example:

    lectern version`
}

// Run prints what the build says of itself; no clock is asked.
func (version) Run(e env) error {
	own := "(devel)"
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		own = info.Main.Version
	}
	_, err := fmt.Fprintf(e.out, "lectern %s\n%s\n%s\npack %d\n", own, runtime.Version(), corpus.Schema, pack.Version)
	return err
}
