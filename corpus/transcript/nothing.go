package transcript

import (
	"lectern/corpus"
	"lectern/corpus/format"
)

// Nothing is the reading of a source in which a reader found no transcript, with
// the faults that say why: its lines are accounted for all the same.
func Nothing(s Script, faults ...corpus.Fault) format.Reading {
	d, lines := Finish(s)
	return format.Reading{Lines: lines, Faults: append(d.Faults, faults...)}
}
