package word_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus/word"
)

func TestAkin(t *testing.T) {
	for _, c := range []struct {
		language, a, b string
		want           bool
	}{
		{"en", "assist", "assisted", true},
		{"en-GB", "assists", "assistance", true},
		{"en", "countries", "country", true},
		{"en", "training", "trains", true},
		{"en", "dying", "die", true},
		{"en", "die", "dying", false},
		{"de", "abgeordnete", "abgeordneten", true},
		{"fr", "nationale", "nationales", true},
		{"ru", "новости", "новость", true},
		{"", "countries", "country", false},
		{"zh", "民", "主", false},
		{"fi", "talo", "talossa", false},
		{"de", "countries", "country", false},
	} {
		if got := word.Akin(c.language, c.a, c.b); got != c.want {
			t.Errorf("Akin(%q, %q, %q) = %v; their stems are %q and %q", c.language, c.a, c.b, got, word.Stem(c.language, c.a), word.Stem(c.language, c.b))
		}
	}
}

// What is akin begins with the trunk, whatever the word.
func TestTheTrunkFindsAllThatIsAkin(t *testing.T) {
	languages := []string{"en", "de", "fr", "ru", "pt", "", "xx"}
	rapid.Check(t, func(t *rapid.T) {
		language := rapid.SampledFrom(languages).Draw(t, "language")
		a, b := rapid.StringMatching(`[a-zа-я0-9]{1,12}`).Draw(t, "a"), rapid.StringMatching(`[a-zа-я0-9]{1,12}`).Draw(t, "b")
		trunk := word.Trunk(word.Stem(language, a))
		if trunk == "" || word.Akin(language, a, b) && a != b && !strings.HasPrefix(b, trunk) {
			t.Fatalf("in %q, %q is akin to %q and does not begin with %q", language, b, a, trunk)
		}
		if !word.Akin(language, a, a) {
			t.Fatalf("%q is not akin to itself", a)
		}
	})
}
