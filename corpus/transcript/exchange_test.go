package transcript_test

import (
	"slices"
	"testing"

	"lectern/corpus"
	"lectern/corpus/transcript"
)

// A member asks, the minister answers, and others follow up: whoever replied
// first answers throughout.
func TestAnExchangeHasOneAnsweringSide(t *testing.T) {
	turns := []transcript.Scripted{
		{Key: "q1", Label: "Ada Fenwick", Kind: corpus.Question},
		{Label: "Bo Tarn"},
		{Key: "q2", Label: "ADA FENWICK"},
		{Label: "Bo Tarn"},
		{Label: "Madam Speaker", Kind: corpus.Moderator},
		{Label: ""},
		{Key: "q3", Label: "Cy Orr"},
		{Label: "Bo Tarn"},
	}
	transcript.Exchange(turns)
	var got []string
	for _, x := range turns {
		got = append(got, string(x.Kind)+" "+x.Answers)
	}
	want := []string{"question ", "answer q1", "question ", "answer q2", "moderator ", " ", "question ", "answer q3"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestWhoPresides(t *testing.T) {
	for _, yes := range []string{"Mr. Speaker", "Madam Deputy Speaker", "Presidente", "Vicepresidente", "The HOUSE CHAIRPERSON", "Presidente de la sesión", "The Deputy Presiding Officer",
		"Le Président", "Präsidentin", "An Leas-Cheann Comhairle", "Y Dirprwy Lywydd"} {
		if !transcript.Presides(yes) {
			t.Errorf("%q does not preside", yes)
		}
	}
	for _, no := range []string{"", "The President of the Republic", "Presidente de la República", "Prosecretario", "Mr. Chairman Smith", "Chief Officer", "Officer", "The"} {
		if transcript.Presides(no) {
			t.Errorf("%q presides", no)
		}
	}
}
