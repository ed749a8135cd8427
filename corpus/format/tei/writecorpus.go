package tei

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"lectern/corpus"
)

// corpusFile is the file of the corpus.
func (w *writer) corpusFile() []byte {
	s := &sheet{}
	c := w.corpus
	s.open("teiCorpus", "xmlns", namespace, "xmlns:xi", "http://www.w3.org/2001/XInclude", "xml:id", xmlID(w.id), "xml:lang", cmp.Or(c.Language, "en"))
	s.open("teiHeader")
	w.corpusDesc(s)
	w.encodingDesc(s)
	s.open("profileDesc")
	w.corpusSetting(s)
	w.particDesc(s)
	w.langUsage(s)
	s.close("profileDesc")
	w.revisionDesc(s)
	s.close("teiHeader")
	for _, d := range c.Documents {
		s.line("xi:include", "", "href", w.path(d))
	}
	s.close("teiCorpus")
	return s.bytes()
}

func (w *writer) corpusDesc(s *sheet) {
	title := cmp.Or(w.corpus.Title, w.id)
	s.open("fileDesc")
	s.open("titleStmt")
	s.line("title", title, "type", "main")
	s.open("respStmt")
	s.line("persName", "Lectern")
	s.line("resp", "Conversion to TEI")
	s.close("respStmt")
	s.open("funder")
	s.line("orgName", "unknown")
	s.close("funder")
	s.close("titleStmt")
	s.open("editionStmt")
	s.line("edition", "1")
	s.close("editionStmt")
	turns, words := 0, 0
	for _, d := range w.corpus.Documents {
		t, n := size(d)
		turns, words = turns+t, words+n
	}
	extent(s, turns, words)
	publication(s, title, w.id, "")
	s.open("sourceDesc")
	s.open("bibl")
	s.line("title", title)
	s.line("idno", nowhere+url.PathEscape(w.id), "type", "URI")
	s.close("bibl")
	s.close("sourceDesc")
	s.close("fileDesc")
}

// size counts the turns that somebody said, and their words.
func size(d *corpus.Document) (turns, words int) {
	for _, t := range d.Turns {
		if t.Kind != corpus.Stage {
			turns, words = turns+1, words+len(strings.Fields(t.Text))
		}
	}
	return turns, words
}

func extent(s *sheet, turns, words int) {
	s.open("extent")
	s.line("measure", fmt.Sprint(turns, " speeches"), "unit", "speeches", "quantity", fmt.Sprint(turns))
	s.line("measure", fmt.Sprint(words, " words"), "unit", "words", "quantity", fmt.Sprint(words))
	s.close("extent")
}

// publication is the statement that the schema asks for. It also fixes the
// licence, which the file itself says nobody has checked.
func publication(s *sheet, publisher, id, published string) {
	s.open("publicationStmt")
	s.line("publisher", publisher)
	s.line("idno", nowhere+url.PathEscape(id), "type", "URI")
	s.open("availability", "status", "free")
	s.line("licence", "http://creativecommons.org/licenses/by/4.0/")
	s.line("p", "The schema of ParlaMint allows no other licence. Whoever publishes this file has to see whether it holds.")
	s.close("availability")
	attrs, words := temporal(published)
	if attrs[0] != "when" {
		attrs = []string{"when", attrs[1]}
	}
	s.line("date", words, attrs[:2]...)
	s.close("publicationStmt")
}

// written are the classes that the attributes of utterances, dates and affiliations
// point at.
var written = []struct{ taxonomy, term, about string }{
	{"", "speaker.types", "the part of the speaker in the event"},
	{"chair", "Chair", "gives the floor"}, {"regular", "Regular", "has the floor"},
	{"", "turn.kinds", "the part of the turn in the event"},
	{"question", "Question", "said by the questioning side"}, {"answer", "Answer", "the reply of the questioned side"}, {"speech", "Speech", "neither question nor answer"},
	{"continued", "Continued", "goes on under the label of the turn before"}, {"unlabelled", "Unlabelled", "has no label, unlike the turn before"},
	{"", "voices", "whose voice it is where nobody is named"},
	{"voice.unnamed", "Unnamed", "one person whom the source does not name"}, {"voice.withheld", "Withheld", "the source keeps the name back"},
	{"voice.collective", "Collective", "several at once"}, {"voice.machine", "Machine", "no person speaks"}, {"voice.played", "Played", "a recording is played"},
	{"", "origins", "who vouches for a value"},
	{"inferred", "Inferred", "a rule made it from what the source says"}, {"event", "Event", "the event that the transcript is of"},
}

func (w *writer) encodingDesc(s *sheet) {
	s.open("encodingDesc")
	s.open("projectDesc")
	s.line("p", cmp.Or(w.corpus.Description, w.corpus.Title, w.id))
	s.close("projectDesc")
	s.open("editorialDecl")
	for _, d := range []struct{ name, words string }{
		{"correction", "The words are the source's. Nothing was corrected."}, {"normalization", "Runs of white space are single spaces."},
		{"hyphenation", "As in the source."}, {"quotation", "Quotation marks are left in the text."},
		{"segmentation", "An utterance is a turn, a segment a paragraph of the source."},
	} {
		s.open(d.name)
		s.line("p", d.words)
		s.close(d.name)
	}
	s.close("editorialDecl")
	counts := map[string]int{}
	for _, d := range w.corpus.Documents {
		for name, n := range w.text(d).counts {
			counts[name] += n
		}
	}
	s.tagUsage(counts)
	s.open("classDecl")
	open := false
	for _, c := range written {
		if c.taxonomy != "" {
			s.open("category", "xml:id", c.taxonomy)
			s.raw("catDesc", "<term>"+c.term+"</term>: "+c.about)
			s.close("category")
			continue
		}
		if open {
			s.close("taxonomy")
		}
		open = true
		s.open("taxonomy", "xml:id", c.term)
		s.raw("desc", "<term>"+c.term+"</term>: "+c.about)
	}
	s.close("taxonomy")
	s.close("classDecl")
	s.close("encodingDesc")
}

