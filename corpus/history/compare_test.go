package history_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus"
	"lectern/corpus/history"
)

// told are changes as lines.
func told(c history.Changes) string {
	var b strings.Builder
	for _, d := range c.Documents {
		switch {
		case d.Old == nil:
			fmt.Fprintf(&b, "+ %s\n", d.New.ID)
		case d.New == nil:
			fmt.Fprintf(&b, "- %s\n", d.Old.ID)
		}
		for _, f := range d.Facts {
			fmt.Fprintf(&b, "%s: %q, was %q\n", f.Of, f.After, f.Before)
		}
		for _, t := range d.Turns {
			switch {
			case t.Old == nil:
				fmt.Fprintf(&b, "+ %s\n", t.New.Text)
			case t.New == nil:
				fmt.Fprintf(&b, "- %s\n", t.Old.Text)
			default:
				fmt.Fprintf(&b, "~ speaker %v, words %v, kind %v: %s\n", t.Speaker, t.Words, t.Kind, t.New.Text)
			}
		}
	}
	return b.String()
}

func TestWhatChanged(t *testing.T) {
	old := document("talk", "THE PRESIDENT: Thank you all for coming.", "Q: Will it rain?", "A: It will.", "A: That is all.")
	old.Title, old.Speakers = "A fictional talk", []corpus.Speaker{{ID: "ann-lee", Name: "Ann Lee", Roles: []corpus.Role{{Title: "Minister"}}}}
	new := document("talk", "MS. LEE: Thank you all for coming.", "Q: Will it rain tomorrow?", "A: That is all.", "B: Good night.")
	new.Title, new.Speakers = "A fictional gaggle", []corpus.Speaker{{ID: "ann-lee", Name: "Ann Lee", Roles: []corpus.Role{{Title: "Prime Minister", From: "2011"}}}}
	new.Dates.Event = &corpus.Date{EDTF: "2011-05"}
	new.Turns[1].Kind = corpus.Question
	want := `title: "A fictional gaggle", was "A fictional talk"
date: "2011-05", was ""
roles of Ann Lee: "Prime Minister, 2011/", was "Minister"
~ speaker true, words false, kind false: Thank you all for coming.
~ speaker false, words true, kind true: Will it rain tomorrow?
- It will.
+ Good night.
`
	if got := told(history.Compare(of(old, document("gone", "A: Nothing of this stayed at all.")), of(new, document("come", "B: All of this is new to us.")))); got != want+"+ come\n- gone\n" {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if got := told(history.Compare(of(&corpus.Document{ID: "talk", Title: "A fictional talk"}), of(&corpus.Document{ID: "talk", Title: "A\u00a0fictional  talk"}))); got != "" {
		t.Errorf("white space is a change:\n%s", got)
	}
	if got := told(history.Compare(of(old), of(old))); got != "" {
		t.Errorf("a corpus differs from itself:\n%s", got)
	}
}

func TestANameStandsForTheLabel(t *testing.T) {
	old, new := document("talk", "MS. LEE: Good evening to all of you."), document("talk", "MS. LEE: Good evening to all of you.")
	new.Speakers, new.Turns[0].Speaker = []corpus.Speaker{{ID: "ann-lee", Name: "Ann Lee"}}, "ann-lee"
	if got := told(history.Compare(of(old), of(new))); got != "~ speaker true, words false, kind false: Good evening to all of you.\n" {
		t.Errorf("got %q", got)
	}
}

func TestEdits(t *testing.T) {
	for _, c := range []struct{ before, after, want string }{
		{"in Duluth, Wisconsin today", "in Duluth, Minnesota today", "in Duluth, [Wisconsin > Minnesota]"},
		{"it rains", "it rains now", "it rains [ > now]"},
		{"it never rains in Marrow at night", "it rains in Upper Marrow", "it [never > ] it never rains in [ > Upper] never rains in Marrow [at night > ]"},
		{"the same", "the  same", ""},
	} {
		var got []string
		for _, e := range history.Edits(c.before, c.after) {
			got = append(got, fmt.Sprintf("%s [%s > %s]", e.Around, e.Before, e.After))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%q to %q: %s, want %s", c.before, c.after, s, c.want)
		}
	}
}

// Putting every After in the place of its Before gives the new text.
func TestEditsAreAllThereIs(t *testing.T) {
	word := rapid.SampledFrom([]string{"it", "rains", "in", "Marrow", "now"})
	rapid.Check(t, func(t *rapid.T) {
		before, after := rapid.SliceOf(word).Draw(t, "before"), rapid.SliceOf(word).Draw(t, "after")
		removed, added := 0, 0
		for _, e := range history.Edits(strings.Join(before, " "), strings.Join(after, " ")) {
			removed, added = removed+len(strings.Fields(e.Before)), added+len(strings.Fields(e.After))
		}
		if len(before)-removed != len(after)-added {
			t.Fatalf("%d words less %d are not %d less %d", len(before), removed, len(after), added)
		}
	})
}

func BenchmarkCompare(b *testing.B) {
	var lines, edited []string
	for i := range 5000 {
		line := fmt.Sprintf("A: The lamps of harbour %d were lit at nine, and %d people came to see.", i, i*7)
		lines = append(lines, line)
		if i%9 == 0 {
			line = strings.Replace(line, "nine", "ten", 1)
		}
		if i%50 != 0 {
			edited = append(edited, line)
		}
	}
	old, new := of(document("talk", lines...)), of(document("talk", edited...))
	for b.Loop() {
		history.Compare(old, new)
	}
}
