package folder_test

import (
	"encoding/json"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/folder"
)

// parsed is what the unitedstates project's own parser made of one page of the
// Congressional Record.
type parsed struct {
	Content []struct {
		Kind, Text, Speaker string
		Turn                int
	}
}

// A page of the Congressional Record, and the JSON that the unitedstates
// project's parser made of it, agree on who begins to speak where: measured,
// 1,178 of 1,182 turns. What they do not agree on is counted by where it stands
// for the other.
func TestTheCongressionalRecordAgreesWithItsJSON(t *testing.T) {
	files := map[string][]byte{}
	corpustest.Archive(t, "congressional-record", func(name string) bool { return path.Ext(name) == ".htm" || path.Ext(name) == ".json" },
		func(name string, src []byte) { files[name] = src })
	a := &agreement{missed: map[string]int{}, added: map[string]int{}}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		beside := strings.TrimSuffix(strings.Replace(name, "/html/", "/json/", 1), ".htm") + ".json"
		if path.Ext(name) != ".htm" || files[beside] == nil {
			continue
		}
		var want parsed
		if err := json.Unmarshal(files[beside], &want); err != nil {
			t.Fatalf("%s: %v", beside, err)
		}
		a.compare(t, want, folder.Reader{}.ReadOnly(one(name, files[name]), path.Base(name)).Corpus.Documents)
	}
	t.Logf("%d pages: %d of their %d turns are ours, the others stand for us %v; of our %d, those that are not theirs stand for them %v",
		a.pages, a.both, a.theirs, a.missed, a.ours, a.added)
	if a.pages < 250 {
		t.Fatalf("%d pages were compared, want 250 and more", a.pages)
	}
	if share := float64(a.both) / float64(a.theirs); share < 0.99 {
		t.Errorf("%.3f of their turns are ours, want 0.99", share)
	}
	if share := float64(a.both) / float64(a.ours); share < 0.93 {
		t.Errorf("%.3f of our turns are theirs, want 0.93", share)
	}
}

// agreement counts turns that begin with the same label and the same words.
type agreement struct {
	pages, theirs, ours, both int
	missed, added             map[string]int
}

func (a *agreement) compare(t *testing.T, want parsed, got []*corpus.Document) {
	a.pages++
	var ours, words []string
	for _, d := range got {
		for _, turn := range d.Turns {
			if turn.Label != "" && !turn.Continued && turn.Kind != corpus.Stage {
				ours = append(ours, squeezed(turn.Label+". "+turn.Text))
				words = append(words, squeezed(turn.Text))
			}
		}
	}
	a.ours += len(ours)
	taken := make([]bool, len(ours))
	last := -1
	for _, item := range want.Content {
		if item.Turn < 0 || item.Turn == last {
			continue
		}
		last = item.Turn
		a.theirs++
		text := squeezed(item.Text)
		if i := begins(ours, taken, text); i >= 0 {
			taken[i] = true
			a.both++
			continue
		}
		a.missed[standsIn(ours, text)]++
		t.Logf("not ours: %.60s", text)
	}
	for i, text := range ours {
		if !taken[i] {
			a.added[kindOf(want, words[i])]++
			t.Logf("not theirs: %.60s", text)
		}
	}
}

// begins is the first of our turns that begins as theirs does: ours may end
// sooner, at a stage direction.
func begins(ours []string, taken []bool, theirs string) int {
	for i, text := range ours {
		n := min(len(text), len(theirs), 40)
		if !taken[i] && n > 10 && text[:n] == theirs[:n] {
			return i
		}
	}
	return -1
}

// standsIn says where the words of their turn stand for us.
func standsIn(ours []string, theirs string) string {
	_, words, _ := strings.Cut(theirs, ".")
	for _, text := range ours {
		if strings.Contains(text, words[:min(len(words), 30)]) {
			return "in a turn of another beginning"
		}
	}
	return "in no turn with a label"
}

// kindOf says what the words of our turn are for them.
func kindOf(want parsed, words string) string {
	for _, item := range want.Content {
		if strings.Contains(squeezed(item.Text), words[:min(len(words), 40)]) {
			return "in a " + item.Kind
		}
	}
	return "nowhere in the same words"
}

// squeezed is a text without white space.
func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }
