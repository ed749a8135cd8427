package folder

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"lectern/corpus"
	"lectern/corpus/pack"
)

// Cache keeps what was read of files, so that one that did not change is not
// read again. It is asked by several goroutines at once. What it gives is
// checked: it may lose, cut and mix up what it was given.
type Cache interface {
	// Get is the value of a key, nil if it is not kept.
	Get(key string) []byte

	// Put keeps a value, or does not.
	Put(key string, value []byte)
}

// entryHead begins a value, with the version of its layout.
const entryHead = "lectern/read/2\n"

// entry is the part of a value that is JSON. Behind it stand the lines and the
// documents as a pack.
type entry struct {
	Name   string         `json:"name"` // of the file
	Taken  bool           `json:"taken"`
	Faults []corpus.Fault `json:"faults,omitempty"`

	// Beside are the sidecars that were asked for, with the checksums of those
	// that were there.
	Beside []beside `json:"beside"`
	Lines  int      `json:"lines"` // bytes
}

type beside struct {
	Name   string `json:"name"`
	SHA256 string `json:"sha256"`
}

// keyOf is the key of a reading: of the program, the name, what is said about
// reading it, what others declare for it, and the bytes.
func (d door) keyOf(name string, src []byte) string {
	s := d.settings(name)
	columns := []string{}
	for _, field := range slices.Sorted(maps.Keys(s.Columns)) {
		columns = append(columns, field, s.Columns[field])
	}
	others := ""
	if h := d.handed[name]; h != nil {
		others = h.sum
	}
	said, err := json.Marshal([]any{entryHead, d.Version, name, s.Format, s.Encoding, s.Language, columns, d.Decode != nil, d.MainText != nil, others, sumOf(src)})
	if err != nil {
		return "" // no string is beyond JSON
	}
	return sumOf(said)
}

func sumOf(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// kept is what the cache has of a file; false where that is nothing, or nothing
// that can be used.
func (d door) kept(key, name string) (result, bool) {
	e, rest, err := opened(d.Cache.Get(key))
	if err != nil || !d.stillBeside(e.Beside) {
		return result{}, false
	}
	r, err := e.result(rest, name, d.Lines)
	return r, err == nil
}

// opened is a value taken apart, whose checksum is right.
func opened(value []byte) (e entry, rest []byte, err error) {
	rest, ok := bytes.CutPrefix(value, []byte(entryHead))
	if !ok || len(rest) < sha256.Size || sha256.Sum256(rest[sha256.Size:]) != [sha256.Size]byte(rest[:sha256.Size]) {
		return e, nil, errForeign
	}
	rest = rest[sha256.Size:]
	size, n := binary.Uvarint(rest)
	if n <= 0 || size > uint64(len(rest)-n) {
		return e, nil, errForeign
	}
	return e, rest[n+int(size):], json.Unmarshal(rest[n:n+int(size)], &e)
}

// result is what a value says about a file.
func (e entry) result(rest []byte, name string, ledger bool) (result, error) {
	r := result{taken: e.Taken, faults: e.Faults, File: File{Name: name}}
	for _, b := range e.Beside {
		r.used = append(r.used, b.Name)
	}
	if e.Name != name || e.Lines < 0 || e.Lines > len(rest) {
		return r, errForeign
	}
	c, err := pack.Decode(rest[e.Lines:])
	if err != nil {
		return r, err
	}
	r.Documents = c.Documents
	if ledger {
		r.Lines, err = unpackLines(rest[:e.Lines])
	}
	return r, err
}

var errForeign = errors.New("this is about something else")

// keep puts what was read of a file into the cache, before who is who and what
// other documents say is added to it.
func (d door) keep(key string, r result) {
	e := entry{Name: r.Name, Taken: r.taken, Faults: r.faults, Beside: []beside{}}
	for _, name := range r.used {
		e.Beside = append(e.Beside, beside{name, d.sumBeside(name)})
	}
	if value, err := e.value(r); err == nil {
		d.Cache.Put(key, value)
	}
}

// value is a result as bytes.
func (e entry) value(r result) ([]byte, error) {
	documents, err := pack.Flat(&corpus.Corpus{Documents: r.Documents})
	if err != nil {
		return nil, err
	}
	ledger := packLines(r.Lines)
	e.Lines = len(ledger)
	head, err := json.Marshal(e)
	if err != nil {
		return nil, err
	}
	value := make([]byte, len(entryHead)+sha256.Size, len(entryHead)+sha256.Size+binary.MaxVarintLen64+len(head)+len(ledger)+len(documents))
	value = binary.AppendUvarint(value, uint64(len(head)))
	value = append(append(append(value, head...), ledger...), documents...)
	sum := sha256.Sum256(value[len(entryHead)+sha256.Size:])
	copy(value, entryHead)
	copy(value[len(entryHead):], sum[:])
	return value, nil
}

// stillBeside tells that all sidecars are as they were.
func (d door) stillBeside(all []beside) bool {
	for _, b := range all {
		if d.sumBeside(b.Name) != b.SHA256 {
			return false
		}
	}
	return true
}

// sumBeside is the checksum of a sidecar, "" if there is none; one that can't be
// read has one of no bytes.
func (d door) sumBeside(name string) string {
	if !d.sidecars[name] {
		return ""
	}
	src, err := fs.ReadFile(d.fsys, name)
	if err != nil {
		return "unreadable"
	}
	return sumOf(src)
}

// packLines are the lines of a ledger: the strings that occur, apart by NUL, and
// for each line the two that it has. The numbers count from 1 by themselves.
func packLines(lines []corpus.Line) []byte {
	at := map[string]int{}
	var list []string
	index := func(s string) uint64 {
		i, ok := at[s]
		if !ok {
			i = len(list)
			at[s], list = i, append(list, s)
		}
		return uint64(i)
	}
	var body []byte
	for _, l := range lines {
		body = binary.AppendUvarint(body, index(l.Became))
		body = binary.AppendUvarint(body, index(l.Turn))
	}
	table := strings.Join(list, "\x00")
	out := binary.AppendUvarint(nil, uint64(len(table)))
	return append(append(out, table...), body...)
}

func unpackLines(packed []byte) ([]corpus.Line, error) {
	size, n := binary.Uvarint(packed)
	if n <= 0 || size > uint64(len(packed)-n) {
		return nil, errForeign
	}
	list := strings.Split(string(packed[n:n+int(size)]), "\x00")
	rest := packed[n+int(size):]
	lines := make([]corpus.Line, 0, len(rest)/2)
	for len(rest) > 0 {
		became, n := binary.Uvarint(rest)
		if n <= 0 {
			return nil, errForeign
		}
		turn, m := binary.Uvarint(rest[n:])
		if m <= 0 || became >= uint64(len(list)) || turn >= uint64(len(list)) {
			return nil, errForeign
		}
		lines = append(lines, corpus.Line{N: len(lines) + 1, Became: list[became], Turn: list[turn]})
		rest = rest[n+m:]
	}
	return lines, nil
}
