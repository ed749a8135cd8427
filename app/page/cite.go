package page

import (
	"slices"
	"strings"

	"lectern/app/json"
	"lectern/app/state"
	"lectern/corpus"
	"lectern/corpus/when"
)

// citation is a document, or one turn of it, in a line for a footnote. What is
// not known is left out; without a base URL it ends with the file's checksum,
// by which a copy can be known anywhere.
func (in Input) citation(d *corpus.Document, t *corpus.Turn) string {
	var parts []string
	add := func(s string) {
		if s != "" {
			parts = append(parts, s)
		}
	}
	if t != nil {
		who := t.Label
		if s := d.Speaker(t.Speaker); s != nil {
			who = s.Name
		}
		add(or(who, unnamed))
	}
	add("“" + or(d.Title, untitled) + "”")
	if t != nil {
		add("¶ " + number(t.N))
	}
	add(d.Kind)
	add(d.Place)
	add(heldText(d))
	add(strings.Join(d.Edition, ", "))
	if t != nil && t.Rendition == corpus.Interpreted {
		add("words of an interpreter")
	}
	if address := in.address(d, t); address != "" {
		add(address)
	}
	if d.Source.SHA256 != "" { // the head of a document beside a hit has none
		add("SHA-256 of the source: " + d.Source.SHA256)
	}
	return strings.Join(parts, ", ") + "."
}

// address is the absolute address of a document or of a turn in it, "" while
// the site does not know its own.
func (in Input) address(d *corpus.Document, t *corpus.Turn) string {
	address := in.absolute(state.State{Page: state.Document, ID: d.ID})
	if address == "" || t == nil {
		return address
	}
	return address + fragment(t.ID)
}

// absolute is the absolute address of a state's page, or "".
func (in Input) absolute(s state.State) string {
	if in.Site.BaseURL == "" {
		return ""
	}
	return in.Site.BaseURL + s.URL()
}

// bibTeX is a document as an entry for BibLaTeX, whose dates are EDTF too.
func (in Input) bibTeX(d *corpus.Document) string {
	var b strings.Builder
	b.WriteString("@misc{" + bibKey(d.ID))
	field := func(name, value string) {
		if value != "" {
			b.WriteString(",\n  " + name + " = {" + value + "}")
		}
	}
	field("title", bibText(or(d.Title, untitled)))
	field("author", strings.Join(names(d), " and "))
	if date := held(d); date != nil {
		field("date", date.EDTF)
	}
	field("type", bibText(d.Kind))
	field("location", bibText(d.Place))
	field("url", in.address(d, nil))
	field("note", bibText(strings.Join(append(slices.Clone(d.Edition), "SHA-256 of the source: "+d.Source.SHA256), "; ")))
	b.WriteString("\n}")
	return b.String()
}

func names(d *corpus.Document) []string {
	var all []string
	for _, s := range d.Speakers {
		if s.Name != "" {
			// Braces keep BibTeX from taking the name apart.
			all = append(all, "{"+bibText(s.Name)+"}")
		}
	}
	return all
}

// bibKey keeps what a BibTeX key may hold.
func bibKey(id string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" \t\n\r{},\"'()=#%~\\", r) {
			return -1
		}
		return r
	}, id)
}

// bibText escapes what TeX would take for a command. The braces that names are
// given stay; those of a source become parentheses, since one that has no
// partner would end the field.
func bibText(s string) string { return bibEscaper.Replace(s) }

var bibEscaper = strings.NewReplacer(`\`, `\textbackslash `, "&", `\&`, "%", `\%`, "$", `\$`, "#", `\#`, "_", `\_`,
	"{", "(", "}", ")", "~", `\textasciitilde `, "^", `\textasciicircum `)

// csl is a document as CSL-JSON, which reference managers read.
func (in Input) csl(d *corpus.Document) string {
	entry := json.Object{"id": d.ID, "type": "speech", "title": or(d.Title, untitled)}
	entry.Put("genre", d.Kind).Put("event-place", d.Place).Put("URL", in.address(d, nil)).
		Put("medium", strings.Join(d.Edition, ", ")).Put("note", "SHA-256 of the source: "+d.Source.SHA256)
	if date := held(d); date != nil {
		entry["issued"] = cslDate(date.EDTF)
	}
	var authors json.List
	for _, s := range d.Speakers {
		if s.Name != "" {
			authors = append(authors, json.Object{"literal": s.Name})
		}
	}
	if authors != nil {
		entry["author"] = authors
	}
	return json.Indented(json.List{entry})
}

// cslDate is a day as its parts; anything coarser or doubtful as it is written.
func cslDate(edtf string) json.Object {
	if day, err := when.ParseDay(edtf); err == nil {
		y, m, d := day.Date()
		return json.Object{"date-parts": json.List{json.List{y, m, d}}}
	}
	return json.Object{"raw": edtf}
}
