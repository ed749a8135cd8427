package transcript_test

import (
	"os"
	"sort"
	"strings"
	"testing"
	"time"

	"lectern/corpus/corpustest"
	"lectern/corpus/transcript"
)

// Real transcripts are read without a crash and without a lost line. Every
// 21st is read, for corpus/folder reads more; with LECTERN_CORPORA=all every one.
func TestRealTranscriptsAreReadWhole(t *testing.T) {
	for _, name := range []string{"wh-briefings", "sayit-tw", "congressional-record"} {
		t.Run(name, func(t *testing.T) { readArchive(t, name) })
	}
}

func readArchive(t *testing.T, name string) {
	c := census{labels: map[string]int{}}
	corpustest.Archive(t, name, corpustest.Every(21, ".md", ".htm"), func(name string, src []byte) {
		if s := broken(name, src); s != "" {
			t.Errorf("%s: %s", name, s)
		}
		c.count(name, src)
	})
	c.print(t)
}

// census counts what a reading of many files gave.
type census struct {
	files, bytes, turns, unnamed, stage, unread, unlabelled, faults int
	labels                                                          map[string]int
	took                                                            time.Duration
}

func (c *census) count(name string, src []byte) {
	start := time.Now()
	d := transcript.Parse(name, src)
	c.took += time.Since(start)
	c.files, c.bytes, c.turns, c.faults = c.files+1, c.bytes+len(src), c.turns+len(d.Turns), c.faults+len(d.Faults)
	for _, turn := range d.Turns {
		c.labels[turn.Label]++
		switch {
		case turn.Kind == "stage":
			c.stage++
		case turn.Label == "":
			c.unlabelled++
		case turn.Speaker == "":
			c.unnamed++
		}
	}
	for _, n := range d.Notes {
		if n.Kind == "unread" {
			c.unread++
		}
	}
}

func (c *census) print(t *testing.T) {
	if c.files == 0 {
		t.Fatal("no file was read")
	}
	t.Logf("%d files, %.1f MB at %.1f MB/s: %d turns (%d unnamed, %d unlabelled, %d stage), %d labels, %d unread notes, %d faults",
		c.files, float64(c.bytes)/1e6, float64(c.bytes)/1e6/c.took.Seconds(), c.turns, c.unnamed, c.unlabelled, c.stage, len(c.labels), c.unread, c.faults)
	if out := os.Getenv("LECTERN_LABELS"); out != "" {
		list := make([]string, 0, len(c.labels))
		for l, n := range c.labels {
			list = append(list, strings.Repeat(" ", max(0, 7-len(itoa(n))))+itoa(n)+" "+l)
		}
		sort.Sort(sort.Reverse(sort.StringSlice(list)))
		os.WriteFile(out+"-"+strings.ReplaceAll(t.Name(), "/", "-"), []byte(strings.Join(list, "\n")), 0o644)
	}
}

func itoa(n int) string {
	s := ""
	for ; n > 0 || s == ""; n /= 10 {
		s = string(rune('0'+n%10)) + s
	}
	return s
}
