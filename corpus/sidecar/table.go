package sidecar

import (
	"errors"
	"fmt"
	"sort"
	"strings"

	"github.com/BurntSushi/toml"

	"lectern/corpus"
)

// file is a sidecar being read, with the faults found so far.
type file struct {
	name   string
	at     map[string]position
	faults []corpus.Fault
}

// table is a TOML table with the path that leads to it, as "event" or
// "rendition.0".
type table struct {
	*file
	path string
	keys map[string]any
}

// open parses the TOML; a file that is none gives one fault and false.
func open(name string, src []byte) (table, bool) {
	f := &file{name: name, at: locate(string(src))}
	t := table{file: f, keys: map[string]any{}}
	_, err := toml.Decode(string(src), &t.keys)
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

// fault adds an error at a key of the table; "" is the table itself.
func (t table) fault(key, message, hint string) {
	p := t.place(key)
	t.file.faults = append(t.file.faults, corpus.Fault{Severity: corpus.Error, File: t.name, Line: max(p.line, 1), Column: max(p.column, 1), Message: message, Hint: hint})
}

// place is where a key stands, else the table that holds it.
func (t table) place(key string) position {
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

// only reports every key that is not one of the known.
func (t table) only(known ...string) {
	for _, key := range sorted(t.keys) {
		if !contains(known, key) {
			hint := "the keys here are " + strings.Join(known, ", ")
			if near := nearest(key, known); near != "" {
				hint = fmt.Sprintf("did you mean %q?", near)
			}
			t.fault(key, fmt.Sprintf("unknown key %q", key), hint)
		}
	}
}

func sorted[T any](m map[string]T) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// text is a string, "" where the key is absent or holds something else, which
// is a fault. A day is written as a string: EDTF is more than TOML's dates.
func (t table) text(key string) string {
	v, ok := t.keys[key]
	if !ok {
		return ""
	}
	s, ok := v.(string)
	switch {
	case !ok:
		t.fault(key, fmt.Sprintf("%s is no text", key), fmt.Sprintf(`write it in quotes: %s = "…"`, key))
	case strings.TrimSpace(s) == "":
		t.fault(key, fmt.Sprintf("%s is empty", key), "leave the line out")
	}
	return strings.TrimSpace(s)
}

// texts are a list of strings, nil where the key is absent or holds something
// else, which is a fault.
func (t table) texts(key string) []string {
	v, ok := t.keys[key]
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
		t.fault(key, fmt.Sprintf("%s is no list of texts", key), fmt.Sprintf(`write it as %s = ["…", "…"]`, key))
		return nil
	}
	return all
}

// number is a whole number from 1, 0 where there is none.
func (t table) number(key string) int {
	v, ok := t.keys[key]
	if !ok {
		return 0
	}
	n, ok := v.(int64)
	if !ok || n < 1 || n > 1<<30 {
		t.fault(key, fmt.Sprintf("%s is no number from 1", key), "")
		return 0
	}
	return int(n)
}

// table is the table under a key, with false where there is none.
func (t table) table(key string) (table, bool) {
	v, ok := t.keys[key]
	if !ok {
		return table{}, false
	}
	m, ok := v.(map[string]any)
	if !ok {
		t.fault(key, fmt.Sprintf("%s is no table", key), fmt.Sprintf("write [%s] on a line of its own, then its keys", key))
	}
	return table{t.file, join(t.path, key), m}, ok
}

// tables are the tables of an array.
func (t table) tables(key string) []table {
	v, ok := t.keys[key]
	if !ok {
		return nil
	}
	list, ok := v.([]map[string]any)
	if !ok {
		t.fault(key, fmt.Sprintf("%s is no list of tables", key), fmt.Sprintf("write [[%s]] on a line of its own, then its keys", key))
	}
	var all []table
	for i, m := range list {
		all = append(all, table{t.file, fmt.Sprintf("%s.%d", join(t.path, key), i), m})
	}
	return all
}
