// Package founding holds the default corpus: the founding transcript, byte for
// byte as it was found, and what an editor added beside it. It refuses to read
// it: that is what corpus/folder does with any folder.
package founding

import "embed"

// FS holds the transcript, its sidecar and lectern.toml, at its root.
//
//go:embed *.txt *.toml
var FS embed.FS
