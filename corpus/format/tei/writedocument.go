package tei

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"lectern/corpus"
	"lectern/corpus/when"
)

// documentFile is the file of a document.
func (w *writer) documentFile(d *corpus.Document) []byte {
	text := w.text(d)
	s := &sheet{}
	s.open("TEI", "xmlns", namespace, "xml:id", xmlID(d.ID), "xml:lang", cmp.Or(d.Language, "und"), "ana", "#event")
	s.open("teiHeader")
	w.fileDesc(s, d)
	s.open("encodingDesc")
	s.open("projectDesc")
	s.line("p", cmp.Or(w.corpus.Title, w.id))
	s.close("projectDesc")
	s.tagUsage(text.counts)
	s.close("encodingDesc")
	s.open("profileDesc")
	setting(s, d)
	s.close("profileDesc")
	s.close("teiHeader")
	s.b.WriteString(text.b.String())
	s.close("TEI")
	return s.bytes()
}

func (w *writer) fileDesc(s *sheet, d *corpus.Document) {
	title := cmp.Or(d.Title, d.ID)
	s.open("fileDesc")
	s.open("titleStmt")
	s.line("title", cmp.Or(w.corpus.Title, w.id), "type", "main")
	s.line("title", title, "type", "sub")
	if d.Dek != "" {
		s.line("title", d.Dek, "type", "sub")
	}
	s.line("meeting", d.Kind, "ana", "#event")
	s.close("titleStmt")
	s.open("editionStmt")
	s.line("edition", "1")
	s.close("editionStmt")
	turns, words := size(d)
	extent(s, turns, words)
	published := ""
	if d.Dates.Published != nil {
		published = d.Dates.Published.EDTF
	}
	publication(s, cmp.Or(w.corpus.Title, w.id), d.ID, published)
	s.open("sourceDesc")
	sources(s, d, title)
	recordings(s, d)
	s.close("sourceDesc")
	s.close("fileDesc")
}

// sources are the file that the document was read from, and other records of
// the event.
func sources(s *sheet, d *corpus.Document, title string) {
	s.open("bibl")
	s.line("title", title)
	for _, e := range d.Edition {
		s.line("edition", e)
	}
	s.line("idno", nowhere+url.PathEscape(d.Source.Path), "type", "URI")
	s.close("bibl")
	for _, r := range d.Source.Records {
		if r.URL != "" && !strings.HasPrefix(r.URL, "http://") && !strings.HasPrefix(r.URL, "https://") || r.Title+r.URL == "" {
			continue
		}
		s.open("bibl")
		s.line("title", cmp.Or(r.Title, r.URL))
		if r.Publisher != "" {
			s.line("publisher", r.Publisher)
		}
		s.line("idno", cmp.Or(strings.ReplaceAll(r.URL, " ", "%20"), nowhere+url.PathEscape(r.Title)), "type", "URI")
		s.close("bibl")
	}
}

func recordings(s *sheet, d *corpus.Document) {
	var heard []corpus.Medium
	for _, m := range d.Media {
		if m.Kind == "audio" || m.Kind == "video" {
			heard = append(heard, m)
		}
	}
	if len(heard) == 0 {
		return
	}
	s.open("recordingStmt")
	for _, m := range heard {
		s.open("recording", "type", m.Kind)
		s.line("media", "", "mimeType", m.Kind+"/*", "url", strings.ReplaceAll(m.Printed, " ", "%20"))
		s.close("recording")
	}
	s.close("recordingStmt")
}

func setting(s *sheet, d *corpus.Document) {
	s.open("settingDesc")
	s.open("setting")
	if d.Place != "" {
		s.line("name", d.Place, "type", "place")
	} else {
		s.line("name", cmp.Or(d.Title, d.ID), "type", "event")
	}
	edtf, origin := "", ""
	if d.Dates.Event != nil {
		edtf = d.Dates.Event.EDTF
		if d.Dates.Event.Origin() == corpus.Inferred {
			origin = "#inferred"
		}
	}
	attrs, words := temporal(edtf)
	s.line("date", words, append(attrs, "ana", origin)...)
	s.close("setting")
	s.close("settingDesc")
}

