package sidecar

import (
	"fmt"
	"path"
	"strings"
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
func (t table) readings() []Reading {
	if _, one := t.keys["reading"].(map[string]any); one {
		only, _ := t.table("reading")
		return []Reading{only.reading()}
	}
	var all []Reading
	for _, each := range t.tables("reading") {
		all = append(all, each.reading())
	}
	return all
}

func (t table) reading() Reading {
	t.only("files", "format", "encoding", "language", "columns")
	r := Reading{Files: t.text("files"), Format: t.text("format"), Encoding: t.text("encoding"), Language: t.text("language"), Columns: map[string]string{}}
	if _, err := path.Match(r.Files, ""); err != nil {
		t.fault("files", fmt.Sprintf("%q is no pattern of files", r.Files), `write it as "*.csv" or "minutes/*.txt"`)
	}
	columns, ok := t.table("columns")
	if !ok {
		columns.keys = nil
	}
	for _, field := range sorted(columns.keys) {
		if message, hint := unknownField(field); message != "" {
			columns.fault(field, message, hint)
		} else if name := columns.text(field); name != "" {
			r.Columns[field] = name
		}
	}
	if r.Language != "" && !isLanguage(r.Language) {
		t.fault("language", fmt.Sprintf("%q is no language tag", r.Language), `write it as "en", "zh-Hant" or "pt-BR"`)
		r.Language = ""
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
		return fmt.Sprintf("%q is no language tag", r.Language), `write it as "en", "zh-Hant" or "pt-BR"`
	}
	return "", ""
}

func unknownField(field string) (message, hint string) {
	if contains(Fields, field) {
		return "", ""
	}
	hint = "the fields are " + strings.Join(Fields, ", ")
	if near := nearest(field, Fields); near != "" {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	return fmt.Sprintf("no column holds a field %q", field), hint
}
