package akn

import (
	"fmt"
	"path"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/format/xmltree"
	"lectern/corpus/transcript"
)

// people enters who speaks and in what role, by the references of the elements.
func (r *reader) people() {
	empty := r.placeholders()
	seen := map[string]bool{}
	for i := range r.s.Turns {
		t, l := &r.s.Turns[i], r.labels[i]
		if l.n == nil || !l.spoken && l.n.Attr("by") == "" {
			continue
		}
		r.role(t, l)
		who := key(l.n.Attr("by"))
		ref := r.refs[who]
		if who == "" || empty[who] || ref != nil && ref.Name != "TLCPerson" {
			continue
		}
		if ref == nil && t.Label == "" || ref != nil && transcript.Presides(format.Outside(ref.Attr("showAs"))) {
			continue // a pointer to nobody, and no name; or to an office that is no person
		}
		t.Who = who
		if ref != nil && !seen[who] {
			seen[who] = true
			r.s.People = append(r.s.People, person(who, ref))
		}
	}
}

func person(key string, ref *xmltree.Node) transcript.Person {
	name := format.OneLine(ref.Attr("showAs"))
	p := transcript.Person{Key: key, Name: name, Evidence: corpus.InFile("the header declares them", name, ref.Line())}
	p.Local = transcript.OfOneDocument(&corpus.Speaker{ID: path.Base(ref.Attr("href")), Name: name}) // as Export writes them
	if i := strings.Index(ref.Attr("href"), "wikidata.org/"); i >= 0 {
		p.Identifiers = []corpus.Identifier{{Scheme: "wikidata", Value: path.Base(ref.Attr("href")), Evidence: p.Evidence}}
	}
	return p
}

// role reads the role that the element or its label points at, and the
// organization where the by attribute names one.
func (r *reader) role(t *transcript.Scripted, l labelled) {
	for _, name := range []string{"as", "by"} {
		ref := r.refs[key(l.n.Attr(name))]
		switch {
		case ref == nil:
		case ref.Name == "TLCRole" && t.Role == "" && !generic(ref):
			t.Role = ref.Attr("showAs")
		case ref.Name == "TLCOrganization" && t.Organization == "":
			t.Organization = ref.Attr("showAs")
		}
	}
	if o, ok := own(l.n, "organization"); ok {
		if ref := r.refs[key(o)]; ref != nil {
			t.Organization = ref.Attr("showAs")
		}
	}
}

// generic tells the reference by which this program says that a turn is the
// chair's and no more, and one that shows its own address.
func generic(ref *xmltree.Node) bool {
	show := ref.Attr("showAs")
	_, ours := own(ref, "generic")
	return ours || show == "" || show == ref.Attr("href")
}

// placeholders are the people who stand for whoever has no entry of their own:
// labels that name different people point at them, and none of these names is
// theirs. Such turns go by their labels.
func (r *reader) placeholders() map[string]bool {
	names := map[string][]string{}
	for i := range r.s.Turns {
		t, l := r.s.Turns[i], r.labels[i]
		if l.printed && !r.own {
			by := key(l.n.Attr("by"))
			names[by] = append(names[by], t.Label)
		}
	}
	empty := map[string]bool{}
	for by, labels := range names {
		ref := r.refs[by]
		if by == "" || ref == nil || !strangers(labels) {
			continue
		}
		empty[by] = true
		for _, label := range labels {
			if shares(ref.Attr("showAs")+" "+by, label) {
				empty[by] = false
			}
		}
		if empty[by] {
			r.s.Faults = append(r.s.Faults, corpus.Fault{Severity: corpus.Warning, File: r.s.In.Name, Line: ref.Line(), Column: ref.Column(),
				Message: fmt.Sprintf("turns of several people point at %q", ref.Attr("showAs")), Hint: "declare each of them; till then they go by their labels"})
		}
	}
	return empty
}

// strangers tells that two labels name different people: both have a name in
// capitals, and no word in common.
func strangers(labels []string) bool {
	seen := map[string]bool{}
	for _, l := range labels {
		if seen[l] || !named(l) {
			continue
		}
		for other := range seen {
			if !shares(other, l) {
				return true
			}
		}
		seen[l] = true
	}
	return false
}

// named tells a label with a title and a name in capitals.
func named(label string) bool {
	words := strings.Fields(label)
	if len(words) < 2 {
		return false
	}
	for _, w := range words[1:] {
		if capitals(strings.Trim(w, "(),.")) {
			return true
		}
	}
	return false
}
