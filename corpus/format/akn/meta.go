package akn

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/when"
)

// unknownDate stands where the schema asks for a date and nobody knows one; the
// reader takes no year before 1200 for a date.
const unknownDate = "0001-01-01"

// meta writes the header. The schema asks for a work, an expression and a
// manifestation, each with address, date and author.
func (w *writer) meta() {
	uri := "/akn/un/debate/" + w.d.ID
	date := dated(w.d.Dates.Event)
	w.Open("meta")
	w.Open("identification", "source", "#lectern")
	w.frbr("FRBRWork", uri, date)
	w.Line("FRBRcountry", "", "value", "un")
	w.Close("FRBRWork")
	language := cmp.Or(tag(w.d.Language), "und")
	w.frbr("FRBRExpression", uri+"/"+language+"@", date)
	w.Line("FRBRlanguage", "", "language", language)
	w.Close("FRBRExpression")
	w.frbr("FRBRManifestation", uri+"/"+language+"@.akn", dated(w.d.Dates.Published))
	w.Line("FRBRformat", "", "value", "application/akn+xml")
	w.Close("FRBRManifestation")
	w.Close("identification")
	if p := w.d.Dates.Published; p != nil {
		w.Line("publication", "", append(dated(p), "name", "publication", "showAs", "Publication")...)
	}
	w.references()
	w.Close("meta")
}

// frbr begins one of the three levels of identification.
func (w *writer) frbr(name, uri string, date []string) {
	w.Open(name)
	w.Line("FRBRthis", "", "value", uri+"/!main")
	w.Line("FRBRuri", "", "value", uri)
	w.Line("FRBRdate", "", append(date, "name", name[len("FRBR"):])...)
	w.Line("FRBRauthor", "", "href", "#lectern")
}

// dated are the attributes for a date: the day, or the first of several with the
// date as it is known beside it.
func dated(d *corpus.Date) []string {
	if d == nil {
		return []string{"date", unknownDate}
	}
	if _, err := when.ParseDay(d.EDTF); err == nil {
		return []string{"date", d.EDTF}
	}
	day := unknownDate
	if known, err := when.Parse(d.EDTF); err == nil {
		first, _ := known.Bounds()
		if year, _, _ := first.Date(); year > 0 && year <= 9999 {
			day = first.String()
		}
	}
	return []string{"date", day, "lectern:edtf", d.EDTF}
}

// references declares who speaks and in what role.
func (w *writer) references() {
	w.Open("references", "source", "#lectern")
	w.Line("TLCOrganization", "", "eId", "lectern", "href", "/akn/ontology/organization/lectern", "showAs", "Lectern")
	for i := range w.d.Speakers {
		s := &w.d.Speakers[i]
		w.Line("TLCPerson", "", "eId", "person_"+s.ID, "href", home(s), "showAs", cmp.Or(format.OneLine(s.Name), s.ID))
	}
	w.Line("TLCRole", "", "eId", "chair", "href", "/akn/ontology/role/chair", "showAs", "Chair", "lectern:generic", "true")
	w.roles, w.organizations, w.speakers = map[string]int{}, map[string]int{}, map[string]string{}
	for i := range w.d.Turns {
		t := &w.d.Turns[i]
		w.speakers[t.ID] = t.Speaker
		w.reference("TLCRole", "role", format.OneLine(t.Role), w.roles)
		w.reference("TLCOrganization", "organization", format.OneLine(t.Organization), w.organizations)
	}
	w.Close("references")
}

// home is the address of a person in a register that gives one, else in this
// corpus.
func home(s *corpus.Speaker) string {
	for _, id := range s.Identifiers {
		if id.Scheme == "wikidata" && !strings.ContainsAny(id.Value, " \t\n/") {
			return "https://www.wikidata.org/entity/" + id.Value
		}
	}
	return "/akn/ontology/person/" + s.ID
}

// reference declares a role or an organization when it comes first.
func (w *writer) reference(element, kind, name string, numbers map[string]int) {
	if name == "" || numbers[name] > 0 {
		return
	}
	n := len(numbers) + 1
	numbers[name] = n
	w.Line(element, "", "eId", fmt.Sprintf("%s_%d", kind, n), "href", fmt.Sprintf("/akn/ontology/%s/%d", kind, n), "showAs", name)
}

// preface writes what the document says of itself.
func (w *writer) preface() {
	d := w.d
	if !w.prefaced() { // the schema asks for a paragraph at least
		return
	}
	w.Open("preface")
	w.fact("title", "docTitle", d.Title)
	if format.OneLine(d.Dek) != "" {
		w.Line("p", format.OneLine(d.Dek), "lectern:field", "dek")
	}
	if d.Dates.Event != nil {
		w.fact("date", "docDate", d.Dates.Event.EDTF, dated(d.Dates.Event)...)
	}
	w.fact("kind", "docType", d.Kind)
	w.fact("place", "location", d.Place, "refersTo", "#place")
	for _, e := range d.Edition {
		w.fact("edition", "docStatus", e)
	}
	for _, t := range d.Times {
		of := map[string]string{"start": "startEvent", "end": "endEvent"}[t.Of]
		if at := timeOfDay(t.Value); at != "" {
			w.fact("time", "recordedTime", t.Value, "time", at+seconds(t.Value), "type", of, "lectern:zone", format.OneLine(t.Zone))
		}
	}
	w.Close("preface")
}

// prefaced tells that the document says anything of itself.
func (w *writer) prefaced() bool {
	d := w.d
	return format.OneLine(d.Title+d.Dek+d.Kind+d.Place+strings.Join(d.Edition, "")) != "" || d.Dates.Event != nil ||
		slices.ContainsFunc(d.Times, func(t corpus.Clock) bool { return timeOfDay(t.Value) != "" })
}

// seconds are those of a time of day, none where it has none.
func seconds(value string) string {
	parts := strings.Split(value, ":")
	if len(parts) == 3 && len(parts[2]) == 2 && parts[2] < "60" && strings.Trim(parts[2], "0123456789") == "" {
		return ":" + parts[2]
	}
	return ":00"
}

// fact is a paragraph with a marked fact.
func (w *writer) fact(field, element, words string, attributes ...string) {
	if format.OneLine(words) == "" {
		return
	}
	w.Block("p", func() { w.Inline(element, format.OneLine(words), attributes...) }, "lectern:field", field)
}
