package field

import (
	"strconv"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/transcript"
)

// maker makes the turns of one document.
type maker struct {
	script *transcript.Script
	unit   float64
	kinds  map[string]bool // the values of the kind
	names  map[string]string
	letter bool // labels are letters or figures, as a machine gives them
	merge  bool // rows are pieces of turns
	open   *joined
	people []string
	roles  roles
	byRole bool // the role is all that tells one voice from another
	labels bool // some rows name a speaker
	exact  bool
}

// joined is a turn of several rows.
type joined struct {
	turn    transcript.Scripted
	visible *format.Visible
}

// learn looks at all rows for what tells one from another.
func (m *maker) learn(rows []Row, people []transcript.Person, exact bool) {
	for _, p := range people {
		m.names[p.Key] = p.Name
	}
	timed, pairs, same := 0, 0, 0
	letters, labels := 0, map[string]bool{}
	for i, r := range rows {
		m.kinds[strings.ToLower(r.says(Kind))] = true
		label := r.Label()
		labels[label] = true
		if label == "" || len([]rune(label)) == 1 || strings.Trim(label, "0123456789") == "" {
			letters++
		}
		if r.Has(Start) {
			timed++
		}
		if i > 0 {
			pairs++
			if rows[i-1].Label() == label {
				same++
			}
		}
	}
	m.labels = !(len(labels) == 1 && labels[""])
	m.byRole, m.exact = !m.labels && len(people) == 0, exact
	m.letter = letters == len(rows) && m.labels && !exact && !(labels["Q"] || labels["問"] || labels["问"])
	m.merge = !exact && timed > 1 && timed*10 >= len(rows)*9 && same*5 >= pairs
	for _, s := range people {
		m.people = append(m.people, s.Name)
	}
}

// row adds a row to the open turn, or opens one.
func (m *maker) row(r Row) {
	label := r.Label()
	who := r.says(Who)
	if _, declared := m.names[label]; declared && who == "" && !m.exact {
		who = label
	}
	name, declared := m.names[who]
	if !declared {
		who = ""
	}
	if declared && name != "" && (label == "" || label == who) && !m.exact {
		label = name
	}
	if label == "" && who == "" && m.byRole {
		label = r.says(Role)
	}
	text := r.Values[Text].without(label, r.says(Role))
	if kind := noted(r, label); kind != "" && !m.exact {
		m.close()
		m.script.Notes = append(m.script.Notes, corpus.Note{Kind: kind, Text: strings.TrimSpace(text.Text), Lines: r.Lines})
		return
	}
	switch {
	case label == "" && who == "" && !m.labels && !r.Has(Start) && !r.Has(Kind):
		m.close()
		m.cut(r, text)
		return
	case m.merge && m.open != nil && m.open.turn.Label == label && m.open.turn.Kind != corpus.Stage:
		m.goOn(r, text)
		return
	}
	m.close()
	m.open = &joined{turn: m.turn(r, label, who), visible: &format.Visible{}}
	text.say(m.open.visible)
	if m.merge && transcript.Wordless(m.open.visible.Text()) {
		m.open.turn.Kind = corpus.Stage
	}
}

// goOn adds a row to the open turn, with a mark where in the recording it begins.
func (m *maker) goOn(r Row, text Value) {
	t := &m.open.turn
	t.Lines.To = max(t.Lines.To, r.Lines.To)
	if time := m.time(r); time != nil {
		m.open.visible.Mark(corpus.TimeCode, strconv.Itoa(time.Start))
		if t.Time != nil {
			t.Time.End = max(t.Time.End, time.End)
		}
	}
	if len(text.Pieces) > 0 && m.open.visible.Len() > 0 {
		m.open.visible.Words(" ", max(0, text.Pieces[0].From-1))
	}
	text.say(m.open.visible)
}

func (m *maker) close() {
	if m.open == nil {
		return
	}
	t := transcript.Spoken(m.open.visible)
	of := m.open.turn
	of.Text, of.Paragraphs, of.Pieces, of.Marks = t.Text, t.Paragraphs, t.Pieces, t.Marks
	m.script.Turns = append(m.script.Turns, of)
	m.open = nil
}

// turn is a row as a turn, without its words.
func (m *maker) turn(r Row, label, who string) transcript.Scripted {
	t := transcript.Scripted{
		Key: r.says(Key), Label: label, Who: who, Role: r.says(Role), Organization: r.says(Organization),
		Lines: r.Lines, Time: m.time(r), Rendition: rendition(r), Voice: voice(r),
	}
	if lang := r.says(Language); lang != m.script.Language.Text {
		t.Language = lang
	}
	if t.Voice == "" && (m.letter && label != "" || format.MachineVoice(label)) {
		t.Voice = corpus.Machine
	}
	t.Kind = m.kind(r)
	return t
}

func (m *maker) time(r Row) *corpus.Time {
	start, ok := Milliseconds(r.says(Start), m.unit)
	if !ok {
		return nil
	}
	end, ok := Milliseconds(r.says(End), m.unit)
	if length, given := Milliseconds(r.says(Duration), m.unit); !ok && given {
		end = start + length
	}
	if end < start {
		end = 0
	}
	return &corpus.Time{Start: start, End: end}
}

// cut reads a text without any word of a speaker by the rules of plain text: it
// may be a whole transcript.
func (m *maker) cut(r Row, text Value) {
	if tagged(text.Text) {
		v := &format.Visible{}
		text.say(v)
		text = Value{Text: v.Text(), Pieces: v.Pieces(), Line: text.Line}
	}
	got := transcript.Cut(text.Text, text.Pieces, m.people)
	for _, n := range got.Notes {
		n.Lines = r.Lines
		m.script.Notes = append(m.script.Notes, n)
	}
	switch {
	case got.Title.Text == "":
	case m.script.Title.Text == "":
		m.script.Title = got.Title
		m.script.Title.Line = r.Values[Text].Line
	default: // the source has another title
		m.script.Notes = append(m.script.Notes, corpus.Note{Kind: "heading", Text: got.Title.Text, Lines: r.Lines})
	}
	posts := rolesOf(got.Turns, func(t transcript.Scripted) string { return post("", t.Label) })
	for i, t := range got.Turns {
		if t.Kind == "" {
			t.Kind = posts.kind(post("", t.Label))
		}
		if strings.TrimSpace(t.Text) == "" {
			t.Pieces = nil
		}
		if len(t.Pieces) == 0 {
			t.Lines = r.Lines
		}
		if i == 0 {
			t.Key = r.says(Key)
		}
		m.script.Turns = append(m.script.Turns, t)
	}
}
