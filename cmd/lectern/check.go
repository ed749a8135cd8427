package main

import (
	"encoding/json"
	"fmt"

	"lectern/corpus"
)

type check struct {
	source
	Lines bool `help:"Print what each line of each file became."`
	JSON  bool `name:"json" help:"Print all of it as JSON."`
}

// Help implements [kong.HelpProvider].
func (check) Help() string {
	return `Example:

    lectern check speeches

It ends with 1 if there are errors; warnings alone are fine.`
}

// report is a check as JSON.
type report struct {
	Documents int            `json:"documents"`
	Turns     int            `json:"turns"`
	Lines     int            `json:"lines"`
	Accounted int            `json:"accounted"`
	Errors    int            `json:"errors"`
	Warnings  int            `json:"warnings"`
	Faults    []corpus.Fault `json:"faults"`
	Became    []became       `json:"became,omitempty"`
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
	rep := c.report(r)
	if c.JSON {
		j := json.NewEncoder(e.out)
		j.SetEscapeHTML(false)
		j.SetIndent("", "  ")
		err = j.Encode(rep)
	} else {
		rep.print(e)
	}
	if err == nil && rep.Errors > 0 {
		err = errFaults
	}
	return err
}

func (c check) report(r *reading) report {
	rep := report{Documents: len(r.Corpus.Documents), Errors: r.count(corpus.Error), Warnings: r.count(corpus.Warning), Faults: []corpus.Fault{}}
	for _, f := range r.faults {
		rep.Faults = append(rep.Faults, r.named(f))
	}
	for _, d := range r.Corpus.Documents {
		rep.Turns += len(d.Turns)
		rep.Lines += d.Coverage.Lines
		rep.Accounted += d.Coverage.Accounted
	}
	if c.Lines {
		for _, f := range r.Files {
			rep.Became = append(rep.Became, became{r.name(f.Name), f.Lines})
		}
	}
	return rep
}

func (r report) print(e env) {
	for _, file := range r.Became {
		for _, l := range file.Lines {
			fmt.Fprintf(e.out, "%s:%d: %s", file.File, l.N, l.Became)
			if l.Turn != "" {
				fmt.Fprintf(e.out, " %s", l.Turn)
			}
			fmt.Fprintln(e.out)
		}
	}
	printFaults(e, r.Faults)
	fmt.Fprintf(e.out, "%s, %s, %d of %s accounted for; %s\n", counted(r.Documents, "document"), counted(r.Turns, "turn"),
		r.Accounted, counted(r.Lines, "line"), judged(r.Errors, r.Warnings))
}

func printFaults(e env, faults []corpus.Fault) {
	for _, f := range faults {
		fmt.Fprintln(e.out, visible(f.String()))
		if f.Hint != "" {
			fmt.Fprintf(e.out, "\thint: %s\n", visible(f.Hint))
		}
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
