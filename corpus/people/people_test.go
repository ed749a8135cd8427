package people_test

import (
	"fmt"
	"strings"
	"testing"

	"lectern/corpus"
	"lectern/corpus/people"
	"lectern/corpus/transcript"
)

// read makes a corpus of documents, each given as "date, title, turns…". All
// are fictional.
func read(texts ...string) *corpus.Corpus {
	c := &corpus.Corpus{}
	for i, text := range texts {
		date, rest, _ := strings.Cut(text, " ")
		d := transcript.Parse(fmt.Sprintf("talk-%d.txt", i+1), []byte(rest))
		if date != "-" {
			d.Dates.Event = &corpus.Date{EDTF: date}
		}
		c.Documents = append(c.Documents, d)
	}
	return c
}

// of is who speaks under a label, in each document that prints it: ID and name.
func of(c *corpus.Corpus, label string) string {
	var all []string
	for _, d := range c.Documents {
		for _, t := range d.Turns {
			if t.Label != label {
				continue
			}
			who := "nobody"
			if s := d.Speaker(t.Speaker); s != nil {
				who = s.Name
				if !transcript.OfOneDocument(s) {
					who += " " + s.ID
				}
			}
			if len(all) == 0 || all[len(all)-1] != who {
				all = append(all, who)
			}
		}
	}
	return strings.Join(all, "; ")
}

const (
	introduces = "2021-03-01 A fictional briefing\n\nMR. LOW: Dr. Ada Fenwick will say more about the tides today.\n\nDR. FENWICK: Thank you. The tides are high.\n\nMR. LOW: Thank you.\n"
	says       = "2021-04-01 A fictional briefing\n\nMR. LOW: And now the tides. I hear that Ada Fenwick is here.\n\nDR. FENWICK: They are low.\n\nMR. LOW: Thank you.\n"
	saysLess   = "2021-05-01 A fictional briefing\n\nMR. LOW: And now the tides.\n\nDR. FENWICK: They are low.\n\nMR. LOW: Thank you.\n"
	another    = "2021-06-01 A fictional briefing\n\nMR. LOW: Dr. Bela Fenwick will say more.\n\nDR. FENWICK: The tides are high.\n\nMR. LOW: Thank you.\n"
)

// dated is a document on another day.
func dated(day, text string) string { return day + text[len("2021-03-01"):] }

