//go:build !js

package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"lectern/corpus"
	"lectern/corpus/block"
	"lectern/corpus/pack"
)

// main builds: engine DOCUMENTS FOLDER. The documents are JSON Lines as
// `lectern export` writes them. It prints what it took as JSON; the clock runs
// from the corpus in memory to its files.
func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "engine: name the documents and a folder")
		os.Exit(2)
	}
	if err := build(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "engine:", err)
		os.Exit(1)
	}
}

func build(documents, folder string) error {
	// What is read is held once; its garbage may be a fifth of it, not as much again.
	debug.SetGCPercent(20)
	c, err := read(documents)
	if err != nil {
		return err
	}
	limitMemory()
	start := time.Now()
	if err := write(c, folder); err != nil {
		return err
	}
	seconds := time.Since(start).Seconds()
	return json.NewEncoder(os.Stdout).Encode(map[string]any{"count": spoken(c), "seconds": seconds, "peak": peak()})
}

// limitMemory has the garbage of building collected before all takes more than
// twice what the corpus takes, and leastBuilding. Beside the corpus there are its
// words as numbers, the lists and the blocks, which take half of it. Measured
// without a limit: an eighth more at 488,063 turns, half as much again at 20,051,
// and 3 of 100 less of the time of processors.
func limitMemory() {
	debug.FreeOSMemory()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(2*int64(m.HeapAlloc) + leastBuilding)
}

// leastBuilding is what a small build takes: the counts of pairs and the tables of
// words.
const leastBuilding = 8 << 20

func read(path string) (*corpus.Corpus, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	c := &corpus.Corpus{ID: "peers", Title: "Measured", Language: "en"}
	once := names{}
	for in := json.NewDecoder(bufio.NewReaderSize(f, 1<<16)); ; {
		d := &corpus.Document{}
		if err := in.Decode(d); err == io.EOF {
			return c, nil
		} else if err != nil {
			return nil, err
		}
		once.hold(d)
		c.Documents = append(c.Documents, d)
	}
}

// names are strings that stand in many turns, each held once, as the readers of
// Lectern hold them.
type names map[string]string

func (n names) hold(d *corpus.Document) {
	d.Turns = slices.Clip(slices.Clone(d.Turns))
	for i := range d.Turns {
		t := &d.Turns[i]
		for _, s := range []*string{(*string)(&t.Kind), &t.Label, &t.Speaker, &t.Role, &t.Organization, &t.Language, (*string)(&t.Voice), &t.Rendition} {
			known, ok := n[*s]
			if !ok {
				known = *s
				n[known] = known
			}
			*s = known
		}
		t.Paragraphs, t.Marks, t.Source = slices.Clone(t.Paragraphs), slices.Clone(t.Marks), slices.Clone(t.Source)
	}
}

// write writes the root of the pack and a file for each chunk.
func write(c *corpus.Corpus, folder string) error {
	root, chunks, parts, err := pack.Apart(c)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Join(folder, "pack"), 0o755); err != nil {
		return err
	}
	if err := writeChunks(chunks, filepath.Join(folder, "pack")); err != nil {
		return err
	}
	sizes, err := json.Marshal(map[string]int{"turns": parts.Turns, "records": parts.Records, "index": parts.Index, "root": parts.Root})
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(folder, "sizes.json"), sizes, 0o644); err != nil {
		return err
	}
	if err := writeAhead(root, chunks, folder); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, "root.pack"), root, 0o644)
}

// writeChunks writes as many files at a time as there are processors.
func writeChunks(chunks []block.Chunk, folder string) error {
	failed := make([]error, runtime.GOMAXPROCS(0))
	var all sync.WaitGroup
	for which := range failed {
		all.Go(func() {
			for i := which; i < len(chunks) && failed[which] == nil; i += len(failed) {
				failed[which] = os.WriteFile(filepath.Join(folder, chunks[i].Name), chunks[i].Body, 0o644)
			}
		})
	}
	all.Wait()
	return errors.Join(failed...)
}

// writeAhead writes which chunks are fetched with the root, as a site names them
// in its pages: their numbers and their names.
func writeAhead(root []byte, chunks []block.Chunk, folder string) error {
	numbers, names, err := pack.Named(root, chunks)
	if err != nil {
		return err
	}
	ahead := [][]any{}
	for i, n := range numbers {
		ahead = append(ahead, []any{n, names[i]})
	}
	text, err := json.Marshal(ahead)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, "ahead.json"), text, 0o644)
}

// spoken counts the turns that all engines are given.
func spoken(c *corpus.Corpus) int {
	n := 0
	for _, d := range c.Documents {
		for _, t := range d.Turns {
			if t.Kind != corpus.Stage && t.Text != "" {
				n++
			}
		}
	}
	return n
}

// peak is the most memory that the process has had, in bytes, as Linux counts
// it; 0 elsewhere.
func peak() int {
	status, _ := os.ReadFile("/proc/self/status")
	_, rest, _ := strings.Cut(string(status), "VmHWM:")
	fields := strings.Fields(rest)
	if len(fields) == 0 {
		return 0
	}
	kB, _ := strconv.Atoi(fields[0])
	return kB << 10
}
