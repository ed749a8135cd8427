package folder_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"lectern/corpus"
	"lectern/corpus/folder"
)

// extensions are those that a file is tried with.
var extensions = []string{".txt", ".md", ".html", ".vtt", ".srt", ".xml", ".csv", ".tsv", ".json", ".jsonl", ".docx", ".zip", ".unknown", ""}

// seeds are the test files of all readers, each cut short too.
func seeds(f *testing.F) {
	n := 0
	for _, top := range []string{filepath.Join("..", "format"), filepath.Join("..", "transcript", "testdata")} {
		err := filepath.WalkDir(top, func(file string, e fs.DirEntry, err error) error {
			inside := strings.Contains(file, string(filepath.Separator)+"testdata"+string(filepath.Separator))
			if err != nil || e.IsDir() || !inside || strings.Contains(file, "fuzz") {
				return err
			}
			ext := slices.Index(extensions, filepath.Ext(file))
			src, err := os.ReadFile(file)
			if err != nil || len(src) > 32<<10 {
				return err
			}
			f.Add(src, uint8(max(ext, 0)))
			f.Add(src[:len(src)/2], uint8(max(ext, 0)))
			n++
			return nil
		})
		if err != nil {
			f.Fatal(err)
		}
	}
	if n < 20 {
		f.Fatalf("%d seeds: the test files of the readers are elsewhere", n)
	}
	for ext, src := range map[string]string{
		".csv":   "document,speaker,text\nd1,ANN LEE,\"One, in 2011.\"\nd1,BEN LOW,Two.\nd2,CY MAY,Three.\n",
		".tsv":   "label\ttext\nANN LEE\tOne.\nBEN LOW\tTwo.\n",
		".json":  `{"title":"Made up","turns":[{"speaker":"ANN LEE","text":"One."},{"speaker":"BEN LOW","text":"Two.\\u00e9"}]}`,
		".jsonl": "{\"speaker\":\"ANN LEE\",\"text\":\"One.\"}\n{\"speaker\":\"BEN LOW\",\"text\":\"Two.\"}\n",
		".srt":   "1\n00:00:01,000 --> 00:00:02,000\nANN LEE: One.\n\n2\n00:00:03,000 --> 00:00:04,000\n>> BEN LOW: Two.\n",
		".docx":  zipped(f, "word/document.xml", `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>ANN LEE: One.</w:t></w:r></w:p></w:body></w:document>`),
		".xml":   `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate><debateBody><debateSection><speech by="#a"><from>ANN LEE</from><p>One.</p></speech></debateSection></debateBody></debate></akomaNtoso>`,
		".zip":   zipped(f, "a.txt", talk, "b.csv", "label,text\nANN LEE,One.\n"),
	} {
		f.Add([]byte(src), uint8(slices.Index(extensions, ext)))
		f.Add([]byte(src[:len(src)*2/3]), uint8(slices.Index(extensions, ext)))
	}
	f.Add([]byte(`<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><div><u who="#a"><seg>One.</seg></u></div></body></text></TEI>`), uint8(slices.Index(extensions, ".xml")))
	for i := range extensions {
		for _, src := range []string{"", "\x00\x01\x02\xff", "\xff\xfe<\x00", "<", "{", "[", "PK\x03\x04", "---\n", "WEBVTT\n", "a,b\n", "\"", strings.Repeat("<a>", 200), strings.Repeat("[", 500)} {
			f.Add([]byte(src), uint8(i))
		}
	}
}

// FuzzDoor: whatever the bytes and the name, no reader breaks, no line is lost,
// every turn is tied to its words, and what is not read has a fault.
func FuzzDoor(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, src []byte, ext uint8) {
		name := "file" + extensions[int(ext)%len(extensions)]
		r := folder.Reader{Lines: true}.ReadOnly(fstest.MapFS{name: {Data: src}}, name)
		wholly(t, r)
		if len(r.Corpus.Documents) == 0 && len(r.Faults) == 0 {
			t.Error("nothing was read, and no fault says why")
		}
		for _, d := range r.Corpus.Documents {
			checkTied(t, d)
		}
	})
}

func checkTied(t *testing.T, d *corpus.Document) {
	for _, turn := range d.Turns {
		at := 0
		for _, p := range turn.Source {
			if p.Start < at || p.End < p.Start || p.End > len(turn.Text) || p.From < 0 || p.To < p.From {
				t.Fatalf("turn %d: a piece %+v after byte %d of %d", turn.N, p, at, len(turn.Text))
			}
			at = p.End
		}
		at = 0
		for _, p := range turn.Paragraphs {
			if p.Start < at || p.End < p.Start || p.End > len(turn.Text) {
				t.Fatalf("turn %d: a paragraph %+v after byte %d of %d", turn.N, p, at, len(turn.Text))
			}
			at = p.End
		}
		for _, m := range turn.Marks {
			if m.Start < 0 || m.End < m.Start || m.End > len(turn.Text) {
				t.Fatalf("turn %d: a mark %+v of %d", turn.N, m, len(turn.Text))
			}
		}
	}
	for _, f := range d.Faults {
		if f.File == "" || f.Message == "" {
			t.Fatalf("a fault without a place: %+v", f)
		}
	}
}
