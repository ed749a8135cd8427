package tei_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/format"
	"lectern/corpus/format/tei"
	"lectern/corpus/format/xmltree"
)

// model is what ParlaMint's schema asks of an element: its children, its
// attributes, and what its words look like.
type model struct {
	children string // a regular expression over their names, each with a space behind it
	attrs    string // a regular expression over them as name=value, each with a space behind it
	words    string // a regular expression over its words; "" is no words of its own
}

const (
	anything   = `(?s).*`
	normalized = `\S|\S[\S ]*\S`
	global     = `(xml:id=[^ ]+ )?(xml:lang=[^ ]+ )?(n=[^=]+ )?`
	temporal   = `(when=DATE |from=DATE (to=DATE )?|to=DATE |notBefore=DATE (notAfter=DATE )?)`
	comment    = `(note|gap|kinesic|incident|vocal|pb)`
	uri        = `https?://.+`
)

// structure is the required structure of a file, as far as this program writes
// it, from the grammar that ParlaMint publishes.
var structure = map[string]model{
	"teiCorpus":       {`teiHeader (include )+`, `xml:id=[^ ]+ xml:lang=[^ ]+ `, ``},
	"include":         {``, `href=[^ ]+ `, ``},
	"TEI":             {`teiHeader text `, `xml:id=[^ ]+ xml:lang=[^ ]+ ana=[^ ]+ `, ``},
	"teiHeader":       {`fileDesc encodingDesc profileDesc (revisionDesc )?`, global, ``},
	"fileDesc":        {`titleStmt editionStmt extent publicationStmt sourceDesc `, global, ``},
	"titleStmt":       {`(title )+(meeting )*(respStmt )*(funder )*`, ``, ``},
	"title":           {``, `(type=(main|sub) )?`, normalized},
	"meeting":         {``, global + `ana=.+ `, anything},
	"respStmt":        {`((persName )+(resp )+)+`, ``, ``},
	"funder":          {`(orgName )+`, ``, ``},
	"orgName":         {``, `(full=(yes|abb) )?`, normalized},
	"resp":            {``, ``, normalized},
	"editionStmt":     {`edition `, ``, ``},
	"edition":         {``, ``, normalized},
	"extent":          {`(measure )+`, ``, ``},
	"measure":         {``, `unit=(speeches|words) quantity=\d+ `, anything},
	"publicationStmt": {`publisher idno availability date `, ``, ``},
	"publisher":       {``, ``, anything},
	"idno":            {``, `type=URI (subtype=[a-z.0-9-]+ )?`, uri},
	"availability":    {`licence (p )+`, `status=free `, ``},
	"licence":         {``, ``, `http://creativecommons.org/licenses/by/4.0/`},
	"p":               {``, ``, anything},
	"date":            {``, temporal + `(ana=[^ ]+ )?`, anything},
	"sourceDesc":      {`(bibl )+(recordingStmt )?`, ``, ``},
	"bibl":            {`(title )+(edition )*(publisher )?(idno )+(date )*`, ``, ``},
	"recordingStmt":   {`(recording )+`, ``, ``},
	"recording":       {`(media )+`, `type=(audio|video) `, ``},
	"media":           {``, `mimeType=[^ ]+ url=[^ ]+ `, ``},
	"encodingDesc":    {`(projectDesc )+(editorialDecl )?tagsDecl (classDecl )?`, global, ``},
	"projectDesc":     {`(p )+`, ``, ``},
	"editorialDecl":   {`correction normalization hyphenation quotation segmentation `, ``, ``},
	"correction":      {`(p )+`, ``, ``},
	"normalization":   {`(p )+`, ``, ``},
	"hyphenation":     {`(p )+`, ``, ``},
	"quotation":       {`(p )+`, ``, ``},
	"segmentation":    {`(p )+`, ``, ``},
	"tagsDecl":        {`namespace `, ``, ``},
	"namespace":       {`(tagUsage )+`, `name=.+ `, ``},
	"tagUsage":        {``, `gi=\w+ occurs=\d+ `, ``},
	"classDecl":       {`(taxonomy )+`, ``, ``},
	"taxonomy":        {`(desc )+(category )+`, `xml:id=[^ ]+ `, ``},
	"category":        {`(catDesc )+`, `xml:id=[^ ]+ `, ``},
	"catDesc":         {`term `, ``, anything},
	"term":            {``, ``, normalized},
	"profileDesc":     {`settingDesc (particDesc langUsage )?`, global, ``},
	"settingDesc":     {`setting `, ``, ``},
	"setting":         {`(name )+date `, ``, ``},
	"name":            {``, `type=\w+ `, normalized},
	"particDesc":      {`(listOrg )+(listPerson )+`, ``, ``},
	"listOrg":         {`(org )+`, ``, ``},
	"org":             {`(orgName )+`, global + `role=institution `, ``},
	"listPerson":      {`(person )+`, ``, ``},
	"person":          {`(persName )+(affiliation |idno )*`, global, ``},
	"persName":        {`(term )?`, ``, anything},
	"affiliation":     {`(roleName )*(note )?`, `role=member (ref=[^ ]+ )?(ana=[^=]+ )?` + temporal + `?`, ``},
	"roleName":        {``, ``, normalized},
	"langUsage":       {`(language )+`, ``, ``},
	"language":        {``, `ident=[^ ]+ `, anything},
	"revisionDesc":    {`(change )+`, ``, ``},
	"change":          {``, `when=\d{4}-\d\d-\d\d `, anything},
	"text":            {`body `, `ana=[^ ]+ `, ``},
	"body":            {`(div )+`, ``, ``},
	"u":               {`((seg|` + comment[1:] + ` )+`, global + `(prev=#[^ ]+ )?(next=#[^ ]+ )?(who=#[^ ]+ )?ana=[^=]+ (source=[^ ]+ )?`, ``},
	"seg":             {`(` + comment + ` )*`, global, anything},
	"note":            {`((time|pb) )*`, `(type=[A-Za-z_][\w.-]* )?(n=.+ )?`, anything},
	"time":            {``, `when=DATE `, anything},
	"pb":              {``, `(n=.+ )?`, ``},
	"gap":             {`(desc )+`, `reason=(editorial|inaudible|foreign) `, ``},
	"kinesic":         {`(desc )+`, `(type=(kinesic|applause|ringing|signal|playback|gesture|smiling|laughter|snapping|noise) )?`, ``},
	"incident":        {`(desc )+`, `(type=(action|incident|leaving|entering|break|pause|sound|editorial) )?`, ``},
	"vocal":           {`(desc )+`, `type=(greeting|question|clarification|speaking|interruption|exclamat|laughter|shouting|murmuring|noise|signal) `, ``},
	"desc":            {`(term )?`, ``, anything},
}

