package sidecar

import (
	"fmt"

	"lectern/corpus"
)

// CorpusFile is the name of the file in which a corpus says what it is.
const CorpusFile = "lectern.toml"

// ReadCorpus reads lectern.toml into the corpus, and returns what it says about
// reading, in its order, and its faults. Values that it does not give stay.
func ReadCorpus(c *corpus.Corpus, name string, src []byte) ([]Reading, []corpus.Fault) {
	t, ok := open(name, src)
	if !ok {
		return nil, t.file.faults
	}
	t.only("id", "title", "description", "language", "reading")
	put(&c.Title, t.text("title"))
	put(&c.Description, t.text("description"))
	if id := t.text("id"); id != "" && !isCorpusID(id) {
		t.fault("id", fmt.Sprintf("the id %q does not fit a URL", id), "use lower-case letters, digits and -")
	} else {
		put(&c.ID, id)
	}
	if tag := t.text("language"); tag != "" && !isLanguage(tag) {
		t.fault("language", fmt.Sprintf("%q is no language tag", tag), `write it as "en", "zh-Hant" or "pt-BR"`)
	} else {
		put(&c.Language, tag)
	}
	return t.readings(), t.file.faults
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
