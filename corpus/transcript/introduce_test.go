package transcript_test

import (
	"strings"
	"testing"

	"lectern/corpus/transcript"
)

// A questioner is named only by words that name somebody.
func TestWhoIntroducesThemselves(t *testing.T) {
	for question, want := range map[string]string{
		"Ada Fenwick, from the Marrow Gazette. Will it rain?":               "Ada Fenwick",
		"Compare Marrow’s with Lower Marrow and its harbour. Is it drier?":  "",
		"Compare Marrow's with Lower Marrow and its harbour. Is it drier?":  "",
		"This Serenity from Upper Marrow. It came out in May. Was it good?": "",
	} {
		d := transcript.Parse("talk.txt", []byte("A made-up talk\n\nMR. LOW: Are there questions?\n\nQ    "+question+"\n\nMR. LOW: It is.\n\nQ    Thank you.\n"))
		var got []string
		for _, s := range d.Speakers {
			if s.Name != "Mr. Low" {
				got = append(got, s.Name)
			}
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%q is by %q, want %q", question, got, want)
		}
	}
}
