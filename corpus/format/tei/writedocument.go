package tei

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format/xmltree"
)

// documentFile is the file of a document.
func (w *writer) documentFile(d *corpus.Document) []byte {
	text := w.text(d)
	s := &xmltree.Sheet{}
	s.Open("TEI", "xmlns", namespace, "xml:id", xmlID(d.ID), "xml:lang", cmp.Or(d.Language, "und"), "ana", "#event")
	s.Open("teiHeader")
	w.fileDesc(s, d)
	s.Open("encodingDesc")
	s.Open("projectDesc")
	s.Line("p", cmp.Or(w.corpus.Title, w.id))
	s.Close("projectDesc")
	tagUsage(s, text.Counts)
	s.Close("encodingDesc")
	s.Open("profileDesc")
	setting(s, d)
	s.Close("profileDesc")
	s.Close("teiHeader")
	s.Raw(text.String())
	s.Close("TEI")
	return s.Bytes()
}

func (w *writer) fileDesc(s *xmltree.Sheet, d *corpus.Document) {
	title := cmp.Or(d.Title, d.ID)
	s.Open("fileDesc")
	s.Open("titleStmt")
	s.Line("title", cmp.Or(w.corpus.Title, w.id), "type", "main")
	s.Line("title", title, "type", "sub")
	if d.Dek != "" {
		s.Line("title", d.Dek, "type", "sub")
	}
	s.Line("meeting", d.Kind, "ana", "#event")
	s.Close("titleStmt")
	s.Open("editionStmt")
	s.Line("edition", "1")
	s.Close("editionStmt")
	turns, words := size(d)
	extent(s, turns, words)
	publication(s, cmp.Or(w.corpus.Title, w.id), d.ID, d.Dates.Published.String())
	s.Open("sourceDesc")
	sources(s, d, title)
	recordings(s, d)
	s.Close("sourceDesc")
	s.Close("fileDesc")
}

// sources are the file that the document was read from, and other records of
// the event.
func sources(s *xmltree.Sheet, d *corpus.Document, title string) {
	s.Open("bibl")
	s.Line("title", title)
	for _, e := range d.Edition {
		s.Line("edition", e)
	}
	s.Line("idno", nowhere+url.PathEscape(d.Source.Path), "type", "URI")
	s.Close("bibl")
	for _, r := range d.Source.Records {
		if r.URL != "" && !strings.HasPrefix(r.URL, "http://") && !strings.HasPrefix(r.URL, "https://") || r.Title+r.URL == "" {
			continue
		}
		s.Open("bibl")
		s.Line("title", cmp.Or(r.Title, r.URL))
		if r.Publisher != "" {
			s.Line("publisher", r.Publisher)
		}
		s.Line("idno", cmp.Or(strings.ReplaceAll(r.URL, " ", "%20"), nowhere+url.PathEscape(r.Title)), "type", "URI")
		s.Close("bibl")
	}
}

func recordings(s *xmltree.Sheet, d *corpus.Document) {
	var heard []corpus.Medium
	for _, m := range d.Media {
		if m.Kind == "audio" || m.Kind == "video" {
			heard = append(heard, m)
		}
	}
	if len(heard) == 0 {
		return
	}
	s.Open("recordingStmt")
	for _, m := range heard {
		s.Open("recording", "type", m.Kind)
		s.Line("media", "", "mimeType", m.Kind+"/*", "url", strings.ReplaceAll(m.Printed, " ", "%20"))
		s.Close("recording")
	}
	s.Close("recordingStmt")
}

func setting(s *xmltree.Sheet, d *corpus.Document) {
	s.Open("settingDesc")
	s.Open("setting")
	if d.Place != "" {
		s.Line("name", d.Place, "type", "place")
	} else {
		s.Line("name", cmp.Or(d.Title, d.ID), "type", "event")
	}
	edtf, origin := "", ""
	if d.Dates.Event != nil {
		edtf = d.Dates.Event.EDTF
		if d.Dates.Event.Origin() == corpus.Inferred {
			origin = "#inferred"
		}
	}
	attrs, words := temporal(edtf)
	s.Line("date", words, append(attrs, "ana", origin)...)
	s.Close("setting")
	s.Close("settingDesc")
}

// text is the text of a document: its turns, and its notes between them.
func (w *writer) text(d *corpus.Document) *xmltree.Sheet {
	t := &text{Sheet: &xmltree.Sheet{Depth: 1}, writer: w, doc: d, notes: writable(d.Notes)}
	t.link()
	t.Open("text", "ana", "#event")
	t.Open("body")
	kind := "commentSection"
	if turns, _ := size(d); turns > 0 {
		kind = "debateSection"
	}
	t.Open("div", "type", kind)
	t.clocks("start", "")
	for i := range d.Turns {
		t.before(d.Turns[i].Lines.From)
		t.turn(i)
	}
	t.before(0)
	t.clocks("end")
	if t.Counts["note"]+t.Counts["incident"]+t.Counts["kinesic"]+t.Counts["pb"]+t.Counts["u"] == 0 {
		t.Line("note", "No words.", "type", "source") // a division is never empty
	}
	t.Close("div")
	t.Close("body")
	t.Close("text")
	return t.Sheet
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
	*xmltree.Sheet
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
		t.Line("note", n.Text, "type", kind)
	}
}

// clocks writes the times of day of the event.
func (t *text) clocks(of ...string) {
	for _, c := range t.doc.Times {
		if !slices.Contains(of, c.Of) {
			continue
		}
		words := strings.TrimSpace(c.Value + " " + c.Zone)
		t.Block("note", func() {
			if e := t.doc.Dates.Event; e != nil && plain(e.EDTF) && len(e.EDTF) == len("2011-03-04") && len(c.Value) >= len("17:41") && isClock(c.Value) {
				t.Inline("time", words, "when", e.EDTF+"T"+(c.Value + ":00")[:len("17:41:00")])
			} else {
				t.Words(words)
			}
		}, "type", "time", "n", cmp.Or(c.Of, "at"))
	}
}
