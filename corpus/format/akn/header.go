package akn

import (
	"strings"

	"lectern/corpus"
	"lectern/corpus/format/xmltree"
	"lectern/corpus/transcript"
	"lectern/corpus/when"
)

// header reads the meta element, and what the pages before the debate say of it.
func (r *reader) header() {
	meta := r.root.Child("meta")
	for _, group := range meta.Elements("references") {
		for _, ref := range group.Children {
			if key := id(ref); key != "" && strings.HasPrefix(ref.Name, "TLC") {
				r.refs[key] = ref
			}
		}
	}
	for n := range meta.All("note") {
		if key := id(n); key != "" {
			r.notes[key] = n.Words()
		}
	}
	r.title()
	r.readLanguage(meta)
	r.s.Event = r.eventDate(meta)
	if p := meta.Child("publication"); p != nil {
		r.s.Published = r.date(p, p.Attr("date"), "the publication element of the header says so")
	}
}

// front are the parts of the document before the debate.
var front = []string{"preface", "coverPage"}

// title is what the source marks as the title; else the one heading at the top.
func (r *reader) title() {
	for _, part := range front {
		for n := range r.root.Child(part).All("docTitle") {
			if words := n.Words(); words != "" {
				r.s.Title = stated(n, words, "the source marks it as the title")
				return
			}
		}
	}
	if n := r.onlyHeading(); n != nil {
		r.s.Title = stated(n, n.Words(), "it is the one heading at the top")
		r.s.Title.Guess = true
	}
}

func stated(n *xmltree.Node, words, rule string) transcript.Stated {
	return transcript.Stated{Text: words, Line: n.Line(), Rule: rule}
}

// onlyHeading is the heading of the one section at the top that has one, or nil.
func (r *reader) onlyHeading() *xmltree.Node {
	var only *xmltree.Node
	for _, part := range r.root.Children {
		if part.Name == "meta" || part.Name == "" {
			continue
		}
		for _, c := range part.Children {
			if h := c.Child("heading"); h != nil && h.Words() != "" {
				if only != nil {
					return nil
				}
				only = h
			}
		}
	}
	return only
}

// threeLetters are languages as ISO 639-2 has them, in the tags of BCP 47. Other
// codes are left as they stand.
var threeLetters = map[string]string{
	"eng": "en", "fra": "fr", "fre": "fr", "deu": "de", "ger": "de", "spa": "es", "ita": "it", "por": "pt", "ara": "ar", "heb": "he", "zho": "zh",
	"chi": "zh", "jpn": "ja", "rus": "ru", "nld": "nl", "dut": "nl", "gle": "ga", "afr": "af", "swa": "sw", "ell": "el", "gre": "el", "tur": "tr",
	"pol": "pl", "ron": "ro", "rum": "ro", "swe": "sv", "dan": "da", "fin": "fi", "nor": "no", "cat": "ca", "eus": "eu", "glg": "gl", "hun": "hu",
	"ces": "cs", "cze": "cs", "ukr": "uk", "kor": "ko", "hin": "hi", "cym": "cy", "wel": "cy",
}

func (r *reader) readLanguage(meta *xmltree.Node) {
	n := meta.Find("identification", "FRBRExpression", "FRBRlanguage")
	if n == nil {
		return
	}
	code := n.Attr("language")
	if short, ok := threeLetters[strings.ToLower(code)]; ok {
		code = short
	}
	if code != "" && !strings.EqualFold(code, "und") && !strings.EqualFold(code, "mul") {
		r.s.Language = stated(n, code, "the header says so")
	}
}

// eventDate is the day of the debate: what the pages before it mark as its date,
// else that of the work. The date of a work is often that of its making or no
// date at all, so that it comes last.
func (r *reader) eventDate(meta *xmltree.Node) *corpus.Date {
	for _, part := range front {
		for n := range r.root.Child(part).All("docDate") {
			if d := r.date(n, n.Attr("date"), "the source marks it as the date of the document"); d != nil {
				return d
			}
		}
	}
	for _, part := range front {
		for s := range r.root.Child(part).All("session") {
			for n := range s.All("date") {
				if d := r.date(n, n.Attr("date"), "the source marks it as the date of the session"); d != nil {
					return d
				}
			}
		}
	}
	n := meta.Find("identification", "FRBRWork", "FRBRdate")
	if n == nil {
		return nil
	}
	return r.date(n, n.Attr("date"), "the header has it as the date of the work")
}

// The years outside of which a date is a placeholder, as "3000-01-01". Chosen.
const firstYear, lastYear = 1200, 2200

func (r *reader) date(n *xmltree.Node, value, rule string) *corpus.Date {
	if exact, ok := own(n, "edtf"); ok {
		value = exact
	} else {
		value, _, _ = strings.Cut(value, "T")
		day, err := when.ParseDay(value)
		if err != nil {
			return nil
		}
		if year, _, _ := day.Date(); year < firstYear || year > lastYear {
			return nil
		}
	}
	if _, err := when.Parse(value); err != nil || value == "" {
		return nil
	}
	printed := n.Words()
	if printed == "" {
		printed = value
	}
	return &corpus.Date{EDTF: value, Evidence: corpus.InFile(rule, printed, n.Line())}
}
