package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"strings"
	"time"

	"lectern/corpus/generated"
	"lectern/corpus/pack"
)

// size is all that is measured of one size.
type size struct {
	Turns int
	built
	Native asked
	Wasm   *asked
}

// built is what building one size took and gave. Sizes are in bytes.
type built struct {
	Documents, Text int

	// Pack is the whole file, Parts what is in it.
	Pack int
	pack.Parts

	// Seconds is how long it took to make the pack of a corpus in memory,
	// Processor how much time of processors, Peak the most memory of the process
	// while it did, Corpus what the corpus took before.
	Seconds, Processor float64
	Peak, Corpus       int
}

// seed is that of all corpora here: each begins with the smaller ones.
const seed = 1

// build makes a corpus, packs it, and leaves the files and the queries in dir.
func build(dir string, turns int) (built, error) {
	c := generated.Corpus(seed, turns)
	var b built
	b.Documents = len(c.Documents)
	for _, d := range c.Documents {
		for i := range d.Turns {
			b.Text += len(d.Turns[i].Text)
		}
	}
	debug.FreeOSMemory()
	forgetPeak()
	b.Corpus, _ = memory()
	begun, spent := time.Now(), processor()
	file, err := pack.Encode(c)
	if err != nil {
		return b, err
	}
	b.Seconds, b.Processor = time.Since(begun).Seconds(), processor()-spent
	_, b.Peak = memory()
	b.Pack = len(file)
	if b.Parts, err = pack.Measure(file); err != nil {
		return b, err
	}
	list, err := json.Marshal(queries(c))
	if err != nil {
		return b, err
	}
	if err := os.WriteFile(filepath.Join(dir, queriesName), list, 0o644); err != nil {
		return b, err
	}
	return b, os.WriteFile(filepath.Join(dir, packName), file, 0o644)
}

// The files of a size.
const (
	packName    = "corpus.pack"
	queriesName = "queries.json"
)

// memory is what the process has now and had at most since forgetPeak, in bytes;
// 0 where the system does not say.
func memory() (now, peak int) {
	status, _ := os.ReadFile("/proc/self/status")
	for line := range strings.Lines(string(status)) {
		f := strings.Fields(line)
		if len(f) < 2 {
			continue
		}
		kB, _ := strconv.Atoi(f[1])
		switch f[0] {
		case "VmRSS:":
			now = kB << 10
		case "VmHWM:":
			peak = kB << 10
		}
	}
	return now, peak
}

// processor is how many seconds of processors the process has had, in hundredths;
// 0 where the system does not say.
func processor() float64 {
	stat, _ := os.ReadFile("/proc/self/stat")
	_, rest, _ := strings.Cut(string(stat), ") ")
	f := strings.Fields(rest)
	if len(f) < 13 {
		return 0
	}
	user, _ := strconv.Atoi(f[11])
	system, _ := strconv.Atoi(f[12])
	return float64(user+system) / 100
}

// forgetPeak begins to look for the most memory anew.
func forgetPeak() { _ = os.WriteFile("/proc/self/clear_refs", []byte("5"), 0) }
