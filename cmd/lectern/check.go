package main

import (
	"fmt"
	"io"

	"lectern/corpus"
	"lectern/corpus/people"
	"lectern/corpus/report"
)

type check struct {
	source
	Lines bool `help:"Print what each line of each file became."`
	All   bool `help:"Print every list whole, however long."`
	JSON  bool `name:"json" help:"Print all of it as JSON."`
}

// Help implements [kong.HelpProvider].
func (check) Help() string {
	return `Example:

    lectern check speeches

It prints the faults, then what wants a look: files, labels that nobody was found for, people who may be
one, dates that are missing or look wrong, guesses. It ends with 1 if there are errors, or no transcript; warnings alone are fine.`
}

// checked is a check as JSON: the report, and what only the command knows.
type checked struct {
	*report.Report
	Faults      []corpus.Fault      `json:"faults"`
	Suggestions []people.Suggestion `json:"suggestions"`
	Became      []became            `json:"line_by_line,omitempty"`
}

// became are the lines of one file.
type became struct {
	File  string        `json:"file"`
	Lines []corpus.Line `json:"lines"`
}

// Run checks, and gives errFaults if there are errors.
func (c check) Run(e env) error {
	by, err := c.reader()
	if err != nil {
		return err
	}
	by.Lines = c.Lines
	r, err := c.readBy(by)
	if err != nil {
		return err
	}
	all := c.checked(r)
	if c.JSON {
		err = e.json(all)
	} else {
		c.print(e, all)
	}
	if err == nil && (all.Errors > 0 || len(r.Corpus.Documents) == 0) {
		err = errFaults
	}
	return err
}

func (c check) checked(r *reading) checked {
	all := checked{Report: report.Of(r.Corpus, nil), Faults: []corpus.Fault{}, Suggestions: people.Suggest(r.Corpus)}
	if all.Suggestions == nil {
		all.Suggestions = []people.Suggestion{}
	}
	all.Errors, all.Warnings = r.count(corpus.Error), r.count(corpus.Warning)
	for _, f := range r.faults {
		all.Faults = append(all.Faults, r.named(f))
	}
	all.place(r)
	if c.Lines {
		for _, f := range r.Files {
			all.Became = append(all.Became, became{r.name(f.Name), f.Lines})
		}
	}
	return all
}

// place names every file as the reader of the terminal would open it.
func (c *checked) place(r *reading) {
	for i := range c.Files {
		c.Files[i].Path = r.name(c.Files[i].Path)
	}
	for i := range c.Unresolved {
		c.Unresolved[i].Path = r.name(c.Unresolved[i].Path)
	}
	for _, doubts := range [][]report.Doubt{c.Guesses, c.Dates} {
		for i := range doubts {
			doubts[i].Path = r.name(doubts[i].Path)
		}
	}
}

func printFaults(e env, faults []corpus.Fault) {
	for _, f := range faults {
		printFault(e.out, f)
	}
}

func printFault(out io.Writer, f corpus.Fault) {
	fmt.Fprintln(out, visible(f.String()))
	if f.Hint != "" {
		fmt.Fprintf(out, "\thint: %s\n", visible(f.Hint))
	}
}

func (r *reading) judged() string { return judged(r.count(corpus.Error), r.count(corpus.Warning)) }

func judged(errors, warnings int) string {
	return counted(errors, "error") + ", " + counted(warnings, "warning")
}

func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
