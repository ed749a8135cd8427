package tei

import (
	"cmp"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/format/xmltree"
	"lectern/corpus/transcript"
)

// header reads what the header says of the document. What it does not say, the
// header of the corpus around it may.
func (d *document) header() {
	file := d.node.Find("teiHeader", "fileDesc")
	d.titles(file.Child("titleStmt"))
	d.kind(file.Child("titleStmt"))
	d.editions(file)
	d.dates(file)
	d.place()
	d.credits(file)
	d.records(file)
	d.media(file)
	if d.language != "" && d.language != d.script.In.Settings.Language {
		d.script.Language = transcript.Stated{Text: d.language, Line: d.node.Line(), Rule: "the markup names the language"}
	}
}

// titles takes the title proper. In the corpora of a parliament that is the
// subtitle, for the main title is that of the corpus.
func (d *document) titles(stmt *xmltree.Node) {
	all := stmt.Elements("title")
	byType := func(types ...string) []*xmltree.Node {
		var list []*xmltree.Node
		for _, t := range all {
			for _, typ := range types {
				if t.Attr("type") == typ && t.Words() != "" {
					list = append(list, t)
				}
			}
		}
		return list
	}
	title, second := d.inLanguage(byType("main", "")), d.inLanguage(byType("sub"))
	rule := "the header's title says so"
	if second != nil && (title == nil || stmt.Child("meeting") != nil) {
		title, second, rule = second, title, "the header's subtitle says so, for the title is that of the corpus"
	}
	if title == nil {
		title = d.inLanguage(all)
	}
	if title != nil {
		d.script.Title = stated(title, rule)
	}
	for _, t := range all {
		switch {
		case t == title || t.Words() == "":
		case d.script.Dek.Text == "" && title != nil && t.Attr("type") == "sub" && languageOf(t) == languageOf(title):
			d.script.Dek = stated(t, "the header's subtitle says so")
		default:
			d.note("markup", t, t.Words())
		}
	}
}

// kind is the kind of event: the words of a meeting that has no number, else its
// class, as "sitting" of "#parla.sitting".
func (d *document) kind(stmt *xmltree.Node) {
	meetings := stmt.Elements("meeting")
	var worded []*xmltree.Node
	for _, m := range meetings {
		if m.Attr("n") == "" && m.Words() != "" {
			worded = append(worded, m)
		}
	}
	if m := d.inLanguage(worded); m != nil {
		d.script.Kind = stated(m, "the meeting is named so")
		d.script.Kind.Text = strings.ToLower(d.script.Kind.Text)
		return
	}
	for _, class := range classes {
		for _, m := range append(meetings[:len(meetings):len(meetings)], d.node) {
			for _, ana := range strings.Fields(m.Attr("ana")) {
				if strings.HasSuffix(ana, "parla."+class.name) {
					d.script.Kind = transcript.Stated{Text: class.kind, Line: m.Line(), Rule: "the meeting's class says so"}
					return
				}
			}
		}
	}
}

// classes are those of a meeting in Parla-CLARIN, the narrowest first.
var classes = []struct{ name, kind string }{
	{"meeting.committee", "committee meeting"}, {"committee", "committee meeting"}, {"sitting", "sitting"}, {"meeting.special", "special meeting"},
	{"meeting.regular", "meeting"}, {"meeting", "meeting"}, {"session", "session"},
}

// editions are the states of the text. A bare number is a version of the file.
func (d *document) editions(file *xmltree.Node) {
	list := file.Child("editionStmt").Elements("edition")
	for _, bibl := range file.Child("sourceDesc").Elements("bibl", "biblFull") {
		list = append(list, bibl.Elements("edition")...)
	}
	for _, e := range list {
		if w := e.Words(); strings.ContainsFunc(w, isLetter) && (format.SameLanguage(languageOf(e), d.language) || e.Attr("xml:lang") == "") {
			d.script.Edition = append(d.script.Edition, stated(e, "the header's edition says so"))
		}
	}
}

