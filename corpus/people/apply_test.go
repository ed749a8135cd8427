package people_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/people"
)

// marrow is a small fictional corpus, about which PEOPLE.md's example speaks.
func marrow() *corpus.Corpus {
	return read(
		"2021-02-01 A fictional briefing\n\nDR. FENWICK: The tides are high.\n\nMR. HAY: How high?\n\nDR. FENWICK: Very.\n",
		"2022-02-01 A fictional meeting\n\nTHE CHIEF WARDEN: Welcome.\n\nBEN LOW: Thank you.\n\nTHE CHIEF WARDEN: Let us begin.\n",
		"2026-02-01 A fictional inquiry\n\nADA M. FENWICK: I left last year.\n\nMR. LOW: Indeed.\n\nADA M. FENWICK: Yes.\n\nBEN LOW: Yes.\n",
	)
}

func example(t *testing.T) []byte {
	t.Helper()
	page, err := os.ReadFile("PEOPLE.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(page), "```toml\n")
	toml, _, ok := strings.Cut(rest, "```")
	if !ok {
		t.Fatal("PEOPLE.md has no example")
	}
	return []byte(toml)
}

// Every key at once: what comes out is an editor's, and stands in the log.
func TestThePageIsTrue(t *testing.T) {
	c := marrow()
	if faults := people.Apply(c, "people.toml", example(t)); len(faults) > 0 {
		t.Errorf("faults %v", faults)
	}
	got, err := json.MarshalIndent(struct {
		Corrections []corpus.Correction
		Speakers    [][]corpus.Speaker
		Turns       [][]string
	}{c.Corrections, speakersOf(c), turnsOf(c)}, "", "\t")
	if err != nil {
		t.Fatal(err)
	}
	corpustest.Golden(t, "every-key.json", append(got, '\n'))
}

func speakersOf(c *corpus.Corpus) [][]corpus.Speaker {
	var all [][]corpus.Speaker
	for _, d := range c.Documents {
		all = append(all, d.Speakers)
	}
	return all
}

func turnsOf(c *corpus.Corpus) [][]string {
	var all [][]string
	for _, d := range c.Documents {
		var turns []string
		for _, t := range d.Turns {
			turns = append(turns, strings.Join([]string{t.Label, t.Speaker, t.Role, t.Organization}, " | "))
		}
		all = append(all, turns)
	}
	return all
}

// The page names every key that is read, and no other.
func TestThePageNamesEveryKey(t *testing.T) {
	for _, table := range []string{"merge", "split", "apart", "name", "role", "identifier"} {
		faults := people.Apply(marrow(), "people.toml", []byte("[["+table+"]]\nreason = \"r\"\nno-such-key = 1\n"))
		_, keys, ok := strings.Cut(faults[0].Hint, "the keys here are ")
		if !ok {
			t.Fatalf("%s: faults %v", table, faults)
		}
		page, err := os.ReadFile("PEOPLE.md")
		if err != nil {
			t.Fatal(err)
		}
		own := strings.TrimSuffix(keys, ", reason, source, on")
		row := "| `[[" + table + "]]` | `" + strings.ReplaceAll(own, ", ", "`, `") + "` |"
		if !strings.Contains(string(page), row) {
			t.Errorf("the page has no row %s", row)
		}
	}
}

func TestFaults(t *testing.T) {
	const why = "reason = \"r\"\n"
	for _, c := range []struct{ name, toml, want string }{
		{"no TOML", "id = \n", "people.toml:1:"},
		{"an unknown table", "[[mrege]]\n", `people.toml:1:1: there is no key "mrege"` + "\n  did you mean \"merge\"?"},
		{"an unknown key", "[[apart]]\npeopel = [\"a\"]\n" + why, `people.toml:2:1: there is no key "peopel"` + "\n  did you mean \"people\"?"},
		{"no reason", "[[apart]]\npeople = [\"ben-low\", \"ada-m-fenwick\"]\n", "people.toml:1:1: this apart has no reason"},
		{"an empty reason", "[[apart]]\npeople = [\"ben-low\", \"ada-m-fenwick\"]\nreason = \"\"\n", "people.toml:3:1: the reason is empty\n  say why"},
		{"a source that is not there", "[[apart]]\npeople = [\"ben-low\", \"ada-m-fenwick\"]\nsource = \"x\"\n" + why, `people.toml:3:1: there is no source "x"`},
		{"a day that is none", "[[apart]]\npeople = [\"ben-low\", \"ada-m-fenwick\"]\non = \"yesterday\"\n" + why, `people.toml:3:1: the date "yesterday" is not EDTF`},
		{"one person apart", "[[apart]]\npeople = [\"ben-low\"]\n" + why, "people.toml:2:1: two people at least are held apart"},
		{"somebody apart who is nobody", "[[apart]]\npeople = [\"ben-low\", \"ada-m-fenwik\"]\n" + why, `people.toml:2:1: nobody in the corpus has the id "ada-m-fenwik"` + "\n  did you mean \"ada-m-fenwick\"?"},
		{"somebody whose id has a sign of the document", "[[apart]]\npeople = [\"ben-low\", \"mr-hay\"]\n" + why, `nobody in the corpus has the id "mr-hay"` + "\n  did you mean \"mr-hay-"},
		{"a merge into nobody", "[[merge]]\npeople = [\"ben-low\"]\n" + why, "people.toml:1:1: nobody is named here"},
		{"a merge into an unknown id", "[[merge]]\ninto = \"ada-fenwick\"\npeople = [\"ben-low\"]\n" + why, `people.toml:2:1: nobody in the corpus has the id "ada-fenwick"` + "\n  did you mean \"ada-m-fenwick\"?; a new one needs a name"},
		{"a merge into an id that fits no address", "[[merge]]\ninto = \"Ada F\"\nname = \"Ada\"\npeople = [\"ben-low\"]\n" + why, `people.toml:2:1: the id "Ada F" does not fit a URL`},
		{"a merge of nobody", "[[merge]]\ninto = \"ben-low\"\n" + why, "people.toml:1:1: this merges nobody"},
		{"a merge of one with himself", "[[merge]]\ninto = \"ben-low\"\npeople = [\"ben-low\"]\n" + why, "people.toml:1:1: this merges nobody"},
		{"a merge of somebody unknown", "[[merge]]\ninto = \"ben-low\"\npeople = [\"ben-lowe\"]\n" + why, `people.toml:3:1: nobody in the corpus has the id "ben-lowe"`},
		{"a label that nobody has", "[[merge]]\ninto = \"ben-low\"\nlabels = [\"MR. HEY\"]\n" + why, `people.toml:3:1: no turn of these documents has the label "MR. HEY"` + "\n  did you mean \"MR. HAY\"?"},
		{"a label of a voice", "[[merge]]\ninto = \"ben-low\"\nlabels = [\"SENIOR ADMINISTRATION OFFICIAL\"]\n" + why, "people.toml:3:1: the label \"SENIOR ADMINISTRATION OFFICIAL\" names nobody"},
		{"a label whose person has a full name", "[[merge]]\ninto = \"ben-low\"\nlabels = [\"ADA M. FENWICK\"]\n" + why, "people.toml:1:1: this merges nobody"},
		{"a label in a time without it", "[[merge]]\ninto = \"ben-low\"\nlabels = [\"MR. LOW\"]\nto = \"2022\"\n" + why, "people.toml:3:1: no turn of these documents has the label"},
		{"a time without labels", "[[merge]]\ninto = \"ben-low\"\npeople = [\"ada-m-fenwick\"]\nto = \"2022\"\n" + why, "people.toml:4:1: to says for which documents the labels hold"},
		{"a time that is none", "[[merge]]\ninto = \"ben-low\"\nlabels = [\"MR. LOW\"]\nto = \"2022-13\"\n" + why, `people.toml:4:1: the date "2022-13" is not EDTF`},
		{"a document that is not there", "[[merge]]\ninto = \"ben-low\"\nlabels = [\"MR. LOW\"]\ndocuments = [\"talk-9\"]\n" + why, `people.toml:4:1: no document has the id "talk-9"`},
		{"a merge that the file forbids", "[[apart]]\npeople = [\"ben-low\", \"ada-m-fenwick\"]\n" + why + "[[merge]]\ninto = \"ben-low\"\npeople = [\"ada-m-fenwick\"]\n" + why, "people.toml:4:1: ada-m-fenwick and ben-low are held apart by this file"},
		{"a split without a document", "[[split]]\nlabel = \"MR. LOW\"\ninto = \"x\"\nname = \"X\"\n" + why, "people.toml:1:1: this split names no document"},
		{"a split without turns", "[[split]]\ndocument = \"talk-3\"\ninto = \"x\"\nname = \"X\"\n" + why, "people.toml:1:1: this split names no turns"},
		{"a split of a turn that is not there", "[[split]]\ndocument = \"talk-3\"\nturn = 9\ninto = \"x\"\nname = \"X\"\n" + why, "people.toml:1:1: no turn of talk-3 is meant by this\n  turns are numbered from 1 to 4"},
		{"a role of nothing", "[[role]]\nperson = \"ben-low\"\n" + why, "people.toml:1:1: this role has neither title nor organization"},
		{"a role of nobody", "[[role]]\ntitle = \"Warden\"\n" + why, "people.toml:1:1: nobody is named here"},
		{"a role in no document's time", "[[role]]\nperson = \"ben-low\"\ntitle = \"Warden\"\nto = \"1999\"\n" + why, "people.toml:1:1: warning: no document of this person lies in this time"},
		{"no name", "[[name]]\nperson = \"ben-low\"\n" + why, "people.toml:1:1: no name is given"},
		{"half an identifier", "[[identifier]]\nperson = \"ben-low\"\nscheme = \"viaf\"\n" + why, "people.toml:1:1: an identifier has a scheme and a value"},
		{"an identifier of another shape", "[[identifier]]\nperson = \"ben-low\"\nscheme = \"wikidata\"\nvalue = \"42\"\n" + why, `people.toml:4:1: "42" is no identifier of wikidata` + "\n  write it as \"Q42\""},
		{"an ORCID of another shape", "[[identifier]]\nperson = \"ben-low\"\nscheme = \"orcid\"\nvalue = \"0000\"\n" + why, `people.toml:4:1: "0000" is no identifier of orcid`},
		{"a list that is none", "[[merge]]\ninto = \"ben-low\"\npeople = \"ada-m-fenwick\"\n" + why, "people.toml:3:1: people is no list of texts"},
	} {
		t.Run(c.name, func(t *testing.T) {
			before := marrow()
			people.Resolve(before)
			after := marrow()
			var got strings.Builder
			failed := false
			for _, f := range people.Apply(after, "people.toml", []byte(c.toml)) {
				got.WriteString(f.String() + "\n  " + f.Hint + "\n")
				failed = failed || f.Severity == corpus.Error
			}
			if !strings.Contains(got.String(), c.want) {
				t.Errorf("faults:\n%swant %s", &got, c.want)
			}
			if a, b := speakersJSON(t, before), speakersJSON(t, after); failed && a != b {
				t.Errorf("what the fault is about was applied:\n%s\n%s", a, b)
			}
		})
	}
}

func speakersJSON(t *testing.T, c *corpus.Corpus) string {
	t.Helper()
	b, err := json.Marshal(struct {
		Speakers [][]corpus.Speaker
		Turns    [][]string
	}{speakersOf(c), turnsOf(c)})
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestApartStopsWhatWouldBeFound(t *testing.T) {
	c := read(introduces)
	local := c.Documents[0].Turns[1].Speaker
	if faults := people.Apply(c, "people.toml", []byte("[[apart]]\npeople = [\""+local+"\", \"ada-fenwick\"]\nreason = \"Another Dr. Fenwick spoke.\"\n")); len(faults) != 1 {
		t.Errorf("faults %v, want one that nobody is ada-fenwick", faults)
	}
	if got := of(c, "DR. FENWICK"); got != "Dr. Fenwick" {
		t.Errorf("DR. FENWICK is %s", got)
	}
}

func TestWhatIsHeldApartIsNotSuggested(t *testing.T) {
	c := read(talk("2021-03-01", "MS. CONAWAY", "MR. LOW", "MS. CONAWAY"), talk("2021-03-02", "MS. CONWAY", "MR. HAY", "MS. CONWAY"))
	a, b := c.Documents[0].Turns[0].Speaker, c.Documents[1].Turns[0].Speaker
	if got := listed(c); len(got) == 0 {
		t.Fatal("nothing was suggested before, so nothing is shown")
	}
	people.Apply(c, "people.toml", []byte("[[apart]]\npeople = [\""+a+"\", \""+b+"\"]\nreason = \"Two people.\"\n"))
	if got := listed(c); len(got) > 0 {
		t.Errorf("suggested %q", got)
	}
}

// An editor's merge decides what a label is in the other documents too.
func TestAMergeMakesALabelOnePersons(t *testing.T) {
	tony := strings.Replace(dated("2021-03-05", introduces), "Dr. Ada", "Dr. Addie", 1)
	c := read(introduces, tony, says)
	people.Resolve(c)
	if got := of(c, "DR. FENWICK"); got != "Ada Fenwick ada-fenwick; Addie Fenwick addie-fenwick; Dr. Fenwick" {
		t.Fatalf("DR. FENWICK is %s", got)
	}
	c = read(introduces, tony, says)
	faults := people.Apply(c, "people.toml", []byte("[[merge]]\ninto = \"ada-fenwick\"\npeople = [\"addie-fenwick\"]\nreason = \"A short form.\"\n"))
	if got := of(c, "DR. FENWICK"); got != "Ada Fenwick ada-fenwick" || len(faults) > 0 {
		t.Errorf("DR. FENWICK is %s, faults %v", got, faults)
	}
}

func TestATurnOutsideTheTimeOfARoleDoesNotGetIt(t *testing.T) {
	c := read(talk("2021-01-19", "ADA FENWICK", "BEN LOW"), talk("2021-01-20", "ADA FENWICK", "BEN LOW"), talk("2021", "ADA FENWICK", "BEN LOW"), talk("-", "ADA FENWICK", "BEN LOW"))
	faults := people.Apply(c, "people.toml", []byte("[[role]]\nperson = \"ada-fenwick\"\ntitle = \"Warden\"\nfrom = \"2021-01-20\"\nto = \"2022\"\nreason = \"Sworn in.\"\n"))
	for i, want := range []string{"", "Warden", "", ""} {
		if got := c.Documents[i].Turns[0].Role; got != want {
			t.Errorf("on %v the role is %q, want %q", c.Documents[i].Dates.Event, got, want)
		}
		if got := len(c.Documents[i].Speaker("ada-fenwick").Roles); got != len(want)/len("Warden") {
			t.Errorf("document %d has %d roles", i+1, got)
		}
	}
	if len(faults) > 0 {
		t.Errorf("faults %v", faults)
	}
}
