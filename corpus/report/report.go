// Package report sums up what reading made of a corpus, for the person who has
// to trust it: what each line became, what fell through, what is a guess, who is
// unresolved, which dates look wrong. All of it comes from the corpus alone, so
// the command, the page and a program that was sent the corpus say the same. It
// knows no terminal and no page, and judges nobody: it counts and points.
package report

import (
	"cmp"
	"slices"

	"lectern/corpus"
)

// Schema names the shape of a Report's JSON.
const Schema = "lectern/report/1"

// Report is about a whole corpus. Lists are never nil.
type Report struct {
	Schema string `json:"schema"`

	Documents int `json:"documents"`
	Turns     int `json:"turns"`

	// Spoken are the turns that are no stage directions, Unnamed those of them
	// that are nobody's whom the source names.
	Spoken  int `json:"spoken"`
	Unnamed int `json:"unnamed"`

	// Lines of all sources, and how many of them are accounted for.
	Lines     int `json:"lines"`
	Accounted int `json:"accounted"`

	Errors   int `json:"errors"`
	Warnings int `json:"warnings"`

	// Became counts the lines by what they became, the most first.
	Became []Count `json:"became"`

	// Voices counts the turns that are not one person's whom the source names.
	Voices []Count `json:"voices"`

	// Files are in the order of the documents.
	Files []File `json:"files"`

	// Unresolved are the labels that nobody was found for, the most used first.
	Unresolved []Label `json:"unresolved"`

	// Guesses are what a rule inferred, Dates what looks wrong about a date;
	// both in the order of the documents.
	Guesses []Doubt `json:"guesses"`
	Dates   []Doubt `json:"dates"`
}

// Count is how often something is there.
type Count struct {
	Of string `json:"of"`
	N  int    `json:"n"`
}

// File is about one document.
type File struct {
	Document string `json:"document"`
	Path     string `json:"path"`
	Part     string `json:"part,omitempty"`
	Format   string `json:"format"`
	Encoding string `json:"encoding"`

	Lines     int `json:"lines"`
	Accounted int `json:"accounted"`

	// Unread are the lines that no rule understood; they are kept as notes.
	Unread int `json:"unread"`

	Turns   int `json:"turns"`
	Unnamed int `json:"unnamed"`
	Guesses int `json:"guesses"`

	Errors   int `json:"errors"`
	Warnings int `json:"warnings"`
}

// Label is a printed label that nobody was found for.
type Label struct {
	Label     string `json:"label"`
	Turns     int    `json:"turns"`
	Documents int    `json:"documents"`

	// Path and Line are where it stands first.
	Path string `json:"path"`
	Line int    `json:"line"`
}

// Doubt is one thing that a careful person should look at.
type Doubt struct {
	Document string `json:"document"`
	Path     string `json:"path"`
	Line     int    `json:"line"` // 0 is the file as a whole

	// Of is what it is about: "title", "speaker", "role", "event date",
	// "published", "date spoken about" and so on. Value is what was made of it,
	// Why the rule or the reason.
	Of    string `json:"of"`
	Value string `json:"value"`
	Why   string `json:"why"`

	// Printed are the words that it rests on, "" for none.
	Printed string `json:"printed,omitempty"`
}

// Of is the report on a corpus. The faults are those that belong to no document.
func Of(c *corpus.Corpus, faults []corpus.Fault) *Report {
	r := &Report{Schema: Schema, Documents: len(c.Documents), Became: []Count{}, Voices: []Count{}, Files: []File{}, Unresolved: []Label{}, Guesses: []Doubt{}, Dates: []Doubt{}}
	r.Errors, r.Warnings = judged(faults)
	b := builder{report: r, became: map[string]int{}, voices: map[string]int{}, labels: map[string]*Label{}}
	for _, d := range c.Documents {
		b.add(d)
	}
	r.Became, r.Voices = sorted(b.became), sorted(b.voices)
	for _, l := range b.labels {
		r.Unresolved = append(r.Unresolved, *l)
	}
	slices.SortFunc(r.Unresolved, func(a, b Label) int {
		return cmp.Or(b.Turns-a.Turns, cmp.Compare(a.Label, b.Label))
	})
	return r
}

func judged(faults []corpus.Fault) (errors, warnings int) {
	for _, f := range faults {
		if f.Severity == corpus.Error {
			errors++
		} else {
			warnings++
		}
	}
	return errors, warnings
}

func sorted(counts map[string]int) []Count {
	all := []Count{}
	for of, n := range counts {
		all = append(all, Count{of, n})
	}
	slices.SortFunc(all, func(a, b Count) int { return cmp.Or(b.N-a.N, cmp.Compare(a.Of, b.Of)) })
	return all
}

// builder goes over the documents once.
type builder struct {
	report         *Report
	became, voices map[string]int
	labels         map[string]*Label
}

func (b *builder) add(d *corpus.Document) {
	f := File{Document: d.ID, Path: d.Source.Path, Part: d.Source.Part, Format: d.Source.Format, Encoding: d.Source.Encoding,
		Lines: d.Coverage.Lines, Accounted: d.Coverage.Accounted, Turns: len(d.Turns)}
	f.Errors, f.Warnings = judged(d.Faults)
	for _, s := range Stretches(d) {
		n := s.Lines.To - s.Lines.From + 1
		b.became[s.Became] += n
		if s.Became == "unread" {
			f.Unread += n
		}
	}
	b.addTurns(d, &f)
	guesses := guesses(d)
	f.Guesses = len(guesses)
	r := b.report
	r.Guesses, r.Dates = append(r.Guesses, guesses...), append(r.Dates, dates(d)...)
	r.Turns, r.Unnamed = r.Turns+f.Turns, r.Unnamed+f.Unnamed
	r.Lines, r.Accounted = r.Lines+f.Lines, r.Accounted+f.Accounted
	r.Errors, r.Warnings = r.Errors+f.Errors, r.Warnings+f.Warnings
	r.Files = append(r.Files, f)
}

func (b *builder) addTurns(d *corpus.Document, f *File) {
	here := map[string]bool{}
	for i := range d.Turns {
		t := &d.Turns[i]
		if t.Kind == corpus.Stage {
			continue
		}
		b.report.Spoken++
		if t.Voice != "" {
			b.voices[string(t.Voice)]++
		}
		if t.Speaker != "" {
			continue
		}
		f.Unnamed++
		if t.Voice == "" && t.Label != "" {
			b.unresolved(d, t, !here[t.Label])
			here[t.Label] = true
		}
	}
}

func (b *builder) unresolved(d *corpus.Document, t *corpus.Turn, first bool) {
	l := b.labels[t.Label]
	if l == nil {
		l = &Label{Label: t.Label, Path: d.Source.Path, Line: t.Lines.From}
		b.labels[t.Label] = l
	}
	l.Turns++
	if first {
		l.Documents++
	}
}
