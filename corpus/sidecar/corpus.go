package sidecar

import (
	"fmt"
	"strings"

	"lectern/corpus"
	"lectern/corpus/editor"
)

// CorpusFile is the name of the file in which a corpus says what it is.
const CorpusFile = "lectern.toml"

// ReadCorpus reads lectern.toml into the corpus, and returns what it says about
// reading, in its order, and its faults. Values that it does not give stay.
func ReadCorpus(c *corpus.Corpus, name string, src []byte) ([]Reading, []corpus.Fault) {
	t, ok := editor.Open(name, src)
	if !ok {
		return nil, t.Faults()
	}
	t.Only("id", "title", "description", "language", "reading")
	put(&c.Title, t.Text("title"))
	put(&c.Description, t.Text("description"))
	if id := t.Text("id"); id != "" && !isCorpusID(id) {
		t.Fault("id", fmt.Sprintf("the id %q does not fit a URL", id), "use lower-case letters, digits and -")
	} else {
		put(&c.ID, id)
	}
	put(&c.Language, language(t))
	return readings(t), t.Faults()
}

func isCorpusID(s string) bool {
	return isID(s) && !strings.Contains(s, "_")
}

func put(field *string, value string) {
	if value != "" {
		*field = value
	}
}
