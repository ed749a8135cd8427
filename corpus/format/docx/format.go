package docx

import (
	"sort"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/format/xmltree"
	"lectern/corpus/transcript"
)

// Format reads the documents of word processors.
var Format = format.Format{
	Name:       "docx",
	Extensions: []string{".docx", ".docm", ".dotx"},
	Looks: func(in format.Input) format.Confidence {
		if a := open(in); a != nil && a.main() != "" {
			return format.Surely
		}
		return format.No
	},
	Read: read,
}

func read(in format.Input) format.Reading {
	a := open(in)
	if a == nil || a.main() == "" {
		return refuse(in, "this is no document of a word processor", "save it as .docx, or name its format")
	}
	text, err := a.text(a.main())
	if err != nil {
		return refuse(in, err.Error(), "open it in a word processor and save it again")
	}
	root, faults := xmltree.Parse(format.Input{Name: in.Name, Text: text})
	body := root.Child("body")
	if body == nil {
		return refuse(in, a.main()+" holds no text", "open it in a word processor and save it again")
	}
	w := newWalker(a, text)
	w.blocks(body, context{})
	w.flush()
	page := w.page(in)
	page.Faults = append(page.Faults, w.placed(root, faults)...)
	d, lines := transcript.ReadPage(page)
	d.Source.Encoding = "utf-8"
	return format.Reading{Documents: []*corpus.Document{d}, Lines: lines}
}

func refuse(in format.Input, message, hint string) format.Reading {
	return format.Reading{Faults: []corpus.Fault{{Severity: corpus.Error, File: in.Name, Message: message, Hint: hint}}}
}

// placed are the faults of the XML, their lines those of the document.
func (w *walker) placed(root *xmltree.Node, faults []corpus.Fault) []corpus.Fault {
	starts := format.StartsOf(w.text)
	for i := range faults {
		if f := &faults[i]; f.Line > 0 && f.Line <= len(starts) {
			f.Line, f.Column = w.line(starts[f.Line-1]+f.Column-1), 1
		}
	}
	return faults
}

// page is what the rules of plain text are given.
func (w *walker) page(in format.Input) transcript.Page {
	p := transcript.Page{Passages: w.passages, Lines: w.lines}
	p.In, p.Format = in, "docx"
	p.In.Text, p.In.Encoding = "", "utf-8"
	if len(p.Lines) == 0 {
		p.Lines = []corpus.Span{{Start: 0, End: len(w.text)}}
	}
	w.properties(&p)
	w.beside(&p)
	p.Notes, p.Media = append(p.Notes, w.notes...), w.media
	return p
}

// properties enters what the document says of itself. The title of its
// properties is often that of a template: it counts where the text has none.
func (w *walker) properties(p *transcript.Page) {
	core := w.archive.tree("docProps/core.xml")
	if title := core.Child("title").Words(); title != "" && !w.titled() {
		p.Title = transcript.Stated{Text: title, Rule: "the properties of the document say so"}
	}
	if by := core.Child("creator").Words(); by != "" {
		p.Notes = append(p.Notes, corpus.Note{Kind: "credit", Text: by, Evidence: corpus.InFile("the properties of the document name its author", by, 0)})
	}
	switch tag := w.language(); {
	case core.Child("language").Words() != "":
		p.Language = transcript.Stated{Text: core.Child("language").Words(), Rule: "the properties of the document say so"}
	case tag != "":
		p.Language = transcript.Stated{Text: tag, Rule: "most of its words are marked with it", Guess: true}
	case p.In.Settings.Language != "":
		p.Language = transcript.Stated{Text: p.In.Settings.Language, Rule: "the settings say so", Guess: true}
	}
	for i := range w.passages { // word processors mark words as of one region or another by the keyboard
		if format.SameLanguage(w.passages[i].Language, p.Language.Text) {
			w.passages[i].Language = ""
		}
	}
}

// titled tells that the text has a title of its own: a paragraph in that style,
// or a short one at its beginning that opens no turn.
func (w *walker) titled() bool {
	for i := range w.passages {
		if w.passages[i].Title {
			return true
		}
	}
	if len(w.passages) == 0 {
		return false
	}
	first := w.passages[0]
	return first.Heading || len(first.Text) <= 200 && !strings.ContainsAny(first.Text, ":：\n")
}

// language is the tag that half of the text or more is marked with, "" for none.
func (w *walker) language() string {
	all, best := 0, ""
	tags := make([]string, 0, len(w.tagged))
	for tag, n := range w.tagged {
		all += n
		tags = append(tags, tag)
	}
	sort.Strings(tags)
	for _, tag := range tags {
		if n := w.tagged[tag]; tag != "" && n*2 >= all && (best == "" || n > w.tagged[best]) {
			best = tag
		}
	}
	return best
}
