package corpustest

import (
	"fmt"
	"strings"

	"pgregory.net/rapid"

	"lectern/corpus"
)

// hostile are words that a format could take for its own signs, and others.
var hostile = rapid.OneOf(
	rapid.SampledFrom([]string{"<", "&amp;", "]]>", "<speech>", "&#0;", "\"", "'", "\u00a0", "\x00", "\x1b[31m", "\ufeff", "\uffff", "מה", "今天", "Mr. LEE:", "Q", ".-", "— ", "(Laughter.)", "[sic]", ". . .",
		"<!--", "-->", "<?x?>", "<![CDATA[", "e\u0301", "\U0001F3DB", "x\ty", "a\u2028b", "\v", "-", "Order."}),
	rapid.StringMatching(`[A-Za-zÀ-ÿ]{1,9}`))

// phrase is a few of them, at least so many.
func phrase(rt *rapid.T, name string, least int) string {
	return strings.Join(rapid.SliceOfN(hostile, least, 6).Draw(rt, name), " ")
}

// Hostile is a document that no reading gave, with all that a turn may have, in
// words that do their worst. What its speakers are called is their own.
func Hostile(rt *rapid.T) *corpus.Document {
	d := &corpus.Document{Schema: corpus.Schema, ID: "hostile", Title: phrase(rt, "title", 0), Dek: phrase(rt, "dek", 0), Kind: phrase(rt, "kind", 0), Place: phrase(rt, "place", 0),
		Language: rapid.SampledFrom([]string{"", "en", "zh-Hant", "de-AT"}).Draw(rt, "language"), Source: corpus.File{Format: "tei"}}
	for _, date := range []**corpus.Date{&d.Dates.Event, &d.Dates.Published} {
		if v := rapid.SampledFrom([]string{"", "2013-05-27", "2013-05", "2011-03/2011-10", "19XX", "2013-05-27?", "../1999"}).Draw(rt, "date"); v != "" {
			*date = &corpus.Date{EDTF: v}
		}
	}
	for _, of := range []string{"start", "", "end"} {
		if at := rapid.SampledFrom([]string{"", "9:01", "17:41", "0:16", "09:30:15"}).Draw(rt, "time of day"); at != "" {
			d.Times = append(d.Times, corpus.Clock{Of: of, Value: at, Zone: phrase(rt, "zone", 0)})
		}
	}
	for i := range 3 {
		d.Speakers = append(d.Speakers, corpus.Speaker{ID: fmt.Sprintf("speaker-%d", i), Name: fmt.Sprintf("%s %d", phrase(rt, "name", 1), i)})
	}
	n := rapid.IntRange(1, 6).Draw(rt, "turns")
	for i := range n {
		d.Turns = append(d.Turns, hostileTurn(rt, d, i, n))
	}
	return d
}

func hostileTurn(rt *rapid.T, d *corpus.Document, i, n int) corpus.Turn {
	t := corpus.Turn{ID: fmt.Sprintf("id%d", i), N: i + 1, Kind: rapid.SampledFrom(corpus.Kinds).Draw(rt, "kind"), Lines: corpus.Lines{From: i + 1, To: i + 1}}
	if rapid.Bool().Draw(rt, "known") {
		t.Speaker = d.Speakers[rapid.IntRange(0, 2).Draw(rt, "speaker")].ID
		t.Label, t.Role, t.Organization = phrase(rt, "label", 1), phrase(rt, "role", 0), phrase(rt, "organization", 0)
	}
	t.Continued = rapid.Bool().Draw(rt, "continued") && t.Kind != corpus.Stage
	t.Voice = rapid.SampledFrom([]corpus.Voice{"", corpus.Withheld, corpus.Played}).Draw(rt, "voice")
	t.Language = rapid.SampledFrom([]string{"", "fr", "ar"}).Draw(rt, "its language")
	if rapid.Bool().Draw(rt, "timed") {
		t.Time = &corpus.Time{Start: rapid.IntRange(0, 9000000).Draw(rt, "start"), End: rapid.IntRange(0, 9000000).Draw(rt, "end")}
	}
	for _, link := range []*string{&t.Answers, &t.Continues, &t.Interrupts} {
		if j := rapid.IntRange(-3, n-1).Draw(rt, "link"); j >= 0 {
			*link = fmt.Sprintf("id%d", j)
		}
	}
	for range rapid.IntRange(1, 3).Draw(rt, "paragraphs") {
		if t.Text != "" {
			t.Text += "\n\n"
		}
		from := len(t.Text)
		for k := range rapid.IntRange(1, 4).Draw(rt, "stretches") {
			if k > 0 {
				t.Text += rapid.SampledFrom([]string{" ", "\n", ""}).Draw(rt, "gap")
			}
			hostileStretch(rt, &t)
		}
		t.Paragraphs = append(t.Paragraphs, corpus.Span{Start: from, End: len(t.Text)})
	}
	return t
}

// hostileStretch adds words, with a mark over them or beside them or none.
func hostileStretch(rt *rapid.T, t *corpus.Turn) {
	at := len(t.Text)
	t.Text += "w" + phrase(rt, "words", 1) + "w"
	m := corpus.Mark{Kind: rapid.SampledFrom(corpus.MarkKinds).Draw(rt, "mark"), Start: at, End: len(t.Text), Value: phrase(rt, "value", 0)}
	switch rapid.IntRange(0, 2).Draw(rt, "where") {
	case 0:
		return
	case 1:
		m.Start = m.End
	}
	m.Printed = t.Text[m.Start:m.End]
	t.Marks = append(t.Marks, m)
}
