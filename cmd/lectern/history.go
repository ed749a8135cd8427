package main

import (
	"errors"
	"fmt"
	"os"

	"lectern/corpus"
	"lectern/corpus/history"
	"lectern/corpus/pack"
	"lectern/web/site"
)

// follow makes the corpus go on from a site that was built before, so that the
// addresses that it published still lead somewhere. A folder that holds none is
// no error: every site has a first build.
func (r *reading) follow(dir string) error {
	before, turnPages, err := published(dir)
	if errors.Is(err, site.ErrNotPublished) || errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return hinted{fmt.Errorf("%s: the site that was built before can't be read: %w", dir, err), "its old links would break; name another with --after, or build into a new folder"}
	}
	history.Continue(before, r.Corpus)
	r.turnPages = turnPages
	return nil
}

// holdsSite tells a folder that lectern build wrote.
func holdsSite(dir string) bool {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return false // whoever reads it says why
	}
	defer root.Close()
	return site.Holds(root.FS(), ".")
}

// published is the corpus of a site in a folder, and whose turns have pages in it.
func published(dir string) (c *corpus.Corpus, turnPages []string, err error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, nil, err
	}
	defer root.Close()
	return site.Published(root.FS())
}

// stateOf is the corpus that a path holds: a site, a pack, or what transcripts
// are read as.
func stateOf(path string) (*corpus.Corpus, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, hinted{plainly(err), "name a folder of transcripts, one of them, a site that lectern build wrote, or a pack"}
	}
	if info.IsDir() {
		c, _, err := published(path)
		if !errors.Is(err, site.ErrNotPublished) {
			return c, err
		}
	} else if file, err := os.ReadFile(path); err == nil && pack.Looks(file) {
		c, err := pack.Decode(file)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		return c, nil
	}
	r, err := source{Dir: path}.read()
	if err != nil {
		return nil, err
	}
	if !info.IsDir() && r.turns() == 0 { // an empty folder is a reading; a file that can't be read is none
		return nil, hinted{fmt.Errorf("%s: no transcript is here to compare with", path), "lectern check says what was made of it"}
	}
	return r.Corpus, nil
}

func (r *reading) turns() int {
	n := 0
	for _, d := range r.Corpus.Documents {
		n += len(d.Turns)
	}
	return n
}
