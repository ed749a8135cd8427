package caption

import (
	"fmt"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/transcript"
)

// cue is words with the time at which they are shown.
type cue struct {
	id         string
	start, end int // in milliseconds
	at         int // its time line, from 1
	words      []line
}

// file is one reading.
type file struct {
	in     format.Input
	vtt    bool
	lines  []line
	cues   []cue
	script transcript.Script

	// ours tells a file that Export wrote: its cue IDs tell the turns.
	ours bool
}

func (f *file) text(l line) string { return f.in.Text[l.start:l.end] }

// blank tells a line that ends a block: an empty one in WebVTT, where a space is
// a line that shows nothing, and one of white space in SRT.
func (f *file) blank(i int) bool {
	s := f.text(f.lines[i])
	return s == "" || !f.vtt && strings.TrimSpace(s) == ""
}

// block is the line after the block that begins at i.
func (f *file) block(i int) int {
	for i < len(f.lines) && !f.blank(i) {
		i++
	}
	return i
}

// cut makes cues and notes of the lines.
func (f *file) cut() {
	i := 0
	if f.vtt && len(f.lines) > 0 {
		i = f.header()
	}
	for i < len(f.lines) {
		if f.blank(i) {
			i++
			continue
		}
		j := f.block(i)
		if at := f.timed(i, j); at >= 0 {
			f.cueBlock(i, at, j)
		} else if !f.vtt || !f.remark(i, j) {
			f.stray(i, j)
		}
		i = j
	}
	if len(f.cues) == 0 {
		f.fault(corpus.Error, 1, "no cue with a time is found in this file", "a cue begins with a line such as 00:01.000 --> 00:04.000")
	}
}

// timed is the time line of the block [i, j): its first line, or the second
// below an ID; -1 where neither is one.
func (f *file) timed(i, j int) int {
	for k := i; k < min(i+2, j); k++ {
		if _, _, _, ok := timing(f.text(f.lines[k])); ok {
			return k
		}
	}
	return -1
}

// cueBlock reads the cue of a block, and those that follow it without a blank
// line.
func (f *file) cueBlock(i, at, j int) {
	start, end, _, _ := timing(f.text(f.lines[at]))
	c := cue{start: start, end: end, at: f.lines[at].n}
	if at > i {
		c.id = strings.TrimSpace(strings.TrimPrefix(f.text(f.lines[i]), "\ufeff"))
	}
	for k := at + 1; k < j; k++ {
		if _, _, _, ok := timing(f.text(f.lines[k])); ok {
			f.next(c, k, j)
			return
		}
		c.words = append(c.words, f.lines[k])
	}
	f.cues = append(f.cues, c)
}

// next ends a cue at the time line k of its block; a number before it is the
// index of the next.
func (f *file) next(c cue, k, j int) {
	first := k
	if n := len(c.words); n > 0 && !f.vtt {
		if _, ok := number(strings.TrimSpace(f.text(c.words[n-1]))); ok {
			c.words, first = c.words[:n-1], k-1
		}
	}
	f.cues = append(f.cues, c)
	f.cueBlock(first, k, j)
}

// stray keeps a block without a time: the words of the cue before it, in which
// a blank line stands, else unread.
func (f *file) stray(i, j int) {
	n := f.lines[i].n
	if len(f.cues) == 0 {
		f.unread(i, j, "this is before the first cue and has no time")
		return
	}
	c := &f.cues[len(f.cues)-1]
	c.words = append(c.words, f.lines[i:j]...)
	f.fault(corpus.Warning, n, "words after a blank line, without a time", "they are read as part of the cue before; remove the blank line, or give them a time")
}

func (f *file) unread(i, j int, why string) {
	f.note("unread", i, j)
	f.fault(corpus.Warning, f.lines[i].n, why, "it is kept as a note; give it a time if somebody said it")
}

func (f *file) note(kind string, i, j int) {
	f.script.Notes = append(f.script.Notes, corpus.Note{
		Kind: kind, Text: strings.TrimSpace(f.in.Text[f.lines[i].start:f.lines[j-1].end]), Lines: corpus.Lines{From: f.lines[i].n, To: f.lines[j-1].n},
	})
}

// order finds times that cannot be.
func (f *file) order() {
	for i := range f.cues {
		c := &f.cues[i]
		f.script.Became[c.at] = "markup"
		if c.id != "" {
			f.script.Became[c.at-1] = "markup"
		}
		for _, l := range c.words {
			f.script.Became[l.n] = "markup" // unless a turn stands in it
		}
		if c.end < c.start {
			f.fault(corpus.Warning, c.at, fmt.Sprintf("the cue ends at %s, before it begins", format.Timestamp(c.end)), "correct its times")
		}
		if i > 0 && c.start < f.cues[i-1].start {
			f.fault(corpus.Warning, c.at, fmt.Sprintf("the cue begins at %s, before the one that stands before it", format.Timestamp(c.start)), "its place in the file is kept; sort the cues if that is wrong")
		}
	}
}

func (f *file) fault(s corpus.Severity, n int, message, hint string) {
	f.script.Faults = append(f.script.Faults, corpus.Fault{Severity: s, File: f.in.Name, Line: n, Column: 1, Message: message, Hint: hint})
}
