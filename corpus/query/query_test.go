package query_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus/query"
	"lectern/corpus/when"
)

// What was typed, and how the query prints what it understood.
var understood = []struct{ name, typed, want string }{
	{"nothing", "", ""},
	{"blanks", " \t ", ""},
	{"words stand for and", "technical  assistance", "technical assistance"},
	{"a phrase", `"technical   assistance"`, `"technical assistance"`},
	{"printed quotes", "“technical assistance”", `"technical assistance"`},
	{"a word left out", "libya -troops", "libya -troops"},
	{"left out twice is in", "--troops", "troops"},
	{"OR behind a hyphen is the word", "--OR", `"OR"`},
	{"a phrase left out", `-"north atlantic"`, `-"north atlantic"`},
	{"alternatives", "troops OR training libya", "troops OR training libya"},
	{"groups", "(troops OR training) libya", "(troops OR training) libya"},
	{"a group left out", "-(a b)", "-(a b)"},
	{"needless parentheses", "((a) (b))", "a b"},
	{"alternatives of alternatives", "a OR (b OR c)", "a OR b OR c"},
	{"or is a word in small letters", "now or never", "now or never"},
	{"a field", "Speaker:Zeidan", "speaker:Zeidan"},
	{"a field with several words", `speaker:"fogh  rasmussen"`, `speaker:"fogh rasmussen"`},
	{"a kind", "kind:Question", "kind:question"},
	{"dates", "after:2013-05 before:2014", "after:2013-05 before:2014"},
	{"a field left out", "-kind:stage", "-kind:stage"},
	{"a time is a word", "10:30", "10:30"},
	{"a dash between words", "peace - security", "peace security"},
	{"punctuation alone", "? libya !", "libya"},
	{"other scripts", "唐鳳 שלום", "唐鳳 שלום"},
	{"NEAR behind a hyphen is the word", "--NEAR --NEAR/3", `"NEAR" "NEAR/3"`},
	{"a star over several words", "٣٤*", "٣٤*"},
	{"stars and tildes pile up", "ab** cd~~", "ab* cd~"},
}

func TestParseUnderstands(t *testing.T) {
	for _, c := range understood {
		t.Run(c.name, func(t *testing.T) {
			q, faults := query.Parse(c.typed)
			if got := q.String(); got != c.want {
				t.Errorf("Parse(%q) prints %q, want %q", c.typed, got, c.want)
			}
			if len(faults) > 0 {
				t.Errorf("Parse(%q) has faults %v", c.typed, faults)
			}
		})
	}
}

// What was typed wrong, what is said of it, and what is still understood.
var misunderstood = []struct{ name, typed, at, says, want string }{
	{"an unknown kind", "technical kind:shouting", "kind:shouting", `kind: knows no "shouting"`, "technical"},
	{"no day", "after:yesterday nato", "after:yesterday", "after:", "nato"},
	{"no value", "speaker: nato", "speaker:", "speaker: has no value", "nato"},
	{"an unknown field", "spoke:zeidan", "spoke:", `no field "spoke"`, "spoke:zeidan"},
	{"an open quotation", `libya "technical assis`, `"`, "not closed", `libya "technical assis"`},
	{"an open group", "(a OR b", "(", "not closed", "a OR b"},
	{"a group closed twice", "a OR b) c", ")", "closes nothing", "(a OR b) c"},
	{"or without a first", "OR a", "OR", "nothing before", "a"},
	{"or without a last", "a OR", "OR", "nothing behind", "a"},
}

func TestParseSaysWhatItDoesNotUnderstand(t *testing.T) {
	for _, c := range misunderstood {
		t.Run(c.name, func(t *testing.T) {
			q, faults := query.Parse(c.typed)
			if got := q.String(); got != c.want {
				t.Errorf("Parse(%q) prints %q, want %q", c.typed, got, c.want)
			}
			if len(faults) != 1 {
				t.Fatalf("Parse(%q) has faults %v, want one", c.typed, faults)
			}
			f := faults[0]
			if at := c.typed[f.At:f.End]; at != c.at || !strings.Contains(f.String(), c.says) {
				t.Errorf("Parse(%q) points at %q and says %q, want %q and %q", c.typed, at, f, c.at, c.says)
			}
		})
	}
}

func TestCaretPointsAtCharactersNotBytes(t *testing.T) {
	typed := "größe kind:x"
	_, faults := query.Parse(typed)
	if got, want := faults[0].Caret(typed), typed+"\n      ^^^^^^"; got != want {
		t.Errorf("Caret is\n%s\nwant\n%s", got, want)
	}
}