var dated = `\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d)?)?)?`

// divisions are of two types with contents of their own.
var divisions = map[string]string{
	"debateSection":  `(head )*(` + comment + ` )*u ((` + comment[1:len(comment)-1] + `|u) )*`,
	"commentSection": `(head )*(` + comment + ` )+`,
}

var compiled = map[string]*regexp.Regexp{}

// fits tells that the whole of s is as an expression says.
func fits(expression, s string) bool {
	r := compiled[expression]
	if r == nil {
		r = regexp.MustCompile(`^(?:` + strings.ReplaceAll(expression, "DATE", dated) + `)$`)
		compiled[expression] = r
	}
	return r.MatchString(s)
}

// misfit says what in a file is not as the structure asks, "" for nothing.
func misfit(n *xmltree.Node) string {
	m, ok := structure[n.Name]
	if n.Name == "div" {
		m, ok = model{divisions[n.Attr("type")], `type=\w+ `, ``}, true
	}
	if !ok {
		return "no element " + n.Name + " is allowed"
	}
	children, attrs, words := "", "", ""
	for _, c := range n.Children {
		switch {
		case c.Name == "":
			words += c.Text
		case c.Name[0] != '?':
			children += c.Name + " "
		}
	}
	for _, a := range n.Attrs {
		prefix := ""
		if a.Space == "xml" {
			prefix = "xml:"
		}
		attrs += prefix + a.Name + "=" + a.Value + " "
	}
	if m.words == "" {
		words = strings.TrimSpace(words)
	}
	for _, part := range []struct{ what, expression, s string }{{"children", m.children, children}, {"attributes", m.attrs, attrs}, {"words", m.words, words}} {
		if !fits(part.expression, part.s) {
			return fmt.Sprintf("line %d: <%s> has the %s %.200q, not %.200s", n.Line(), n.Name, part.what, part.s, part.expression)
		}
	}
	for _, c := range n.Children {
		if c.Name != "" && c.Name[0] != '?' {
			if s := misfit(c); s != "" {
				return s
			}
		}
	}
	return ""
}

// What is written has the required structure of ParlaMint, each ID stands once
// in its file, and every pointer within the corpus leads somewhere.
func TestWhatIsWrittenHasTheStructureOfParlaMint(t *testing.T) {
	rich := corpustest.Generated(2, 12)
	enrich(rich.Documents[0])
	rich.Corrections = []corpus.Correction{{Kind: "merge", Before: "A & B", After: "A", Reason: "One person.", On: "2020-01-02"}, {Kind: "name", Reason: "No day."}}
	for name, c := range map[string]*corpus.Corpus{"generated": rich, "founding": corpustest.Founding()} {
		t.Run(name, func(t *testing.T) {
			content := corpustest.Files(t, tei.Export, c)
			ids := map[string]bool{}
			var roots []*xmltree.Node
			for path, b := range content {
				root, faults := xmltree.Parse(format.NewInput(path, b))
				if len(faults) > 0 {
					t.Fatal(faults)
				}
				if s := misfit(root); s != "" {
					t.Errorf("%s: %s", path, s)
				}
				roots = append(roots, root)
				identify(t, root, ids)
			}
			for _, root := range roots {
				follow(t, root, ids)
			}
		})
	}
}

