package history_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus"
	"lectern/corpus/history"
)

// document is a fictional one: each line is "LABEL: words", and its turns have
// the IDs that readers give: the same words, the same ID, a number behind the
// second.
func document(id string, lines ...string) *corpus.Document {
	d := &corpus.Document{ID: id, Source: corpus.File{Path: id + ".txt", SHA256: id + strings.Join(lines, "\n")}}
	times := map[string]int{}
	for i, line := range lines {
		label, text, _ := strings.Cut(line, ": ")
		turn := corpus.Turn{ID: "t" + strings.ToLower(strings.ReplaceAll(text, " ", "")), N: i + 1, Kind: corpus.Speech, Label: label, Text: text}
		if times[turn.ID]++; times[turn.ID] > 1 {
			turn.ID += fmt.Sprintf("-%d", times[turn.ID])
		}
		d.Turns = append(d.Turns, turn)
	}
	return d
}

func of(documents ...*corpus.Document) *corpus.Corpus { return &corpus.Corpus{Documents: documents} }

// continued is new, published after old.
func continued(old, new *corpus.Corpus) *corpus.Corpus {
	history.Continue(old, new)
	return new
}

func ids(d *corpus.Document) string {
	var all []string
	for _, t := range d.Turns {
		all = append(all, t.ID)
	}
	return strings.Join(all, " ")
}

// entries are the redirects and tombstones as lines.
func entries(c *corpus.Corpus) string {
	var b strings.Builder
	for _, m := range c.Moved {
		fmt.Fprintf(&b, "%s#%s > %s#%s\n", m.Document, m.Turn, m.ToDocument, m.ToTurn)
	}
	for _, g := range c.Gone {
		fmt.Fprintf(&b, "%s#%s gone\n", g.Document, g.Turn)
	}
	return b.String()
}

func TestWhatStayedKeepsItsID(t *testing.T) {
	old := of(document("talk", "A: Yes.", "B: It rains in Marrow.", "A: Yes."))
	was := ids(old.Documents[0])
	new := continued(old, of(document("talk", "B: Yes.", "A: Good evening to all of you.", "A: Yes.", "B: It rains in Marrow.", "A: Yes.")))
	if got, want := ids(new.Documents[0]), "tyes.-3 tgoodeveningtoallofyou. "+was; got != want {
		t.Errorf("IDs %s, want %s", got, want)
	}
	if got := entries(new); got != "" {
		t.Errorf("entries\n%swant none", got)
	}
}

func TestReferencesFollowARenamedTurn(t *testing.T) {
	old := of(document("talk", "Q: Why?", "A: Because it rains here."))
	d := document("talk", "B: Why?", "Q: Why?", "A: Because it rains here.")
	d.Turns[2].Answers = d.Turns[1].ID
	d.Mentions = []corpus.Mention{{Turn: d.Turns[1].ID}}
	d.Facts = []corpus.Fact{{Of: "rendition", Turns: []string{d.Turns[1].ID}}}
	continued(old, of(d))
	// Which of two equal turns is the old one can't be known: the run at the end
	// stayed together.
	if d.Turns[1].ID != "twhy?" || d.Turns[2].Answers != "twhy?" || d.Mentions[0].Turn != "twhy?" || d.Facts[0].Turns[0] != "twhy?" || d.Turns[0].ID == "twhy?" {
		t.Errorf("turns %s, answers %s, mention %s, fact %v", ids(d), d.Turns[2].Answers, d.Mentions[0].Turn, d.Facts[0].Turns)
	}
}

