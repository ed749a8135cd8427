package page_test

import (
	"slices"
	"strings"
	"testing"

	"lectern/app/page"
	"lectern/app/state"
	"lectern/corpus"
)

// voiced is a made-up corpus of all that a source with markup and an editor can
// say: every voice, links between turns, times, marks without a width,
// corrections, and addresses of before.
func voiced() *corpus.Corpus {
	turn := func(n int, id, label string, v corpus.Voice, text string) corpus.Turn {
		return corpus.Turn{ID: id, N: n, Kind: corpus.Speech, Label: label, Voice: v, Text: text, Paragraphs: []corpus.Span{{Start: 0, End: len(text)}}, Lines: corpus.Lines{From: n, To: n}}
	}
	said := "We have 8,000 lamps and —"
	d := &corpus.Document{ID: "lamps", Title: "Made-up lamps", Language: "de", Source: corpus.File{Path: "lamps.xml", Format: "tei"}, Coverage: corpus.Coverage{Lines: 9, Accounted: 9},
		Times:    []corpus.Clock{{Of: "start", Value: "17:41", Zone: "EDT", Evidence: []corpus.Evidence{{Origin: corpus.FromFile, Rule: "a line of its own", Line: 1}}}, {Of: "end", Value: "18:02"}},
		Speakers: []corpus.Speaker{{ID: "ada-sample", Name: "Ada Sample", Labels: []string{"ADA SAMPLE"}}},
		Turns: []corpus.Turn{
			turn(1, "a1", "ADA SAMPLE", "", said), turn(2, "q1", "Q", corpus.Unnamed, "How many?"), turn(3, "a2", "ADA SAMPLE", "", "— and no oil."),
			turn(4, "w1", "SENIOR LAMP OFFICIAL", corpus.Withheld, "No comment."), turn(5, "c1", "AUDIENCE", corpus.Collective, "Hear, hear!"),
			turn(6, "m1", "SPEAKER_00", corpus.Machine, "Mind the gap."), turn(7, "p1", "CLIP", corpus.Played, "It rained."), turn(8, "e1", "", "", ""),
		}}
	d.Turns[0].Speaker, d.Turns[2].Speaker = "ada-sample", "ada-sample"
	d.Turns[0].Time = &corpus.Time{Start: 3723000}
	d.Turns[0].Marks = []corpus.Mark{
		{Kind: corpus.Reaction, Start: 0, End: 0, Value: "Beifall <links>."}, {Kind: corpus.Corrected, Start: 8, End: 13, Printed: "8,000", Value: "80,000"},
		{Kind: corpus.Page, Start: len(said), End: len(said), Value: "12"}, {Kind: corpus.TimeCode, Start: 4, End: 4, Value: "3724000"}}
	d.Turns[1].Interrupts, d.Turns[2].Continues, d.Turns[1].FollowsUp, d.Turns[1].Language = "a1", "a1", "w1", "en"
	d.Turns[7].Marks = []corpus.Mark{{Kind: corpus.Reaction, Value: "Stille."}}
	return &corpus.Corpus{ID: "voiced", Title: "A made-up corpus", Documents: []*corpus.Document{d},
		Corrections: []corpus.Correction{{Kind: "merge", People: []string{"ada-sample", "nobody"}, Before: "A. Sample", After: "Ada Sample", Reason: "The office says so.", On: "2014-05",
			Source: &corpus.Source{Title: "The register", URL: "https://example.org/r"}, File: "people.toml", Line: 3}},
		Moved:   []corpus.Moved{{Document: "lamp", ToDocument: "lamps"}, {Document: "lamps", Turn: "old1", ToDocument: "lamps", ToTurn: "a1"}, {Document: "lamps", Turn: "old2", ToDocument: "other", ToTurn: "x"}},
		Gone:    []corpus.Gone{{Document: "dark"}, {Document: "lamps", Turn: "old3"}},
		Renamed: []corpus.Renamed{{Speaker: "a-sample", To: "ada-sample"}, {Speaker: "left"}}}
}

func TestVoicesAndLinksAreSaid(t *testing.T) {
	_, root := drawn(t, page.Input{Corpus: voiced(), State: state.State{Page: state.Document, ID: "lamps"}})
	for id, want := range map[string]string{
		"a1": "at 1:02:03", "q1": "not named · following up ¶ 4 · breaking in on ¶ 1", "a2": "going on from ¶ 1", "w1": "name withheld by the source",
		"c1": "several voices", "m1": "a voice named or made by a program", "p1": "played, not spoken here",
	} {
		if got := strings.TrimSpace(text(elements(byID(root, id), class("meta"))[0])); got != want {
			t.Errorf("turn %s says %q, want %q", id, got, want)
		}
	}
	if got, _ := attr(elements(byID(root, "q1"), class("words"))[0], "lang"); got != "en" {
		t.Errorf("the turn's language is %q, want en", got)
	}
	for _, want := range []string{"Began17:41 EDT", "Ended18:02 no zone given"} {
		if !strings.Contains(text(root), want) {
			t.Errorf("the page does not say %q", want)
		}
	}
}

