package transcript_test

import (
	"strings"
	"testing"

	"lectern/corpus"
	"lectern/corpus/transcript"
)

// A name of any length gives an ID that a folder can be called by, and another than
// a name that begins in the same way.
func TestLongNamesGiveIDsOfTheirOwn(t *testing.T) {
	long := strings.Repeat("a long name ", 100)
	for name, id := range map[string]func(string) string{
		"a file":    func(s string) string { return transcript.DocumentID(s + ".txt") },
		"a speaker": transcript.Slug,
	} {
		one, other := id(long+"1"), id(long+"2")
		if !corpus.IsID(one) || !corpus.IsID(other+"-20000-xxxxx") || one == other || !strings.HasPrefix(one, "a-long-name-a") {
			t.Errorf("%s has the IDs %q and %q", name, one, other)
		}
		if got := id("a name"); got != "a-name" {
			t.Errorf("%s with a short name has the ID %q", name, got)
		}
	}
}