func TestWhereAddressesLead(t *testing.T) {
	first := []string{"A: Good evening to all of you in Duluth, Wisconsin.", "Q: Will it rain tomorrow?", "A: It may well rain tomorrow, they say.", "A: And that is all for tonight, thank you."}
	for _, c := range []struct {
		name string
		new  []*corpus.Document
		want string
	}{
		{"nothing changed", []*corpus.Document{document("talk", first...)}, ""},
		{"a word was corrected", []*corpus.Document{document("talk", "A: Good evening to all of you in Duluth, Minnesota.", first[1], first[2], first[3])},
			"talk#tgoodeveningtoallofyouinduluth,wisconsin. > talk#tgoodeveningtoallofyouinduluth,minnesota.\n"},
		{"a turn was taken out", []*corpus.Document{document("talk", first[0], first[1], first[3])},
			"talk#titmaywellraintomorrow,theysay. gone\n"},
		{"two turns were made one", []*corpus.Document{document("talk", first[0], first[1], "A: It may well rain tomorrow, they say. And that is all for tonight, thank you.")},
			"talk#tandthatisallfortonight,thankyou. > talk#titmaywellraintomorrow,theysay.andthatisallfortonight,thankyou.\n" +
				"talk#titmaywellraintomorrow,theysay. > talk#titmaywellraintomorrow,theysay.andthatisallfortonight,thankyou.\n"},
		{"a turn was put elsewhere", []*corpus.Document{document("talk", first[2], first[0], first[1], first[3])}, ""},
		{"the file was renamed", []*corpus.Document{sameFile(document("speech", first...), "talk", first)}, "talk# > speech#\n"},
		{"the file was renamed and edited", []*corpus.Document{document("speech", first[0], first[1], first[3])},
			"talk# > speech#\ntalk#titmaywellraintomorrow,theysay. gone\n"},
		{"a turn moved to another document", []*corpus.Document{document("talk", first[:3]...), document("end", first[3])},
			"talk#tandthatisallfortonight,thankyou. > end#tandthatisallfortonight,thankyou.\n"},
		{"the document went", []*corpus.Document{document("other", "B: Nothing of the kind was said here.")},
			"talk# gone\ntalk#tandthatisallfortonight,thankyou. gone\ntalk#tgoodeveningtoallofyouinduluth,wisconsin. gone\n" +
				"talk#titmaywellraintomorrow,theysay. gone\ntalk#twillitraintomorrow? gone\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := entries(continued(of(document("talk", first...)), of(c.new...))); got != c.want {
				t.Errorf("got\n%swant\n%s", got, c.want)
			}
		})
	}
}

// sameFile gives a document the bytes of another.
func sameFile(d *corpus.Document, id string, lines []string) *corpus.Document {
	d.Source.SHA256 = document(id, lines...).Source.SHA256
	return d
}

