package page_test

import (
	"strings"
	"testing"

	"lectern/app/page"
	"lectern/app/state"
	"lectern/corpus/corpustest"
	"lectern/corpus/report"
)

func TestTheReportThatIsGivenIsShownAndNotSummedUpAgain(t *testing.T) {
	c := corpustest.Founding()
	in := page.Input{Corpus: c, State: state.State{Page: state.Report}}
	itself, _ := drawn(t, in)
	given := report.Of(c, nil)
	in.Report = given
	if same, _ := drawn(t, in); rendered(t, same) != rendered(t, itself) {
		t.Error("the page differs from the one that sums up the corpus for itself")
	}
	given.Lines = 9876543
	if p, _ := drawn(t, in); !strings.Contains(rendered(t, p), "9,876,543 lines") {
		t.Error("the report that is given is not the one that is shown")
	}
}

func rendered(t *testing.T, p page.Page) string {
	t.Helper()
	var b strings.Builder
	if err := p.Body.Render(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
