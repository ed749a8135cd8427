package parlparse

import (
	"encoding/xml"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/format/xmltree"
	"lectern/corpus/transcript"
)

// Format reads parlparse's XML.
var Format = format.Format{
	Name:       "parlparse",
	Extensions: []string{".xml"},
	Looks:      looks,
	Read:       read,
}

// The beginning that is looked at: enough for the entities that older files
// declare and for the first speech. Chosen.
const beginning = 64 << 10

func looks(in format.Input) format.Confidence {
	name, _ := xmltree.Root(in.Text)
	start := in.Text[:min(len(in.Text), beginning)]
	speaks := strings.Contains(start, "speakername=") || strings.Contains(start, "nospeaker=")
	switch {
	case name == "publicwhip":
		return format.Surely
	case name == "debates" && speaks, name != "" && strings.Contains(start, "<speech ") && speaks:
		return format.Likely
	}
	return format.No
}

func read(in format.Input) format.Reading {
	root, faults := xmltree.Parse(in)
	r := &reader{s: transcript.Script{In: in, Format: "parlparse", Faults: known(in.Text, faults)}, people: map[string]bool{}, chaired: map[string]bool{}, last: map[string]string{}}
	if root != nil {
		r.s.Became = root.Became()
		r.children(root)
	}
	r.endBlock()
	r.kinds()
	if len(r.s.Turns) == 0 {
		return transcript.Nothing(r.s, corpus.Fault{Severity: corpus.Error, File: in.Name, Line: 1, Column: 1,
			Message: "no speech is found in this file", Hint: "a transcript of this format has elements <speech>, or <ques> and <reply>"})
	}
	d, lines := transcript.Finish(r.s)
	return format.Reading{Documents: []*corpus.Document{d}, Lines: lines}
}

// known leaves out the fault that entities are declared, where they are those of
// HTML: the older files declare them all, and they are read without.
func known(text string, faults []corpus.Fault) []corpus.Fault {
	rest := text[:min(len(text), beginning)]
	for {
		_, after, found := strings.Cut(rest, "<!ENTITY")
		if !found {
			break
		}
		name := strings.Fields(after[:min(len(after), 100)] + " x")[0]
		if _, ok := xml.HTMLEntity[name]; !ok {
			return faults
		}
		rest = after
	}
	var kept []corpus.Fault
	for _, f := range faults {
		if !strings.HasPrefix(f.Message, "the document declares entities") {
			kept = append(kept, f)
		}
	}
	return kept
}
