package page

import (
	"slices"
	"strings"

	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/app/json"
	"lectern/app/state"
	"lectern/corpus"
	"lectern/corpus/report"
)

// mostListed bounds each list of the report page: a reader looks at the worst,
// a program at report.json, which has all. Chosen.
const mostListed = 200

// drawReport says what reading made of every file.
func drawReport(in Input) Page {
	r := in.report()
	return Page{
		Title:       "How the files were read · Lectern",
		Heading:     "How the files were read",
		Description: "What each line of the sources became, what no rule understood, what is a guess, whose label nobody was found for, and which dates look wrong.",
		Path:        in.State.Path(),
		Kind:        "website",
		Data:        []json.Object{in.pageData("WebPage", "How the files were read")},
		Body: frame(in,
			h.Header(h.Class("head"),
				h.P(h.Class("eyebrow"), bdi(or(in.Corpus.Title, untitled)), g.Text(" · "+in.size())),
				h.H1(h.ID("heading"), h.TabIndex("-1"), g.Text("How the files were read")),
				h.P(h.Class("lede"), g.Text(number(r.Accounted)+" of "+count(r.Lines, "line", "lines")+" accounted for. "+unnamedWords(r)+" "+
					count(r.Errors, "error", "errors")+" and "+count(r.Warnings, "warning", "warnings")+".")),
				h.P(h.Class("meta"), g.Text("All of it, for a program: "), h.A(h.Href(in.root()+ReportJSON), h.Download(""), g.Text("report.json")), g.Text("."))),
			h.Div(h.Class("prose"),
				section("What the lines became", countTable("Lines of all files", "Became", r.Became, becameWords, r.Lines)),
				g.If(len(r.Voices) > 0, section("Whose voice, where nobody is named", countTable("Turns", "Voice", r.Voices, voiceName, r.Spoken))),
				in.reportFiles(r), in.reportLabels(r),
				in.doubts(r.Dates, "Dates that are missing or look wrong", "Every document says when it was, and no date looks wrong."),
				in.doubts(r.Guesses, "Guesses", "Nothing was inferred."))),
	}
}

// ReportJSON is where the whole report lies, below the root, ListingJSON where the
// list of all documents does.
const (
	ReportJSON  = "report.json"
	ListingJSON = "corpus.json"
)

func unnamedWords(r *report.Report) string {
	return number(r.Unnamed) + " of " + count(r.Spoken, "spoken turn", "spoken turns") + " by nobody whom the source names."
}

func becameWords(became string) string {
	if became == "nothing" {
		return "No words: blank, or the format’s own"
	}
	return noteName(became)
}

func voiceName(v string) string { return capital(voiceWords[corpus.Voice(v)]) }

func countTable(caption, column string, counts []report.Count, words func(string) string, of int) g.Node {
	return h.Table(h.Caption(g.Text(caption)),
		h.THead(h.Tr(h.Th(h.Scope("col"), g.Text(column)), h.Th(h.Scope("col"), g.Text("Number of "+number(of))))),
		h.TBody(g.Map(counts, func(c report.Count) g.Node {
			return h.Tr(h.Th(h.Scope("row"), g.Text(words(c.Of))), h.Td(g.Text(number(c.N))))
		})))
}

// reportFiles lists the files that want a look, the worst first, and says how
// many do not.
func (in Input) reportFiles(r *report.Report) g.Node {
	files := slices.DeleteFunc(slices.Clone(r.Files), func(f report.File) bool {
		return f.Errors+f.Warnings+f.Unread == 0 && f.Accounted == f.Lines && f.Turns > 0
	})
	slices.SortStableFunc(files, func(a, b report.File) int {
		return (b.Errors-a.Errors)*1000 + (b.Warnings + b.Unread) - (a.Warnings + a.Unread)
	})
	fine := len(r.Files) - len(files)
	shown, rest := listable(files, mostListed)
	return section("File by file",
		h.P(g.Text(number(fine)+" of "+count(len(r.Files), "document", "documents")+" without a fault and without a line that no rule understood."+rest)),
		g.If(len(shown) > 0, scroller("Files that want a look", h.Table(h.Caption(g.Text("Files that want a look")),
			h.THead(h.Tr(g.Map([]string{"File", "Lines", "Not understood", "Turns", "Not named", "Errors", "Warnings"}, func(s string) g.Node {
				return h.Th(h.Scope("col"), g.Text(s))
			}))),
			h.TBody(g.Map(shown, func(f report.File) g.Node {
				return h.Tr(h.Th(h.Scope("row"), h.A(h.Href(in.href(state.State{Page: state.Document, ID: f.Document})), bdi(strings.TrimSpace(f.Path+" "+f.Part)))),
					g.Map([]int{f.Lines, f.Unread, f.Turns, f.Unnamed, f.Errors, f.Warnings}, func(n int) g.Node { return h.Td(g.Text(number(n))) }))
			}))))))
}

// listable are at most n of a list, and how many more there are, in words.
func listable[T any](list []T, n int) ([]T, string) {
	if len(list) <= n {
		return list, ""
	}
	return list[:n], " " + number(n) + " of " + number(len(list)) + " are listed here."
}

func (in Input) reportLabels(r *report.Report) g.Node {
	if len(r.Unresolved) == 0 {
		return section("Labels that nobody was found for", h.P(g.Text("Every label is somebody’s, or says itself that it is nobody’s.")))
	}
	shown, rest := listable(r.Unresolved, mostListed)
	return section("Labels that nobody was found for",
		h.P(g.Text(count(len(r.Unresolved), "label", "labels")+"."+rest)),
		scroller("Labels as printed", h.Table(h.Caption(g.Text("Labels as printed")),
			h.THead(h.Tr(h.Th(h.Scope("col"), g.Text("Label")), h.Th(h.Scope("col"), g.Text("Turns")), h.Th(h.Scope("col"), g.Text("Documents")), h.Th(h.Scope("col"), g.Text("First")))),
			h.TBody(g.Map(shown, func(l report.Label) g.Node {
				return h.Tr(h.Th(h.Scope("row"), bdi(l.Label)), h.Td(g.Text(number(l.Turns))), h.Td(g.Text(number(l.Documents))),
					h.Td(h.Code(quoted(l.Path)), g.Text(", line "+number(l.Line))))
			})))))
}

// scroller holds a table that may be wider than a phone: it scrolls by itself,
// by keyboard too.
func scroller(name string, table g.Node) g.Node {
	return h.Div(h.Class("scroll"), h.TabIndex("0"), h.Role("group"), h.Aria("label", name), table)
}

// doubts are a list of what to look at, each with its place.
func (in Input) doubts(all []report.Doubt, heading, none string) g.Node {
	if len(all) == 0 {
		return section(heading, h.P(g.Text(none)))
	}
	shown, rest := listable(all, mostListed)
	return section(heading, h.P(g.Text(number(len(all))+" in all."+rest)), h.Ul(h.Class("faults"), g.Map(shown, func(d report.Doubt) g.Node {
		at := d.Path
		if d.Line > 0 {
			at += ", line " + number(d.Line)
		}
		return h.Li(h.A(h.Href(in.href(state.State{Page: state.Document, ID: d.Document})), h.Code(quoted(at))), g.Text(": "+d.Of+" "),
			g.If(d.Value != "", h.Strong(bdi(d.Value))), g.If(d.Printed != "", g.Group{g.Text(" “"), bdi(d.Printed), g.Text("”")}),
			h.Div(h.Class("meta"), quoted(d.Why)))
	})))
}
