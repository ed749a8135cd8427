package transcript_test

import (
	"testing"

	"lectern/corpus/transcript"
)

// A file whose lines end in "\r" is read by its lines even where a few of them
// end in "\n" too; a "\r" here and there in another file ends none.
func TestLinesThatEndInReturns(t *testing.T) {
	for source, want := range map[string]int{
		"A fictional talk\r\r\nANN LEE: One.\rTwo.\rBEN LOW: Three.\rFour.\r": 2,
		"A fictional talk\n\nANN LEE: One.\rBEN LOW: Two.\n":                  1,
	} {
		d := transcript.Parse("x.txt", []byte(source))
		if len(d.Turns) != want || d.Coverage.Accounted != d.Coverage.Lines {
			t.Errorf("%q: %d turns, want %d; %d of %d lines", source, len(d.Turns), want, d.Coverage.Accounted, d.Coverage.Lines)
		}
	}
}
