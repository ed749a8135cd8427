package site

import (
	"net/url"

	"lectern/app/page"
	"lectern/app/state"
	"lectern/corpus"
)

// Schema names the shape of corpus.json. It is read back by Published, so older
// shapes stay readable.
const Schema = "lectern/corpus/2"

var schemas = []string{"lectern/corpus/1", Schema}

const listingName = page.ListingJSON

// listing is corpus.json: what there is to take away, and by which checksum to
// know it. Addresses are relative to its own.
type listing struct {
	Schema      string   `json:"schema"`
	ID          string   `json:"id"`
	Title       string   `json:"title"`
	Description string   `json:"description"`
	Language    string   `json:"language"`
	Version     string   `json:"version"`
	Documents   []listed `json:"documents"`

	// What editors changed in who is who, and what became of addresses that were
	// published before: since lectern/corpus/2.
	Corrections []corpus.Correction `json:"corrections,omitempty"`
	Moved       []corpus.Moved      `json:"moved,omitempty"`
	Gone        []corpus.Gone       `json:"gone,omitempty"`
	Renamed     []corpus.Renamed    `json:"renamed,omitempty"`

	// TurnPages are the documents, in use or of before, whose turns are embedded
	// from pages of their own. Where it is not there, those of all are.
	TurnPages *[]string `json:"turn_pages,omitempty"`
}

type listed struct {
	ID     string `json:"id"`
	Title  string `json:"title"`
	Page   string `json:"page"`
	Source string `json:"source"` // "" where it is not at hand
	Format string `json:"format"`
	JSON   string `json:"json"`
	Bytes  int    `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// downloads are the source of each document, byte for byte where it is at hand, what was read from
// it, and the lists of all.
func (b *builder) downloads() ([]part, error) {
	files := []part{{listingName, b.listing}, {page.ReportJSON, func() ([]byte, error) { return indented(b.report) }}}
	written := map[string]bool{} // sources that several documents share
	for _, d := range b.corpus.Documents {
		folder, err := folder(state.State{Page: state.Document, ID: d.ID})
		if err != nil {
			return nil, err
		}
		files = append(files, part{folder + d.ID + ".json", func() ([]byte, error) { return DocumentJSON(d) }})
		if d.Recorded() != "" {
			continue
		}
		source, err := url.PathUnescape(page.SourceFile(d))
		if err != nil {
			return nil, err
		}
		if !written[source] {
			files = append(files, part{source, func() ([]byte, error) { return b.source(d) }})
			written[source] = true
		}
	}
	return files, nil
}

// listing is corpus.json.
func (b *builder) listing() ([]byte, error) {
	c := b.corpus
	l := listing{Schema, c.ID, c.Title, c.Description, c.Language, b.version, []listed{}, c.Corrections, c.Moved, c.Gone, c.Renamed, b.listedTurnPages()}
	for _, d := range c.Documents {
		at := state.State{Page: state.Document, ID: d.ID}
		l.Documents = append(l.Documents, listed{d.ID, d.Title, at.Path(), page.SourceFile(d), d.Source.Format, page.DocumentJSON(at), d.Source.Bytes, d.Source.SHA256})
	}
	return indented(l)
}

// DocumentJSON is a document in the shape that corpus/SCHEMA.md documents.
func DocumentJSON(d *corpus.Document) ([]byte, error) { return indented(d) }
