package corpus

import "slices"

// ofSource is the Of of the fact that says by whom the source is known, where it is
// not at hand.
const ofSource = "source"

// Recorded is the name of the file with Lectern's own record of the document, where
// that is all there is: its source, with the name and the checksum that the record
// gives, is not at hand. It is "" where the document was read from its source.
func (d *Document) Recorded() string {
	for _, f := range d.Facts {
		if f.Of == ofSource && len(f.Evidence) > 0 {
			return f.Evidence[0].Printed
		}
	}
	return ""
}

// Record says that the document is known from a record alone, by the name of its
// file; "" says that its source is at hand.
func (d *Document) Record(name string) {
	if name == d.Recorded() {
		return
	}
	d.Facts = slices.DeleteFunc(d.Facts, func(f Fact) bool { return f.Of == ofSource })
	if name != "" {
		d.Facts = append(d.Facts, Fact{Of: ofSource, Value: d.Source.Path,
			Evidence: InFile("Lectern’s own record of the document says so; the source itself is not at hand", name, 0)})
	}
}
