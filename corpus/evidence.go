package corpus

// Origin is who vouches for a value.
type Origin string

// The origins. A reader of the site can always tell which one a value has.
const (
	// FromFile: the source says it in so many words.
	FromFile Origin = "file"
	// Inferred: a rule made it from what the source says. It looks like a guess.
	Inferred Origin = "inferred"
	// FromEditor: an editor added it in a sidecar file, with a source.
	FromEditor Origin = "editor"
)

// Evidence is why a value is what it is.
type Evidence struct {
	Origin Origin `json:"origin"`

	// Rule says in a short sentence how the value follows: "the closing line
	// names the role before the name".
	Rule string `json:"rule"`

	// Printed are the words that it rests on, as the source prints them.
	Printed string `json:"printed,omitempty"`

	// Line is where they stand, 1-based; 0 for an editor's.
	Line int `json:"line,omitempty"`

	// Source is set for an editor's value, and only then.
	Source *Source `json:"source,omitempty"`
}

// Source is a publication that an editor's fact rests on.
type Source struct {
	Title     string `json:"title"`
	Publisher string `json:"publisher"`
	URL       string `json:"url"`

	// Record is the publisher's own number for it, as "opinions_100853".
	Record string `json:"record"`
}

// Fact is one value with where it comes from.
type Fact struct {
	// Of is the field: "title", "dek", "kind", "edition", "language", "place",
	// "rendition" or "source".
	Of string `json:"of"`

	// Turns are the IDs of the turns that it is about, empty for the document.
	Turns []string `json:"turns,omitempty"`

	Value    string     `json:"value"`
	Evidence []Evidence `json:"evidence"`
}

// InFile is the evidence that the file itself gives: the words that it prints on a
// line, and the rule by which they say so.
func InFile(rule, printed string, line int) []Evidence {
	return []Evidence{{Origin: FromFile, Rule: rule, Printed: printed, Line: line}}
}

// Dates are when it happened and when it was published. They are different
// questions; nil is unknown.
type Dates struct {
	Event     *Date `json:"event"`
	Published *Date `json:"published"`
}

// Date is an EDTF value and why it is believed.
type Date struct {
	EDTF     string     `json:"edtf"`
	Evidence []Evidence `json:"evidence"`
}

// String is the EDTF value, "" for nil.
func (d *Date) String() string {
	if d == nil {
		return ""
	}
	return d.EDTF
}

// Origin is that of the weakest evidence: Inferred if any of it is, then
// FromEditor, then FromFile. No evidence at all is Inferred.
func (d *Date) Origin() Origin { return Weakest(d.Evidence) }

// Weakest is the origin of the weakest evidence; see Date.Origin.
func Weakest(evidence []Evidence) Origin {
	if len(evidence) == 0 {
		return Inferred
	}
	weakest := FromFile
	for _, e := range evidence {
		switch e.Origin {
		case Inferred:
			return Inferred
		case FromEditor:
			weakest = FromEditor
		}
	}
	return weakest
}
