package main

import (
	"fmt"
	"slices"
	"strings"

	"lectern/corpus/people"
	"lectern/corpus/report"
)

// fewListed is how much of each list is printed without --all. Chosen, so that
// the last line, the sum, stays in sight.
const fewListed = 20

// print is a check for the eye: the faults, what wants a look, the sum.
func (c check) print(e env, all checked) {
	for _, file := range all.Became {
		for _, l := range file.Lines {
			fmt.Fprintln(e.out, strings.TrimRight(fmt.Sprintf("%s:%d: %s %s", visible(file.File), l.N, l.Became, l.Turn), " "))
		}
	}
	printFaults(e, all.Faults)
	c.list(e, "Files", fileLines(all.Files))
	c.list(e, "Labels that nobody was found for", labelLines(all.Unresolved))
	c.list(e, "Who may be one person (lectern people writes these down for review)", suggestionLines(all.Suggestions))
	c.doubts(e, "Dates that are missing or look wrong", all.Dates)
	c.doubts(e, "Guesses", all.Guesses)
	fmt.Fprintln(e.out, becameLine(all.Report))
	fmt.Fprintf(e.out, "%s, %s, %d of %s accounted for; %s\n", counted(all.Documents, "document"), counted(all.Turns, "turn"),
		all.Accounted, counted(all.Lines, "line"), judged(all.Errors, all.Warnings))
}

// list prints lines under a heading that counts them; no line is no heading.
func (c check) list(e env, heading string, lines []string) {
	for i, line := range lines {
		if i == 0 {
			fmt.Fprintf(e.out, "%s: %d\n", heading, len(lines))
		}
		if i == fewListed && !c.All {
			fmt.Fprintf(e.out, "  and %d more; --all prints them\n", len(lines)-i)
			return
		}
		fmt.Fprintf(e.out, "  %s\n", visible(line))
	}
}

// doubts prints a list of doubts; a long one by kind, so that one that many
// files share hides none of the others.
func (c check) doubts(e env, heading string, doubts []report.Doubt) {
	if len(doubts) > fewListed && !c.All {
		c.list(e, heading+", by kind, each with the first", doubtKinds(doubts))
		return
	}
	c.list(e, heading, doubtLines(doubts))
}

// fileLines are those that want a look, each with its coverage; a corpus of few
// files has all of them.
func fileLines(files []report.File) []string {
	var lines []string
	for _, f := range files {
		fine := f.Accounted == f.Lines && f.Unread+f.Errors+f.Warnings == 0 && f.Turns > 0
		if fine && len(files) > fewListed {
			continue
		}
		line := fmt.Sprintf("%s: %s, %d of %s accounted for, %s", strings.TrimSpace(f.Path+" "+f.Part), f.Format, f.Accounted, counted(f.Lines, "line"), counted(f.Turns, "turn"))
		for _, more := range []struct {
			n    int
			what string
		}{{f.Unnamed, "not named"}, {f.Unread, "not understood"}, {f.Guesses, "guessed"}} {
			if more.n > 0 {
				line += fmt.Sprintf(", %d %s", more.n, more.what)
			}
		}
		if f.Errors+f.Warnings > 0 {
			line += ", " + judged(f.Errors, f.Warnings)
		}
		lines = append(lines, line)
	}
	return lines
}

func labelLines(labels []report.Label) []string {
	var lines []string
	for _, l := range labels {
		lines = append(lines, fmt.Sprintf("%s: %s in %s, first in %s:%d", inQuotes(l.Label), counted(l.Turns, "turn"), counted(l.Documents, "document"), l.Path, l.Line))
	}
	return lines
}

func suggestionLines(all []people.Suggestion) []string {
	var lines []string
	for _, s := range all {
		var sides []string
		for _, side := range s.Sides {
			sides = append(sides, fmt.Sprintf("%s (%s)", inQuotes(side.Label), counted(side.Turns, "turn")))
		}
		lines = append(lines, fmt.Sprintf("%s %s: %s: %s", s.Score, s.Kind, strings.Join(sides, " and "), s.Why))
	}
	return lines
}

func doubtLines(doubts []report.Doubt) []string {
	var lines []string
	for _, d := range doubts {
		line := d.Path
		if d.Line > 0 {
			line += fmt.Sprintf(":%d", d.Line)
		}
		line += ": " + d.Of
		if d.Value != "" {
			line += " " + inQuotes(d.Value)
		}
		if d.Printed != "" {
			line += " from " + inQuotes(opening(d.Printed))
		}
		lines = append(lines, line+": "+d.Why)
	}
	return lines
}

// doubtKinds counts doubts by what they are about and why, the most first, each
// with the place of the first.
func doubtKinds(doubts []report.Doubt) []string {
	type kind struct{ of, why string }
	times, first := map[kind]int{}, map[kind]string{}
	var kinds []kind
	for i, line := range doubtLines(doubts) {
		k := kind{doubts[i].Of, generic(doubts[i])}
		if times[k]++; times[k] == 1 {
			kinds, first[k] = append(kinds, k), line
		}
	}
	slices.SortStableFunc(kinds, func(a, b kind) int { return times[b] - times[a] })
	lines := make([]string, len(kinds))
	for i, k := range kinds {
		lines[i] = fmt.Sprintf("%d %s: %s", times[k], k.of, first[k])
	}
	return lines
}

// generic is a reason without the name that it is about.
func generic(d report.Doubt) string {
	why := d.Why
	for _, word := range strings.Fields(d.Value) {
		why = strings.ReplaceAll(why, word, "…")
	}
	return why
}

// becameLine counts what the lines became, and the turns that nobody is named
// for.
func becameLine(r *report.Report) string {
	var parts []string
	for _, c := range r.Became {
		of := c.Of
		if of == "nothing" {
			of = "blank or the format's own"
		}
		parts = append(parts, fmt.Sprintf("%d %s", c.N, of))
	}
	if parts == nil {
		parts = []string{"there are none"}
	}
	return fmt.Sprintf("Lines by what they became: %s. %d of %s by nobody whom the source names.", strings.Join(parts, ", "), r.Unnamed, counted(r.Spoken, "spoken turn"))
}
