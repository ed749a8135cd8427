package page_test

import (
	"strings"

	"lectern/corpus"
)

// told is the made-up corpus of these tests: a question with two answers, an
// interpreter, each sort of mark and mention, and every sort of evidence.
func told() *corpus.Corpus {
	said := "We met in 2011, from March until October. . . . .\r\n\n And today\u00a0\u2013 we don't \u201cforget\u201d."
	asked := "Ada Example (sp?), of the Sample Gazette. Why zebras?"
	record := &corpus.Source{Title: "The other record", Publisher: "The Sample Office", URL: "https://example.org/record?a=1&b=2", Record: "r-7"}
	file := func(rule string) []corpus.Evidence {
		return []corpus.Evidence{{Origin: corpus.FromFile, Rule: rule, Printed: "as printed", Line: 3}}
	}
	editor := []corpus.Evidence{{Origin: corpus.FromEditor, Rule: "an editor's fact", Source: record}}
	d := &corpus.Document{
		Schema: corpus.Schema, ID: "zebras-2013", Title: "Zebras, & why <they> matter", Dek: `"We met in 2011" in Sampletown`,
		Kind: "joint press conference", Edition: []string{"excerpts"}, Language: "en", Place: "Sampletown",
		Dates: corpus.Dates{
			Event:     &corpus.Date{EDTF: "2013-05-27", Evidence: editor},
			Published: &corpus.Date{EDTF: "[2013-03-06,2013-06-03]", Evidence: []corpus.Evidence{{Origin: corpus.Inferred, Rule: "the image's name reads both ways", Printed: "6 3 13", Line: 9}}},
		},
		Source: corpus.File{Path: "made-up/zebras.txt", SHA256: strings.Repeat("0123456789abcdef", 4), Bytes: 321, Encoding: "utf-8", Records: []corpus.Source{*record}},
		Media:  []corpus.Medium{{Kind: "image", Printed: "a%20zebra.jpg", Name: "a zebra.jpg", Credit: "Sample Office", Line: 12}},
		Speakers: []corpus.Speaker{
			{ID: "bo-sample", Name: "Bo Sample", Labels: []string{"From Bo Sample, SAMPLETOWN", "BO SAMPLE"}, Written: []string{"Minister Bo Sample"},
				Roles: []corpus.Role{{Title: "Minister of Zebras", Evidence: file("the closing line names the role")}}, Evidence: file("same name in both labels")},
			{ID: "ada-example", Name: "Ada Example", Spelling: "uncertain", Labels: []string{"Q"},
				Roles: []corpus.Role{{Organization: "the Sample Gazette", Evidence: file("in their own words")}}},
			{ID: "cy-quiet", Name: "Cy Quiet"},
		},
		Turns: []corpus.Turn{
			{ID: "k3f9", N: 1, Kind: corpus.Speech, Label: "From Bo Sample, SAMPLETOWN", Speaker: "bo-sample", Role: "Minister of Zebras", Rendition: corpus.Interpreted,
				Text: said, Paragraphs: []corpus.Span{at(said, "We met in 2011, from March until October. . . . ."), at(said, "And today\u00a0\u2013 we don't \u201cforget\u201d.")},
				Marks: []corpus.Mark{mark(corpus.Elision, said, ". . . .")}, Lines: corpus.Lines{From: 5, To: 7}},
			{ID: "m2p4", N: 2, Kind: corpus.Question, Label: "Q", Speaker: "ada-example", Organization: "the Sample Gazette", Text: asked,
				Paragraphs: []corpus.Span{at(asked, asked)}, Marks: []corpus.Mark{mark(corpus.Spelling, asked, "(sp?)")}, Lines: corpus.Lines{From: 8, To: 8}},
			{ID: "st4g", N: 3, Kind: corpus.Stage, Text: "(Applause.)", Paragraphs: []corpus.Span{{Start: 0, End: 11}}, Lines: corpus.Lines{From: 9, To: 9}},
			{ID: "r7s1", N: 4, Kind: corpus.Answer, Label: "BO SAMPLE", Speaker: "bo-sample", Answers: "m2p4", Continued: true, Text: "Zebras are zebras.",
				Paragraphs: []corpus.Span{{Start: 0, End: 18}}, Lines: corpus.Lines{From: 10, To: 10}},
			{ID: "x0y0", N: 5, Kind: corpus.Answer, Label: "A VOICE", Answers: "m2p4", Text: "Nobody knows me.", Paragraphs: []corpus.Span{{Start: 0, End: 16}}, Lines: corpus.Lines{From: 11, To: 11}},
		},
		Notes: []corpus.Note{
			{Kind: "quotation", Text: `"We met in 2011" in Sampletown`, Lines: corpus.Lines{From: 2, To: 2}, Turn: "k3f9", End: 14},
			{Kind: "source", Text: "Excerpts from a joint press conference.", Lines: corpus.Lines{From: 12, To: 12}},
			{Kind: "editor", Text: "Both people are made up."},
			{Kind: "unread", Text: "@@", Lines: corpus.Lines{From: 13, To: 13}},
		},
		Facts: []corpus.Fact{
			{Of: "kind", Value: "joint press conference", Evidence: file("the closing line")},
			{Of: "rendition", Turns: []string{"k3f9"}, Value: corpus.Interpreted, Evidence: editor},
		},
		Faults:   []corpus.Fault{{Severity: corpus.Warning, File: "made-up/zebras.txt", Line: 13, Column: 1, Message: `"@@" is no line that a rule understands`, Hint: "give it a label"}},
		Coverage: corpus.Coverage{Lines: 13, Accounted: 13},
	}
	for _, printed := range []string{"2011, from March until October", "today"} {
		m := corpus.Mention{Turn: "k3f9", Printed: printed, Rule: "range across a sentence", EDTF: "2011-03/2011-10"}
		m.Start, m.End = at(said, printed).Start, at(said, printed).End
		m.Parts = []corpus.Span{at(said, "2011"), at(said, "March"), at(said, "October")}
		if printed == "today" {
			m.Parts, m.Relative, m.EDTF, m.Rule = nil, "event", "2013-05-27", "today"
		}
		d.Mentions = append(d.Mentions, m)
	}
	bare := &corpus.Document{ID: "bare", Source: corpus.File{Path: "bare.txt"}, Coverage: corpus.Coverage{Lines: 2, Accounted: 1},
		Notes: []corpus.Note{{Kind: "unread", Text: "Nothing here is speech.", Lines: corpus.Lines{From: 1, To: 1}}}}
	again := &corpus.Document{ID: "again", Title: "Once more", Language: "fr", Dates: corpus.Dates{Published: &corpus.Date{EDTF: "2014"}},
		Source:   corpus.File{Path: "again.txt"},
		Speakers: []corpus.Speaker{{ID: "bo-sample", Name: "Bo Sample", Roles: []corpus.Role{{Title: "Former Minister"}}}},
		Turns:    []corpus.Turn{{ID: "k3f9", N: 1, Kind: corpus.Speech, Speaker: "bo-sample", Text: "Encore."}}}
	return &corpus.Corpus{ID: "made-up", Title: "A made-up corpus", Description: "Nobody in it exists.", Language: "en", Documents: []*corpus.Document{again, bare, d}}
}

func at(text, part string) corpus.Span {
	i := strings.Index(text, part)
	return corpus.Span{Start: i, End: i + len(part)}
}

func mark(kind corpus.MarkKind, text, printed string) corpus.Mark {
	s := at(text, printed)
	return corpus.Mark{Kind: kind, Start: s.Start, End: s.End, Printed: printed}
}
