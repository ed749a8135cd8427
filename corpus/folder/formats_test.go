package folder

import (
	"strings"
	"testing"

	"lectern/corpus/format"
)

// looking is a made-up format that is so sure of sources that hold a sign.
func looking(name, extension, sign string, sure, otherwise format.Confidence) format.Format {
	return format.Format{Name: name, Extensions: []string{extension}, Looks: func(in format.Input) format.Confidence {
		if strings.Contains(in.Text, sign) {
			return sure
		}
		return otherwise
	}}
}

func TestContentTellsBeforeTheExtension(t *testing.T) {
	all := list{
		looking("one", ".one", "<one>", format.Surely, format.No),
		looking("two", ".two", "two:", format.Likely, format.Possibly),
		looking("three", ".three", "two:", format.Likely, format.No),
		looking("text", ".txt", "", format.Possibly, format.Possibly),
	}
	for _, c := range []struct{ file, text, want string }{
		{"a.txt", "<one>", "one"},
		{"a.two", "<one> two:", "one"},
		{"a.TWO", "words", "two"},
		{"a.txt", "words", "text"},
		{"a.txt", "two: words", "two"},
		{"a.three", "two: words", "three"},
		{"a", "two: words", "two"},
		{"a.one", "words", ""},
		{"a.other", "words", ""},
		{"a", "words", ""},
	} {
		got := ""
		if f := all.detect(format.Input{Name: c.file, Text: c.text}); f != nil {
			got = f.Name
		}
		if got != c.want {
			t.Errorf("%q in %s is %q, want %q", c.text, c.file, got, c.want)
		}
	}
}

func TestEveryFormatHasWhatTheTableNeeds(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range formats {
		if f.Name == "" || seen[f.Name] || f.Name != strings.ToLower(f.Name) {
			t.Errorf("the name %q is none, or not its own", f.Name)
		}
		seen[f.Name] = true
		for _, e := range f.Extensions {
			if !strings.HasPrefix(e, ".") || e != strings.ToLower(e) || foreign[e] != "" {
				t.Errorf("%s: the extension %q is none that can be read", f.Name, e)
			}
		}
		if len(f.Extensions) == 0 || f.Looks == nil || f.Read == nil {
			t.Errorf("%s lacks extensions, Looks or Read", f.Name)
		}
	}
	if last := formats[len(formats)-1].Name; last != "text" {
		t.Errorf("the last is %s, want text: it takes whatever is left", last)
	}
}

// A reader that breaks costs its own file alone.
func TestADefectOfAReaderIsAFaultOfItsFile(t *testing.T) {
	f := format.Format{Name: "broken", Read: func(format.Input) format.Reading { panic("no such turn") }}
	got := guarded(&f, format.NewInput("a.txt", []byte("x")))
	if len(got.Documents) > 0 || len(got.Faults) != 1 || !strings.HasPrefix(got.Faults[0].String(), "a.txt: a defect of Lectern: the reader of broken ") {
		t.Errorf("read %+v", got)
	}
}
