package corpus

// Corpus is a set of documents that is published together.
type Corpus struct {
	// ID is made from the title or given by the editor: lower-case letters,
	// digits and "-". It names the installed app.
	ID string `json:"id"`

	// Title and Description are the editor's words about the whole.
	Title       string `json:"title"`
	Description string `json:"description"`

	// Language is the BCP 47 tag of Title and Description, "en" by default.
	Language string `json:"language"`

	// Documents are ordered by ID.
	Documents []*Document `json:"documents"`
}

// Document is the document with that ID, or nil.
func (c *Corpus) Document(id string) *Document {
	for _, d := range c.Documents {
		if d.ID == id {
			return d
		}
	}
	return nil
}
