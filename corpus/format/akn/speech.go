package akn

import (
	"strconv"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/format/xmltree"
	"lectern/corpus/transcript"
)

// speech reads an element that somebody spoke. Stage directions within it break
// it off.
func (r *reader) speech(n *xmltree.Node) {
	p := &piece{reader: r, n: n}
	for i, c := range n.Children {
		switch {
		case c.Name == "from":
			p.words().children(c)
			p.from = p.v.Len()
			p.v.Break()
		case heads[c.Name]:
			r.note(c, "heading")
		case stages[c.Name]:
			p.end(c)
			r.stage(c)
		case speeches[c.Name] || c.Name == "speechGroup" || c.Name == "debateSection":
			p.end(c)
			if speeches[c.Name] {
				r.speech(c)
			} else {
				r.section(c)
			}
		default:
			p.words().node(c, n.Children[i+1:])
		}
	}
	p.end(nil)
}

// piece is a speech up to where something breaks it off.
type piece struct {
	*reader
	n    *xmltree.Node
	v    format.Visible
	w    *words
	from int // how many bytes of the words so far stand in the from element

	begun  int // how many pieces there were before
	lastTo int // where the last one ended in the source
}

func (p *piece) words() *words {
	if p.w == nil {
		p.w = &words{reader: p.reader, v: &p.v}
	}
	return p.w
}

// end enters the turn so far. Next is the element that breaks it off, nil for
// the end of the speech.
func (p *piece) end(next *xmltree.Node) {
	t := transcript.Spoken(&p.v)
	from, begun := p.from, p.begun
	p.v, p.w, p.from = format.Visible{}, nil, 0
	if t.Text == "" && (begun > 0 || next != nil || p.n.Child("from") == nil && !p.own) {
		return
	}
	p.begun++
	t.Lines = p.lines(next)
	t.Kind = p.kind()
	if begun == 0 {
		t.Key = id(p.n)
		p.links(p.n, &t)
	}
	if t.Language == "" {
		t.Language = p.language(p.n)
	}
	l := labelled{from: from, n: p.n, spoken: true, continued: begun > 0}
	p.turn(t, l)
}

func (p *piece) lines(next *xmltree.Node) corpus.Lines {
	from, to := p.n.From, p.n.To
	if p.lastTo > 0 {
		from = p.lastTo
	}
	if next != nil {
		to, p.lastTo = next.From, next.To
	}
	return corpus.Lines{From: p.n.LineAt(from), To: p.n.LineAt(max(from, to-1))}
}

func (p *piece) kind() corpus.Kind {
	if k, ok := own(p.n, "kind"); ok {
		for _, kind := range corpus.Kinds {
			if string(kind) == k {
				return kind
			}
		}
	}
	switch p.n.Name {
	case "question":
		return corpus.Question
	case "answer":
		return corpus.Answer
	}
	return ""
}

func (r *reader) language(n *xmltree.Node) string {
	if tag := n.Attr("xml:lang"); !strings.EqualFold(tag, r.s.Language.Text) {
		return tag
	}
	return ""
}

// recording reads when in the recording the speech was held. The standard's own
// attributes are times of day, which say nothing of a recording.
func recording(n *xmltree.Node, t *transcript.Scripted) {
	start, ok := own(n, "start")
	if !ok {
		return
	}
	end, _ := own(n, "end")
	from, err := strconv.Atoi(start)
	to, _ := strconv.Atoi(end)
	if err == nil && from >= 0 && to >= 0 {
		t.Time = &corpus.Time{Start: from, End: to}
	}
}

// links reads what the standard has no attributes for, where this program wrote
// it.
func (r *reader) links(n *xmltree.Node, t *transcript.Scripted) {
	if !r.own {
		return
	}
	t.Answers, t.Continues, t.Interrupts = r.link(n, "answers"), r.link(n, "continues"), r.link(n, "interrupts")
	if v, _ := own(n, "rendition"); v == corpus.Interpreted {
		t.Rendition = v
	}
	voice, _ := own(n, "voice")
	for _, v := range corpus.Voices {
		if string(v) == voice {
			t.Voice = v
		}
	}
	_, t.Continued = own(n, "continued")
	t.Language = r.language(n)
	recording(n, t)
}

func (r *reader) link(n *xmltree.Node, name string) string {
	v, _ := own(n, name)
	return strings.TrimPrefix(v, "#")
}
