package field_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/format"
	"lectern/corpus/format/field"
)

// FORMAT.md lists every name that is known.
func TestFormatListsTheNames(t *testing.T) {
	page, err := os.ReadFile("FORMAT.md")
	if err != nil {
		t.Fatal(err)
	}
	head, _, _ := strings.Cut(string(page), "\n## Names\n")
	var b strings.Builder
	b.WriteString(head + "\n## Names\n\n| field | names |\n| --- | --- |\n")
	for _, l := range field.List() {
		fmt.Fprintf(&b, "| `%s` | %s |\n", l[0], l[1])
	}
	corpustest.Golden(t, "../FORMAT.md", []byte(b.String()))
}

func TestChooseTakesTheBestName(t *testing.T) {
	got := field.Choose([]string{"ID", "Speaker Name", "name", "Rede", "SESSION", "meetingId"}, nil)
	for f, want := range map[field.Field]int{field.Key: 0, field.Label: 1, field.Text: 3, field.Document: 5} {
		if i, ok := got[f]; !ok || i != want {
			t.Errorf("%s is column %d, want %d", f, i, want)
		}
	}
	got = field.Choose([]string{"speaker", "chi", "text"}, map[string]string{"label": "Chi"})
	if got[field.Label] != 1 || got[field.Text] != 2 {
		t.Errorf("an editor's column does not win: %v", got)
	}
}

func TestDates(t *testing.T) {
	for given, want := range map[string]string{
		"2013-05-27": "2013-05-27", "2013-05": "2013-05", "2013": "2013", "2013-05-27T10:00:00+09:00": "2013-05-27", "2013-05-27 10:00": "2013-05-27",
		"2013/5/7": "2013-05-07", "20130527": "2013-05-27", "27.5.2013": "2013-05-27", "5/27/2013": "2013-05-27", "27/5/2013": "2013-05-27",
		"5/6/2013": "2013", "令和5年3月7日": "2023-03-07", "平成二十五年五月二十七日": "2013-05-27", "2013年５月": "2013-05", "民國102年5月27日": "2013-05-27",
		"2013년 5월 27일": "2013-05-27", "昭和元年12月25日": "1926-12-25", "27 May 2013": "2013-05-27", "Monday, May 27, 2013": "2013-05-27", "2013-05-XX": "2013-05-XX",
		"yesterday": "", "": "", "12": "", "99/99/2013": "", "2013-02-30": "", "５月": "", "May": "",
	} {
		got := ""
		if d := field.DateOf(field.Value{Text: given}); d != nil {
			got = d.EDTF
		}
		if got != want {
			t.Errorf("%q is %q, want %q", given, got, want)
		}
	}
	if d := field.DateOf(field.Value{Text: "5/6/2013"}); d.Origin() != corpus.Inferred {
		t.Error("a year that a rule took out of a date is no guess")
	}
}

func TestMilliseconds(t *testing.T) {
	for given, want := range map[string]int{"1:02:03.5": 3723500, "02:03": 123000, "62.5": 62500, "62,5 s": 62500, "1500ms": 1500, "PT1M2.5S": 62500, "[00:10]": 10000,
		"": -1, "x": -1, "-1": -1, "1:99": -1, "NaN": -1, "1e300": -1, "1:2:3:4": -1} {
		got, ok := field.Milliseconds(given, 1000)
		if !ok {
			got = -1
		}
		if got != want {
			t.Errorf("%q is %d, want %d", given, got, want)
		}
	}
}

// What is cut off a value leaves the rest tied to its bytes.
func TestFromKeepsTheBytes(t *testing.T) {
	v := field.Value{Text: "Ann: a\"b", Pieces: []corpus.Piece{{Start: 0, End: 6, From: 10, To: 16}, {Start: 6, End: 7, From: 16, To: 18}, {Start: 7, End: 8, From: 18, To: 19}}}
	got := v.From(5)
	want := []corpus.Piece{{Start: 0, End: 1, From: 15, To: 16}, {Start: 1, End: 2, From: 16, To: 18}, {Start: 2, End: 3, From: 18, To: 19}}
	if got.Text != "a\"b" || !slices.Equal(got.Pieces, want) {
		t.Errorf("%q %+v", got.Text, got.Pieces)
	}
}

// Values are joined as paragraphs, each tied to its own bytes.
func TestJoinKeepsTheBytes(t *testing.T) {
	a := field.Value{Text: "ab", Pieces: []corpus.Piece{{End: 2, From: 4, To: 6}}}
	b := field.Value{Text: "c", Pieces: []corpus.Piece{{End: 1, From: 9, To: 10}}}
	var v format.Visible
	field.Join([]field.Value{a, b}).Say(&v)
	want := []corpus.Piece{{Start: 0, End: 2, From: 4, To: 6}, {Start: 4, End: 5, From: 9, To: 10}}
	if v.Text() != "ab\n\nc" || !slices.Equal(v.Pieces(), want) {
		t.Errorf("%q %+v", v.Text(), v.Pieces())
	}
}
