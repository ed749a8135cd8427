package corpustest

import (
	"bytes"

	"lectern/corpus"
	"lectern/corpus/format"
)

// tester is what a test and a property test have in common.
type tester interface {
	Helper()
	Fatalf(format string, a ...any)
}

// Files are what a corpus is written as, by their paths. No path is written
// twice.
func Files(t tester, x format.Export, c *corpus.Corpus) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	err := x.Write(c, func(path string, content []byte) error {
		if files[path] != nil {
			t.Fatalf("%s is written twice", path)
		}
		files[path] = bytes.Clone(content)
		return nil
	})
	if err != nil {
		t.Fatalf("writing as %s: %v", x.Name, err)
	}
	return files
}