// corpusSetting is the time from the first event to the last.
func (w *writer) corpusSetting(s *sheet) {
	var days []string
	for _, d := range w.corpus.Documents {
		if d.Dates.Event != nil {
			attrs, _ := temporal(d.Dates.Event.EDTF)
			for i := 1; i < len(attrs); i += 2 {
				if len(attrs[i]) == len("2011-03-04") {
					days = append(days, attrs[i])
				}
			}
		}
	}
	s.open("settingDesc")
	s.open("setting")
	s.line("name", cmp.Or(w.corpus.Title, w.id), "type", "corpus")
	if len(days) == 0 {
		s.line("date", "unknown", "notBefore", "0001")
	} else {
		s.line("date", "", "from", slices.Min(days), "to", slices.Max(days))
	}
	s.close("setting")
	s.close("settingDesc")
}

// particDesc lists organizations and people. The schema asks for one of each.
func (w *writer) particDesc(s *sheet) {
	s.open("particDesc")
	s.open("listOrg")
	for _, name := range w.names {
		s.open("org", "xml:id", w.orgs[name], "role", "institution")
		s.line("orgName", name, "full", "yes")
		s.close("org")
	}
	if len(w.names) == 0 {
		s.open("org", "xml:id", "org.corpus", "role", "institution")
		s.line("orgName", cmp.Or(w.corpus.Title, w.id), "full", "yes")
		s.close("org")
	}
	s.close("listOrg")
	if len(w.people) > 0 {
		s.open("listPerson")
		for _, p := range w.sorted() {
			w.writePerson(s, p)
		}
		s.close("listPerson")
	}
	s.close("particDesc")
}

func (w *writer) writePerson(s *sheet, p *participant) {
	n := ""
	if p.partial {
		n = partial
	}
	s.open("person", "xml:id", xmlID(p.id), "n", n)
	for _, name := range p.names {
		s.open("persName")
		s.line("term", name)
		s.close("persName")
	}
	for _, r := range p.roles {
		w.affiliation(s, r, p.documents)
	}
	for _, i := range p.identifiers {
		s.line("idno", address(i), "type", "URI", "subtype", subtype(i.Scheme))
	}
	s.close("person")
}

// partial tells a person whose name is known from one document alone.
const partial = "name of one document alone"

// affiliation writes a role. Where not all documents of its holder know of it, it
// says which do.
func (w *writer) affiliation(s *sheet, r post, documents int) {
	attrs := []string{"role", "member"}
	if r.Organization != "" {
		attrs = append(attrs, "ref", "#"+w.orgs[r.Organization])
	}
	var ana []string
	if len(r.Evidence) > 0 && corpus.Weakest(r.Evidence) == corpus.Inferred {
		ana = append(ana, "#inferred")
	}
	if len(r.in) < documents {
		for _, id := range r.in {
			ana = append(ana, within+xmlID(id))
		}
	}
	attrs = append(attrs, "ana", strings.Join(ana, " "))
	exact := (r.From == "" || plain(r.From)) && (r.To == "" || plain(r.To))
	if exact {
		attrs = append(attrs, "from", r.From, "to", r.To)
	}
	if r.Title == "" && exact {
		s.line("affiliation", "", attrs...)
		return
	}
	s.open("affiliation", attrs...)
	if r.Title != "" {
		s.line("roleName", r.Title)
	}
	if !exact {
		s.line("note", r.From+" to "+r.To, "type", "period")
	}
	s.close("affiliation")
}

// within begins a class of a role that says which document knows of it.
const within = "in:"

// address is an identifier as an address, which the schema asks for.
func address(i corpus.Identifier) string {
	for _, r := range registers {
		if r.scheme == i.Scheme && !strings.Contains(i.Value, "/") {
			return r.path + i.Value
		}
	}
	if strings.HasPrefix(i.Value, "https://") || strings.HasPrefix(i.Value, "http://") {
		return i.Value
	}
	return nowhere + url.PathEscape(i.Scheme) + "/" + url.PathEscape(i.Value)
}

// subtype is a scheme as a name of XML.
func subtype(scheme string) string {
	for i, c := range scheme {
		if !(c >= 'a' && c <= 'z' || i > 0 && (c >= '0' && c <= '9' || c == '-' || c == '.')) {
			return "other"
		}
	}
	return scheme
}

func (w *writer) langUsage(s *sheet) {
	languages := []string{cmp.Or(w.corpus.Language, "en")}
	for _, d := range w.corpus.Documents {
		if d.Language != "" && !slices.Contains(languages, d.Language) {
			languages = append(languages, d.Language)
		}
	}
	s.open("langUsage")
	for _, l := range languages {
		s.line("language", l, "ident", l)
	}
	s.close("langUsage")
}

// revisionDesc is the log of corrections: those of which the day is known, for
// the schema asks for it.
func (w *writer) revisionDesc(s *sheet) {
	var dated []corpus.Correction
	for _, c := range w.corpus.Corrections {
		if plain(c.On) && len(c.On) == len("2011-03-04") {
			dated = append(dated, c)
		}
	}
	if len(dated) == 0 {
		return
	}
	s.open("revisionDesc")
	for _, c := range dated {
		s.line("change", fmt.Sprintf("%s: %s → %s. %s", c.Kind, c.Before, c.After, c.Reason), "when", c.On)
	}
	s.close("revisionDesc")
}
