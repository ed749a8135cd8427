package tei

import (
	"cmp"
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format/xmltree"
)

// corpusFile is the file of the corpus.
func (w *writer) corpusFile() []byte {
	s := &xmltree.Sheet{}
	c := w.corpus
	s.Open("teiCorpus", "xmlns", namespace, "xmlns:xi", "http://www.w3.org/2001/XInclude", "xml:id", xmlID(w.id), "xml:lang", cmp.Or(c.Language, "en"))
	s.Open("teiHeader")
	w.corpusDesc(s)
	w.encodingDesc(s)
	s.Open("profileDesc")
	w.corpusSetting(s)
	w.particDesc(s)
	w.langUsage(s)
	s.Close("profileDesc")
	w.revisionDesc(s)
	s.Close("teiHeader")
	for _, d := range c.Documents {
		s.Line("xi:include", "", "href", w.path(d))
	}
	s.Close("teiCorpus")
	return s.Bytes()
}

func (w *writer) corpusDesc(s *xmltree.Sheet) {
	title := cmp.Or(w.corpus.Title, w.id)
	s.Open("fileDesc")
	s.Open("titleStmt")
	s.Line("title", title, "type", "main")
	s.Open("respStmt")
	s.Line("persName", "Lectern")
	s.Line("resp", "Conversion to TEI")
	s.Close("respStmt")
	s.Open("funder")
	s.Line("orgName", "unknown")
	s.Close("funder")
	s.Close("titleStmt")
	s.Open("editionStmt")
	s.Line("edition", "1")
	s.Close("editionStmt")
	turns, words := 0, 0
	for _, d := range w.corpus.Documents {
		t, n := size(d)
		turns, words = turns+t, words+n
	}
	extent(s, turns, words)
	publication(s, title, w.id, "")
	s.Open("sourceDesc")
	s.Open("bibl")
	s.Line("title", title)
	s.Line("idno", nowhere+url.PathEscape(w.id), "type", "URI")
	s.Close("bibl")
	s.Close("sourceDesc")
	s.Close("fileDesc")
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

func extent(s *xmltree.Sheet, turns, words int) {
	s.Open("extent")
	s.Line("measure", fmt.Sprint(turns, " speeches"), "unit", "speeches", "quantity", fmt.Sprint(turns))
	s.Line("measure", fmt.Sprint(words, " words"), "unit", "words", "quantity", fmt.Sprint(words))
	s.Close("extent")
}

// publication is the statement that the schema asks for. It also fixes the
// licence, which the file itself says nobody has checked.
func publication(s *xmltree.Sheet, publisher, id, published string) {
	s.Open("publicationStmt")
	s.Line("publisher", publisher)
	s.Line("idno", nowhere+url.PathEscape(id), "type", "URI")
	s.Open("availability", "status", "free")
	s.Line("licence", "http://creativecommons.org/licenses/by/4.0/")
	s.Line("p", "The schema of ParlaMint allows no other licence. Whoever publishes this file has to see whether it holds.")
	s.Close("availability")
	attrs, words := temporal(published)
	if attrs[0] != "when" {
		attrs = []string{"when", attrs[1]}
	}
	s.Line("date", words, attrs[:2]...)
	s.Close("publicationStmt")
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

func (w *writer) encodingDesc(s *xmltree.Sheet) {
	s.Open("encodingDesc")
	s.Open("projectDesc")
	s.Line("p", cmp.Or(w.corpus.Description, w.corpus.Title, w.id))
	s.Close("projectDesc")
	s.Open("editorialDecl")
	for _, d := range []struct{ name, words string }{
		{"correction", "The words are the source's. Nothing was corrected."}, {"normalization", "Runs of white space are single spaces."},
		{"hyphenation", "As in the source."}, {"quotation", "Quotation marks are left in the text."},
		{"segmentation", "An utterance is a turn, a segment a paragraph of the source."},
	} {
		s.Open(d.name)
		s.Line("p", d.words)
		s.Close(d.name)
	}
	s.Close("editorialDecl")
	counts := map[string]int{}
	for _, d := range w.corpus.Documents {
		for name, n := range w.text(d).Counts {
			counts[name] += n
		}
	}
	tagUsage(s, counts)
	s.Open("classDecl")
	open := false
	for _, c := range written {
		if c.taxonomy != "" {
			s.Open("category", "xml:id", c.taxonomy)
			termed(s, "catDesc", c.term, c.about)
			s.Close("category")
			continue
		}
		if open {
			s.Close("taxonomy")
		}
		open = true
		s.Open("taxonomy", "xml:id", c.term)
		termed(s, "desc", c.term, c.about)
	}
	s.Close("taxonomy")
	s.Close("classDecl")
	s.Close("encodingDesc")
}

// corpusSetting is the time from the first event to the last.
func (w *writer) corpusSetting(s *xmltree.Sheet) {
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
	s.Open("settingDesc")
	s.Open("setting")
	s.Line("name", cmp.Or(w.corpus.Title, w.id), "type", "corpus")
	if len(days) == 0 {
		s.Line("date", "unknown", "notBefore", "0001")
	} else {
		s.Line("date", "", "from", slices.Min(days), "to", slices.Max(days))
	}
	s.Close("setting")
	s.Close("settingDesc")
}

func (w *writer) langUsage(s *xmltree.Sheet) {
	languages := []string{cmp.Or(w.corpus.Language, "en")}
	for _, d := range w.corpus.Documents {
		if d.Language != "" && !slices.Contains(languages, d.Language) {
			languages = append(languages, d.Language)
		}
	}
	s.Open("langUsage")
	for _, l := range languages {
		s.Line("language", l, "ident", l)
	}
	s.Close("langUsage")
}

// revisionDesc is the log of corrections: those of which the day is known, for
// the schema asks for it.
func (w *writer) revisionDesc(s *xmltree.Sheet) {
	var dated []corpus.Correction
	for _, c := range w.corpus.Corrections {
		if plain(c.On) && len(c.On) == len("2011-03-04") {
			dated = append(dated, c)
		}
	}
	if len(dated) == 0 {
		return
	}
	s.Open("revisionDesc")
	for _, c := range dated {
		s.Line("change", fmt.Sprintf("%s: %s → %s. %s", c.Kind, c.Before, c.After, c.Reason), "when", c.On)
	}
	s.Close("revisionDesc")
}

// termed is an element that explains a term.
func termed(s *xmltree.Sheet, name, term, about string) {
	s.Block(name, func() {
		s.Inline("term", term)
		s.Words(": " + about)
	})
}

// xmlID is an ID of this program as one of XML, which begins with a letter.
func xmlID(id string) string {
	if id == "" || id[0] < 'a' || id[0] > 'z' {
		return "_" + id
	}
	return id
}

// tagUsage lists how often each element of a text stands in it.
func tagUsage(s *xmltree.Sheet, counts map[string]int) {
	s.Open("tagsDecl")
	s.Open("namespace", "name", namespace)
	for _, name := range slices.Sorted(maps.Keys(counts)) {
		s.Line("tagUsage", "", "gi", name, "occurs", fmt.Sprint(counts[name]))
	}
	s.Close("namespace")
	s.Close("tagsDecl")
}
