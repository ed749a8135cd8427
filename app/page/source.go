package page

import (
	"strings"

	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/app/state"
	"lectern/corpus"
)

// SourceFile is the path below the site's root of the file that a document was
// read from, byte for byte; "" where that is not at hand. Documents of one file
// share it.
//
// A site vouches for none of its sources, so one that a browser would run as a
// page of the site, as HTML, is called ".html.txt" there; it is saved under the
// extension that it had.
func SourceFile(d *corpus.Document) string {
	if d.Recorded() != "" {
		return ""
	}
	ext := sourceExtension(d)
	switch {
	case ext == ".json":
		ext = ".source.json" // the document's own JSON has the other name
	case !inert[ext]:
		ext += ".txt"
	}
	if sum := d.Source.SHA256; d.Source.Part != "" && len(sum) == 64 && strings.Trim(sum, "0123456789abcdef") == "" {
		return "source/" + sum[:16] + ext
	}
	return documentFile(state.State{ID: d.ID}, ext)
}

// inert are the extensions of sources that a browser shows as text or saves.
var inert = map[string]bool{".txt": true, ".text": true, ".md": true, ".markdown": true, ".csv": true, ".tsv": true, ".vtt": true, ".srt": true, ".jsonl": true, ".ndjson": true, ".docx": true}

// sourceExtension is that of the file, in small letters; ".txt" for none, and
// for what is none.
func sourceExtension(d *corpus.Document) string {
	name := baseName(d.Source.Path)
	dot := max(0, strings.LastIndexByte(name, '.'))
	ext := strings.ToLower(name[dot:])
	if dot == 0 && !strings.HasPrefix(name, ".") || len(ext) < 2 || len(ext) > 10 || strings.Trim(ext[1:], "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
		return ".txt"
	}
	return ext
}

func baseName(path string) string { return path[strings.LastIndexByte(path, '/')+1:] }

// notAtHand says that all that is known of a source is Lectern's own record.
const notAtHand = "the source file is not at hand"

// sourceLink is the link that saves the file under a name of its own, where it is
// at hand.
func (in Input) sourceLink(d *corpus.Document, words string) g.Node {
	if d.Recorded() != "" {
		return g.Text(words)
	}
	name := d.ID + sourceExtension(d)
	if d.Source.Part != "" {
		name = baseName(d.Source.Path)
	}
	return h.A(h.Href(in.root()+SourceFile(d)), h.Download(name), g.Text(words))
}

// sourceNode is the name of the file, and what it was known by if it is not at
// hand.
func sourceNode(d *corpus.Document) g.Node {
	name := h.Code(quoted(d.Source.Path))
	if record := d.Recorded(); record != "" {
		return g.Group{name, g.Text(" (" + notAtHand + ": Lectern’s record of it in "), h.Code(quoted(record)), g.Text(" was read)")}
	}
	return name
}

// sourceWords say what the file is.
func sourceWords(d *corpus.Document) string {
	switch ext := sourceExtension(d); {
	case d.Recorded() != "":
		return notAtHand
	case d.Source.Part != "":
		return "the file that it is a part of (" + ext + ")"
	case ext != ".txt":
		return "the source file (" + ext + ")"
	}
	return "the words, as text"
}
