package search

import (
	"cmp"
	"slices"

	"lectern/corpus"
	"lectern/corpus/block"
	"lectern/corpus/query"
	"lectern/corpus/when"
)

// mention is a date that is spoken about in a turn.
type mention struct {
	first, last when.Day
	turn        uint32
	stage       bool
}

// mentionsOf appends the dated mentions of a document whose turns are numbered
// from before. A month of an unknown year is none: it would touch every year.
func mentionsOf(all []mention, d *corpus.Document, before int) []mention {
	if len(d.Mentions) == 0 {
		return all
	}
	numbers := make(map[string]int, len(d.Turns))
	for i := range d.Turns {
		numbers[d.Turns[i].ID] = i
	}
	for _, m := range d.Mentions {
		i, ok := numbers[m.Turn]
		date, err := when.Parse(m.EDTF)
		if !ok || err != nil || date.Precision() == when.Unlimited {
			continue
		}
		first, last := date.Bounds()
		all = append(all, mention{first, last, uint32(before + i), d.Turns[i].Kind == corpus.Stage})
	}
	return all
}

// mentionsPerSheet is how many mentions a block holds: about eight kilobytes.
const mentionsPerSheet = 2048

// spokenAbout are the dates that are spoken about, in the order of their first
// days, so that those of one time lie in few blocks.
type spokenAbout struct {
	first  int // the block of the first sheet
	spans  []span
	sheets [][]mention
}

// span is the time in which the mentions of a sheet lie.
type span struct{ first, last when.Day }

// writeMentions appends the spans to a root and gives the sheets.
func writeMentions(root []byte, all []mention) ([]byte, [][]byte) {
	slices.SortFunc(all, func(a, b mention) int {
		return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(a.last, b.last), cmp.Compare(a.turn, b.turn))
	})
	all = slices.Compact(all)
	root = appendNumber(root, (len(all)+mentionsPerSheet-1)/mentionsPerSheet)
	var blocks [][]byte
	for sheet := range slices.Chunk(all, mentionsPerSheet) {
		last := sheet[0].last
		for _, m := range sheet {
			last = max(last, m.last)
		}
		root = appendSigned(root, int(sheet[0].first))
		root = appendNumber(root, int(last-sheet[0].first))
		blocks = append(blocks, appendSheet(nil, sheet))
	}
	return root, blocks
}

// appendSheet writes mentions: for each the days from the first of the one
// before, the days to its last, and the turn from the one before, doubled, with
// a bit for a stage direction.
func appendSheet(b []byte, sheet []mention) []byte {
	b = appendNumber(b, len(sheet))
	before := mention{first: sheet[0].first}
	for _, m := range sheet {
		b = appendNumber(b, int(m.first-before.first))
		b = appendNumber(b, int(m.last-m.first))
		turn := (int(m.turn) - int(before.turn)) * 2
		if m.stage {
			turn++
		}
		b = appendSigned(b, turn)
		before = m
	}
	return b
}

func readMentions(c *block.Reader, first int) spokenAbout {
	n := c.Count()
	all := spokenAbout{first: first, spans: make([]span, n), sheets: make([][]mention, n)}
	for i := range all.spans {
		s := &all.spans[i]
		s.first = when.Day(c.Signed())
		s.last = s.first + when.Day(c.Number())
	}
	return all
}

func readSheet(b []byte, first when.Day, turns int) ([]mention, error) {
	c := block.NewReader(b)
	sheet := make([]mention, c.Count())
	turn := 0
	for i := range sheet {
		first += when.Day(c.Number())
		last := first + when.Day(c.Number())
		step := c.Signed()
		turn += step >> 1
		if turn < 0 || turn >= turns {
			return nil, errDamaged
		}
		sheet[i] = mention{first, last, uint32(turn), step&1 != 0}
	}
	if c.Bad {
		return nil, errDamaged
	}
	return sheet, nil
}

func (x *Index) sheet(i int) (sheet []mention, err error) {
	s := &x.spoken
	if s.sheets[i] != nil {
		return s.sheets[i], nil
	}
	b, err := x.store.Block(s.first + i)
	if err != nil {
		return nil, err
	}
	s.sheets[i], err = readSheet(b, s.spans[i].first, x.turns)
	return s.sheets[i], err
}

// about appends the turns that speak of a date which touches the field's, in
// their order.
func (x *Index) about(into []uint32, f query.Field, stage bool) ([]uint32, error) {
	var missing error
	first, last := f.Date.Bounds()
	for i, span := range x.spoken.spans {
		if span.first > last || span.last < first {
			continue
		}
		sheet, err := x.sheet(i)
		if err != nil {
			missing = block.And(missing, err)
			continue
		}
		x.worked(len(sheet))
		for _, m := range sheet {
			if m.first <= last && m.last >= first && (stage || !m.stage) {
				into = append(into, m.turn)
			}
		}
	}
	slices.Sort(into)
	return slices.Compact(into), missing
}
