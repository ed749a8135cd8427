package pack_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"

	"lectern/corpus"
)

// small is a corpus of two documents with a little of everything. Its people
// and words are made up.
func small() *corpus.Corpus {
	spoken := "Good day. . . . I said good day.\n\nThat was in 1999."
	editor := corpus.Evidence{Origin: corpus.FromEditor, Rule: "the record of the day says so",
		Source: &corpus.Source{Title: "A record", Publisher: "A publisher", URL: "https://example.org/1", Record: "1"}}
	closing := corpus.Evidence{Origin: corpus.FromFile, Rule: "the closing line says so", Printed: "A made-up meeting", Line: 9}
	return &corpus.Corpus{ID: "made-up", Title: "Made up", Description: "For tests.", Language: "en", Documents: []*corpus.Document{{
		Schema: corpus.Schema, ID: "first", Title: "A made-up meeting", Kind: "meeting", Edition: []string{"excerpts"}, Language: "en",
		Dates:    corpus.Dates{Event: &corpus.Date{EDTF: "2001-02-03", Evidence: []corpus.Evidence{editor}}},
		Source:   corpus.File{Path: "first.txt", SHA256: strings.Repeat("0f", 32), Bytes: 99, Encoding: "utf-8", Records: []corpus.Source{*editor.Source}},
		Media:    []corpus.Medium{{Kind: "image", Printed: "a%20b.jpg", Name: "a b.jpg", Line: 10}},
		Speakers: []corpus.Speaker{{ID: "ann-example", Name: "Ann Example", Spelling: "uncertain", Labels: []string{"ANN EXAMPLE"}, Roles: []corpus.Role{{Title: "Chair", Evidence: []corpus.Evidence{closing}}}}},
		Turns: []corpus.Turn{
			{ID: "t1", N: 1, Kind: corpus.Question, Text: "And?", Paragraphs: []corpus.Span{{Start: 0, End: 4}}, Lines: corpus.Lines{From: 3, To: 3}},
			{ID: "t2", N: 2, Kind: corpus.Answer, Label: "ANN EXAMPLE", Speaker: "ann-example", Role: "Chair", Answers: "t1", Continued: true, Text: spoken,
				Rendition: corpus.Interpreted, Paragraphs: []corpus.Span{{Start: 0, End: 32}, {Start: 34, End: 51}}, Lines: corpus.Lines{From: 5, To: 7},
				Marks: []corpus.Mark{{Kind: corpus.Elision, Start: 8, End: 15, Printed: spoken[8:15]}}},
		},
		Mentions: []corpus.Mention{{Turn: "t2", Start: 46, End: 50, Printed: "1999", Parts: []corpus.Span{{Start: 46, End: 50}}, EDTF: "1999", Rule: "year"}},
		Notes:    []corpus.Note{{Kind: "source", Text: "A made-up meeting", Lines: corpus.Lines{From: 9, To: 9}}, {Kind: "quotation", Text: "good day", Turn: "t2", Start: 23, End: 31}},
		Facts:    []corpus.Fact{{Of: "kind", Value: "meeting", Evidence: []corpus.Evidence{closing}}, {Of: "rendition", Turns: []string{"t2"}, Value: corpus.Interpreted, Evidence: []corpus.Evidence{editor}}},
		Faults:   []corpus.Fault{{Severity: corpus.Warning, File: "first.txt", Line: 3, Column: 1, Message: "nobody is named", Hint: "name them"}},
		Coverage: corpus.Coverage{Lines: 10, Accounted: 10},
	}, {ID: "second", Dates: corpus.Dates{Published: &corpus.Date{EDTF: "[2001,2002]"}}}}}
}

// fill sets each field to a value of its own, each list to two items.
func fill(v reflect.Value, next func() int) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprint("value ", next()))
	case reflect.Int:
		v.SetInt(int64(next()))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), next)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range v.Len() {
			fill(v.Index(i), next)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), next)
		}
	default:
		panic("a kind of field that no test fills: " + v.Kind().String())
	}
}

// mend makes the spans of a corpus of any values lie in their texts.
func mend(c *corpus.Corpus) {
	for _, d := range c.Documents {
		for i := range d.Turns {
			t := &d.Turns[i]
			t.Text += strings.Repeat(" and so on", 2000)
			t.Source = []corpus.Piece{{Start: 2, End: 5, From: 7, To: 10}, {Start: 6, End: 7, From: 12, To: 17}}
		}
		for i := range d.Mentions {
			d.Mentions[i].Turn = d.Turns[0].ID
		}
		for i := range d.Notes {
			d.Notes[i].Turn = d.Turns[0].ID
		}
	}
}

// random is a corpus of up to 5 documents with up to 30 turns of up to 400
// bytes, any bytes, with spans within them.
func random(r *rand.Rand) *corpus.Corpus {
	c := &corpus.Corpus{ID: word(r), Title: word(r), Language: "en"}
	for i := range r.IntN(6) {
		d := &corpus.Document{Schema: corpus.Schema, ID: fmt.Sprint("d", i), Title: word(r), Edition: []string{word(r), ""}}
		for n := range r.IntN(31) {
			d.Turns = append(d.Turns, randomTurn(r, n+1))
		}
		for range len(d.Turns) {
			t := d.Turns[r.IntN(len(d.Turns))]
			s := span(r, t.Text)
			d.Mentions = append(d.Mentions, corpus.Mention{Turn: t.ID, Start: s.Start, End: s.End, Printed: t.Text[s.Start:s.End], EDTF: word(r), Parts: []corpus.Span{s}})
			d.Facts = append(d.Facts, corpus.Fact{Of: word(r), Turns: []string{t.ID}, Evidence: []corpus.Evidence{{Origin: corpus.Inferred, Line: r.IntN(1000) - 500}}})
		}
		c.Documents = append(c.Documents, d)
	}
	return c
}

func randomTurn(r *rand.Rand, n int) corpus.Turn {
	text := make([]byte, r.IntN(400))
	for i := range text {
		text[i] = byte(r.IntN(256))
	}
	t := corpus.Turn{ID: fmt.Sprint("t", n), N: n, Kind: corpus.Kinds[r.IntN(len(corpus.Kinds))], Label: word(r), Text: string(text)}
	for range r.IntN(4) {
		s := span(r, t.Text)
		t.Marks = append(t.Marks, corpus.Mark{Kind: corpus.Elision, Start: s.Start, End: s.End, Printed: t.Text[s.Start:s.End]})
		t.Paragraphs = append(t.Paragraphs, s)
	}
	for at, from := r.IntN(9), 0; at < len(t.Text); {
		p := corpus.Piece{Start: at, End: min(len(t.Text), at+r.IntN(90)), From: from}
		p.To = p.From + r.IntN(90)
		t.Source = append(t.Source, p)
		at, from = p.End+1+r.IntN(4), r.IntN(500)
	}
	if r.IntN(3) == 0 {
		t.Voice, t.Language = corpus.Voices[r.IntN(len(corpus.Voices))], word(r)
		t.Time = &corpus.Time{Start: r.IntN(1000), End: r.IntN(1000)}
	}
	return t
}

func span(r *rand.Rand, text string) corpus.Span {
	start := r.IntN(len(text) + 1)
	return corpus.Span{Start: start, End: start + r.IntN(len(text)-start+1)}
}

func word(r *rand.Rand) string {
	return []string{"", "peace", "président", "和平", "\xff\x00", "a\nb"}[r.IntN(6)]
}
