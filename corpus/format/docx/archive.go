package docx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"path"
	"strings"

	"lectern/corpus/format"
	"lectern/corpus/format/xmltree"
)

// The bounds within which an archive is unpacked. Chosen: a record of a
// parliament's whole day has 5 MB of XML, in which a byte of the archive stands
// for 30; deflate can make a thousand of one.
const (
	maxEntries = 10_000
	maxPart    = 128 << 20
	maxRatio   = 250
	freeRatio  = 4 << 20 // below this any ratio does
)

// archive is a package of Office Open XML.
type archive struct {
	name  string
	parts map[string]*zip.File
}

// open reads the directory of an archive, nil if it is none.
func open(in format.Input) *archive {
	if !format.IsZip(in.Source) {
		return nil
	}
	z, err := zip.NewReader(bytes.NewReader(in.Source), int64(len(in.Source)))
	if err != nil || len(z.File) > maxEntries {
		return nil
	}
	a := &archive{name: in.Name, parts: map[string]*zip.File{}}
	for _, f := range z.File {
		name := strings.TrimPrefix(strings.ReplaceAll(f.Name, `\`, "/"), "/")
		if a.parts[name] == nil {
			a.parts[name] = f
		}
	}
	return a
}

// text unpacks a part; "" with no error is a part that is not there.
func (a *archive) text(name string) (string, error) {
	f := a.parts[name]
	if f == nil {
		return "", nil
	}
	size := f.UncompressedSize64
	if size > maxPart || size > freeRatio && size/maxRatio > f.CompressedSize64 {
		return "", fmt.Errorf("%s unpacks to %d bytes, more than a document has", name, size)
	}
	r, err := f.Open()
	if err != nil {
		return "", fmt.Errorf("%s can't be unpacked: %w", name, err)
	}
	defer r.Close()
	b, err := io.ReadAll(io.LimitReader(r, int64(size)+1))
	if err != nil {
		return "", fmt.Errorf("%s can't be unpacked: %w", name, err)
	}
	s, _ := format.Decode(b)
	return s, nil
}

// tree is a part that only adds to the text: nil where it is missing or broken.
func (a *archive) tree(name string) *xmltree.Node {
	s, err := a.text(name)
	if err != nil || s == "" {
		return nil
	}
	root, _ := xmltree.Parse(format.Input{Name: a.name, Text: s})
	return root
}

// main is the name of the part that holds the text.
func (a *archive) main() string {
	const usual = "word/document.xml"
	if a.parts[usual] != nil {
		return usual
	}
	for _, target := range a.targets("_rels/.rels", "officeDocument") {
		if name := strings.TrimPrefix(path.Clean("/"+target), "/"); strings.HasPrefix(name, "word/") && a.parts[name] != nil {
			return name
		}
	}
	return ""
}

// targets are the parts that a part of relations names, of one kind or of all:
// by their IDs.
func (a *archive) targets(rels, kind string) map[string]string {
	found := map[string]string{}
	root := a.tree(rels)
	if root == nil {
		return found
	}
	for r := range root.All("Relationship") {
		if kind == "" || path.Base(r.Attr("Type")) == kind {
			found[r.Attr("Id")] = r.Attr("Target")
		}
	}
	return found
}
