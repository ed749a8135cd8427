package editor_test

import (
	"strings"
	"testing"

	"lectern/corpus"
	"lectern/corpus/editor"
)

// sample is a file of an editor's with each kind of value, and with slips.
const sample = `title = "A fictional file"
names = ["Ada", ""]
turn = "three"
line = 0
on = "27 May"
[sources.archive]
ttile = "Register"
[one]
  text = 3
[[many]]
label = """
not = "a key"
"""
[[many]]
label = ""
`

// readAll reads every value in every way, as no file is read.
func readAll(t editor.Table) {
	t.Only("title", "names", "turn", "line", "on", "sources", "one", "many", "text", "label")
	t.Sources()
	for _, key := range editor.Sorted(t.Keys) {
		t.Texts(key)
		t.IDOrNumber(key)
		t.Date(key)
		if one, ok := t.Table(key); ok {
			readAll(one)
		}
		for _, each := range t.Tables(key) {
			readAll(each)
		}
	}
}

// A fault stands where the key does, says what was seen, and what to do.
func TestFaultsHaveTheirPlace(t *testing.T) {
	all, ok := editor.Open("sample.toml", []byte(sample))
	if !ok {
		t.Fatal(all.Faults())
	}
	all.Only("title", "names", "turn", "line", "on", "sources", "one", "many")
	all.Texts("names")
	all.Number("line")
	all.Date("on")
	all.Sources()
	one, _ := all.Table("one")
	one.Text("text")
	for _, each := range all.Tables("many") {
		each.Text("label")
	}
	all.SourceOf("archiv", all.Sources())
	var got []string
	for _, f := range all.Faults() {
		got = append(got, f.String()+" ("+f.Hint+")")
	}
	want := `sample.toml:2:1: names is no list of texts (write it as names = ["…", "…"])
sample.toml:4:1: line is no number from 1 (write it without quotes: line = 3)
sample.toml:5:1: the date "27 May" is not EDTF: `
	if s := strings.Join(got, "\n"); !strings.HasPrefix(s, want) {
		t.Errorf("got\n%s\nwant first\n%s", s, want)
	}
	for _, want := range []string{`sample.toml:7:1: there is no key "ttile" (did you mean "title"?)`, `sample.toml:9:3: text is no text`, `sample.toml:15:1: label is empty (leave the line out)`,
		`there is no source "archiv" (did you mean "archive"?)`} {
		if !strings.Contains(strings.Join(got, "\n"), want) {
			t.Errorf("%q is not among\n%s", want, strings.Join(got, "\n"))
		}
	}
	if id, n := all.IDOrNumber("turn"); id != "three" || n != 0 {
		t.Errorf("the turn is %q, %d", id, n)
	}
}

// FuzzOpen reads whatever bytes: every fault has a place in the file and words.
func FuzzOpen(f *testing.F) {
	for _, s := range []string{sample, "a = 1\na = 2", "[[a]]\n[a]", "a.b = '''\n", "\"a.b\" = [1]\n[\"c\".d]\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		all, ok := editor.Open("fuzz.toml", []byte(src))
		if ok {
			readAll(all)
		} else if len(all.Faults()) != 1 {
			t.Fatalf("faults %v", all.Faults())
		}
		for _, fault := range all.Faults() {
			if fault.Severity != corpus.Error || fault.Message == "" || fault.Line < 1 || fault.Column < 1 || fault.Line > strings.Count(src, "\n")+1 {
				t.Fatalf("a fault stands nowhere: %+v", fault)
			}
		}
	})
}
