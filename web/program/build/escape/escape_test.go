package escape_test

import (
	"html/template"
	"testing"

	"lectern/web/program/build/escape"

	"pgregory.net/rapid"
)

func TestEscapeIsThatOfThePackageItReplaces(t *testing.T) {
	every := make([]byte, 256)
	for i := range every {
		every[i] = byte(i)
	}
	check := func(fatalf func(string, ...any), s string) {
		if got, want := escape.HTMLEscapeString(s), template.HTMLEscapeString(s); got != want {
			fatalf("%q becomes %q, html/template makes it %q", s, got, want)
		}
	}
	check(t.Fatalf, string(every))
	rapid.Check(t, func(t *rapid.T) { check(t.Fatalf, rapid.String().Draw(t, "text")) })
}