// A long query is not shown again for each of its faults, and many faults are not
// told one by one.
func TestWhatIsSaidOfALongQueryIsShort(t *testing.T) {
	const most = 10 * 300 // faults and the bytes of each, carets included
	for _, typed := range []string{strings.Repeat(")", 10000), strings.Repeat("é) ", 600), strings.Repeat("(", 10000), strings.Repeat("kind:x ", 10000), "a " + strings.Repeat("x", 5000) + ":y"} {
		_, faults := query.Parse(typed)
		said := 0
		for _, f := range faults {
			said += len(f.Caret(typed)) + len(f.String())
		}
		if len(faults) == 0 || said > most {
			t.Errorf("%d faults of %.8q… take %d bytes, want 1 at least and %d at most", len(faults), typed, said, most)
		}
	}
	typed := strings.Repeat("ä ", 100) + "kind:x" + strings.Repeat(" ö", 100)
	_, faults := query.Parse(typed)
	if got, want := faults[0].Caret(typed), "…"+strings.Repeat("ä ", 18)+"kind:x"+strings.Repeat(" ö", 15)+"…\n"+strings.Repeat(" ", 37)+"^^^^^^"; got != want {
		t.Errorf("Caret is\n%s\nwant\n%s", got, want)
	}
	if _, faults = query.Parse(strings.Repeat(") ", 25)); len(faults) != 10 || faults[9].Message != "here and behind it 16 places are not understood" {
		t.Errorf("of 25 faults these are told: %v", faults)
	}
}

func TestParseIsBounded(t *testing.T) {
	for _, typed := range []string{strings.Repeat("(", 5000), strings.Repeat("-", 5000) + "a", strings.Repeat("a ", 5000), strings.Repeat(`"`, 3001), strings.Repeat("é", 2000)} {
		q, faults := query.Parse(typed)
		if len(faults) == 0 {
			t.Errorf("Parse of %d bytes beginning %.8q says nothing of its bound", len(typed), typed)
		}
		if len(q.String()) > 2100 {
			t.Errorf("Parse of %d bytes prints %d", len(typed), len(q.String()))
		}
	}
}

func TestPrintedQueryIsRead(t *testing.T) {
	piece := rapid.SampledFrom([]string{"a", "b c", "OR", "-", "(", ")", `"`, " ", "speaker:", "kind:answer", "after:2013", "x:y", "“", "é", ":",
		"NEAR", "NEAR/", "NEAR/3", "NEAR/99", "*", "~", "~2", "3", "speaker:=", "=", "date:..2013", "place:b*"})
	rapid.Check(t, func(t *rapid.T) {
		fixedPoint(t, strings.Join(rapid.SliceOfN(piece, 0, 12).Draw(t, "pieces"), ""))
	})
}

func FuzzParse(f *testing.F) {
	if len(understood) == 0 || len(misunderstood) == 0 {
		f.Fatal("no seeds")
	}
	for _, c := range understood {
		f.Add(c.typed)
	}
	for _, c := range misunderstood {
		f.Add(c.typed)
	}
	f.Fuzz(func(t *testing.T, typed string) { fixedPoint(t, typed) })
}

// longest is the longest query that is read whole, in bytes.
const longest = 2000

// fixedPoint holds: what is printed is understood as the same, and faults
// point into what was typed.
func fixedPoint(t interface {
	Fatalf(string, ...any)
}, typed string) {
	q, faults := query.Parse(typed)
	for _, f := range faults {
		if f.At < 0 || f.At > f.End || f.End > len(typed) {
			t.Fatalf("Parse(%q): fault %v points outside", typed, f)
		}
	}
	printed := q.String()
	if len(printed) > longest {
		return // printing may add a few blanks to a query that was just short enough
	}
	again, _ := query.Parse(printed)
	if again.String() != printed {
		t.Fatalf("Parse(%q) prints %q, which prints %q", typed, printed, again.String())
	}
	if !reflect.DeepEqual(again, q) {
		t.Fatalf("Parse(%q) is %#v, printed and read again %#v", typed, q, again)
	}
	sound(t, q.Root)
}