// A mark without a width is a link that a style sheet fills: the words stay what
// was spoken.
func TestWhatNobodySpokeStandsInNoText(t *testing.T) {
	_, root := drawn(t, page.Input{Corpus: voiced(), State: state.State{Page: state.Document, ID: "lamps"}})
	var shown []string
	for _, n := range elements(root, class("point")) {
		says, _ := attr(n, "data-says")
		shown = append(shown, says)
	}
	if want := []string{"Beifall <links>.", "page 12", "Stille."}; !slices.Equal(shown, want) {
		t.Errorf("shown %q, want %q", shown, want)
	}
	if got := words(t, root, "a1"); got != "We have 8,000 lamps and —" {
		t.Errorf("the words are %q", got)
	}
	fixed := elements(byID(root, "a1"), class("correction"))
	if says, _ := attr(fixed[0], "data-says"); says != "80,000" || !strings.Contains(text(byID(root, "a1")), "What was meant: 80,000.") {
		t.Errorf("the correction says %q", says)
	}
}

func TestAddressesOfBefore(t *testing.T) {
	for _, c := range []struct {
		s                state.State
		heading, forward string
	}{
		{state.State{Page: state.Document, ID: "lamp"}, "Moved", "../../document/lamps/"},
		{state.State{Page: state.Document, ID: "lamp", Embed: true}, "Moved", "../../../embed/document/lamps/"},
		{state.State{Page: state.Turn, Embed: true, ID: "lamps", Turn: "old1"}, "Moved", "../../../../embed/turn/lamps/a1/"},
		{state.State{Page: state.Turn, Embed: true, ID: "lamps", Turn: "old3"}, "No longer here", ""},
		{state.State{Page: state.Document, ID: "dark"}, "No longer here", ""},
		{state.State{Page: state.Document, ID: "never"}, "Not found", ""},
		{state.State{Page: state.Speaker, ID: "a-sample"}, "Moved", "../../speaker/ada-sample/"},
		{state.State{Page: state.Speaker, ID: "a-sample", Embed: true}, "Moved", "../../../embed/speaker/ada-sample/"},
		{state.State{Page: state.Speaker, ID: "left"}, "No longer here", ""},
	} {
		p, root := drawn(t, page.Input{Corpus: voiced(), State: c.s})
		if p.Heading != c.heading || p.Forward != c.forward || !p.Unlisted {
			t.Errorf("%s: %q leads to %q, want %q to %q", c.s.Path(), p.Heading, p.Forward, c.heading, c.forward)
		}
		if len(elements(elements(root, named("main"))[0], named("a"))) == 0 {
			t.Errorf("%s leaves no way out", c.s.Path())
		}
	}
	c := voiced()
	c.Moved = append([]corpus.Moved{c.Moved[0], {Document: "lamp", Turn: "was", ToDocument: "other", ToTurn: "x"}}, c.Moved[1:]...)
	for embed, want := range map[bool]string{false: "../../document/other/#x", true: "../../../embed/document/other/#x"} {
		_, root := drawn(t, page.Input{Corpus: c, State: state.State{Page: state.Document, ID: "lamp", Embed: embed}})
		if n := byID(root, "was"); n == nil || attrOr(elements(n, named("a"))[0], "href") != want {
			t.Errorf("a link to a turn of a document that moved finds %v, want the way to %s", n, want)
		}
	}
	_, root := drawn(t, page.Input{Corpus: voiced(), State: state.State{Page: state.Document, ID: "lamps"}})
	for id, want := range map[string]string{"old1": "", "old2": "This turn stands elsewhere now: go there", "old3": "This turn is no longer in the document. Its words are not kept."} {
		if n := byID(root, id); n == nil || text(n) != want {
			t.Errorf("a link to %s finds %v, want %q", id, n, want)
		}
	}
	if n := byID(root, "old1"); n.Parent != byID(root, "a1") {
		t.Error("a link to an edited turn does not lead to it")
	}
}

func TestTheLogOfCorrectionsIsPublic(t *testing.T) {
	_, root := drawn(t, page.Input{Corpus: voiced(), State: state.State{Page: state.Corrections}})
	for _, want := range []string{"One person, May 2014: Ada Sample, nobody", "BeforeA. Sample", "AfterAda Sample", "ReasonThe office says so.", "people.toml, line 3", "1 document and 2 turns stand at another address now", "dark is no longer in this corpus"} {
		if !strings.Contains(flat(root), want) {
			t.Errorf("the page does not say %q: %s", want, flat(root))
		}
	}
}

func TestTheReportSaysWhatToLookAt(t *testing.T) {
	c := told()
	_, root := drawn(t, page.Input{Corpus: c, State: state.State{Page: state.Report}})
	for _, want := range []string{"spoken turns by nobody whom the source names", "Not understood2", "bare.txt", "Guesses", "Dates that are missing or look wrong", "nothing says when this was"} {
		if !strings.Contains(flat(root), want) {
			t.Errorf("the page does not say %q: %s", want, flat(root))
		}
	}
}
