package mention_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus"
	"lectern/corpus/mention"
)

// found are the dates of a document, each as its turn and its EDTF.
func found(d *corpus.Document) string {
	mention.Find(d)
	var all []string
	for _, m := range d.Mentions {
		all = append(all, m.Turn+" "+m.EDTF)
	}
	return strings.Join(all, ", ")
}

func TestEachTurnIsReadInItsOwnLanguage(t *testing.T) {
	d := &corpus.Document{Language: "de", Turns: []corpus.Turn{
		{ID: "a", Text: "Am 3. Oktober 1990."},
		{ID: "b", Language: "fr", Text: "Le 14 juillet 1789, et le 3. Oktober 1990."},
		{ID: "c", Language: "zh-TW", Text: "民國112年5月"},
		{ID: "d", Language: "pt", Text: "Em 14 de julho de 1789, em 2011."},
	}}
	if got, want := found(d), "a 1990-10-03, b 1789-07-14, c 2023-05"; got != want {
		t.Errorf("found %s, want %s", got, want)
	}
}

func TestAPassageIsReadInItsOwnLanguage(t *testing.T) {
	text := "In March 2011, le 14 juillet 1789, in May 2013."
	start := strings.Index(text, "le 14")
	end := strings.Index(text, ", in May")
	d := &corpus.Document{Language: "en", Turns: []corpus.Turn{{ID: "a", Text: text, Marks: []corpus.Mark{
		{Kind: corpus.Foreign, Start: start, End: end, Value: "fr"},
		{Kind: corpus.Foreign, Start: start, End: start + 2, Value: "de"}, // within the one before: not read twice
	}}}}
	if got, want := found(d), "a 2011-03, a 1789-07-14, a 2013-05"; got != want {
		t.Errorf("found %s, want %s", got, want)
	}
	if m := d.Mentions[1]; m.Printed != "14 juillet 1789" || text[m.Start:m.End] != m.Printed {
		t.Errorf("the passage's date is %+v", m)
	}
}

func TestAnUnknownLanguageIsThatOfItsScript(t *testing.T) {
	d := &corpus.Document{Turns: []corpus.Turn{
		{ID: "en", Text: "In March 2011 we met 王 there."},
		{ID: "zh", Text: "我們在2011年3月開會"},
		{ID: "ja", Text: "令和五年に会いました"},
		{ID: "ar", Text: "في عام 2011"},
		{ID: "he", Text: "בשנת 2011"},
	}}
	if got, want := found(d), "en 2011-03, zh 2011-03, ja 2023, ar 2011, he 2011"; got != want {
		t.Errorf("found %s, want %s", got, want)
	}
}

// Whatever pieces of sentences of whatever languages stand in a row, the
// mentions lie in the text, in order, and hold dates.
func TestMentionsLieInOrderWhateverIsSaid(t *testing.T) {
	var pieces, tags []string
	for _, table := range tables {
		texts, _ := sentences(t, table.name)
		for _, text := range texts {
			pieces = append(pieces, strings.Fields(text)...)
		}
		tags = append(tags, table.language)
	}
	pieces = append(pieces, "2011", "-", "–", "3", ".", "年", "月", "日", "ב", "\n\n", "\xff")
	rapid.Check(t, func(r *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 20).Draw(r, "pieces"), rapid.SampledFrom([]string{" ", ""}).Draw(r, "between"))
		at := rapid.IntRange(0, len(text)).Draw(r, "at")
		mark := corpus.Mark{Kind: corpus.Foreign, Start: at, End: rapid.IntRange(at, len(text)).Draw(r, "end"), Value: rapid.SampledFrom(tags).Draw(r, "foreign")}
		d := &corpus.Document{Language: rapid.SampledFrom(tags).Draw(r, "language"), Turns: []corpus.Turn{{ID: "t", Text: text, Marks: []corpus.Mark{mark}}}}
		d.Dates.Event = &corpus.Date{EDTF: rapid.SampledFrom([]string{"2013-05-27", "2013", "", "9999", "0000"}).Draw(r, "event")}
		mention.Find(d)
		lie(t, text, d.Mentions)
	})
}
