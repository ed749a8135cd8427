package transcript

import (
	"strconv"
	"strings"

	"lectern/corpus"
	"lectern/corpus/when"
)

// fact is a value of the source with the line that it stands on, from 0.
type fact struct {
	value string
	line  int
}

// frontMatter are the fields between two "---" lines at the top of a Markdown
// file: the small part of YAML that people write there. Nested values are read
// over.
type frontMatter struct {
	fields   map[string]fact
	speakers []string
}

// titleKeys and the others are what people call a field.
var (
	titleKeys     = []string{"title", "titre", "titel", "titulo", "título"}
	languageKeys  = []string{"language", "lang"}
	placeKeys     = []string{"place", "location", "venue"}
	publishedKeys = []string{"published", "published_time", "publication_date", "pubdate"}
	eventKeys     = []string{"event_date", "recorded", "recorded_date", "aired"}
	speakerKeys   = []string{"speakers", "speaker", "participants", "panelists", "guests", "guest", "host", "hosts"}
)

// readFrontMatter takes the lines of the front matter and enters its fields.
func (r *reader) readFrontMatter() {
	end := r.frontMatterEnd()
	if end == 0 {
		return
	}
	r.front.fields = map[string]fact{}
	for i := 1; i < end; i++ {
		i = r.readField(i, end)
	}
	r.note("source", 0, end)
	r.became(0, end, "front matter")
	r.from = end + 1
	r.enterFields()
}

// frontMatterEnd is the line of the closing fence, 0 where there is none. A
// fence further than 400 lines down is a rule of the text.
func (r *reader) frontMatterEnd() int {
	if len(r.lines) == 0 || r.line(0) != "---" {
		return 0
	}
	fields := 0
	for i := 1; i < min(len(r.lines), 400); i++ {
		s := r.line(i)
		if s == "---" || s == "..." {
			if fields == 0 {
				return 0
			}
			return i
		}
		if key, _, ok := strings.Cut(s, ":"); ok && isKey(key) {
			fields++
		}
	}
	return 0
}

func isKey(s string) bool {
	for _, c := range s {
		if !(c == '_' || c == '-' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
			return false
		}
	}
	return s != ""
}

// readField reads the field that begins on line i and returns its last line.
func (r *reader) readField(i, end int) int {
	key, value, ok := strings.Cut(r.line(i), ":")
	if !ok || !isKey(key) || r.lines[i].indent > 0 {
		return i
	}
	key, first := strings.ToLower(key), i
	value = trim(value)
	var list []string
	for i+1 < end && (r.lines[i+1].indent > 0 || strings.HasPrefix(r.line(i+1), "- ")) {
		i++
		if s := r.line(i); strings.HasPrefix(s, "- ") {
			list = append(list, unquote(trim(s[2:])))
		} else {
			value += " " + s
		}
	}
	if strings.HasPrefix(value, "[") && strings.HasSuffix(value, "]") {
		for _, s := range strings.Split(value[1:len(value)-1], ",") {
			list = append(list, unquote(trim(s)))
		}
	}
	if contains(speakerKeys, key) {
		if len(list) == 0 && value != "" {
			list = []string{unquote(value)}
		}
		r.front.speakers = append(r.front.speakers, list...)
	}
	r.front.fields[key] = fact{unquote(value), first}
	return i
}

// unquote undoes YAML's quotes, double ones with their escapes.
func unquote(s string) string {
	if len(s) < 2 || s[0] != s[len(s)-1] {
		return s
	}
	switch s[0] {
	case '\'':
		return strings.ReplaceAll(s[1:len(s)-1], "''", "'")
	case '"':
		// YAML alone has "\_" (a no-break space) and "\ " (a line folded).
		s = strings.ReplaceAll(strings.ReplaceAll(s, `\_`, "\u00a0"), `\ `, " ")
		if u, err := strconv.Unquote(s); err == nil {
			return strings.Join(strings.FieldsFunc(u, func(c rune) bool { return c == ' ' }), " ")
		}
		return s[1 : len(s)-1]
	}
	return s
}

func (r *reader) field(keys []string) (fact, bool) {
	for _, k := range keys {
		if f, ok := r.front.fields[k]; ok && f.value != "" {
			return f, true
		}
	}
	return fact{}, false
}

func (r *reader) enterFields() {
	const rule = "the front matter says so"
	if f, ok := r.field(titleKeys); ok {
		r.title = f
		r.doc.Title = f.value
		r.fact("title", f, corpus.FromFile, rule)
	}
	if f, ok := r.field(languageKeys); ok {
		r.doc.Language = f.value
		r.fact("language", f, corpus.FromFile, rule)
	}
	if f, ok := r.field(placeKeys); ok {
		r.doc.Place = f.value
		r.fact("place", f, corpus.FromFile, rule)
	}
	r.doc.Dates.Event = r.fieldDate(eventKeys, corpus.FromFile, rule)
	if r.doc.Dates.Event == nil {
		r.doc.Dates.Event = r.fieldDate([]string{"date"}, corpus.Inferred, "the front matter has a date and does not say of what; it is taken for the event's")
	}
	r.doc.Dates.Published = r.fieldDate(publishedKeys, corpus.FromFile, rule)
}

// fieldDate is a day in a field, nil where it holds anything but one.
func (r *reader) fieldDate(keys []string, o corpus.Origin, rule string) *corpus.Date {
	f, ok := r.field(keys)
	if !ok || len(f.value) < 10 {
		return nil
	}
	day, err := when.ParseDay(f.value[:10])
	if err != nil {
		return nil
	}
	return &corpus.Date{EDTF: day.String(), Evidence: []corpus.Evidence{{Origin: o, Rule: rule, Printed: r.line(f.line), Line: f.line + 1}}}
}

// fact enters a fact about the document.
func (r *reader) fact(of string, f fact, o corpus.Origin, rule string) {
	printed := f.value
	if f.line >= 0 && f.line < len(r.lines) { // else a page's head says it
		printed = r.line(f.line)
	}
	r.doc.Facts = append(r.doc.Facts, corpus.Fact{Of: of, Value: f.value, Evidence: []corpus.Evidence{{
		Origin: o, Rule: rule, Printed: cut(printed, 240), Line: f.line + 1,
	}}})
}

// cut is the beginning of s, at most n bytes, whole characters.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && s[n]&0xC0 == 0x80 {
		n--
	}
	return s[:n]
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}
