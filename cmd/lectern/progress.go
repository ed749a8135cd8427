package main

import (
	"fmt"
	"io"
	"math"
	"os"
	"runtime/debug"
	"time"

	"lectern/corpus/folder"
)

// progress tells a person at a terminal how far a long reading has come.
type progress struct {
	out   io.Writer
	began time.Time
	last  time.Time
	shown bool
}

// patience is how long nothing is said, and pace how often something is. Chosen:
// most readings are over before.
const (
	patience = 500 * time.Millisecond
	pace     = 100 * time.Millisecond
)

// telling has a reader tell its progress on err, if that is a terminal; the line
// is gone when all is read.
func telling(r *folder.Reader, err io.Writer) {
	p := &progress{out: err, began: time.Now()}
	terminal := isTerminal(err)
	r.Progress = func(at folder.Progress) {
		if at.Files == 0 {
			limitMemory(at.OfBytes)
		}
		if terminal {
			p.tell(at, time.Now())
		}
	}
}

func (p *progress) tell(at folder.Progress, now time.Time) {
	switch {
	case at.Files == at.OfFiles && p.shown:
		fmt.Fprint(p.out, "\r\x1b[K")
	case at.Files == at.OfFiles || now.Sub(p.began) < patience || now.Sub(p.last) < pace:
	default:
		fmt.Fprintf(p.out, "\r\x1b[K%d of %s, %d of %d MB", at.Files, counted(at.OfFiles, "file"), at.Bytes/1e6, at.OfBytes/1e6)
		p.last, p.shown = now, true
	}
}

// saying tells a person at a terminal what is being done that takes long; what
// it gives takes the line away.
func saying(err io.Writer, what string) (done func()) {
	if !isTerminal(err) {
		return func() {}
	}
	fmt.Fprint(err, "\r\x1b[K"+what)
	return func() { fmt.Fprint(err, "\r\x1b[K") }
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// leastMemory is what a reading may take before the garbage is collected more
// often than Go would by itself.
const leastMemory = 270 << 20

// limitMemory has the garbage of a reading collected before it makes the memory
// grow. What is held of text is less than three times its size: its bytes once,
// and its turns, marks and mentions (measured on 85 MB of briefings: 2.4 times).
// Without the limit, Go takes twice what is held. A GOMEMLIMIT of the person's
// own stays.
func limitMemory(bytes int64) { setMemoryLimit(max(leastMemory, 3*bytes)) }

// limitPacking is limitMemory while a pack is made: beside what is held of the
// text there are then its words as numbers, the blocks, and the file. Measured on
// 172 MB of transcripts, which took at most 1,040 MB so; with the limit of the
// reading they took 910 MB and twice the time of a processor, without one 1,490 MB.
// 85 MB of briefings take 500 MB, and would take no less time with more.
func limitPacking(bytes int64) { setMemoryLimit(max(leastMemory, 6*bytes)) }

func setMemoryLimit(bytes int64) {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(bytes)
	}
}

// freeMemory ends the limit: building a site takes what it takes.
func freeMemory() { setMemoryLimit(math.MaxInt64) }
