package folder

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"runtime"
	"slices"
	"sort"
)

// shardHead begins a shard, with the version of its layout: the head as JSON with
// its checksum, and then the files of the slice in the order of their names, each
// with what was read of it, in the layout of the cache, and its source.
const shardHead = "lectern/shard/1\n"

// shard is the head of a shard.
type shard struct {
	Slice Slice `json:"slice"`

	// Program, Said and Listing tell what must be one for all shards of a corpus:
	// the program, what was said about how to read, and what stands in the folder.
	Program string `json:"program"`
	Said    string `json:"said"`
	Listing string `json:"listing"`

	// Sources is how many files there are in all slices, Own how many in this.
	Sources int `json:"sources"`
	Own     int `json:"own"`

	// Sidecars are those of this slice, whether anything stands beside them or not.
	Sidecars []string `json:"sidecars"`

	// Frame is in the first shard alone.
	Frame *frame `json:"frame,omitempty"`
}

// filed is one file of a shard, before its value and its source.
type filed struct {
	N     int    `json:"n"` // which of all files it is
	Name  string `json:"name"`
	Value int    `json:"value"` // bytes
	Bytes int    `json:"bytes"` // of the source, 0 where no document is of it
}

// Shard reads the files of one slice of a folder and writes what [Merge] needs of
// them: their documents, their sources, and what is said of them. Nothing is read
// of the other files but the head of those that may declare people for others. The
// same folder, settings and program give the same bytes. It says how many files
// the slice has.
func (r Reader) Shard(fsys fs.FS, slice Slice, out io.Writer) (int, error) {
	all := newTree(fsys)
	found, err := walk(all, ".")
	if err != nil {
		return 0, err
	}
	p := r.plan(all, found)
	head := shard{Slice: slice, Program: r.Version, Said: p.said(), Listing: listing(all, found), Sources: len(found.sources), Sidecars: []string{}}
	for _, name := range slices.Sorted(maps.Keys(found.sidecars)) {
		if slice.Has(name) {
			head.Sidecars = append(head.Sidecars, name)
		}
	}
	if slice.I == 1 {
		head.Frame = &p.frame
	}
	var own []int
	for n, name := range found.sources {
		if slice.Has(name) {
			own = append(own, n)
		}
	}
	head.Own = len(own)
	if err := writeHead(out, head); err != nil {
		return 0, err
	}
	return len(own), p.writeFiles(out, found.sources, own, found.bytes/int64(slice.Of))
}

// said is a checksum of what the Reader was told about how to read.
func (p plan) said() string {
	s := p.Settings
	columns := []string{}
	for _, field := range slices.Sorted(maps.Keys(s.Columns)) {
		columns = append(columns, field, s.Columns[field])
	}
	return sumOfJSON(s.Format, s.Encoding, s.Language, columns, p.Decode != nil, p.MainText != nil)
}

// listing is a checksum of all files with their sizes, of those that an editor
// wrote for the corpus as a whole, and of those that declare for others.
func listing(fsys *tree, found *files) string {
	var names []string
	sizes := map[string]int64{}
	for _, name := range slices.Concat(found.sources, slices.Collect(maps.Keys(found.sidecars))) {
		names = append(names, name)
		if info, err := fs.Stat(fsys, name); err == nil {
			sizes[name] = info.Size()
		}
	}
	sort.Strings(names)
	h := sha256.New()
	for _, name := range names {
		fmt.Fprintf(h, "%q %d\n", name, sizes[name])
	}
	for _, name := range append(slices.Clone(found.settings), found.people) {
		src, _ := fs.ReadFile(fsys, name) // one that can't be read is a fault
		fmt.Fprintf(h, "%q %x\n", name, sha256.Sum256(src))
	}
	return hex.EncodeToString(h.Sum(nil))
}

func sumOfJSON(values ...any) string {
	text, err := json.Marshal(values)
	if err != nil {
		return "" // no string is beyond JSON
	}
	return sumOf(text)
}

func writeHead(out io.Writer, head shard) error {
	text, err := json.Marshal(head)
	if err != nil {
		return err
	}
	_, err = io.WriteString(out, shardHead)
	if err == nil {
		err = writeChecked(out, text)
	}
	return err
}

// writeChecked writes the length of a text, its checksum, and the text.
func writeChecked(out io.Writer, text []byte) error {
	sum := sha256.Sum256(text)
	_, err := out.Write(slices.Concat(binary.BigEndian.AppendUint64(nil, uint64(len(text))), sum[:], text))
	return err
}

// writeFiles reads the files of those numbers, as many at once as there are
// processors, and writes each when those before it are written.
func (p plan) writeFiles(out io.Writer, sources []string, own []int, bytes int64) error {
	type done struct {
		filed
		value, src []byte
		err        error
	}
	told := teller{tell: p.Progress, at: Progress{OfFiles: len(own), OfBytes: bytes}}
	told.add(0, 0)
	many := runtime.GOMAXPROCS(0)
	waiting := make(chan chan done, many) // bounds what is held
	go func() {
		defer close(waiting)
		for _, n := range own {
			one := make(chan done, 1)
			waiting <- one
			go func() {
				r, src := p.read(sources[n])
				told.add(1, len(src))
				r.Lines = nil
				if len(r.Documents) == 0 {
					src = nil
				}
				value, err := entry{Name: sources[n], Taken: r.taken, Faults: r.faults, Beside: named(r.used)}.value(r)
				one <- done{filed{N: n, Name: sources[n], Value: len(value), Bytes: len(src)}, value, src, err}
			}()
		}
	}()
	var first error
	for one := range waiting { // to its end, so that nobody waits for ever
		d := <-one
		if first != nil {
			continue
		}
		if first = d.err; first == nil {
			first = writeRecord(out, d.filed, d.value, d.src)
		}
	}
	return first
}

func named(sidecars []string) []beside {
	all := make([]beside, len(sidecars))
	for i, name := range sidecars {
		all[i].Name = name
	}
	return all
}

func writeRecord(out io.Writer, r filed, value, src []byte) error {
	head, err := json.Marshal(r)
	if err != nil {
		return err
	}
	if err := writeChecked(out, head); err != nil {
		return err
	}
	if _, err := out.Write(value); err != nil {
		return err
	}
	_, err = out.Write(src)
	return err
}