func TestTwoFilesThatChangedNames(t *testing.T) {
	a, b := []string{"A: It rains in Marrow and in Lower Marrow."}, []string{"B: The lamps of the harbour were lit at nine."}
	new := continued(of(document("one", a...), document("two", b...)), of(sameFile(document("two", a...), "one", a), sameFile(document("one", b...), "two", b)))
	want := "one#titrainsinmarrowandinlowermarrow. > two#titrainsinmarrowandinlowermarrow.\n" +
		"two#tthelampsoftheharbourwerelitatnine. > one#tthelampsoftheharbourwerelitatnine.\n"
	if got := entries(new); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestEntriesAreCarriedOn(t *testing.T) {
	end := "B: The lamps of the harbour were lit at nine."
	c := of(document("talk", "A: It rains in Marrow now.", end))
	c = continued(c, of(document("talk", "A: It rains in Marrow today.", end)))
	c = continued(c, of(document("talk", "A: It rains in Marrow today, they say.", end)))
	want := "talk#titrainsinmarrownow. > talk#titrainsinmarrowtoday,theysay.\ntalk#titrainsinmarrowtoday. > talk#titrainsinmarrowtoday,theysay.\n"
	if got := entries(c); got != want {
		t.Fatalf("led on to\n%swant\n%s", got, want)
	}
	c = continued(c, of(document("talk", end)))
	if got := entries(c); strings.Count(got, " gone") != 3 || strings.Contains(got, ">") {
		t.Errorf("after the turn went\n%swant three tombstones", got)
	}
	c = continued(c, of(document("talk", "A: It rains in Marrow now.", end)))
	if got := entries(c); strings.Contains(got, "titrainsinmarrownow. gone") {
		t.Errorf("an address that is in use again has a tombstone:\n%s", got)
	}
	if got := entries(continued(c, of(document("talk", "A: It rains in Marrow now.", end)))); got != entries(c) {
		t.Errorf("a second build of the same changes the entries from\n%sto\n%s", entries(c), got)
	}
}

// spoken gives turns to people: "ann" is whoever speaks under ANN.
func spoken(d *corpus.Document) *corpus.Document {
	for i := range d.Turns {
		t := &d.Turns[i]
		t.Speaker = strings.ToLower(t.Label)
		if t.Speaker != "" && d.Speaker(t.Speaker) == nil {
			d.Speakers = append(d.Speakers, corpus.Speaker{ID: t.Speaker, Name: t.Label})
		}
	}
	return d
}

func TestWhereThePagesOfSpeakersLead(t *testing.T) {
	first := of(spoken(document("talk", "ANN: It rains in Marrow today.", "ANN: The lamps were lit at nine.", "BEN: Nobody has any oil left.", "CY: The bridge is closed now.", "CY: The tide is very high.")))
	// ANN is called ANNE now, BEN's turn went, CY's turns are of two.
	second := continued(first, of(spoken(document("talk", "ANNE: It rains in Marrow today.", "ANNE: The lamps were lit at nine.", "DEE: The bridge is closed now.", "EVE: The tide is very high."))))
	if got, want := fmt.Sprint(second.Renamed), "[{ann anne} {ben } {cy }]"; got != want {
		t.Errorf("they lead to %s, want %s", got, want)
	}
	// ANNE is called ANNA: what led to her leads on. BEN is back.
	third := continued(second, of(spoken(document("talk", "ANNA: It rains in Marrow today.", "ANNA: The lamps were lit at nine.", "BEN: Nobody has any oil left.", "DEE: The bridge is closed now.", "EVE: The tide is very high."))))
	if got, want := fmt.Sprint(third.Renamed), "[{ann anna} {anne anna} {cy }]"; got != want {
		t.Errorf("they lead to %s, want %s", got, want)
	}
	if to, ok := third.SpeakerLeads("ann"); to != "anna" || !ok {
		t.Errorf("ann leads to %q %v", to, ok)
	}
	if _, ok := third.SpeakerLeads("zoe"); ok {
		t.Error("somebody who never spoke leads somewhere")
	}
}

func TestATurnFollowsItsDocument(t *testing.T) {
	c := of(document("new", "A: It rains."))
	c.Moved = []corpus.Moved{{Document: "new", Turn: "was", ToDocument: "new", ToTurn: "titrains."}, {Document: "old", ToDocument: "new"}}
	c.Gone = []corpus.Gone{{Document: "lost"}, {Document: "new", Turn: "no"}}
	for _, w := range []struct{ from, want string }{
		{"old#", "new#"}, {"old#titrains.", "new#titrains."}, {"old#was", "new#titrains."}, {"old#no", "#"}, {"lost#any", "#"}, {"other#x", "unknown"}, {"old#unheard", "unknown"},
	} {
		document, turn, _ := strings.Cut(w.from, "#")
		got := "unknown"
		if d, t, ok := c.Leads(document, turn); ok {
			got = d + "#" + t
		}
		if got != w.want {
			t.Errorf("%s leads to %s, want %s", w.from, got, w.want)
		}
	}
}

// Whatever was edited: every old address is in use, leads to one that is, or
// has a tombstone; only a turn of a document whose address another took may be
// forgotten. No ID stands twice, and what was built once more stays.
func TestNoAddressIsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		line := rapid.SampledFrom([]string{"A: Yes.", "B: Yes.", "A: It rains in Marrow and in Lower Marrow.", "B: It rains in Marrow, and in Upper Marrow.",
			"Q: Will it rain tomorrow, do you think?", "A: The lamps of the harbour were lit at nine.", "B: 下雨了，今天下雨了。"})
		draw := func(name string) *corpus.Corpus {
			var documents []*corpus.Document
			for i, id := range []string{"one", "two", "three"}[:rapid.IntRange(1, 3).Draw(t, name)] {
				documents = append(documents, document(id, rapid.SliceOfN(line, 0, 8).Draw(t, fmt.Sprint(name, i))...))
			}
			return of(documents...)
		}
		c := draw("first")
		published := map[string]bool{}
		for step := range 3 {
			addresses(c, published)
			c = continued(c, draw(fmt.Sprint("step", step)))
			checkAddresses(t, c, published)
		}
		again := entries(c)
		if history.Continue(c, c); entries(c) != again {
			t.Fatalf("entries changed without a change from\n%sto\n%s", again, entries(c))
		}
	})
}

func addresses(c *corpus.Corpus, to map[string]bool) {
	for _, d := range c.Documents {
		to[d.ID+"#"] = true
		for _, t := range d.Turns {
			to[d.ID+"#"+t.ID] = true
		}
	}
}

func checkAddresses(t *rapid.T, c *corpus.Corpus, published map[string]bool) {
	live := map[string]bool{}
	addresses(c, live)
	n := 0
	for _, d := range c.Documents {
		n += 1 + len(d.Turns)
	}
	if n != len(live) {
		t.Fatalf("an ID stands twice")
	}
	for a := range published {
		document, turn, _ := strings.Cut(a, "#")
		d, to, ok := c.Leads(document, turn)
		forgotten := !ok && turn != "" && live[document+"#"]
		if !live[a] && !forgotten && (!ok || d != "" && !live[d+"#"+to]) {
			t.Fatalf("%s was published and leads nowhere: %q %q %v\n%s", a, d, to, ok, entries(c))
		}
	}
}
