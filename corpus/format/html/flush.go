package html

import (
	"fmt"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/transcript"
)

// flush ends the block: its words, if it has any, are a passage.
func (b *builder) flush() {
	b.v.Breaks = 0
	if b.v.Len() == 0 {
		return
	}
	p := passage{Passage: b.v.Passage(), node: b.first.node, link: b.links, level: b.first.heading, caption: b.first.figure}
	p.Time, p.Language = b.time, b.first.lang
	p.Heading = b.first.heading > 0
	p.Item = b.first.item && len(p.Text) < 80
	b.setApart(&p)
	b.enter(p)
	b.reset()
}

func (b *builder) reset() {
	b.v = transcript.Paragraph{}
	b.block++
	b.links, b.cite, b.time = 0, -1, nil
}

// maxApart is the length in bytes of the longest block that may be a label as a
// whole.
const maxApart = 160

// setApart says what of a passage its element sets apart: a heading, a term, a
// citation, a cell.
func (b *builder) setApart(p *passage) {
	whole := corpus.Span{Start: 0, End: len(p.Text)}
	short := len(p.Text) <= maxApart && strings.IndexByte(p.Text, '\n') < 0
	switch {
	case b.cite == len(p.Text):
		p.Apart, p.Style, p.Declared = []corpus.Span{whole}, "cite", true
	case b.cite > 0:
		p.Style = "cite"
	}
	switch {
	case !short:
	case b.first.opens == "label" && b.first.start == 0 && b.first.blocks == b.block:
		p.Apart, p.Declared = []corpus.Span{whole}, true
	case p.Heading:
		p.Apart, p.Style = []corpus.Span{whole}, fmt.Sprintf("h%d", p.level)
	case b.first.name == "dt":
		p.Apart, p.Style = []corpus.Span{whole}, "dt"
	case (b.inCell == "td" || b.inCell == "th") && len(b.tables) > 0:
		b.tables[len(b.tables)-1].Place(&p.Passage, b.inCell == "th")
	case len(p.Apart) == 1 && p.Apart[0] == whole && !p.Declared:
		p.Style += " alone"
	}
}

// enter adds a passage, with the label before it that an attribute gives.
func (b *builder) enter(p passage) {
	label := b.label
	b.label = ""
	opens := p.Declared || len(p.Apart) > 0 && sameLabel(p.Text[p.Apart[0].Start:p.Apart[0].End], label) || hasFold(p.Text, label+":")
	switch {
	case label == "" && p.Declared:
		b.said = ""
	case label == "" || opens:
		b.said = label
	case label != b.said:
		b.said = label
		b.passages = append(b.passages, attributed(label, b.labelAt, p))
	}
	b.passages = append(b.passages, p)
}

func sameLabel(printed, label string) bool {
	return strings.EqualFold(strings.Trim(printed, " :\u00a0"), label)
}

// attributed is the passage of a label that an attribute gives.
func attributed(label string, tag corpus.Span, before passage) passage {
	label = format.OneLine(label)
	p := passage{node: before.node, tag: tag}
	p.Text, p.Declared, p.Style = label, true, "attribute"
	p.Apart = []corpus.Span{{Start: 0, End: len(label)}}
	p.Pieces = []corpus.Piece{{Start: 0, End: len(label), From: tag.Start, To: tag.End}}
	return p
}
