package markdown

import (
	"strconv"
	"strings"

	"lectern/corpus"
	"lectern/corpus/transcript"
	"lectern/corpus/when"
)

// maxNames is how many speakers are named at the top: the front matter of a file
// ends within 400 lines, or is none.
const maxNames = 300

// front writes the front matter, in the names that the reader of plain text
// knows. What is not known is left out.
func front(b *strings.Builder, d *corpus.Document, marked bool) {
	b.WriteString("---\n")
	field(b, "title", d.Title)
	day(b, "event_date", d.Dates.Event)
	day(b, "published", d.Dates.Published)
	field(b, "place", d.Place)
	field(b, "kind", d.Kind)
	field(b, "edition", strings.Join(d.Edition, ", "))
	field(b, "language", d.Language)
	list(b, "speakers", names(d))
	field(b, "source", d.Source.Path)
	list(b, "records", records(d))
	field(b, "id", d.ID)
	if marked {
		field(b, "turns", transcript.Marked)
	}
	b.WriteString("---\n")
}

// field writes a value as YAML writes a string.
func field(b *strings.Builder, key, value string) {
	if value = oneLine(value); value != "" {
		b.WriteString(key + ": " + quoted(value) + "\n")
	}
}

// quoted is a value bare where YAML takes it for a string whatever stands in it,
// else in double quotes.
func quoted(s string) string {
	for i, c := range s {
		if !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || i > 0 && (c == ' ' || c == '-' || c >= '0' && c <= '9')) {
			return strconv.Quote(s)
		}
	}
	switch strings.ToLower(s) {
	case "true", "false", "yes", "no", "on", "off", "null", "y", "n":
		return strconv.Quote(s)
	}
	return s
}

// day writes a date: the day as it is, what is no day in quotes, for that YAML
// has no word.
func day(b *strings.Builder, key string, date *corpus.Date) {
	if date == nil || date.EDTF == "" {
		return
	}
	if _, err := when.ParseDay(date.EDTF); err == nil {
		b.WriteString(key + ": " + date.EDTF + "\n")
		return
	}
	field(b, key, date.EDTF)
}

func list(b *strings.Builder, key string, values []string) {
	if len(values) == 0 {
		return
	}
	b.WriteString(key + ":\n")
	for _, v := range values {
		b.WriteString("  - " + quoted(v) + "\n")
	}
}

func names(d *corpus.Document) []string {
	var list []string
	for _, s := range d.Speakers {
		if name := oneLine(s.Name); name != "" && len(list) < maxNames {
			list = append(list, name)
		}
	}
	return list
}

// maxRecords is how many other records are named. Chosen.
const maxRecords = 20

func records(d *corpus.Document) []string {
	var list []string
	for _, s := range d.Source.Records {
		if url := oneLine(s.URL); url != "" && len(list) < maxRecords {
			list = append(list, url)
		}
	}
	return list
}
