package caption

import (
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/transcript"
)

// WebVTT reads WebVTT as the W3C and Podcasting 2.0 describe it.
var WebVTT = format.Format{
	Name:       "vtt",
	Extensions: []string{".vtt"},
	Looks:      looksVTT,
	Read:       func(in format.Input) format.Reading { return read(in, true) },
}

// SRT reads SubRip.
var SRT = format.Format{
	Name:       "srt",
	Extensions: []string{".srt"},
	Looks:      looksSRT,
	Read:       func(in format.Input) format.Reading { return read(in, false) },
}

// looked is how much of a source is looked at, in bytes.
const looked = 4096

func looksVTT(in format.Input) format.Confidence {
	if isHeader(strings.TrimPrefix(head(in.Text), "\ufeff")) {
		return format.Surely
	}
	return format.No
}

// isHeader tells the word that opens every WebVTT file.
func isHeader(s string) bool {
	rest, ok := strings.CutPrefix(s, "WEBVTT")
	return ok && (rest == "" || strings.IndexByte(" \t\r\n", rest[0]) >= 0)
}

// looksSRT is sure of a time line in the first three lines that are not blank,
// and thinks it likely further down.
func looksSRT(in format.Input) format.Confidence {
	if looksVTT(in) != format.No {
		return format.No
	}
	text := head(in.Text)
	seen := 0
	for _, l := range split(text) {
		s := strings.TrimSpace(text[l.start:l.end])
		if s == "" {
			continue
		}
		seen++
		if _, _, _, ok := timing(s); ok {
			if seen <= 3 {
				return format.Surely
			}
			return format.Likely
		}
	}
	return format.No
}

func head(s string) string { return s[:min(len(s), looked)] }

func read(in format.Input, vtt bool) format.Reading {
	f := &file{in: in, vtt: vtt}
	f.script = transcript.Script{In: in, Format: "srt", Became: map[int]string{}}
	if vtt {
		f.script.Format = "vtt"
	}
	f.lines = split(in.Text)
	f.cut()
	f.order()
	f.rollUp()
	f.speak()
	d, lines := transcript.Finish(f.script)
	return format.Reading{Documents: []*corpus.Document{d}, Lines: lines}
}