// enrich gives a document what the generated ones have not.
func enrich(d *corpus.Document) {
	d.Edition, d.Dek, d.Kind = []string{"as delivered"}, "A fictional dek", "hearing"
	d.Media = []corpus.Medium{{Kind: "audio", Printed: "fictional hearing.mp3"}, {Kind: "image", Printed: "x.png"}}
	d.Times = []corpus.Clock{{Of: "start", Value: "09:41", Zone: "EDT"}, {Of: "", Value: "10:00"}, {Of: "end", Value: "17:41:05"}}
	d.Dates.Published = &corpus.Date{EDTF: "2011-XX"}
	d.Turns[2].Time, d.Turns[2].Language, d.Turns[2].Interrupts = &corpus.Time{Start: 1500, End: 2750}, "fr", d.Turns[1].ID
	d.Turns[4].Voice, d.Turns[4].Rendition, d.Turns[4].Continues = corpus.Withheld, corpus.Interpreted, d.Turns[2].ID
	d.Turns[4].Speaker, d.Turns[4].Role, d.Turns[4].Organization = "", "", ""
	goesOn := &d.Turns[6]
	goesOn.Label, goesOn.Voice, goesOn.Kind, goesOn.Continued = d.Turns[5].Label, d.Turns[5].Voice, d.Turns[5].Kind, true
	goesOn.Continues = d.Turns[5].ID
	goesOn.Speaker, goesOn.Role, goesOn.Organization, goesOn.Answers = "", "", "", ""
	mark(&d.Turns[0])
	d.Speakers[0].Identifiers = []corpus.Identifier{{Scheme: "wikidata", Value: "Q1"}, {Scheme: "made up", Value: "a b/ü"}}
	d.Speakers[0].Roles = append(d.Speakers[0].Roles, corpus.Role{Title: "Keeper of Lamps", Organization: "Lamp Office", From: "1990", To: "2043-05~"}, corpus.Role{Organization: "Lamp Office"})
	d.Notes = append(d.Notes, corpus.Note{Kind: "remark", Text: "A bell & a whistle", Lines: d.Turns[3].Lines})
}

// mark gives a turn a mark of each kind over a word, and two without a width
// behind it.
func mark(t *corpus.Turn) {
	t.Text = "This fictional turn has as many words as there are kinds of mark, and some more for the sake of good measure"
	t.Paragraphs, t.Marks = []corpus.Span{{Start: 0, End: len(t.Text)}}, nil
	at := 0
	for _, kind := range corpus.MarkKinds {
		end := at + strings.IndexByte(t.Text[at:], ' ')
		t.Marks = append(t.Marks, corpus.Mark{Kind: kind, Start: at, End: end, Printed: t.Text[at:end], Value: "v"},
			corpus.Mark{Kind: kind, Start: end, End: end}, corpus.Mark{Kind: kind, Start: end, End: end, Value: "value <" + string(kind) + ">"})
		at = end + 1
	}
}

func identify(t *testing.T, n *xmltree.Node, ids map[string]bool) {
	if id := n.Attr("xml:id"); id != "" {
		if ids[id] {
			t.Errorf("the ID %s stands twice", id)
		}
		ids[id] = true
	}
	for _, c := range n.Children {
		identify(t, c, ids)
	}
}

func follow(t *testing.T, n *xmltree.Node, ids map[string]bool) {
	for _, name := range []string{"who", "prev", "next", "ana", "ref"} {
		for _, ref := range strings.Fields(n.Attr(name)) {
			if i := strings.IndexAny(ref, "#:"); !ids[ref[i+1:]] {
				t.Errorf("line %d: %s=%q leads nowhere", n.Line(), name, ref)
			}
		}
	}
	for _, c := range n.Children {
		follow(t, c, ids)
	}
}

// Every field that TEI holds, in one document, comes back.
func TestARichDocumentComesBack(t *testing.T) {
	c := corpustest.Generated(2, 1)
	enrich(c.Documents[0])
	c.Documents[0].Turns[2].Continued = false
	for i := range c.Documents[0].Turns {
		c.Documents[0].Turns[i].FollowsUp = ""
	}
	sameAgain(t, c)
	d := whole(t, c).Documents[0]
	s := d.Speaker(c.Documents[0].Speakers[0].ID)
	if fmt.Sprint(s.Identifiers) == "" || len(s.Identifiers) != 2 || s.Identifiers[1].Scheme != "made up" || s.Identifiers[1].Value != "a b/ü" {
		t.Errorf("%+v", s.Identifiers)
	}
	if !strings.Contains(fmt.Sprintf("%+v", s.Roles), "To:2043-05~") || len(s.Roles) != 3 {
		t.Errorf("%+v", s.Roles)
	}
}
