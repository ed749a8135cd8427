package docx_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/format"
	"lectern/corpus/format/docx"
)

const schema = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`

// beside are the parts of the fictional documents that stand beside the text.
var beside = map[string]string{
	"word/styles.xml": `<w:styles ` + schema + `>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Ueberschrift1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style></w:styles>`,
	"word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="x/styles" Target="styles.xml"/><Relationship Id="rId2" Type="x/header" Target="header1.xml"/>
<Relationship Id="rId3" Type="x/image" Target="media/tide.png"/></Relationships>`,
	"word/header1.xml":   `<w:hdr ` + schema + `><w:p><w:r><w:t>Fictional, not for release</w:t></w:r></w:p></w:hdr>`,
	"word/footnotes.xml": `<w:footnotes ` + schema + `><w:footnote w:id="-1"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>In summer.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
	"word/comments.xml":  `<w:comments ` + schema + `><w:comment w:id="7" w:author="A. Clerk"><w:p><w:r><w:t>Check the place.</w:t></w:r></w:p></w:comment></w:comments>`,
	"docProps/core.xml":  `<cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:title>A template</dc:title><dc:creator>The fictional clerk</dc:creator></cp:coreProperties>`,
}

// pack is a document with that text.
func pack(t testing.TB, text string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	parts := map[string]string{"word/document.xml": text}
	for name, s := range beside {
		parts[name] = s
	}
	for name, s := range parts {
		f, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(s)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func texts(t testing.TB) []string {
	names, err := filepath.Glob("testdata/*.xml")
	if err != nil || len(names) < 3 {
		t.Fatalf("%d texts in testdata: %v", len(names), err)
	}
	return names
}

func input(t testing.TB, text string) format.Input {
	return format.Input{Name: "fictional.docx", Source: pack(t, text)}
}

func TestDocumentsAreReadAsTheirReadersSeeThem(t *testing.T) {
	for _, name := range texts(t) {
		t.Run(filepath.Base(name), func(t *testing.T) {
			src, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			in := input(t, string(src))
			if docx.Format.Looks(in) != format.Surely {
				t.Error("it looks like no document")
			}
			r := docx.Format.Read(in)
			if s := broken(in, string(src), r); s != "" {
				t.Error(s)
			}
			corpustest.Golden(t, strings.TrimSuffix(filepath.Base(name), ".xml")+".golden", []byte(corpustest.Outline(r)))
		})
	}
}

// broken is corpustest.BrokenReading over the part that holds the text. A source
// that is no document is a fault.
func broken(in format.Input, text string, r format.Reading) string {
	if len(r.Documents)+len(r.Faults) == 0 {
		return "neither a document nor a fault"
	}
	in.Text, _ = format.Decode([]byte(text))
	return corpustest.BrokenReading(in, r)
}

// Each piece points at the bytes of word/document.xml that its words stand in.
func TestPiecesPointIntoTheText(t *testing.T) {
	src, err := os.ReadFile("testdata/briefing.xml")
	if err != nil {
		t.Fatal(err)
	}
	turn := docx.Format.Read(input(t, string(src))).Documents[0].Turns[0]
	var got []string
	for _, p := range turn.Source {
		got = append(got, turn.Text[p.Start:p.End]+" = "+string(src[p.From:p.To]))
	}
	if s := strings.Join(got, "\n"); !strings.Contains(s, "& = &amp;") || !strings.Contains(s, "welcome = welcome") {
		t.Errorf("%s", s)
	}
}

func TestWhatIsNoDocumentIsRefusedWithAFault(t *testing.T) {
	huge := strings.Repeat(" ", 64<<20)
	for name, src := range map[string][]byte{
		"no archive": []byte("ANN LEE: These are fictional words."), "cut": pack(t, "<w:document/>")[:200], "empty": nil,
		"no body": pack(t, "<w:document "+schema+"/>"), "no XML": pack(t, "words"), "a bomb": pack(t, "<w:document "+schema+"><w:body/>"+huge+"</w:document>"),
	} {
		t.Run(name, func(t *testing.T) {
			r := docx.Format.Read(format.Input{Name: "x.docx", Source: src})
			if len(r.Documents) != 0 || len(r.Faults) != 1 || r.Faults[0].Severity != corpus.Error || r.Faults[0].Hint == "" {
				t.Errorf("%d documents, faults %v", len(r.Documents), r.Faults)
			}
		})
	}
	if docx.Format.Looks(format.Input{Source: []byte("PK\x03\x04")}) != format.No {
		t.Error("a piece of an archive looks like a document")
	}
}

func FuzzText(f *testing.F) {
	for _, name := range texts(f) {
		src, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(src))
	}
	f.Add("<w:document " + schema + "><w:body><w:p><w:r><w:t>A: \xc3") // no UTF-8, and cut
	f.Fuzz(func(t *testing.T, text string) {
		in := input(t, text)
		if s := broken(in, text, docx.Format.Read(in)); s != "" {
			t.Fatal(s)
		}
	})
}

func FuzzArchive(f *testing.F) {
	f.Add(pack(f, "<w:document "+schema+"><w:body><w:p><w:r><w:t>ANN LEE: Fictional.</w:t></w:r></w:p></w:body></w:document>"))
	f.Fuzz(func(t *testing.T, src []byte) {
		in := format.Input{Name: "fuzz.docx", Source: src}
		docx.Format.Looks(in)
		r := docx.Format.Read(in)
		if len(r.Documents) == 0 && len(r.Faults) == 0 {
			t.Fatal("neither a document nor a fault")
		}
	})
}

// BenchmarkRead reads fictional documents of growing size, in bytes of the text
// as it is unpacked.
func BenchmarkRead(b *testing.B) {
	for _, size := range []int{64 << 10, 1 << 20, 8 << 20} {
		var src strings.Builder
		src.WriteString("<w:document " + schema + "><w:body>")
		for i := 0; src.Len() < size; i++ {
			fmt.Fprintf(&src, "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>ANN LEE:</w:t></w:r><w:r><w:t xml:space=\"preserve\"> It rained in Marrow %d times &amp; again, and nobody was dry.</w:t></w:r></w:p>", i)
		}
		src.WriteString("</w:body></w:document>")
		in := input(b, src.String())
		b.Run(fmt.Sprintf("%dkB", size>>10), func(b *testing.B) {
			b.SetBytes(int64(src.Len()))
			for b.Loop() {
				docx.Format.Read(in)
			}
		})
	}
}
