package search_test

import (
	"fmt"
	"strings"

	"pgregory.net/rapid"

	"lectern/corpus"
)

var (
	genWord  = rapid.SampledFrom([]string{"peace", "peaceful", "nato", "libya", "a", "we", "council", "councils", "trained"})
	genLoose = rapid.SampledFrom([]string{"peace-a", "nato's", "sp", "peac*", "counci*", "we-pea*", "train", "training", "counsil", "librya", "pea", "peacefl", "trainning",
		"peacefull", "peace~", "nato~2", "we-peaec~", "nat~", "annto"})
	genSaid   = rapid.SampledFrom([]string{"peace", "Peaceful", "NATO", "libya", "a", "we", "council", "(sp)", "[. . .]", "(peace)", "NATO's", "councils", "trained", "training", "pease"})
	genKind   = rapid.SampledFrom(corpus.Kinds)
	genDate   = rapid.SampledFrom([]string{"", "", "2011", "2012-05", "2013-05-27", "[2012-01-01,2012-06-03]", "2012?", "2012-05-01/2012-05-03"})
	genPerson = rapid.SampledFrom([]string{"", "Ann Example", "Bob Sample"})
	genRole   = rapid.SampledFrom([]string{"", "Chair", "Chair of the Council"})
	genAbout  = rapid.SampledFrom([]string{"", "2011", "2011-03/2011-10", "XXXX-03", "201X"})
)

func genDocument(t *rapid.T, i int) *corpus.Document {
	d := &corpus.Document{ID: fmt.Sprint("d", i), Title: strings.Join(rapid.SliceOfN(genWord, 0, 3).Draw(t, "title"), " "),
		Place: rapid.SampledFrom([]string{"", "Libya", "the Council"}).Draw(t, "place"), Language: rapid.SampledFrom([]string{"", "en", "en-GB", "fr"}).Draw(t, "language")}
	if edtf := genDate.Draw(t, "event"); edtf != "" {
		d.Dates.Event = &corpus.Date{EDTF: edtf}
	}
	if edtf := genDate.Draw(t, "published"); edtf != "" {
		d.Dates.Published = &corpus.Date{EDTF: edtf}
	}
	for j := range rapid.IntRange(0, 5).Draw(t, "turns") {
		turn := genTurn(t, j)
		if turn.Speaker != "" && d.Speaker(turn.Speaker) == nil {
			d.Speakers = append(d.Speakers, corpus.Speaker{ID: turn.Speaker, Name: strings.ToUpper(turn.Label[:1]) + turn.Label[1:], Written: []string{"Dr " + turn.Label}})
		}
		if edtf := genAbout.Draw(t, "about"); edtf != "" {
			d.Mentions = append(d.Mentions, corpus.Mention{Turn: turn.ID, EDTF: edtf})
		}
		d.Turns = append(d.Turns, turn)
	}
	return d
}

func genTurn(t *rapid.T, j int) corpus.Turn {
	turn := corpus.Turn{ID: fmt.Sprint("t", j), N: j + 1, Kind: genKind.Draw(t, "kind"),
		Language: rapid.SampledFrom([]string{"", "", "", "fr", "en", "de"}).Draw(t, "language"), Role: genRole.Draw(t, "role"), Organization: strings.Join(rapid.SliceOfN(genWord, 0, 2).Draw(t, "organization"), " ")}
	for i, said := range rapid.SliceOfN(genSaid, 0, 9).Draw(t, "text") {
		if i > 0 {
			turn.Text += ", "
		}
		kind := map[byte]corpus.MarkKind{'(': corpus.Spelling, '[': corpus.Elision}[said[0]]
		if kind != "" {
			turn.Marks = append(turn.Marks, corpus.Mark{Kind: kind, Start: len(turn.Text), End: len(turn.Text) + len(said), Printed: said})
		}
		turn.Text += said
	}
	if name := genPerson.Draw(t, "speaker"); name != "" {
		turn.Speaker, turn.Label = strings.ToLower(name[:3]), strings.ToUpper(name)
	}
	return turn
}

func genCorpus(t *rapid.T) *corpus.Corpus {
	c := &corpus.Corpus{}
	for i := range rapid.IntRange(1, 4).Draw(t, "documents") {
		c.Documents = append(c.Documents, genDocument(t, i))
	}
	return c
}

// fields has every field with values that match and values that do not.
var fields = []string{"speaker:ann", "speaker:SAMPLE", `speaker:"example ann"`, "label:bob", "role:chair", `role:"council chair"`, "org:nato",
	"speaker:=ann", `speaker:"dr ann"`, "doc:d1", "doc:peace", "doc:=d1", "place:libya", "lang:en", "lang:en-gb", "has:elision", "has:spelling", "has:date", "about:2011", "about:2015", "about:2011-11/..",
	"after:2012", "after:2013-05-28", "after:2012-05-02", "before:2013", "before:2012-05-02", "date:2012", "date:2012-05-02", "date:[2012-05-02,2013-05-27]", "kind:stage"}

func genNear(t *rapid.T) string {
	side := rapid.OneOf(genWord, genLoose, rapid.Just(`"we a"`), rapid.Just("(nato OR counci*)"))
	return side.Draw(t, "left") + fmt.Sprint(" NEAR/", rapid.IntRange(1, 3).Draw(t, "between"), " ") + side.Draw(t, "right")
}

func genQuery(t *rapid.T, depth int) string {
	leaf := rapid.OneOf(genWord,
		rapid.Map(rapid.SliceOfN(genWord, 1, 3), func(w []string) string { return `"` + strings.Join(w, " ") + `"` }),
		rapid.Map(genKind, func(k corpus.Kind) string { return "kind:" + string(k) }),
		rapid.SampledFrom(fields), genLoose, rapid.Custom(genNear))
	if depth == 0 {
		return leaf.Draw(t, "leaf")
	}
	a, b := genQuery(t, depth-1), genQuery(t, depth-1)
	switch rapid.IntRange(0, 3).Draw(t, "operator") {
	case 0:
		return "(" + a + " OR " + b + ")"
	case 1:
		return "-(" + a + ")"
	case 2:
		return "(" + a + " " + b + ")"
	}
	return a
}
