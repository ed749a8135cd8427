package site

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"maps"
	"slices"

	"lectern/app/state"
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

	// Pages are the paths of those that the program does not draw from pieces, but
	// for the speakers': who keeps the whole corpus keeps them with it.
	Pages []string `json:"pages"`
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
	line, err := json.Marshal(release{b.version, shellName, files, b.chunks(), b.assets.names[listSource], b.undrawn()})
	if err != nil {
		return nil, err
	}
	return bytes.Join([][]byte{[]byte("const RELEASE = "), line, []byte(";\n"), script}, nil), nil
}

// undrawn are the paths of the pages that the program leaves to the host where a
// corpus is too large: the home page and the lists. The pages of speakers hold all
// turns again, and are as many as there are speakers: they are not among them.
func (b *builder) undrawn() []string {
	paths := []string{}
	for _, s := range b.states {
		if b.site().Apart && !s.Embed && s.ID == "" && s.Page != state.Search && s.Page != state.NotFound {
			paths = append(paths, s.Path())
		}
	}
	return paths
}
