package corpustest_test

import (
	"encoding/json"
	"testing"

	"lectern/corpus/corpustest"
)

func TestTheGeneratedCorpusIsFaultlessAndRich(t *testing.T) {
	c := corpustest.Generated(1, 20)
	if len(c.Documents) != 20 {
		t.Fatalf("%d documents, want 20", len(c.Documents))
	}
	marks, answers, dated := 0, 0, 0
	for _, d := range c.Documents {
		for _, f := range d.Faults {
			t.Errorf("fault %s", f)
		}
		if d.Dates.Event != nil {
			dated++
		}
		for _, turn := range d.Turns {
			marks += len(turn.Marks)
			if turn.Answers != "" {
				answers++
			}
			if turn.Label != "Q" && turn.Speaker == "" {
				t.Errorf("%s: turn %d has no speaker", d.ID, turn.N)
			}
		}
	}
	if marks < 100 || answers < 100 || dated != 18 {
		t.Errorf("%d marks, %d answers, %d dated documents", marks, answers, dated)
	}
}

func TestTheSameSeedGivesTheSameCorpus(t *testing.T) {
	a, _ := json.Marshal(corpustest.Generated(7, 3))
	b, _ := json.Marshal(corpustest.Generated(7, 3))
	other, _ := json.Marshal(corpustest.Generated(8, 3))
	if string(a) != string(b) || string(a) == string(other) {
		t.Error("the seed does not decide the corpus")
	}
}