// sound holds the invariants of the nodes.
func sound(t interface {
	Fatalf(string, ...any)
}, n query.Node) {
	switch n := n.(type) {
	case query.And:
		for _, part := range n {
			if _, ok := part.(query.And); ok || len(n) < 2 {
				t.Fatalf("%#v is no And", n)
			}
			sound(t, part)
		}
	case query.Or:
		for _, part := range n {
			if _, ok := part.(query.Or); ok || len(n) < 2 {
				t.Fatalf("%#v is no Or", n)
			}
			sound(t, part)
		}
	case query.Not:
		sound(t, n.Node)
	case query.Near:
		if n.Between < 1 || n.Between > query.MostBetween || !beside(n.Left) || !beside(n.Right) {
			t.Fatalf("%#v is no Near", n)
		}
	case query.Fuzzy:
		if n.Slips < 1 || n.Slips > query.MostSlips {
			t.Fatalf("%#v has slips beyond the bounds", n)
		}
	}
}

func beside(n query.Node) bool {
	switch n := n.(type) {
	case query.Word, query.Phrase, query.Prefix, query.Fuzzy:
		return true
	case query.Or:
		return !slices.ContainsFunc(n, func(part query.Node) bool { return !beside(part) })
	}
	return false
}

func TestWhatCouldBeLeftOut(t *testing.T) {
	for _, c := range []struct {
		typed string
		want  []string
	}{
		{"", nil}, {"a", nil}, {"a OR b", nil}, {"a NEAR b", nil},
		{"a kind:question", []string{"a: kind:question", "kind:question: a"}},
		{"(a OR b) c -d", []string{"a OR b: c -d", "c: (a OR b) -d", "-d: (a OR b) c"}},
		{"(a OR b) c", []string{"a OR b: c", "c: a OR b"}},
	} {
		q, _ := query.Parse(c.typed)
		var got []string
		for _, part := range query.Without(q) {
			got = append(got, part.Node.String()+": "+part.Rest.String())
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("of %q could be left out %q, want %q", c.typed, got, c.want)
		}
		if again, _ := query.Parse(c.typed); !reflect.DeepEqual(q, again) {
			t.Errorf("%q became %q", c.typed, q)
		}
	}
}

func TestAFieldIsAddedAndTakenAway(t *testing.T) {
	ann := query.Field{Name: query.Speaker, Value: "ann-example", Exact: true}
	for _, c := range []struct{ typed, with, less string }{
		{"", "speaker:=ann-example", ""},
		{"a", "a speaker:=ann-example", "a"},
		{"a OR b", "(a OR b) speaker:=ann-example", "a OR b"},
		{"a speaker:ann-example", "a speaker:ann-example speaker:=ann-example", "a speaker:ann-example"},
		{"a -speaker:=ann-example", "a -speaker:=ann-example speaker:=ann-example", "a -speaker:=ann-example"},
		{"a speaker:=ann-example b", "", "a b"},
		{"speaker:=ann-example", "", ""},
		{"speaker:=ann-example (a OR b)", "", "a OR b"},
	} {
		q, _ := query.Parse(c.typed)
		if has := c.with == ""; q.Has(ann) != has {
			t.Errorf("%q has the field: %t", c.typed, !has)
		} else if got := q.With(ann).String(); !has && got != c.with {
			t.Errorf("%q with the field is %q, want %q", c.typed, got, c.with)
		}
		if got := q.Less(ann).String(); got != c.less {
			t.Errorf("%q without the field is %q, want %q", c.typed, got, c.less)
		}
		if again, _ := query.Parse(c.typed); q.String() != again.String() {
			t.Errorf("%q became %q", c.typed, q)
		}
	}
}

func TestDatesOfAQueryHaveTheirBounds(t *testing.T) {
	for _, c := range []struct{ typed, first, last string }{
		{"date:2013", "2013-01-01", "2013-12-31"},
		{"date:2011/2013", "2011-01-01", "2013-12-31"},
		{"after:2011..2013-05", "2011-01-01", "2013-05-31"},
		{"before:201x", "2010-01-01", "2019-12-31"},
		{"about:..2013", when.MinDay.String(), "2013-12-31"},
		{"about:2013-05..", "2013-05-01", when.MaxDay.String()},
	} {
		q, faults := query.Parse(c.typed)
		f, ok := q.Root.(query.Field)
		if !ok || len(faults) > 0 {
			t.Errorf("%q is %#v, %v", c.typed, q.Root, faults)
			continue
		}
		if first, last := f.Date.Bounds(); first.String() != c.first || last.String() != c.last {
			t.Errorf("%q is from %v to %v, want %s to %s", c.typed, first, last, c.first, c.last)
		}
	}
}
