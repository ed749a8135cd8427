package caption

import (
	"strings"

	"lectern/corpus"
	"lectern/corpus/transcript"
	"lectern/corpus/when"
)

// ours is the line of a NOTE by which a file says that Export wrote it.
const ours = "lectern/vtt/1"

// header reads the first block, and is the line after it.
func (f *file) header() int {
	if !isHeader(strings.TrimPrefix(f.text(f.lines[0]), "\ufeff")) {
		f.fault(corpus.Error, 1, "the first line is not WEBVTT", "begin the file with a line WEBVTT")
		return 0
	}
	end := f.block(0)
	if at := f.firstTime(1, end); at >= 0 { // a blank line is missing
		end = at
	}
	for i := 0; i < end; i++ {
		f.script.Became[i+1] = "markup"
		if i > 0 && f.states(i, f.text(f.lines[i]), "the header says so") {
			f.script.Became[i+1] = "front matter"
		}
	}
	return end
}

func (f *file) firstTime(i, j int) int {
	for ; i < j; i++ {
		if _, _, _, ok := timing(f.text(f.lines[i])); ok {
			return i
		}
	}
	return -1
}

// remark reads a block of WebVTT that is no cue.
func (f *file) remark(i, j int) bool {
	first, _, _ := strings.Cut(strings.TrimSpace(f.text(f.lines[i])), " ")
	switch {
	case first == "NOTE" || strings.HasPrefix(first, "NOTE\t"):
		f.comment(i, j)
	case strings.HasPrefix(first, "STYLE"), strings.HasPrefix(first, "REGION"):
		f.note("markup", i, j)
	default:
		return false
	}
	return true
}

// comment reads a NOTE: what it says of the document as "key: value", or a note
// of kind "markup", which no viewer shows.
func (f *file) comment(i, j int) {
	stated := false
	for k := i; k < j; k++ {
		s := f.text(f.lines[k])
		if k == i {
			s = strings.TrimPrefix(strings.TrimSpace(s), "NOTE")
		}
		if strings.TrimSpace(s) == ours {
			f.ours, stated = true, true
		}
		stated = f.states(k, s, "a NOTE says so") || stated
	}
	if !stated {
		f.note("markup", i, j)
		return
	}
	for k := i; k < j; k++ {
		f.script.Became[k+1] = "front matter"
	}
}

// states enters one "key: value", and tells whether it knows the key.
func (f *file) states(i int, s, rule string) bool {
	key, value, ok := strings.Cut(s, ":")
	value = strings.TrimSpace(plain(value))
	if !f.ours {
		value = strings.Trim(value, `"`)
	}
	if !ok || value == "" {
		return false
	}
	stated := transcript.Stated{Text: value, Line: i + 1, Rule: rule}
	switch strings.ToLower(strings.TrimSpace(key)) {
	case "title":
		f.script.Title = stated
	case "language":
		f.script.Language = stated
	case "place", "location":
		f.script.Place = stated
	case "event":
		f.script.Kind = stated
	case "edition":
		f.script.Edition = append(f.script.Edition, stated)
	case "date":
		return f.dates(value, i, rule)
	default:
		return false
	}
	return true
}

func (f *file) dates(value string, i int, rule string) bool {
	d, err := when.Parse(value)
	if err != nil {
		return false
	}
	f.script.Event = &corpus.Date{EDTF: d.String(), Evidence: corpus.InFile(rule, value, i+1)}
	return true
}
