package sidecar

import "lectern/corpus"

// Table is a table of a file that an editor wrote, for packages that read
// another such file than those of this one. Every fault that is found through
// it has its place, and a hint where one can be given.
type Table struct{ t table }

// Open reads a file of an editor's. A file that is no TOML gives one fault and
// false.
func Open(name string, src []byte) (Table, bool) {
	t, ok := open(name, src)
	return Table{t}, ok
}

// Faults are those that were found so far, in any table of the file.
func (t Table) Faults() []corpus.Fault { return t.t.file.faults }

// Only reports every key that is not one of the known.
func (t Table) Only(known ...string) { t.t.only(known...) }

// Has tells that the key is there.
func (t Table) Has(key string) bool { _, ok := t.t.keys[key]; return ok }

// Text is a string; "" is none, or a fault.
func (t Table) Text(key string) string { return t.t.text(key) }

// Texts are a list of strings, none of them empty; nil is none, or a fault.
func (t Table) Texts(key string) []string { return t.t.texts(key) }

// Number is a whole number from 1; 0 is none, or a fault.
func (t Table) Number(key string) int { return t.t.number(key) }

// IsText tells that the key holds a string.
func (t Table) IsText(key string) bool { _, ok := t.t.keys[key].(string); return ok }

// Tables are those of an array of tables.
func (t Table) Tables(key string) []Table {
	var all []Table
	for _, each := range t.t.tables(key) {
		all = append(all, Table{each})
	}
	return all
}

// Fault adds an error at a key; "" is the table itself.
func (t Table) Fault(key, message, hint string) { t.t.fault(key, message, hint) }

// Warn adds a warning at a key.
func (t Table) Warn(key, message, hint string) {
	t.t.fault(key, message, hint)
	t.t.file.faults[len(t.t.file.faults)-1].Severity = corpus.Warning
}

// Line is where the table begins, from 1.
func (t Table) Line() int { return max(t.t.at[t.t.path].line, 1) }

// Sources reads [sources.NAME].
func (t Table) Sources() map[string]*corpus.Source { return t.t.sources() }

// Source is the one that the table names under source, nil where it names none;
// one that is not there is a fault and false.
func (t Table) Source(all map[string]*corpus.Source) (*corpus.Source, bool) {
	name := t.t.text("source")
	if name == "" {
		return nil, true
	}
	s := t.t.sourceOf(name, all)
	return s, s != nil
}

// Nearest is the word of the list that s is most likely a slip for: at most two
// letters away, and half of its length. "" is none.
func Nearest(s string, words []string) string { return nearest(s, words) }
