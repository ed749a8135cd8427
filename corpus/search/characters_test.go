package search_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus/query"
	"lectern/corpus/search"
)

func TestCharactersAgreeWithTheNaiveScan(t *testing.T) {
	char := rapid.SampledFrom([]string{"民", "主", "重", "要", "a"})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.OneOf(char, rapid.Just("，"), rapid.Just(" ")), 1, 12).Draw(t, "text"), "")
		typed := strings.Join(rapid.SliceOfN(char, 1, 4).Draw(t, "typed"), "")
		q, _ := query.Parse(typed)
		r, err := search.Build(one(text)).Find(q, search.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if want := characters(text, typed); r.Turns > 0 != want {
			t.Fatalf("%q in %q: found %v, the scan %v", typed, text, r.Turns > 0, want)
		}
		for _, h := range r.Hits {
			wellLaid(t, h)
			if len(h.Marks) == 0 {
				t.Fatalf("%q in %q marks nothing", typed, text)
			}
		}
	})
}

// character is one of them, or a run of letters, and whether a sign or a blank
// stands before it.
type character struct {
	text  string
	apart bool
}

func cut(text string) []character {
	var all []character
	apart := true
	for _, r := range text {
		n := len(all)
		switch {
		case r == '，' || r == ' ':
			apart = true
			continue
		case r == 'a' && !apart && strings.HasSuffix(all[n-1].text, "a"):
			all[n-1].text += "a"
		default:
			all = append(all, character{string(r), apart})
		}
		apart = false
	}
	return all
}

// characters tells whether the typed characters stand beside each other. What
// is apart is so only between two of them: "a民" is a phrase of two words.
func characters(text, typed string) bool {
	there, wanted := cut(text), cut(typed)
	for i := range there {
		if i+len(wanted) <= len(there) && beginsWith(there[i:], wanted) {
			return true
		}
	}
	return false
}

func beginsWith(there, wanted []character) bool {
	for i, w := range wanted {
		if there[i].text != w.text {
			return false
		}
		letters := w.text[0] == 'a' || i > 0 && wanted[i-1].text[0] == 'a'
		if i > 0 && !letters && there[i].apart {
			return false
		}
	}
	return true
}