// text is the text of a document: its turns, and its notes between them.
func (w *writer) text(d *corpus.Document) *sheet {
	t := &text{sheet: &sheet{depth: 1}, writer: w, doc: d, notes: writable(d.Notes)}
	t.link()
	t.open("text", "ana", "#event")
	t.open("body")
	kind := "commentSection"
	if turns, _ := size(d); turns > 0 {
		kind = "debateSection"
	}
	t.open("div", "type", kind)
	t.clocks("start", "")
	for i := range d.Turns {
		t.before(d.Turns[i].Lines.From)
		t.turn(i)
	}
	t.before(0)
	t.clocks("end")
	if t.counts["note"]+t.counts["incident"]+t.counts["kinesic"]+t.counts["pb"]+t.counts["u"] == 0 {
		t.line("note", "No words.", "type", "source") // a division is never empty
	}
	t.close("div")
	t.close("body")
	t.close("text")
	return t.sheet
}

// writable are the notes that are written, in the order of their lines.
func writable(notes []corpus.Note) []corpus.Note {
	var list []corpus.Note
	for _, n := range notes {
		if (n.Kind == "remark" || noteKinds[n.Kind]) && strings.TrimSpace(n.Text) != "" {
			list = append(list, n)
		}
	}
	slices.SortStableFunc(list, func(a, b corpus.Note) int { return a.Lines.From - b.Lines.From })
	return list
}

// text is the text of one document being written.
type text struct {
	*sheet
	*writer
	doc   *corpus.Document
	notes []corpus.Note

	// at are the turns by their IDs, next the turn that goes on with each.
	at   map[string]int
	next map[string]string
}

func (t *text) link() {
	t.at, t.next = map[string]int{}, map[string]string{}
	for i, turn := range t.doc.Turns {
		t.at[turn.ID] = i
		if turn.Continues != "" {
			t.next[turn.Continues] = turn.ID
		}
	}
}

// before writes the notes that stand before a line, 0 for all.
func (t *text) before(line int) {
	for len(t.notes) > 0 && (line == 0 || t.notes[0].Lines.From < line) {
		n := t.notes[0]
		t.notes = t.notes[1:]
		kind := n.Kind
		if kind == "remark" {
			kind = ""
		}
		t.line("note", n.Text, "type", kind)
	}
}

// clocks writes the times of day of the event.
func (t *text) clocks(of ...string) {
	for _, c := range t.doc.Times {
		if !slices.Contains(of, c.Of) {
			continue
		}
		words := strings.TrimSpace(c.Value + " " + c.Zone)
		t.indent()
		t.tag("note", "type", "time", "n", cmp.Or(c.Of, "at"))
		t.b.WriteByte('>')
		if e := t.doc.Dates.Event; e != nil && plain(e.EDTF) && len(e.EDTF) == len("2011-03-04") && len(c.Value) >= len("17:41") && isClock(c.Value) {
			t.inline("time", words, "when", e.EDTF+"T"+(c.Value + ":00")[:len("17:41:00")])
		} else {
			t.b.WriteString(escape(words))
		}
		t.end("note")
		t.b.WriteByte('\n')
	}
}

// turnID is the ID of a turn in the file, "" for one that has none there.
func (t *text) turnID(id string) string {
	if i, ok := t.at[id]; ok && t.doc.Turns[i].Kind != corpus.Stage {
		return xmlID(t.doc.ID) + "." + id
	}
	return ""
}

func (t *text) pointer(id string) string {
	if id = t.turnID(id); id != "" {
		return "#" + id
	}
	return ""
}

