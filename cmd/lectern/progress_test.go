package main

import (
	"strings"
	"testing"
	"time"

	"lectern/corpus/folder"
)

func TestLongWorkTellsHowFarItIs(t *testing.T) {
	var out strings.Builder
	start := time.Unix(0, 0)
	p := &progress{out: &out, began: start}
	for _, c := range []struct {
		after time.Duration
		at    folder.Progress
	}{
		{0, folder.Progress{OfFiles: 40, OfBytes: 90e6}},
		{400 * time.Millisecond, folder.Progress{Files: 10, OfFiles: 40, Bytes: 20e6, OfBytes: 90e6}},
		{600 * time.Millisecond, folder.Progress{Files: 20, OfFiles: 40, Bytes: 45e6, OfBytes: 90e6}},
		{650 * time.Millisecond, folder.Progress{Files: 21, OfFiles: 40, Bytes: 46e6, OfBytes: 90e6}},
		{750 * time.Millisecond, folder.Progress{Files: 30, OfFiles: 40, Bytes: 60e6, OfBytes: 90e6}},
		{800 * time.Millisecond, folder.Progress{Files: 40, OfFiles: 40, Bytes: 90e6, OfBytes: 90e6}},
	} {
		p.tell(c.at, start.Add(c.after))
	}
	if want := "\r\x1b[K20 of 40 files, 45 of 90 MB\r\x1b[K30 of 40 files, 60 of 90 MB\r\x1b[K"; out.String() != want {
		t.Errorf("told %q, want %q", out.String(), want)
	}
}

func TestWhatIsQuickIsQuiet(t *testing.T) {
	var out strings.Builder
	p := &progress{out: &out, began: time.Unix(0, 0)}
	p.tell(folder.Progress{Files: 1, OfFiles: 2}, time.Unix(0, 1))
	p.tell(folder.Progress{Files: 2, OfFiles: 2}, time.Unix(0, 2))
	if out.Len() > 0 {
		t.Errorf("told %q", out.String())
	}
}
