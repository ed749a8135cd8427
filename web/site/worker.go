package site

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"maps"
	"slices"

	"lectern/web/static"
)

const workerName = "sw.js"

// release is what the worker keeps of one build.
type release struct {
	Version string `json:"version"`
	Shell   string `json:"shell"`

	// Files are the paths below the root that the program needs to draw any
	// page without a network, the shell among them.
	Files []string `json:"files"`

	// Chunks is the folder of a corpus in pieces, List the file that names them
	// all; both are "" where the corpus is among Files.
	Chunks string `json:"chunks"`
	List   string `json:"list"`
}

// worker is the service worker with its release in the first line: any change
// to the site changes its bytes, by which a browser knows of a new version.
func (b *builder) worker() ([]byte, error) {
	script, err := fs.ReadFile(static.FS, "js/sw.js")
	if err != nil {
		return nil, err
	}
	files := []string{shellName, manifestName}
	for _, source := range slices.Sorted(maps.Keys(b.assets.names)) {
		// Embeds are shown by others, and have no worker. The list of chunks is
		// asked for when it is needed.
		if source != "js/frame.js" && source != listSource {
			files = append(files, b.assets.names[source])
		}
	}
	line, err := json.Marshal(release{b.version, shellName, files, b.chunks(), b.assets.names[listSource]})
	if err != nil {
		return nil, err
	}
	return bytes.Join([][]byte{[]byte("const RELEASE = "), line, []byte(";\n"), script}, nil), nil
}