// turn writes one turn, and before it what is printed of its speaker.
func (t *text) turn(i int) {
	turn := &t.doc.Turns[i]
	if turn.Kind == corpus.Stage {
		t.stage(turn)
		return
	}
	if turn.Label != "" && !turn.Continued {
		t.line("note", turn.Label, "type", "speaker")
	}
	t.office(turn)
	lang := turn.Language
	who := ""
	if turn.Speaker != "" && t.doc.Speaker(turn.Speaker) != nil {
		who = "#" + xmlID(turn.Speaker)
	}
	t.open("u", "xml:id", t.turnID(turn.ID), "xml:lang", lang, "prev", t.pointer(turn.Continues), "next", t.pointer(t.next[turn.ID]),
		"who", who, "ana", t.ana(i), "source", fragment(turn.Time))
	if turn.Rendition == corpus.Interpreted {
		t.line("note", "", "type", "interpreted")
	}
	t.paragraphs(turn)
	t.close("u")
}

// office writes the office that the turn's speaker has at this turn, where it is
// another than the first one of those that are declared for the event.
func (t *text) office(turn *corpus.Turn) {
	title, organization, event := "", "", ""
	if t.doc.Dates.Event != nil {
		event = t.doc.Dates.Event.EDTF
	}
	if p := t.people[turn.Speaker]; p != nil {
		for _, r := range p.roles {
			if !slices.Contains(r.in, t.doc.ID) || !when.Within(r.From, r.To)(event) {
				continue
			}
			title, organization = cmp.Or(title, r.Title), cmp.Or(organization, r.Organization)
		}
	}
	if turn.Role == title && turn.Organization == organization {
		return
	}
	if turn.Role != "" {
		t.line("note", turn.Role, "type", "role")
	}
	if turn.Organization != "" {
		t.line("note", turn.Organization, "type", "organization")
	}
}

// ana are the classes of a turn, and the turns that it is tied to.
func (t *text) ana(i int) string {
	turn := t.doc.Turns[i]
	classes := []string{"#regular", "#" + string(turn.Kind)}
	if turn.Kind == corpus.Moderator {
		classes = []string{"#chair"}
	}
	if turn.Voice != "" {
		classes = append(classes, "#voice."+string(turn.Voice))
	}
	if turn.Continued {
		classes = append(classes, "#continued")
	} else if turn.Label == "" {
		classes = append(classes, "#unlabelled")
	}
	if id := t.turnID(turn.Answers); id != "" {
		classes = append(classes, "answers:"+id)
	}
	if id := t.turnID(turn.Interrupts); id != "" {
		classes = append(classes, "interrupts:"+id)
	}
	return strings.Join(classes, " ")
}

// fragment is a stretch of the recording as a fragment of a medium.
func fragment(at *corpus.Time) string {
	if at == nil {
		return ""
	}
	s := "#t=" + seconds(at.Start)
	if at.End > 0 {
		s += "," + seconds(at.End)
	}
	return s
}

func seconds(ms int) string { return strconv.FormatFloat(float64(ms)/1000, 'f', -1, 64) }

// stage writes a stage direction, a description for each paragraph.
func (t *text) stage(turn *corpus.Turn) {
	if folded(turn.Text) == "" {
		return
	}
	name, typ := "incident", ""
	if k := soundOf(turn.Text); k != "" {
		name, typ = "kinesic", k
	}
	t.open(name, "type", typ)
	paragraphs := spans(turn)
	if len(paragraphs) > 1 {
		fmt.Fprintf(&t.b, "%s<?lectern text?>\n", strings.Repeat(" ", t.depth))
	}
	for _, p := range paragraphs {
		t.line("desc", turn.Text[p.Start:p.End])
	}
	t.close(name)
}

// spans are the paragraphs of a turn; a turn without any is one.
func spans(turn *corpus.Turn) []corpus.Span {
	if len(turn.Paragraphs) == 0 {
		return []corpus.Span{{Start: 0, End: len(turn.Text)}}
	}
	return turn.Paragraphs
}
