package transcript_test

import (
	"os"
	"path/filepath"
	"testing"
)

// FuzzParse: whatever the bytes, the reading ends, is whole, and every span of
// it lies where it says.
func FuzzParse(f *testing.F) {
	seeds := 0
	for _, pattern := range []string{"testdata/ok/*", "testdata/bad/*"} {
		names, err := filepath.Glob(pattern)
		if err != nil {
			f.Fatal(err)
		}
		for _, name := range names {
			if ext := filepath.Ext(name); ext != ".txt" && ext != ".md" {
				continue
			}
			b, err := os.ReadFile(name)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(b)
			seeds++
		}
	}
	if seeds < 20 {
		f.Fatalf("only %d seeds in testdata", seeds)
	}
	f.Add([]byte(founding(f)))
	f.Fuzz(func(t *testing.T, src []byte) {
		for _, name := range []string{"fuzz.txt", "fuzz.md"} {
			if s := broken(name, src); s != "" {
				t.Fatal(name, s)
			}
		}
	})
}
