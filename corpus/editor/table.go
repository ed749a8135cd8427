package editor

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"lectern/corpus"
	"lectern/corpus/when"
)

// file is one file being read, with the faults found so far.
type file struct {
	name   string
	at     map[string]position
	faults []corpus.Fault
}

// Table is a TOML table of an editor's file. What is read through it and found
// wrong becomes a fault of the file.
type Table struct {
	*file
	path string // what leads to it, as "event" or "rendition.0"

	// Keys are the values as TOML has them.
	Keys map[string]any
}

// Open parses a file; its name is as faults print it. One that is no TOML gives
// one fault and false.
func Open(name string, src []byte) (Table, bool) {
	f := &file{name: name, at: locate(string(src))}
	t := Table{file: f, Keys: map[string]any{}}
	_, err := toml.Decode(string(src), &t.Keys)
	if err == nil {
		return t, true
	}
	line, column, message := 1, 1, err.Error()
	var p toml.ParseError
	if errors.As(err, &p) {
		line, column, message = max(p.Position.Line, 1), max(p.Position.Col, 1), p.Message
	}
	f.faults = append(f.faults, corpus.Fault{Severity: corpus.Error, File: name, Line: line, Column: column,
		Message: "this is not TOML: " + message, Hint: "nothing of this file was used"})
	return t, false
}

// Faults are those of the whole file that were found so far.
func (t Table) Faults() []corpus.Fault { return t.file.faults }

// Fault adds an error at a key of the table; "" is the table itself.
func (t Table) Fault(key, message, hint string) { t.add(corpus.Error, key, message, hint) }

// Warn adds a warning at a key of the table; "" is the table itself.
func (t Table) Warn(key, message, hint string) { t.add(corpus.Warning, key, message, hint) }

func (t Table) add(s corpus.Severity, key, message, hint string) {
	p := t.place(key)
	t.file.faults = append(t.file.faults, corpus.Fault{Severity: s, File: t.name, Line: max(p.line, 1), Column: max(p.column, 1), Message: message, Hint: hint})
}

// Line is where the table begins, from 1.
func (t Table) Line() int { return max(t.place("").line, 1) }

// Name says which table it is: "event", "rendition 2".
func (t Table) Name() string {
	name, n, ok := strings.Cut(t.path, ".")
	if !ok {
		return name
	}
	i := 0
	fmt.Sscanf(n, "%d", &i)
	return fmt.Sprintf("%s %d", name, i+1)
}

// Has tells that the key is there.
func (t Table) Has(key string) bool { _, ok := t.Keys[key]; return ok }

// place is where a key stands, else the table that holds it.
func (t Table) place(key string) position {
	for path := join(t.path, key); path != ""; {
		if p, ok := t.at[path]; ok {
			return p
		}
		path = path[:max(0, strings.LastIndexByte(path, '.'))]
	}
	return position{}
}

func join(path, key string) string {
	if path == "" || key == "" {
		return path + key
	}
	return path + "." + key
}

// Only reports every key that is not one of the known.
func (t Table) Only(known ...string) {
	for _, key := range Sorted(t.Keys) {
		if !slices.Contains(known, key) {
			t.Fault(key, fmt.Sprintf("there is no key %q", key), DidYouMean(key, known, "the keys here are "+strings.Join(known, ", ")))
		}
	}
}

// Sorted are the keys of a table, ascending.
func Sorted[T any](m map[string]T) []string {
	return slices.Sorted(maps.Keys(m))
}

// Text is a string, "" where the key is absent or holds something else, which
// is a fault. A day is written as a string: EDTF is more than TOML's dates.
func (t Table) Text(key string) string {
	v, ok := t.Keys[key]
	if !ok {
		return ""
	}
	s, ok := v.(string)
	switch {
	case !ok:
		t.Fault(key, fmt.Sprintf("%s is no text", key), fmt.Sprintf(`write it in quotes: %s = "…"`, key))
	case strings.TrimSpace(s) == "":
		t.Fault(key, fmt.Sprintf("%s is empty", key), "leave the line out")
	}
	return strings.TrimSpace(s)
}

// Texts are a list of strings, nil where the key is absent or holds something
// else, which is a fault.
func (t Table) Texts(key string) []string {
	v, ok := t.Keys[key]
	if !ok {
		return nil
	}
	list, ok := v.([]any)
	var all []string
	for _, each := range list {
		s, is := each.(string)
		if ok = ok && is && strings.TrimSpace(s) != ""; ok {
			all = append(all, strings.TrimSpace(s))
		}
	}
	if !ok || len(all) == 0 {
		t.Fault(key, fmt.Sprintf("%s is no list of texts", key), fmt.Sprintf(`write it as %s = ["…", "…"]`, key))
		return nil
	}
	return all
}

// Number is a whole number from 1, 0 where there is none.
func (t Table) Number(key string) int {
	v, ok := t.Keys[key]
	if !ok {
		return 0
	}
	n, ok := v.(int64)
	if !ok || n < 1 || n > 1<<30 {
		t.Fault(key, fmt.Sprintf("%s is no number from 1", key), fmt.Sprintf("write it without quotes: %s = 3", key))
		return 0
	}
	return int(n)
}

// IDOrNumber is what a key calls something by: an ID in quotes, or a number from
// 1; "" and 0 where the key is absent.
func (t Table) IDOrNumber(key string) (id string, n int) {
	if _, is := t.Keys[key].(string); is {
		return t.Text(key), 0
	}
	return "", t.Number(key)
}

// Date is EDTF; ok is false where the key is absent or holds another text, which
// is a fault.
func (t Table) Date(key string) (edtf string, ok bool) {
	s := t.Text(key)
	if s == "" {
		return "", false
	}
	if _, err := when.Parse(s); err != nil {
		t.Fault(key, fmt.Sprintf("the date %q is not EDTF: %v", s, err), `write it as "2013-05-27", "2013-05" or "2013"`)
		return "", false
	}
	return s, true
}

// Table is the table under a key, with false where there is none.
func (t Table) Table(key string) (Table, bool) {
	v, ok := t.Keys[key]
	if !ok {
		return Table{}, false
	}
	m, ok := v.(map[string]any)
	if !ok {
		t.Fault(key, fmt.Sprintf("%s is no table", key), fmt.Sprintf("write [%s] on a line of its own, then its keys", key))
	}
	return Table{t.file, join(t.path, key), m}, ok
}

// Tables are the tables of an array.
func (t Table) Tables(key string) []Table {
	v, ok := t.Keys[key]
	if !ok {
		return nil
	}
	list, ok := v.([]map[string]any)
	if !ok {
		t.Fault(key, fmt.Sprintf("%s is no list of tables", key), fmt.Sprintf("write [[%s]] on a line of its own, then its keys", key))
	}
	var all []Table
	for i, m := range list {
		all = append(all, Table{t.file, fmt.Sprintf("%s.%d", join(t.path, key), i), m})
	}
	return all
}
