package corpus_test

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"lectern/corpus"
)

// SCHEMA.md names every field that the JSON of a document has, and its number.
func TestSchemaNamesEveryField(t *testing.T) {
	b, err := os.ReadFile("SCHEMA.md")
	if err != nil {
		t.Fatal(err)
	}
	page := string(b)
	if !strings.Contains(page, corpus.Schema) {
		t.Errorf("the page does not name %s", corpus.Schema)
	}
	names := map[string]bool{}
	fieldsOf(reflect.TypeFor[corpus.Document](), names)
	if len(names) < 50 {
		t.Fatalf("only %d fields were found", len(names))
	}
	for name := range names {
		if !mentions(page, name) {
			t.Errorf("the page does not name the field %q", name)
		}
	}
	for _, k := range corpus.Kinds {
		if !mentions(page, string(k)) {
			t.Errorf("the page does not name the kind %q", k)
		}
	}
}

// mentions tells that the page has the word in code, alone or in a list.
func mentions(page, word string) bool {
	for i, code := range strings.Split(page, "`") {
		if i%2 == 0 {
			continue
		}
		for _, w := range strings.FieldsFunc(code, func(c rune) bool { return strings.ContainsRune("{}[], \"", c) }) {
			if w == word {
				return true
			}
		}
	}
	return false
}

func fieldsOf(t reflect.Type, names map[string]bool) {
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice:
		fieldsOf(t.Elem(), names)
	case reflect.Struct:
		for i := range t.NumField() {
			name, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
			names[name] = true
			fieldsOf(t.Field(i).Type, names)
		}
	}
}
