package tei

import (
	"math"
	"strconv"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format/xmltree"
)

// maxSeconds bounds a place in a recording: a year. Chosen.
const maxSeconds = 366 * 24 * 3600

func decimal(s string) (float64, bool) {
	f, err := strconv.ParseFloat(s, 64)
	return f, err == nil && f >= 0 && f <= maxSeconds*1000 && !math.IsNaN(f)
}

// time is when in the recording a turn was said: by points of the timeline, or
// by a fragment of the medium, as in "hearing.mp3#t=10,20".
func (d *document) time(n *xmltree.Node) *corpus.Time {
	if start, ok := d.timeline[pointer(n.Attr("start"))]; ok && n.Attr("start") != "" {
		return &corpus.Time{Start: start, End: d.timeline[pointer(n.Attr("end"))]}
	}
	for _, source := range strings.Fields(n.Attr("source")) {
		_, fragment, ok := strings.Cut(source, "#t=")
		from, to, _ := strings.Cut(fragment, ",")
		start, good := decimal(from)
		if !ok || !good || start > maxSeconds {
			continue
		}
		end, good := decimal(to)
		if !good || end > maxSeconds {
			end = 0
		}
		return &corpus.Time{Start: int(start*1000 + 0.5), End: int(end*1000 + 0.5)}
	}
	return nil
}
