package folder_test

import (
	"encoding/json"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/folder"
	"lectern/corpus/format"
	"lectern/corpus/founding"
)

func TestTheDefaultCorpusHasNoFaults(t *testing.T) {
	c, faults, err := folder.Read(founding.FS)
	if err != nil || len(faults) > 0 {
		t.Fatalf("faults %v, error %v, want none", faults, err)
	}
	if len(c.Documents) != 1 || len(c.Documents[0].Faults) > 0 {
		t.Fatalf("documents %v, want one without faults", c.Documents)
	}
}

func TestTheFoundingDocumentWithItsSidecar(t *testing.T) {
	b, err := json.MarshalIndent(corpustest.Founding(), "", "\t")
	if err != nil {
		t.Fatal(err)
	}
	corpustest.Golden(t, "founding.json", append(b, '\n'))
}

func file(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }

func TestTwoFilesOfOneNameAreBothKept(t *testing.T) {
	fsys := fstest.MapFS{
		"a/talk.txt": file("Title\n\nANN LEE: One.\n"), "b/talk.txt": file("Title\n\nBEN LOW: Two.\n"), "talk-2.txt": file("Title\n\nCY MAY: Three.\n"),
	}
	c, faults, err := folder.Read(fsys)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"talk a/talk.txt", "talk-2 talk-2.txt", "talk-3 b/talk.txt"}
	for i, d := range c.Documents {
		if got := d.ID + " " + d.Source.Path; got != want[i] {
			t.Errorf("document %d is %s, want %s", i, got, want[i])
		}
	}
	if len(faults) != 1 || faults[0].String() != `b/talk.txt: warning: the id "talk" is that of a/talk.txt too; "talk-3" is used here` {
		t.Errorf("faults %v", faults)
	}
}

// What stands beside both has one name, so it can't tell them apart.
func TestTwoFormatsOfOneNameCannotShareAFileOfFacts(t *testing.T) {
	text := "Title\n\nANN LEE: One.\n"
	_, faults, err := folder.Read(fstest.MapFS{"a/talk.md": file(text), "a/talk.txt": file(text), "b/talk.txt": file(text)})
	if err != nil || len(faults) != 2 {
		t.Fatalf("%v, faults %v", err, faults)
	}
	for i, want := range []string{"if both hold the same transcript, keep one of them; else give one another name", `add id = "…" to b/talk.toml`} {
		if faults[i].Hint != want {
			t.Errorf("%s: hint %q, want %q", faults[i], faults[i].Hint, want)
		}
	}
}

func TestWhatCannotBeOpenedSaysWhy(t *testing.T) {
	_, faults, err := folder.Read(fstest.MapFS{
		"a.txt": file("Title\n\nANN LEE: One.\n"), "caf\xe9.txt": file("x"), "link.txt": {Mode: fs.ModeSymlink | 0o777, Data: []byte("b.txt")},
	})
	if err != nil || len(faults) != 2 {
		t.Fatalf("%v, faults %v", err, faults)
	}
	for i, want := range []string{"bring back what it leads to, or remove the link", "its name is no UTF-8: give it another name"} {
		if faults[i].Hint != want {
			t.Errorf("%s: hint %q, want %q", faults[i], faults[i].Hint, want)
		}
	}
}

func TestWhatIsNotReadIsNamed(t *testing.T) {
	fsys := fstest.MapFS{
		"a.txt": file("Title\n\nANN LEE: One.\n"), "a.pdf": file("%PDF"), "lone.toml": file(`id = "x"`), ".hidden/x.txt": file("x"), "_drafts/y.txt": file("y"),
	}
	c, faults, err := folder.Read(fsys)
	if err != nil || len(c.Documents) != 1 {
		t.Fatalf("documents %v, error %v", c.Documents, err)
	}
	want := []string{`a.pdf: warning: files that end in ".pdf" are not read`, "lone.toml: warning: no transcript stands beside this file"}
	if len(faults) != len(want) {
		t.Fatalf("faults %v, want %v", faults, want)
	}
	for i, f := range faults {
		if f.String() != want[i] {
			t.Errorf("fault %d is %s, want %s", i, f, want[i])
		}
	}
}

