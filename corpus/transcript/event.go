package transcript

import (
	"strings"

	"lectern/corpus"
)

// events are the kinds of event, longest first where one holds another.
var events = []string{
	"joint press conference", "joint news conference", "joint press availability", "joint press point", "joint press briefing", "press conference",
	"news conference", "press availability", "press point", "press briefing", "press gaggle", "press call", "background briefing", "doorstep statement",
	"doorstep interview", "doorstep", "panel discussion", "round table", "roundtable", "town hall", "oral argument", "committee hearing", "public hearing",
	"hearing", "parliamentary debate", "plenary session", "plenary debate", "debate", "keynote speech", "keynote address", "keynote", "inaugural address",
	"commencement address", "lecture", "interview", "question time", "briefing", "gaggle", "testimony", "deposition", "meet-and-greet",
	"bilateral meeting", "conferencia de prensa", "rueda de prensa", "conférence de presse", "pressekonferenz", "remarks", "speech", "statement",
}

// editions are how a source says in what state its text is.
var editions = []struct{ words, is string }{
	{"excerpt", "excerpts"}, {"as delivered", "as delivered"}, {"as prepared", "as prepared"}, {"rush transcript", "rush transcript"},
	{"uncorrected", "uncorrected"}, {"not for publication", "not for publication"}, {"check against delivery", "check against delivery"},
	{"embargoed", "embargoed"}, {"unedited", "unedited"}, {"near-verbatim", "near-verbatim"}, {"preliminary", "preliminary"}, {"subject to final review", "subject to final review"},
	{"e&oe", "errors and omissions excepted"}, {"provisional", "provisional"}, {"es gilt das gesprochene wort", "check against delivery"},
	{"seul le prononcé fait foi", "check against delivery"}, {"le prononcé fait foi", "check against delivery"}, {"versión estenográfica", "stenographic version"},
	{"vorläufig", "provisional"}, {"compte rendu intégral", "full record"}, {"auszüge", "excerpts"}, {"extraits", "excerpts"}, {"extractos", "excerpts"},
}

// readEvent reads the kind of event and the state of the text from the notes on
// the source, the kind from the title too.
func (r *reader) readEvent() {
	for i := range r.doc.Notes {
		n := &r.doc.Notes[i]
		if (n.Kind == "source" || n.Kind == "credit") && r.ledger[n.Lines.From-1].Became == n.Kind && r.isSourceLine(n.Text) {
			r.readSourceNote(n)
		}
	}
	if kind := eventIn(r.doc.Title); r.doc.Kind == "" && kind != "" {
		r.doc.Kind = kind
		r.fact("kind", fact{kind, r.title.line}, corpus.FromFile, "the title names it")
	}
}

func (r *reader) readSourceNote(n *corpus.Note) {
	if len(n.Text) > 1000 {
		return
	}
	line := n.Lines.From - 1
	if kind := eventIn(n.Text); r.doc.Kind == "" && kind != "" {
		r.doc.Kind = kind
		r.fact("kind", fact{kind, line}, corpus.FromFile, "the note on the source names it")
	}
	low := strings.ToLower(n.Text)
	for _, e := range editions {
		if strings.Contains(low, e.words) && !contains(r.doc.Edition, e.is) {
			r.doc.Edition = append(r.doc.Edition, e.is)
			r.fact("edition", fact{e.is, line}, corpus.FromFile, "the note on the source names it")
		}
	}
	if credit := photoCredit(n.Text); credit != "" {
		for i := range r.doc.Media {
			if m := &r.doc.Media[i]; m.Kind == "image" && m.Credit == "" {
				m.Credit = credit
			}
		}
	}
}

// eventIn is the kind of event that s names, whole words, or "".
func eventIn(s string) string {
	low := strings.ToLower(s)
	for _, e := range events {
		if wordAt(low, e) >= 0 {
			return e
		}
	}
	return ""
}

// wordAt is where word stands in s with no letter or digit on either side, -1
// where it does not.
func wordAt(s, word string) int {
	for at := 0; ; {
		i := strings.Index(s[at:], word)
		if i < 0 || word == "" {
			return -1
		}
		start, end := at+i, at+i+len(word)
		if (start == 0 || !wordByte(s[start-1])) && (end == len(s) || !wordByte(s[end])) {
			return start
		}
		at = start + 1
	}
}

// wordByte takes every byte beyond ASCII for part of a word, but for the
// punctuation that begins with 0xE2 and the no-break space.
func wordByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= 0xC3 && c != 0xE2 || c >= 0x80 && c < 0xC0 && c != 0xA0 && c != 0x94 && c != 0x99 && c != 0x9D && c != 0x93
}