// placeTypes are the names of a setting that are places.
var placeTypes = map[string]bool{"": true, "city": true, "place": true, "settlement": true, "region": true, "country": true, "building": true,
	"venue": true, "address": true, "street": true, "district": true}

// place is where it was held: the names of the setting, each once.
func (d *document) place() {
	setting := d.node.Find("teiHeader", "profileDesc", "settingDesc", "setting")
	var names []string
	seen := map[string]bool{}
	for _, n := range setting.Elements("name", "placeName", "settlement", "region", "country", "locale") {
		typ := n.Attr("type")
		w := n.Words()
		translated := n.Attr("xml:lang") != "" && !format.SameLanguage(n.Attr("xml:lang"), d.language) && seen[n.Name+typ]
		if !placeTypes[typ] || w == "" || translated || seen["\n"+w] {
			continue
		}
		if other := d.twin(setting, n); other != nil {
			w = other.Words()
		}
		if !seen["\n"+w] {
			names = append(names, w)
		}
		seen[n.Name+typ], seen["\n"+w] = true, true
	}
	if len(names) > 0 {
		d.script.Place = transcript.Stated{Text: strings.Join(names, ", "), Line: setting.Line(), Rule: "the header's setting says so"}
	}
}

// twin is the name of the same type in the document's language, where n is in
// another.
func (d *document) twin(setting, n *xmltree.Node) *xmltree.Node {
	if format.SameLanguage(languageOf(n), d.language) || n.Attr("xml:lang") == "" {
		return nil
	}
	for _, other := range setting.Elements(n.Name) {
		if other.Attr("type") == n.Attr("type") && format.SameLanguage(other.Attr("xml:lang"), d.language) && other.Words() != "" {
			return other
		}
	}
	return nil
}

// credits keeps who made the file, and its licence.
func (d *document) credits(file *xmltree.Node) {
	for _, n := range file.Child("titleStmt").Elements("author", "editor", "respStmt", "funder", "sponsor") {
		d.note("credit", n, n.Words())
	}
	for _, n := range file.Find("publicationStmt").Elements("availability") {
		d.note("credit", n, n.Words())
	}
}

// nowhere begins an address that leads nowhere, which stands where the schema
// asks for one and there is none.
const nowhere = "https://example.invalid/"

// records are the publications that the file says it comes from.
func (d *document) records(file *xmltree.Node) {
	for _, bibl := range file.Child("sourceDesc").Elements("bibl") {
		s := corpus.Source{}
		if t := d.inLanguage(bibl.Elements("title")); t != nil {
			s.Title = t.Words()
			for _, sub := range bibl.Elements("title") {
				if sub.Attr("type") == "sub" && format.SameLanguage(languageOf(sub), languageOf(t)) && sub != t {
					s.Title += ". " + sub.Words()
				}
			}
		}
		if p := d.inLanguage(bibl.Elements("publisher")); p != nil {
			s.Publisher = p.Words()
		}
		for _, idno := range bibl.Elements("idno") {
			if w := idno.Words(); strings.HasPrefix(w, nowhere) {
				s.Title = "" // the file itself
			} else if strings.HasPrefix(w, "http") && s.URL == "" {
				s.URL = w
			} else if s.Record == "" {
				s.Record = w
			}
		}
		if s.Title != "" || s.URL != "" {
			d.script.Records = append(d.script.Records, s)
		}
	}
}

// media are the recordings that the file names.
func (d *document) media(file *xmltree.Node) {
	for m := range file.Find("sourceDesc", "recordingStmt").All("media") {
		kind, _, _ := strings.Cut(cmp.Or(m.Attr("mimeType"), m.Parent.Attr("type")), "/")
		if url := m.Attr("url"); url != "" && (kind == "audio" || kind == "video" || kind == "image") {
			d.script.Media = append(d.script.Media, corpus.Medium{Kind: kind, Printed: url, Name: url, Line: m.Line()})
		}
	}
}
