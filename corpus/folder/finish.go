package folder

import (
	"lectern/corpus"
	"lectern/corpus/mention"
)

// finish finds the dates spoken about. It comes last, because words such as
// "today" are counted from the event's date, which a sidecar may have given.
func finish(d *corpus.Document) { mention.Find(d) }
