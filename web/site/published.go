package site

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"lectern/app/page"
	"lectern/app/state"
	"lectern/corpus"
)

// Published is the corpus of a site that Build made, read back from its
// corpus.json and the documents that it lists: what was said to be so, and
// where old addresses led. turnPages are the documents, in use or of before, whose
// turns have pages of their own, in order: they go into [Options] when the site is
// built again. ErrNotPublished tells that the folder holds none.
func Published(files fs.FS) (c *corpus.Corpus, turnPages []string, err error) {
	l, err := readListing(files)
	if err != nil {
		return nil, nil, err
	}
	if !slices.Contains(schemas, l.Schema) {
		return nil, nil, fmt.Errorf("%s: its schema is %q: this lectern reads %q", listingName, l.Schema, schemas)
	}
	c = &corpus.Corpus{ID: l.ID, Title: l.Title, Description: l.Description, Language: l.Language, Documents: []*corpus.Document{},
		Corrections: l.Corrections, Moved: l.Moved, Gone: l.Gone, Renamed: l.Renamed}
	for _, entry := range l.Documents {
		d, err := publishedDocument(files, entry)
		if err != nil {
			return nil, nil, err
		}
		c.Documents = append(c.Documents, d)
	}
	return c, l.turnPages(), nil
}

// ErrNotPublished tells that a folder holds no site that can be read back.
var ErrNotPublished = errors.New("no " + listingName + " is here")

// readListing reads the corpus.json of a site.
func readListing(files fs.FS) (l listing, err error) {
	body, err := fs.ReadFile(files, listingName)
	if errors.Is(err, fs.ErrNotExist) {
		return l, ErrNotPublished
	}
	if err != nil {
		return l, err
	}
	if err := json.Unmarshal(body, &l); err != nil {
		return l, fmt.Errorf("%s: %w", listingName, err)
	}
	return l, nil
}

func publishedDocument(files fs.FS, entry listed) (*corpus.Document, error) {
	folder, err := folder(state.State{Page: state.Document, ID: entry.ID})
	if err != nil {
		return nil, err
	}
	name := folder + entry.ID + ".json"
	body, err := fs.ReadFile(files, name)
	if err != nil {
		return nil, err
	}
	d := new(corpus.Document)
	if err := json.Unmarshal(body, d); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if d.ID != entry.ID || page.DocumentJSON(state.State{Page: state.Document, ID: d.ID}) != entry.JSON {
		return nil, fmt.Errorf("%s: it is not the document %q that %s lists", name, entry.ID, listingName)
	}
	return d, nil
}
