package folder

import (
	"path"
	"slices"
	"strings"

	"lectern/corpus/format"
	"lectern/corpus/format/akn"
	"lectern/corpus/format/caption"
	"lectern/corpus/format/docx"
	"lectern/corpus/format/html"
	"lectern/corpus/format/parlparse"
	"lectern/corpus/format/record"
	"lectern/corpus/format/table"
	"lectern/corpus/format/tei"
	"lectern/corpus/transcript"
)

// formats are all that can be read, the most particular first: the order decides
// where content and extension leave it open. To add one, put the Format of its
// package above plain text; its Looks and its Extensions do the rest, and the
// tests here ask every row what they ask of all.
var formats = list{
	caption.WebVTT, caption.SRT,
	docx.Format,
	html.Format,
	tei.Format, akn.Format, parlparse.Format,
	record.JSON, record.Lines, table.CSV, table.TSV,
	transcript.Format,
}

// list is formats in the order in which they are asked.
type list []format.Format

// FormatNames are the names of all formats, in the order in which they are asked.
func FormatNames() []string {
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = f.Name
	}
	return names
}

// named is the format of that name, nil if there is none.
func (t list) named(name string) *format.Format {
	i := slices.IndexFunc(t, func(f format.Format) bool { return f.Name == name })
	if i < 0 {
		return nil
	}
	return &t[i]
}

// detect is the format that a source is of, nil if none of them takes it. The
// surest by content wins, among equals one of the file's extension, then the
// first. Whoever is not even likely needs the extension.
func (t list) detect(in format.Input) *format.Format {
	var best *format.Format
	bestSure, bestFits := format.No, false
	for i := range t {
		f := &t[i]
		sure, fits := f.Looks(in), ends(in.Name, f.Extensions)
		if sure == format.No || sure == format.Possibly && !fits {
			continue
		}
		if best == nil || sure > bestSure || sure == bestSure && fits && !bestFits {
			best, bestSure, bestFits = f, sure, fits
		}
	}
	return best
}

// ends tells that a file has one of the extensions, as ".txt" or ".tei.xml".
func ends(name string, extensions []string) bool {
	base := strings.ToLower(path.Base(name))
	return slices.ContainsFunc(extensions, func(e string) bool { return strings.HasSuffix(base, e) && base != e })
}

// known tells that some format has the file's extension.
func known(name string) bool {
	return slices.ContainsFunc(formats, func(f format.Format) bool { return ends(name, f.Extensions) })
}
