package transcript

import (
	"sort"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
)

// scripted is a turn as the document has it, without what needs the others.
func (r *reader) scripted(s Scripted) corpus.Turn {
	t := corpus.Turn{
		N: len(r.doc.Turns) + 1, Kind: s.Kind, Label: format.Controls1252(s.Label), Voice: s.Voice, Rendition: s.Rendition,
		Language: s.Language, Time: s.Time, Continued: s.Continued,
		Text: s.Text, Source: s.Pieces, Paragraphs: s.Paragraphs, Lines: s.Lines, Marks: []corpus.Mark{},
	}
	if t.Kind == "" {
		t.Kind = corpus.Speech
	}
	if t.Paragraphs == nil {
		t.Paragraphs = []corpus.Span{}
		if trim(t.Text) != "" {
			t.Paragraphs = append(t.Paragraphs, corpus.Span{Start: 0, End: len(t.Text)})
		}
	}
	if t.Lines.From == 0 && len(t.Source) > 0 {
		t.Lines = corpus.Lines{From: r.lineAt(t.Source[0].From) + 1, To: r.lineAt(max(t.Source[0].From, t.Source[len(t.Source)-1].To-1)) + 1}
	}
	what := "turn"
	if t.Kind == corpus.Stage {
		what = "stage"
	}
	r.claim(t.Lines, what)
	if strings.TrimSpace(t.Text) == "" && t.Lines.From > 0 {
		r.fault(corpus.Warning, t.Lines.From-1, 1, "a turn without words", "add what was said, or remove the turn")
	}
	return t
}

// claim enters lines in the ledger that nothing has claimed, and counts them.
func (r *reader) claim(l corpus.Lines, what string) {
	for i := max(1, l.From); i <= l.To && i <= len(r.ledger); i++ {
		switch {
		case r.ledger[i-1].Became != "":
		case r.lines[i-1].blank:
			r.ledger[i-1].Became = "blank"
			r.own++
		default:
			r.ledger[i-1].Became = what
			r.own++
		}
	}
}

// tieTurns turns the source's own references between turns into IDs.
func (r *reader) tieTurns(s Script) {
	at := map[string]int{}
	for i, t := range s.Turns {
		if t.Key != "" {
			at[t.Key] = i
		}
	}
	id := func(key string) string {
		if i, ok := at[key]; ok && key != "" {
			return r.doc.Turns[i].ID
		}
		return ""
	}
	for i, t := range s.Turns {
		d := &r.doc.Turns[i]
		d.Answers, d.Continues, d.Interrupts = id(t.Answers), id(t.Continues), id(t.Interrupts)
	}
}

// scriptRoles adds to the speakers what the source says of them beside a turn.
func (r *reader) scriptRoles() {
	if r.script == nil {
		return
	}
	for i, s := range r.script.Turns {
		t := &r.doc.Turns[i]
		at, ok := r.people.at[t.Speaker]
		if !ok || s.Role == "" && s.Organization == "" {
			continue
		}
		r.addRole(&r.doc.Speakers[at], corpus.Role{Title: s.Role, Organization: s.Organization, Evidence: []corpus.Evidence{{
			Origin: corpus.FromFile, Rule: "the source says it beside the turn", Printed: trim(s.Role + " " + s.Organization), Line: t.Lines.From}}})
	}
}

// rolesAtTurns hands a turn what the source says at this very turn.
func (r *reader) rolesAtTurns() {
	if r.script == nil {
		return
	}
	for i, s := range r.script.Turns {
		if t := &r.doc.Turns[i]; s.Role != "" || s.Organization != "" {
			t.Role, t.Organization = s.Role, s.Organization
		}
	}
}

// layMarks puts the marks that the text shows between those that the markup
// gave, which win.
func layMarks(given, found []corpus.Mark) []corpus.Mark {
	if len(given) == 0 {
		return found
	}
	all := append([]corpus.Mark{}, given...)
	sort.SliceStable(all, func(i, j int) bool { return all[i].Start < all[j].Start })
	wide := all
	for _, m := range found {
		if !covered(wide, m) {
			all = append(all, m)
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].Start < all[j].Start })
	return all
}

func covered(given []corpus.Mark, m corpus.Mark) bool {
	for _, g := range given {
		if g.End > g.Start && g.Start < m.End && m.Start < g.End || g.Start == g.End && g.Start > m.Start && g.Start < m.End {
			return true
		}
	}
	return false
}
