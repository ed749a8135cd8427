package pack

import (
	"fmt"

	"lectern/corpus"
)

// check keeps what every reader of a corpus relies on: that a span lies in its
// text, and that what is named is there. A page that cuts a text by a span of
// a checked corpus can't fail.
func check(c *corpus.Corpus) error {
	if err := checkIDs(c); err != nil {
		return err
	}
	for _, d := range c.Documents {
		if err := checkDocument(d); err != nil {
			return fmt.Errorf("document %q: %w", d.ID, err)
		}
	}
	return nil
}

// checkIDs is what is to be checked of all documents together.
func checkIDs(c *corpus.Corpus) error {
	seen := make(map[string]bool, len(c.Documents))
	for i, d := range c.Documents {
		if d == nil {
			return fmt.Errorf("document %d is missing", i+1)
		}
		if d.ID == "" || seen[d.ID] {
			return fmt.Errorf("document %d has the ID %q, which is empty or another's", i+1, d.ID)
		}
		seen[d.ID] = true
	}
	return nil
}

func checkDocument(d *corpus.Document) error {
	texts := make(map[string]string, len(d.Turns))
	for i := range d.Turns {
		t := &d.Turns[i]
		if _, twice := texts[t.ID]; t.ID == "" || twice {
			return fmt.Errorf("turn %d has the ID %q, which is empty or another's", i+1, t.ID)
		}
		texts[t.ID] = t.Text
		if err := checkTurn(t); err != nil {
			return fmt.Errorf("turn %q: %w", t.ID, err)
		}
	}
	for _, m := range d.Mentions {
		text, ok := texts[m.Turn]
		if !ok {
			return fmt.Errorf("a mention lies in turn %q, which is not there", m.Turn)
		}
		if err := inside(text, append([]corpus.Span{{Start: m.Start, End: m.End}}, m.Parts...)); err != nil {
			return fmt.Errorf("mention in turn %q: %w", m.Turn, err)
		}
	}
	for _, n := range d.Notes {
		text, ok := texts[n.Turn]
		if n.Turn != "" && !ok {
			return fmt.Errorf("a note quotes turn %q, which is not there", n.Turn)
		}
		if err := inside(text, []corpus.Span{{Start: n.Start, End: n.End}}); err != nil {
			return fmt.Errorf("note on turn %q: %w", n.Turn, err)
		}
	}
	return nil
}

func checkTurn(t *corpus.Turn) error {
	if err := inside(t.Text, t.Paragraphs); err != nil {
		return err
	}
	for _, m := range t.Marks {
		if err := inside(t.Text, []corpus.Span{{Start: m.Start, End: m.End}}); err != nil {
			return err
		}
	}
	return checkPieces(t)
}

// checkPieces keeps that the pieces ascend in the text. Their other ends lie in
// a file that is not here.
func checkPieces(t *corpus.Turn) error {
	at := 0
	for _, p := range t.Source {
		if p.Start < at || p.End < p.Start || p.End > len(t.Text) || p.From < 0 || p.To < p.From {
			return fmt.Errorf("the piece %d to %d of bytes %d to %d does not follow byte %d of its %d", p.Start, p.End, p.From, p.To, at, len(t.Text))
		}
		at = p.End
	}
	return nil
}

func inside(text string, spans []corpus.Span) error {
	for _, s := range spans {
		if s.Start < 0 || s.End < s.Start || s.End > len(text) {
			return fmt.Errorf("the span %d to %d does not lie in its %d bytes", s.Start, s.End, len(text))
		}
	}
	return nil
}
