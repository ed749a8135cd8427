package main

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"lectern/corpus"
	"lectern/corpus/transcript"
)

// measured is what reading a corpus gave and took.
type measured struct {
	Documents, Turns, Unnamed, Labels, Unresolved, Errors, Warnings, Lines, Accounted int
	Bytes                                                                             int64
	Seconds                                                                           float64
}

// TestMeasureCorpora reads each of the real corpora as lectern check does, in a
// process of its own, and prints what came out, how fast, and the most memory
// that it took. `make bench-corpora` runs it.
func TestMeasureCorpora(t *testing.T) {
	if dir := os.Getenv("LECTERN_MEASURE"); dir != "" {
		measure(t, dir)
		return
	}
	if os.Getenv("LECTERN_CORPORA") != "all" {
		t.Skip("skipped: it takes minutes; make bench-corpora runs it")
	}
	for _, name := range []string{"wh-briefings", "wh-briefings as plain text", "sayit-tw", "congressional-record", "parlamint-at-sample"} {
		t.Run(name, func(t *testing.T) {
			name, plain := strings.CutSuffix(name, " as plain text")
			archive := filepath.Join("..", "..", "..", "shared", "corpora", name+".tar.gz")
			if _, err := os.Stat(archive); err != nil {
				t.Skip("skipped: the archive of real transcripts is not beside the repository")
			}
			dir := t.TempDir()
			if out, err := exec.Command("tar", "-xzf", archive, "-C", dir).CombinedOutput(); err != nil {
				t.Fatalf("%v: %s", err, out)
			}
			if plain {
				makePlain(t, dir)
			}
			child := exec.Command(os.Args[0], "-test.run=^TestMeasureCorpora$", "-test.v")
			child.Env = append(os.Environ(), "LECTERN_MEASURE="+dir)
			out, err := child.Output()
			if err != nil {
				t.Fatalf("%v: %s", err, out)
			}
			printMeasured(t, string(out), child.ProcessState)
		})
	}
}

// makePlain turns the Markdown of a folder into plain text: the words without
// their signs, and without the front matter.
func makePlain(t *testing.T, dir string) {
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".md" {
			return err
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		words := string(src)
		if head, body, ok := strings.Cut(words, "\n---\n"); ok && strings.HasPrefix(head, "---\n") {
			words = body
		}
		if err := os.WriteFile(strings.TrimSuffix(path, ".md")+".txt", []byte(transcript.Shown(words)), 0o644); err != nil {
			return err
		}
		return os.Remove(path)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// measure reads a folder and prints what came out as a line of JSON.
func measure(t *testing.T, dir string) {
	start := time.Now()
	r, err := source{Dir: dir, caching: caching{NoCache: true}}.read()
	if err != nil {
		t.Fatal(err)
	}
	m := measured{Documents: len(r.Corpus.Documents), Errors: r.count(corpus.Error), Warnings: r.count(corpus.Warning), Seconds: time.Since(start).Seconds()}
	named := map[string]bool{}
	for _, d := range r.Corpus.Documents {
		m.Lines, m.Accounted, m.Bytes = m.Lines+d.Coverage.Lines, m.Accounted+d.Coverage.Accounted, m.Bytes+int64(d.Source.Bytes)
		for _, turn := range d.Turns {
			if turn.Kind == corpus.Stage {
				continue
			}
			m.Turns++
			if turn.Speaker == "" {
				m.Unnamed++
			}
			if turn.Label != "" {
				named[turn.Label] = named[turn.Label] || turn.Speaker != "" || turn.Voice != ""
			}
		}
	}
	m.Labels = len(named)
	for _, resolved := range named {
		if !resolved {
			m.Unresolved++
		}
	}
	line, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Printf("\nmeasured %s\n", line)
}

func printMeasured(t *testing.T, out string, state *os.ProcessState) {
	_, line, ok := strings.Cut(out, "\nmeasured ")
	var m measured
	if err := json.NewDecoder(strings.NewReader(line)).Decode(&m); !ok || err != nil {
		t.Fatalf("it printed %q: %v", out, err)
	}
	mb, cpu := float64(m.Bytes)/1e6, (state.UserTime() + state.SystemTime()).Seconds()
	t.Logf("%d documents, %d turns, %.1f %% unnamed, %d labels, %d of them unresolved, %d errors, %d warnings, %d of %d lines accounted for",
		m.Documents, m.Turns, 100*float64(m.Unnamed)/float64(max(1, m.Turns)), m.Labels, m.Unresolved, m.Errors, m.Warnings, m.Accounted, m.Lines)
	t.Logf("%.1f MB at %.1f MB/s, %.1f MB for each second of a processor, at most %d MB of memory", mb, mb/m.Seconds, mb/cpu,
		state.SysUsage().(*syscall.Rusage).Maxrss/1000)
	if m.Accounted != m.Lines {
		t.Errorf("%d lines are lost", m.Lines-m.Accounted)
	}
}