func TestAFolderWithoutTranscriptsSaysWhatWasSeen(t *testing.T) {
	for _, c := range []struct {
		files fstest.MapFS
		want  string
	}{
		{fstest.MapFS{}, ".: no transcript is here: the folder is empty"},
		{fstest.MapFS{"sub/a.pdf": file("%PDF")}, ".: no transcript is here: the one file in the folder is none"},
		{fstest.MapFS{"a.pdf": file("%PDF"), "b.mp3": file("ID3"), "_c/d.txt": file("x")},
			".: no transcript is here: none of the 2 files in the folder is one, but for names that begin with . or _, which are left alone"},
	} {
		_, faults, err := folder.Read(c.files)
		if err != nil || len(faults) == 0 || faults[0].String() != c.want || !strings.Contains(faults[0].Hint, "tei") {
			t.Errorf("faults %v, error %v, want first %q with the formats", faults, err, c.want)
		}
	}
}

func TestAFaultOfASidecarIsTheDocuments(t *testing.T) {
	fsys := fstest.MapFS{"a.txt": file("Title\n\nANN LEE: One.\n"), "a.toml": file("idd = \"x\"\n")}
	c, _, err := folder.Read(fsys)
	if err != nil {
		t.Fatal(err)
	}
	if got := faultsOf(c.Documents[0]); got != "a.toml:1:1: there is no key \"idd\"\n" {
		t.Errorf("faults %q", got)
	}
}

func faultsOf(d *corpus.Document) string {
	s := ""
	for _, f := range d.Faults {
		s += f.String() + "\n"
	}
	return s
}

func TestReadingTwiceGivesTheSame(t *testing.T) {
	fsys := fstest.MapFS{}
	for _, name := range []string{"d", "b", "a", "c", "e"} {
		fsys[name+".txt"] = file(name + "\n\nANN LEE: The word is " + name + ".\n\nQ: Why?\n")
	}
	read := func() string {
		c, _, err := folder.Read(fsys)
		if err != nil {
			t.Fatal(err)
		}
		b, _ := json.Marshal(c)
		return string(b)
	}
	if a, b := read(), read(); a != b {
		t.Errorf("two readings differ:\n%s\n%s", a, b)
	}
}

// Settings of lectern.toml apply by pattern, the later over the earlier, and
// those of the Reader win.
func TestAnUnknownFormatIsAFaultOfTheFilesThatAreMeant(t *testing.T) {
	fsys := fstest.MapFS{
		"lectern.toml": file("[[reading]]\nfiles = \"b/*.txt\"\nformat = \"scroll\"\n[[reading]]\nfiles = \"c.txt\"\nformat = \"text\"\n"),
		"a.txt":        file("Title\n\nANN LEE: One.\n"), "b/b.txt": file("Title\n\nANN LEE: One.\n"), "b/c.txt": file("Title\n\nANN LEE: One.\n"),
	}
	r, err := folder.Reader{}.Read(fsys)
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Faults) != 1 || r.Faults[0].String() != `b/b.txt: there is no format "scroll"` || len(r.Corpus.Documents) != 2 {
		t.Errorf("faults %v, %d documents", r.Faults, len(r.Corpus.Documents))
	}
	r, err = folder.Reader{Settings: folder.Settings{Format: "text"}}.Read(fsys)
	if err != nil || len(r.Faults) > 0 || len(r.Corpus.Documents) != 3 {
		t.Errorf("faults %v, %d documents, error %v", r.Faults, len(r.Corpus.Documents), err)
	}
}

func TestTheLinesAreKeptWhereTheyAreAskedFor(t *testing.T) {
	fsys := fstest.MapFS{"a.txt": file("Title\n\nANN LEE: One.\n")}
	r, err := folder.Reader{Lines: true}.Read(fsys)
	if err != nil || len(r.Files) != 1 || len(r.Files[0].Lines) != 3 || r.Files[0].Lines[2].Became != "turn" {
		t.Errorf("files %+v, error %v", r.Files, err)
	}
	if r, _ = (folder.Reader{}).Read(fsys); len(r.Files) != 1 || r.Files[0].Lines != nil {
		t.Errorf("files %+v, want one without its lines", r.Files)
	}
}

