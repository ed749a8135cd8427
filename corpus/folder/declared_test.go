package folder_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/folder"
	"lectern/corpus/format/tei"
)

// diet is a fictional corpus in the manner of parliaments: the people stand in
// files of their own.
func diet(t testing.TB) fstest.MapFS {
	files := fstest.MapFS{}
	top := os.DirFS("testdata/declared")
	err := fs.WalkDir(top, ".", func(name string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			var b []byte
			b, err = fs.ReadFile(top, name)
			files[name] = &fstest.MapFile{Data: b}
		}
		return err
	})
	if err != nil || len(files) < 7 {
		t.Fatal(len(files), err)
	}
	return files
}

func TestPeopleAreTakenFromTheFilesOfTheCorpus(t *testing.T) {
	r, err := folder.Reader{Lines: true}.Read(diet(t))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, f := range r.Faults {
		fmt.Fprintln(&b, f)
	}
	for _, f := range r.Files {
		became := map[string]int{}
		for _, l := range f.Lines {
			became[l.Became]++
		}
		fmt.Fprintf(&b, "%s: %d documents, lines %v\n", f.Name, len(f.Documents), became)
		for _, d := range f.Documents {
			said(&b, d)
		}
	}
	corpustest.Golden(t, "declared.golden", []byte(b.String()))
}

func said(b *strings.Builder, d *corpus.Document) {
	for _, s := range d.Speakers {
		fmt.Fprintf(b, "  %s: %s %q %v\n", s.ID, s.Name, s.Written, s.Identifiers)
		for _, e := range s.Evidence {
			fmt.Fprintf(b, "    %s %q line %d\n", e.Rule, e.Printed, e.Line)
		}
		for _, role := range s.Roles {
			fmt.Fprintf(b, "    %q at %q from %q to %q: %s\n", role.Title, role.Organization, role.From, role.To, role.Evidence[0].Rule)
		}
	}
	for _, turn := range d.Turns {
		fmt.Fprintf(b, "  %d. %s, %q at %q: %s\n", turn.N, turn.Speaker, turn.Role, turn.Organization, turn.Text)
	}
	for _, f := range d.Faults {
		fmt.Fprintln(b, " ", f)
	}
}

// What is written as TEI, a file for the corpus and one for each document, is
// read as a folder with the same speakers; within an archive too.
func TestSpeakersOfAWrittenCorpusAreReadAgain(t *testing.T) {
	for seed := range uint64(4) {
		c := corpustest.Generated(seed, 5)
		if seed == 0 {
			c = corpustest.Founding()
		}
		written, members := fstest.MapFS{}, []string{}
		err := tei.Export.Write(c, func(path string, content []byte) error {
			written[path] = &fstest.MapFile{Data: bytes.Clone(content)}
			members = append(members, path, string(content))
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		for where, files := range map[string]fs.FS{"a folder": written, "an archive": fstest.MapFS{"all.zip": file(zipped(t, members...))}} {
			got, faults, err := folder.Read(files)
			if err != nil || len(faults) > 0 || len(got.Documents) != len(c.Documents) {
				t.Fatalf("%s: %d documents of %d, %v, %v", where, len(got.Documents), len(c.Documents), faults, err)
			}
			for i, d := range got.Documents {
				if a, b := speakers(c.Documents[i]), speakers(d); a != b {
					t.Errorf("seed %d, %s, %s: spoken by\n%s\nread as\n%s", seed, where, d.ID, a, b)
				}
			}
		}
	}
}

func speakers(d *corpus.Document) string {
	var b strings.Builder
	for _, t := range d.Turns {
		name := ""
		if s := d.Speaker(t.Speaker); s != nil {
			name = s.Name
		}
		fmt.Fprintf(&b, "%d %s %q %q %q\n", t.N, t.Speaker, strings.ToLower(name), t.Role, t.Organization)
	}
	return b.String()
}

// A file is read again where somebody else declares other people, and not where
// nothing changed.
func TestWhatOthersDeclareIsPartOfTheKeyOfACache(t *testing.T) {
	files, kept := diet(t), &memory{}
	before := all(t, folder.Reader{Cache: kept}, files)
	puts := kept.puts
	if all(t, folder.Reader{Cache: kept}, files) != before || kept.puts != puts {
		t.Errorf("%d files were read again", kept.puts-puts)
	}
	list := files["people/Marrow-listPerson.xml"]
	list.Data = bytes.ReplaceAll(list.Data, []byte("Fenwick</surname>"), []byte("Sample</surname>"))
	after := all(t, folder.Reader{Cache: kept}, files)
	if !strings.Contains(after, "Ada Sample") || after != all(t, folder.Reader{}, files) {
		t.Error("the old name is kept")
	}
	if kept.puts != puts+5 { // the list, the corpus with its other list, and the two sittings
		t.Errorf("%d files were read again, want 5", kept.puts-puts)
	}
}

func TestOneFileIsReadWithThePeopleOfItsCorpus(t *testing.T) {
	files := diet(t)
	below, err := fs.Sub(files, "2015")
	if err != nil {
		t.Fatal(err)
	}
	beside := fstest.MapFS{}
	for name, f := range files {
		beside[name[strings.LastIndexByte(name, '/')+1:]] = f
	}
	for where, r := range map[string]*folder.Reading{
		"in its folder": folder.Reader{}.ReadOnly(files, "2015/Marrow_2015-03-04.xml"),
		"flat":          folder.Reader{}.ReadOnly(beside, "Marrow_2015-03-04.xml"),
		"from below":    folder.Reader{Above: &folder.Above{FS: files, Name: "2015"}}.ReadOnly(below, "Marrow_2015-03-04.xml"),
	} {
		if len(r.Faults) > 0 || len(r.Corpus.Documents) != 1 {
			t.Fatalf("%s: %v", where, r.Faults)
		}
		d := r.Corpus.Documents[0]
		got := d.Speaker(d.Turns[0].Speaker).Name + ", " + d.Turns[0].Role
		want := "Ada Fenwick, Minister of Tides"
		if where == "flat" {
			want = "AdaFenwick, " // two corpora have the key, and neither names the file by this path
		}
		if got != want {
			t.Errorf("%s: %s, want %s", where, got, want)
		}
	}
}

func TestAListOfPeopleIsNoFault(t *testing.T) {
	_, faults, err := folder.Read(fstest.MapFS{"a.xml": file(`<listPerson xmlns="http://www.tei-c.org/ns/1.0"><person xml:id="a"/></listPerson>`), "talk.txt": file("Title\n\nANN LEE: One.\n")})
	if err != nil || len(faults) > 0 {
		t.Errorf("%v, %v", faults, err)
	}
}
