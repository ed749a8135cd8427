package transcript_test

import (
	"testing"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/transcript"
)

// Fictional labels, and whom they name: the name, the post and the organization.
func TestLabelsNameWhoeverHoldsAnOffice(t *testing.T) {
	for label, want := range map[string][3]string{
		"El president de la Mesa d’Edat (Bru de Castell Farré)": {"Bru de Castell Farré", "El president de la Mesa d’Edat", ""},
		"La consellera d’Economia (Ona Far Mar)":                {"Ona Far Mar", "La consellera d’Economia", ""},
		"The Prime Minister (Ada Fenwick)":                      {"Ada Fenwick", "The Prime Minister", ""},
		"Der Präsident des Rates (Ben Low)":                     {"Ben Low", "Der Präsident des Rates", ""},
		"The Minister for Lamps (Lamp Party)":                   {"The Minister for Lamps", "", "Lamp Party"},
		"The Minister for Lamps":                                {"The Minister for Lamps", "", ""},
		"The Prime Minister (Laughter)":                         {"The Prime Minister", "", ""},
		"Abgeordnete Dora Quill, BA":                            {"Abgeordnete Dora Quill", "", ""},
		"Ada Fenwick, MSc, MBA":                                 {"Ada Fenwick", "", ""},
		"Ada Fenwick, MBA, Minister of Tides":                   {"Ada Fenwick", "Minister of Tides", ""},
		"Ada Fenwick, Lamp Party":                               {"Ada Fenwick", "", "Lamp Party"},
	} {
		turns := []transcript.Scripted{{Label: label, Text: "Yes.", Lines: corpus.Lines{From: 1, To: 1}}}
		d, _ := transcript.Finish(transcript.Script{In: format.NewInput("made-up.x", []byte("a\n")), Format: "x", Turns: turns})
		got := [3]string{"", d.Turns[0].Role, d.Turns[0].Organization}
		if s := d.Speaker(d.Turns[0].Speaker); s != nil {
			got[0] = s.Name
		}
		if got != want {
			t.Errorf("%q names %q, want %q", label, got, want)
		}
	}
}
