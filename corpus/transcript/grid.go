package transcript

import (
	"fmt"
	"strings"

	"lectern/corpus"
)

// Grid follows the cells of a table, to tell the column of the labels. The zero
// value is before its first row.
type Grid struct {
	row, col int  // from 1
	fresh    bool // no passage of the cell has been seen
	names    map[int]string
}

// Row begins a row, Cell a cell of it.
func (g *Grid) Row() { g.row, g.col = g.row+1, 0 }

// Cell begins a cell.
func (g *Grid) Cell() { g.col, g.fresh = g.col+1, true }

// maxCell is the length in bytes of the longest cell that may be a label.
// Chosen.
const maxCell = 80

// Place says of a passage in the cell what the table does: a cell at the head
// names its column, one in a column for times is a clock, one of the first two
// columns may be a label. Only a passage in one line is asked.
func (g *Grid) Place(p *Passage, head bool) {
	fresh := g.fresh
	g.fresh = false
	if strings.IndexByte(p.Text, '\n') >= 0 || len(p.Text) > maxLabel {
		return
	}
	whole := []corpus.Span{{Start: 0, End: len(p.Text)}}
	column := columns[strings.ToLower(strings.Trim(g.names[g.col], " :"))]
	_, clock := RecordingTime(p.Text)
	switch {
	case g.row <= 1 && (head || columns[strings.ToLower(strings.Trim(p.Text, " :"))] != ""):
		if g.names == nil {
			g.names = map[int]string{}
		}
		g.names[g.col] = p.Text
		p.Heading = true
	case !fresh:
	case column == "label":
		p.Apart, p.Declared = whole, true
	case column == "start" || clock && g.col <= 2:
		p.Clock = true
	case g.col <= 2 && len(p.Text) <= maxCell:
		p.Apart, p.Style = whole, fmt.Sprintf("column %d", g.col)
	}
}

// columns are what people call the columns of a table of turns.
var columns = map[string]string{
	"speaker": "label", "name": "label", "who": "label", "sprecher": "label", "redner": "label", "sprecherin": "label", "orador": "label", "hablante": "label",
	"intervenant": "label", "orateur": "label", "oratore": "label", "spreker": "label", "talare": "label", "докладчик": "label", "выступающий": "label",
	"発言者": "label", "話者": "label", "发言人": "label", "發言人": "label", "المتحدث": "label", "דובר": "label",
	"time": "start", "start": "start", "timestamp": "start", "timecode": "start", "zeit": "start", "hora": "start", "temps": "start", "heure": "start", "時間": "start", "时间": "start",
	"text": "text", "utterance": "text", "transcript": "text", "words": "text", "speech": "text", "texto": "text", "texte": "text", "発言": "text", "内容": "text",
}