func TestWhatIsResolved(t *testing.T) {
	for _, c := range []struct {
		name, label, want string
		texts             []string
	}{
		{"introduced with the label's title", "DR. FENWICK", "Ada Fenwick ada-fenwick", []string{introduces}},
		{"two forenames are nobody's", "DR. FENWICK", "Dr. Fenwick", []string{strings.Replace(introduces, "Thank you. The", "Not Dr. Bela Fenwick, thank you. The", 1)}},
		{"another title is another's", "DR. FENWICK", "Dr. Fenwick", []string{strings.Replace(introduces, "Dr. Ada", "Captain Ada", 1)}},
		{"a name without the title, and nothing elsewhere", "DR. FENWICK", "Dr. Fenwick", []string{says}},
		{"the words name whom the label is elsewhere", "DR. FENWICK", "Ada Fenwick ada-fenwick", []string{introduces, says}},
		{"the words name another of the surname too", "DR. FENWICK", "Ada Fenwick ada-fenwick; Dr. Fenwick", []string{introduces, strings.Replace(says, "They are low", "Bela Fenwick says they are low", 1)}},
		{"one other document is too little", "DR. FENWICK", "Ada Fenwick ada-fenwick; Dr. Fenwick", []string{introduces, saysLess}},
		{"five others around it", "DR. FENWICK", "Ada Fenwick ada-fenwick", []string{introduces, dated("2021-03-02", introduces), dated("2021-03-03", introduces), dated("2021-03-04", introduces), saysLess, dated("2021-07-01", introduces)}},
		{"five others before it", "DR. FENWICK", "Ada Fenwick ada-fenwick; Dr. Fenwick", []string{introduces, dated("2021-03-02", introduces), dated("2021-03-03", introduces), dated("2021-03-04", introduces), dated("2021-03-05", introduces), saysLess}},
		{"two others around it are too little", "DR. FENWICK", "Ada Fenwick ada-fenwick; Dr. Fenwick; Ada Fenwick ada-fenwick", []string{introduces, saysLess, dated("2021-07-01", introduces)}},
		{"a word in brackets is no part of a name", "DR. FENWICK", "Dr. Fenwick", []string{strings.Replace(introduces, "Dr. Ada Fenwick", "Dr. Fenik [Fenwick]", 1)}},
		{"a second bearer anywhere", "DR. FENWICK", "Ada Fenwick ada-fenwick; Dr. Fenwick; Ada Fenwick ada-fenwick; Bela Fenwick bela-fenwick", []string{introduces, dated("2021-03-02", introduces), dated("2021-03-03", introduces), dated("2021-03-04", introduces), saysLess, dated("2021-07-01", introduces), another}},
		{"a surname after the long form", "BRENT", "Soledad Brent soledad-brent", []string{"- A fictional show\n\nSOLEDAD BRENT: Good evening.\n\nADA FENWICK: Good evening.\n\nBRENT: Let us begin.\n\nADA FENWICK: Yes.\n\nBRENT: Yes.\n"}},
		{"an initial after two long forms", "S. BRENT", "Soledad Brent soledad-brent", []string{"- A fictional show\n\nSOLEDAD BRENT: Good evening.\n\nMILO BRENT: Good evening.\n\nS. BRENT: Let us begin.\n\nM. BRENT: Yes.\n"}},
		{"a surname after two long forms", "BRENT", "Brent", []string{"- A fictional show\n\nSOLEDAD BRENT: Good evening.\n\nMILO BRENT: Good evening.\n\nBRENT: Let us begin.\n\nMILO BRENT: Yes.\n\nBRENT: Yes.\n"}},
		{"a withheld voice", "SENIOR ADMINISTRATION OFFICIAL", "nobody", []string{"- A fictional call\n\nSENIOR ADMINISTRATION OFFICIAL: I am Official Ada Fenwick.\n\nQ Thank you.\n\nSENIOR ADMINISTRATION OFFICIAL: Thanks.\n"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := read(c.texts...)
			people.Resolve(got)
			if who := of(got, c.label); who != c.want {
				t.Errorf("%s is %s, want %s", c.label, who, c.want)
			}
		})
	}
}

func TestEveryResolutionHasEvidence(t *testing.T) {
	c := read(introduces, says)
	people.Resolve(c)
	for i, want := range []corpus.Evidence{
		{Origin: corpus.Inferred, Rule: "the words of the document give this title with the full name", Printed: "Ada Fenwick", Line: 3},
		{Origin: corpus.Inferred, Rule: "in other documents this label is that of one person, in 1 document, and the words of this one name Ada Fenwick and nobody else of that surname", Printed: "Ada Fenwick", Line: 3},
	} {
		all := c.Documents[i].Speaker("ada-fenwick").Evidence
		if got := all[len(all)-1]; got != want {
			t.Errorf("evidence %+v, want %+v", got, want)
		}
	}
}

// What other documents gave is no evidence for yet another: four that name her
// and one that was resolved by them are not five.
func TestAResolutionIsNoEvidenceForTheNext(t *testing.T) {
	c := read(introduces, dated("2021-03-02", introduces), dated("2021-03-03", introduces), says, saysLess, dated("2021-07-01", introduces))
	const want = "Ada Fenwick ada-fenwick; Dr. Fenwick; Ada Fenwick ada-fenwick"
	for range 2 {
		people.Resolve(c)
		if got := of(c, "DR. FENWICK"); got != want {
			t.Errorf("DR. FENWICK is %s, want %s", got, want)
		}
	}
}