// A file in an encoding that a person names has no fault for it.
func TestTheEncodingThatAPersonNamesIsTaken(t *testing.T) {
	decode := func(src []byte, encoding string) format.Decoded {
		return format.Decoded{Text: "Title\n\nANN LEE: Größe.\n", Encoding: encoding, Declared: encoding != ""}
	}
	fsys := fstest.MapFS{"a.txt": file("Title\n\nANN LEE: Gr\x94\xe1e.\n")}
	r, err := folder.Reader{Decode: decode, Settings: folder.Settings{Encoding: "ibm850"}}.Read(fsys)
	if err != nil {
		t.Fatal(err)
	}
	if d := r.Corpus.Documents[0]; d.Source.Encoding != "ibm850" || d.Turns[0].Text != "Größe." || len(d.Faults) > 0 {
		t.Errorf("encoding %s, text %q, faults %v", d.Source.Encoding, d.Turns[0].Text, d.Faults)
	}
}

func TestALanguageIsTakenForWhatDoesNotSayItsOwn(t *testing.T) {
	fsys := fstest.MapFS{"a.txt": file("Title\n\nANN LEE: One.\n"), "b.md": file("---\ntitle: Made up\nlanguage: fr\n---\n\nANN LEE: Un.\n")}
	r, err := folder.Reader{Settings: folder.Settings{Language: "de"}}.Read(fsys)
	if err != nil {
		t.Fatal(err)
	}
	a, b := r.Corpus.Documents[0], r.Corpus.Documents[1]
	if a.Language != "de" || len(a.Facts) != 2 || a.Facts[1].Evidence[0].Origin != corpus.Inferred || b.Language != "fr" {
		t.Errorf("a is in %q by %+v, b in %q", a.Language, a.Facts, b.Language)
	}
}

func TestTheProgressIsTold(t *testing.T) {
	files := fstest.MapFS{"a.txt": file("Title\n\nANN LEE: One.\n"), "b.txt": file("Title\n\nANN LEE: Two.\n")}
	var told []folder.Progress
	if _, err := (folder.Reader{Progress: func(p folder.Progress) { told = append(told, p) }}).Read(files); err != nil {
		t.Fatal(err)
	}
	want := []folder.Progress{{0, 2, 0, 42}, {1, 2, 21, 42}, {2, 2, 42, 42}}
	if !slices.Equal(told, want) {
		t.Errorf("told %v, want %v", told, want)
	}
}

// What an editor says about people holds for the folder and for one file of it,
// and is no sidecar of people.txt.
func TestPeopleAreReadAfterAllDocuments(t *testing.T) {
	talk := "A fictional talk\n\nMR. FENWICK: The tides are high.\n\nQ: How high?\n\nMR. FENWICK: Very high.\n"
	fsys := fstest.MapFS{"people.txt": file(talk), "more/talk.txt": file(talk), "people.toml": file(`[[merge]]
into = "ada-fenwick"
name = "Ada Fenwick"
labels = ["MR. FENWICK"]
reason = "A slip in the title."
`)}
	c, faults, err := folder.Read(fsys)
	if err != nil || len(faults) > 0 {
		t.Fatalf("faults %v, error %v", faults, err)
	}
	for _, d := range append(c.Documents, folder.Reader{}.ReadOnly(fsys, "people.txt").Corpus.Documents...) {
		if d.Turns[0].Speaker != "ada-fenwick" || d.Turns[1].Speaker != "" || len(d.Faults) > 0 {
			t.Errorf("%s: turns %+v, faults %v", d.Source.Path, d.Turns, d.Faults)
		}
	}
	if len(c.Corrections) != 1 || c.Corrections[0].File != "people.toml" || c.Corrections[0].Line != 1 {
		t.Errorf("corrections %+v", c.Corrections)
	}
}
