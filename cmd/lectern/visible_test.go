package main

import "testing"

func TestNothingOfATranscriptSteersTheTerminal(t *testing.T) {
	for s, want := range map[string]string{
		"plain — größe 唐鳳":           "plain — größe 唐鳳",
		"a \x1b[31mtitle\x07":        `a \u001b[31mtitle\u0007`,
		"caf\xe9 \uFFFD.txt":         `caf\xe9 ` + "\uFFFD.txt",
		"two\nlines\tand \u202eback": `two\u000alines\u0009and \u202eback`,
	} {
		if got := visible(s); got != want {
			t.Errorf("visible(%q) = %q, want %q", s, got, want)
		}
	}
}
