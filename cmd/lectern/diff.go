package main

import (
	"fmt"

	"lectern/corpus"
	"lectern/corpus/history"
)

type diff struct {
	Old  string `arg:"" name:"OLD" help:"What was before: a folder of transcripts, one of them, a site that lectern build wrote, or a pack."`
	New  string `arg:"" name:"NEW" help:"What is now: any of the same."`
	JSON bool   `name:"json" help:"Print it as JSON."`
}

// Help implements [kong.HelpProvider].
func (diff) Help() string {
	return `Example:

    lectern diff public speeches

First comes who is said to have spoken what, then the words, then the rest. It ends with 1 if anything changed.`
}

// Run compares and prints.
func (d diff) Run(e env) error {
	old, err := stateOf(d.Old)
	if err != nil {
		return err
	}
	new, err := stateOf(d.New)
	if err != nil {
		return err
	}
	changes := inOrder(history.Compare(old, new))
	if d.JSON {
		err = e.json(changes)
	} else {
		changes.print(e)
	}
	if err == nil && len(changes.Speakers)+len(changes.Words)+len(changes.Turns)+len(changes.Kinds)+len(changes.Facts)+len(changes.Documents) > 0 {
		err = errFaults
	}
	return err
}

// change is one difference. What does not apply is empty.
type change struct {
	Document string `json:"document"`
	File     string `json:"file"`
	Line     int    `json:"line,omitempty"` // in the new file; in the old one for what went
	Turn     string `json:"turn,omitempty"`
	Of       string `json:"of,omitempty"`
	Before   string `json:"before"`
	After    string `json:"after"`

	// Opening are the first words of the turn.
	Opening string `json:"opening,omitempty"`
}

// changed are all differences, by what they are about: the order in which they
// matter.
type changed struct {
	Speakers  []change `json:"speakers"`
	Words     []change `json:"words"`
	Turns     []change `json:"turns"`
	Kinds     []change `json:"kinds"`
	Facts     []change `json:"facts"`
	Documents []change `json:"documents"`
}

func inOrder(all history.Changes) changed {
	c := changed{[]change{}, []change{}, []change{}, []change{}, []change{}, []change{}}
	for _, d := range all.Documents {
		switch {
		case d.Old == nil:
			c.Documents = append(c.Documents, change{Document: d.New.ID, File: d.New.Source.Path, After: titled(d.New)})
		case d.New == nil:
			c.Documents = append(c.Documents, change{Document: d.Old.ID, File: d.Old.Source.Path, Before: titled(d.Old)})
		default:
			c.add(d)
		}
	}
	return c
}

func (c *changed) add(d history.DocumentChange) {
	for _, f := range d.Facts {
		c.Facts = append(c.Facts, change{Document: d.New.ID, File: d.New.Source.Path, Of: f.Of, Before: f.Before, After: f.After})
	}
	for _, t := range d.Turns {
		in, now := d.New, t.New
		if now == nil {
			in, now = d.Old, t.Old
		}
		at := change{Document: in.ID, File: in.Source.Path, Line: now.Lines.From, Turn: now.ID, Opening: opening(now.Text)}
		if t.Old == nil || t.New == nil {
			c.Turns = append(c.Turns, at.of(said(d.Old, t.Old), said(d.New, t.New)))
			continue
		}
		if t.Speaker {
			c.Speakers = append(c.Speakers, at.of(said(d.Old, t.Old), said(d.New, t.New)))
		}
		if t.Kind {
			c.Kinds = append(c.Kinds, at.of(string(t.Old.Kind), string(t.New.Kind)))
		}
		if t.Words {
			for _, e := range history.Edits(t.Old.Text, t.New.Text) {
				at.Opening = e.Around
				c.Words = append(c.Words, at.of(e.Before, e.After))
			}
		}
	}
}

func (c change) of(before, after string) change {
	c.Before, c.After = before, after
	return c
}

// said is who a turn is said to be by, "" where there is no turn.
func said(d *corpus.Document, t *corpus.Turn) string {
	if t == nil {
		return ""
	}
	if who := history.Said(d, t); who != "" {
		return who
	}
	return "nobody named"
}

// titled is a document's title. It is never "", which stands for no document.
func titled(d *corpus.Document) string {
	if d.Title == "" {
		return "no title"
	}
	return d.Title
}

func (c changed) print(e env) {
	part := func(heading string, changes []change, line func(change) string) {
		for i, one := range changes {
			if i == 0 {
				fmt.Fprintln(e.out, heading)
			}
			place := one.File
			if one.Line > 0 {
				place += fmt.Sprintf(":%d", one.Line)
			}
			fmt.Fprintf(e.out, "  %s: %s\n", visible(place), visible(line(one)))
		}
	}
	part("Who is said to have spoken:", c.Speakers, func(c change) string { return fmt.Sprintf("%s, was %s: %s", c.After, c.Before, inQuotes(c.Opening)) })
	part("Words:", c.Words, edited)
	part("Turns:", c.Turns, func(c change) string {
		if c.Before == "" {
			return fmt.Sprintf("added: %s: %s", c.After, inQuotes(c.Opening))
		}
		return fmt.Sprintf("gone: %s: %s", c.Before, inQuotes(c.Opening))
	})
	part("Kinds:", c.Kinds, func(c change) string { return fmt.Sprintf("%s, was %s: %s", c.After, c.Before, inQuotes(c.Opening)) })
	part("Facts:", c.Facts, func(c change) string {
		return fmt.Sprintf("%s: %s, was %s", c.Of, orNothing(c.After), orNothing(c.Before))
	})
	part("Documents:", c.Documents, func(c change) string {
		if c.Before == "" {
			return fmt.Sprintf("added: %s %s", c.Document, inQuotes(c.After))
		}
		return fmt.Sprintf("gone: %s %s", c.Document, inQuotes(c.Before))
	})
	fmt.Fprintf(e.out, "%s by another speaker, %s of words, %s added or gone, %s of kind, %s, %s added or gone\n",
		counted(len(c.Speakers), "turn"), counted(len(c.Words), "change"), counted(len(c.Turns), "turn"), counted(len(c.Kinds), "change"),
		counted(len(c.Facts), "changed fact"), counted(len(c.Documents), "document"))
}

// edited is a change of words in one line.
func edited(c change) string {
	switch {
	case c.Before == "":
		return fmt.Sprintf("%s and then new: %s", inQuotes(c.Opening), inQuotes(c.After))
	case c.After == "":
		return fmt.Sprintf("%s and then no longer: %s", inQuotes(c.Opening), inQuotes(c.Before))
	}
	return fmt.Sprintf("%s and then %s, was %s", inQuotes(c.Opening), inQuotes(c.After), inQuotes(c.Before))
}

func orNothing(s string) string {
	if s == "" {
		return "nothing"
	}
	return inQuotes(s)
}
