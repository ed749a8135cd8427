//go:build !js

package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
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
	c, err := read(documents)
	if err != nil {
		return err
	}
	start := time.Now()
	if err := write(c, folder); err != nil {
		return err
	}
	seconds := time.Since(start).Seconds()
	return json.NewEncoder(os.Stdout).Encode(map[string]any{"count": spoken(c), "seconds": seconds, "peak": peak()})
}

func read(path string) (*corpus.Corpus, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	c := &corpus.Corpus{ID: "peers", Title: "Measured", Language: "en"}
	for in := json.NewDecoder(bufio.NewReaderSize(f, 1<<20)); ; {
		d := &corpus.Document{}
		if err := in.Decode(d); err == io.EOF {
			return c, nil
		} else if err != nil {
			return nil, err
		}
		c.Documents = append(c.Documents, d)
	}
}

// write writes the root of the pack and a file for each chunk.
func write(c *corpus.Corpus, folder string) error {
	file, err := pack.Encode(c)
	if err != nil {
		return err
	}
	root, chunks, err := pack.Split(file)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Join(folder, "pack"), 0o755); err != nil {
		return err
	}
	for _, c := range chunks {
		if err := os.WriteFile(filepath.Join(folder, "pack", c.Name), c.Body, 0o644); err != nil {
			return err
		}
	}
	parts, err := pack.Measure(file)
	if err != nil {
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
