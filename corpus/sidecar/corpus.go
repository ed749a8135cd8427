package sidecar

import (
	"fmt"

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
	if tag := t.Text("language"); tag != "" && !isLanguage(tag) {
		t.Fault("language", fmt.Sprintf("%q is no language tag", tag), `write it as "en", "zh-Hant" or "pt-BR"`)
	} else {
		put(&c.Language, tag)
	}
	return readings(t), t.Faults()
}

func isCorpusID(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] == '_' {
			return false
		}
	}
	return IsID(s)
}

func put(field *string, value string) {
	if value != "" {
		*field = value
	}
}
