package sidecar

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"lectern/corpus/editor"
)

// Reading is what an editor says about how files are to be read. Empty fields
// say nothing.
type Reading struct {
	// Files is the pattern of the files that are meant, as "*.csv" or
	// "minutes/*.txt"; "" is all. Without a slash it is about names in any folder.
	Files string

	// Format is the name of a format, Encoding that of an encoding as the WHATWG
	// names it, Language a BCP 47 tag for documents that do not say theirs.
	Format   string
	Encoding string
	Language string

	// Columns map a field, one of Fields, to the column or key that holds it.
	Columns map[string]string
}

// Fields are the fields that a column or a key can hold.
var Fields = []string{"label", "text", "document", "title", "date", "start", "end", "kind", "role", "organization", "language"}

// readings reads [reading], or each [[reading]].
func readings(t editor.Table) []Reading {
	if _, one := t.Keys["reading"].(map[string]any); one {
		only, _ := t.Table("reading")
		return []Reading{reading(only)}
	}
	var all []Reading
	for _, each := range t.Tables("reading") {
		all = append(all, reading(each))
	}
	return all
}

func reading(t editor.Table) Reading {
	t.Only("files", "format", "encoding", "language", "columns")
	r := Reading{Files: t.Text("files"), Format: t.Text("format"), Encoding: t.Text("encoding"), Language: language(t), Columns: map[string]string{}}
	if _, err := path.Match(r.Files, ""); err != nil {
		t.Fault("files", fmt.Sprintf("%q is no pattern of files", r.Files), `write it as "*.csv" or "minutes/*.txt"`)
	}
	columns, ok := t.Table("columns")
	if !ok {
		columns.Keys = nil
	}
	for _, field := range editor.Sorted(columns.Keys) {
		if message, hint := unknownField(field); message != "" {
			columns.Fault(field, message, hint)
		} else if name := columns.Text(field); name != "" {
			r.Columns[field] = name
		}
	}
	return r
}

// Check says what is wrong with settings that were not read from a file, "" for
// nothing, and what to do.
func (r Reading) Check() (message, hint string) {
	for field := range r.Columns {
		if message, hint = unknownField(field); message != "" {
			return message, hint
		}
	}
	if r.Language != "" && !isLanguage(r.Language) {
		return noLanguage(r.Language)
	}
	return "", ""
}

func unknownField(field string) (message, hint string) {
	if slices.Contains(Fields, field) {
		return "", ""
	}
	return fmt.Sprintf("there is no field %q", field), editor.DidYouMean(field, Fields, "the fields are "+strings.Join(Fields, ", "))
}
