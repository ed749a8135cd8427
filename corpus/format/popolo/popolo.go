package popolo

// The types are those of Popolo's schemas, with the fields that a corpus fills.
type (
	file struct {
		Persons       []person       `json:"persons"`
		Organizations []organization `json:"organizations"`
		Memberships   []membership   `json:"memberships"`
		Events        []event        `json:"events"`
		Speeches      []speech       `json:"speeches"`
	}

	person struct {
		ID          string       `json:"id"`
		Name        string       `json:"name"`
		OtherNames  []otherName  `json:"other_names,omitempty"`
		Identifiers []identifier `json:"identifiers,omitempty"`
	}

	otherName struct {
		Name string `json:"name"`
		Note string `json:"note,omitempty"`
	}

	identifier struct {
		Scheme     string `json:"scheme,omitempty"`
		Identifier string `json:"identifier"`
	}

	organization struct {
		ID   string `json:"id"`
		Name string `json:"name"`
	}

	// membership is also a role without an organization.
	membership struct {
		PersonID       string `json:"person_id"`
		OrganizationID string `json:"organization_id,omitempty"`
		Role           string `json:"role,omitempty"`
		StartDate      string `json:"start_date,omitempty"`
		EndDate        string `json:"end_date,omitempty"`
	}

	event struct {
		ID             string `json:"id"`
		Name           string `json:"name"`
		Description    string `json:"description,omitempty"`
		Classification string `json:"classification,omitempty"`
		StartDate      string `json:"start_date,omitempty"`
		EndDate        string `json:"end_date,omitempty"`
		Location       string `json:"location,omitempty"`
		Sources        []link `json:"sources,omitempty"`
	}

	link struct {
		URL  string `json:"url"`
		Note string `json:"note,omitempty"`
	}

	speech struct {
		ID              string `json:"id"`
		CreatorID       string `json:"creator_id,omitempty"`
		Role            string `json:"role,omitempty"`
		AttributionText string `json:"attribution_text,omitempty"`
		AudienceID      string `json:"audience_id,omitempty"`
		Text            string `json:"text"`
		Date            string `json:"date,omitempty"`
		Type            string `json:"type"`
		Position        int    `json:"position"`
		EventID         string `json:"event_id"`
		Sources         []link `json:"sources,omitempty"`
	}
)
