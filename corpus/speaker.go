package corpus

// Speaker is one person as one document knows them.
type Speaker struct {
	// ID is made from the name: lower-case letters, digits and "-". The same
	// full name in two documents gives the same ID.
	ID string `json:"id"`

	// Name is as the source writes it, in running-text capitals.
	Name string `json:"name"`

	// Spelling is "uncertain" where the source doubts the spelling, else "".
	Spelling string `json:"spelling"`

	// Labels are the printed labels of the turns, each once, in order.
	Labels []string `json:"labels"`

	// Written are other ways in which the source writes the name.
	Written []string `json:"written"`

	Roles []Role `json:"roles"`

	// Identifiers are the person's in other people's registers, from the source
	// or from an editor.
	Identifiers []Identifier `json:"identifiers,omitempty"`

	// Evidence says why the labels and the name are one person.
	Evidence []Evidence `json:"evidence"`
}

// Role is what a speaker was at the time of the document.
type Role struct {
	// Title is as printed: "Prime Minister of Libya", "NATO Secretary
	// General"; "" where only the organization is known.
	Title string `json:"title"`

	// Organization is as printed; "" where the source names none.
	Organization string `json:"organization"`

	// From and To bound the time in which the role was held, as EDTF; "" where
	// nobody says.
	From string `json:"from,omitempty"`
	To   string `json:"to,omitempty"`

	Evidence []Evidence `json:"evidence"`
}

// Identifier names a person in a register.
type Identifier struct {
	// Scheme is "wikidata", "viaf", "orcid", or as the source writes it.
	Scheme string `json:"scheme"`
	Value  string `json:"value"`

	Evidence []Evidence `json:"evidence"`
}

// Speaker is the document's speaker with that ID, or nil.
func (d *Document) Speaker(id string) *Speaker {
	for i := range d.Speakers {
		if d.Speakers[i].ID == id {
			return &d.Speakers[i]
		}
	}
	return nil
}

// TurnNear is Turn, looked for from the turn at an index outward: what a turn
// belongs with stands near it, and a document of any length is drawn and reported
// on turn by turn.
func (d *Document) TurnNear(at int, id string) *Turn {
	if id == "" {
		return nil
	}
	at = min(max(at, 0), len(d.Turns))
	for before, behind := at-1, at; before >= 0 || behind < len(d.Turns); before, behind = before-1, behind+1 {
		if behind < len(d.Turns) && d.Turns[behind].ID == id {
			return &d.Turns[behind]
		}
		if before >= 0 && d.Turns[before].ID == id {
			return &d.Turns[before]
		}
	}
	return nil
}

// Turn is the document's turn with that ID, or nil.
func (d *Document) Turn(id string) *Turn {
	for i := range d.Turns {
		if d.Turns[i].ID == id {
			return &d.Turns[i]
		}
	}
	return nil
}
