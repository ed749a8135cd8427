// The program of the browser: the founding corpus inside, and the shell that
// draws the pages. Built to WebAssembly by web/program/build; compiled for any
// other system it does nothing.
package main

import (
	"embed"

	"lectern/app/shell"
)

// The build writes founding.pack beside .keep; "all:" lets a fresh clone
// compile without it.
//
//go:embed all:corpus
var packs embed.FS

func main() {
	// Missing, it is nil, and the shell says what is wrong.
	founding, _ := packs.ReadFile("corpus/founding.pack")
	shell.Run(founding)
}
