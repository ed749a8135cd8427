package people_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/people"
	"lectern/corpus/transcript"
)

// archived are the transcripts of an archive that is beside the repository.
func archived(t *testing.T, name string) *corpus.Corpus {
	t.Helper()
	c := &corpus.Corpus{}
	corpustest.Archive(t, name, corpustest.Every(7, ".md"), func(name string, src []byte) {
		c.Documents = append(c.Documents, transcript.Parse(name, src))
	})
	return c
}

// The pairs of near labels that were looked up: slips of one name, and names of
// two people. What is in the part of the archive that was read is held to it.
var (
	slipPairs = [][2]string{{"THE PRESDIDENT", "THE PRESIDENT"}, {"THE PRESIDNET", "THE PRESIDENT"}, {"MR. SULLICAN", "MR. SULLIVAN"}, {"SECRETARY MAYORAKAS", "SECRETARY MAYORKAS"},
		{"PRESIDENT ZELENSKKY", "PRESIDENT ZELENSKYY"}, {"CHAIR BERSTEIN", "CHAIR BERNSTEIN"}, {"SECRETARY BUTTITGIEG", "SECRETARY BUTTIGIEG"}, {"MS. JEAN-PIERE", "MS. JEAN-PIERRE"}}
	twoPeople = [][2]string{{"CONAWAY", "CONWAY"}, {"CHEUNG", "CHUNG"}, {"FERNÁNDEZ", "HERNÁNDEZ"}, {"O’CONNELL", "O’DONNELL"},
		{"PRESIDENT BIDEN", "FIRST LADY BIDEN"}, {"PRESIDENT BIDEN", "MS. ASHLEY BIDEN"}, {"PRESIDENT BIDEN", "MR. HUNTER BIDEN"}, {"FIRST LADY BIDEN", "MS. ASHLEY BIDEN"},
		{"PRESIDENT BIDEN", "MS. NATALIE BIDEN"}, {"MS. ASHLEY BIDEN", "MS. NATALIE BIDEN"}}
)

func TestRealLabels(t *testing.T) {
	c := archived(t, "wh-briefings")
	before := speakersOfTurns(c)
	people.Resolve(c)
	of := map[string]map[string]bool{} // the people of each label, and of its last word
	turns, named := 0, 0
	for _, d := range c.Documents {
		for _, turn := range d.Turns {
			s := d.Speaker(turn.Speaker)
			if turns++; s == nil {
				continue
			}
			if turn.Voice != "" && turn.Speaker != before[turns-1] {
				t.Errorf("%s:%d: a voice without a name is %s", d.Source.Path, turn.Lines.From, s.Name)
			}
			if !transcript.OfOneDocument(s) {
				named++
			}
			words := strings.Fields(turn.Label)
			for _, key := range []string{turn.Label, words[max(0, len(words)-1)]} {
				if of[key] == nil {
					of[key] = map[string]bool{}
				}
				of[key][s.ID] = true
			}
		}
	}
	for _, pair := range twoPeople {
		for id := range of[pair[0]] {
			if of[pair[1]][id] {
				t.Errorf("%s and %s are both %s", pair[0], pair[1], id)
			}
		}
	}
	suggested, kinds := map[[2]string]bool{}, map[string]int{}
	for _, s := range people.Suggest(c) {
		kinds[s.Kind]++
		for _, a := range s.Sides {
			for _, b := range s.Sides {
				suggested[[2]string{a.Label, b.Label}] = s.Kind == people.Slip || suggested[[2]string{a.Label, b.Label}]
			}
		}
	}
	for _, pair := range slipPairs {
		if of[pair[0]] != nil && of[pair[1]] != nil && !suggested[pair] {
			t.Errorf("%s is not suggested as %s", pair[0], pair[1])
		}
	}
	if os.Getenv("LECTERN_CORPORA") == "all" && (of["MR. SULLICAN"] == nil || of["THE PRESDIDENT"] == nil || of["MR. CONWAY"] == nil) {
		t.Error("the labels that this test is about were not read")
	}
	unresolved := people.Unresolved(c)
	t.Logf("%d documents, %d turns, %d by people with a full name, %d labels unresolved, suggestions %v", len(c.Documents), turns, named, len(unresolved), kinds)
	if named == 0 || len(unresolved) == 0 || !slices.ContainsFunc(c.Documents, func(d *corpus.Document) bool { return d.Speaker("karine-jean-pierre") != nil }) {
		t.Error("nobody was resolved")
	}
}

// speakersOfTurns are the IDs of who speaks, turn by turn.
func speakersOfTurns(c *corpus.Corpus) []string {
	var all []string
	for _, d := range c.Documents {
		for _, turn := range d.Turns {
			all = append(all, turn.Speaker)
		}
	}
	return all
}
