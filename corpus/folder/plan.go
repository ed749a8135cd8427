package folder

import (
	"io/fs"
	"slices"

	"lectern/corpus"
	"lectern/corpus/people"
	"lectern/corpus/sidecar"
)

// plan is all that has to be known of a folder before its files are read, and
// how what was read of them becomes a corpus. A file can be read by itself with
// it, so the files of one folder may be dealt out to several machines: each makes
// the same plan.
type plan struct {
	door
	frame
}

// frame is what a reading is, apart from what its files hold. It is the same
// whoever reads the files.
type frame struct {
	// Corpus is the head of the corpus, without documents.
	Corpus *corpus.Corpus `json:"corpus"`

	// Before are the faults of the folder and its settings, After those of what
	// files declare for each other.
	Before []corpus.Fault `json:"before"`
	After  []corpus.Fault `json:"after"`

	// Only is the one file that was asked for, "" where that is all.
	Only string `json:"only"`

	// Seen is what stands there, read or not.
	Seen seen `json:"seen"`

	// People is the editor's file on who is who, "" for none, with its bytes.
	People       string `json:"people"`
	PeopleSource []byte `json:"people_source"`
}

// plan reads the settings of a folder, and what its files declare for each other.
func (r Reader) plan(fsys *tree, found *files) plan {
	p := plan{
		door:  door{Reader: r, fsys: fsys, sidecars: found.sidecars},
		frame: frame{Corpus: &corpus.Corpus{ID: "corpus", Title: "Transcripts", Language: "en", Documents: []*corpus.Document{}}, Before: found.faults, Seen: found.seen, People: found.people},
	}
	for _, name := range found.settings {
		src, err := fs.ReadFile(fsys, name)
		if err != nil {
			p.Before = append(p.Before, unreadable(name, err))
			continue
		}
		more, faults := sidecar.ReadCorpus(p.Corpus, name, src)
		p.rules = append(p.rules, more...)
		p.Before = append(p.Before, faults...)
	}
	declaring := found.sources
	if found.only {
		p.Only = found.sources[0]
		declaring = besides(fsys, p.Only)
	}
	others := p.declarersOf(declaring)
	p.handed = others.handedOut(found.sources)
	if !found.only {
		p.After = others.missing(fsys)
	}
	if p.People != "" {
		var err error
		if p.PeopleSource, err = fs.ReadFile(fsys, p.People); err != nil {
			p.After = append(p.After, unreadable(p.People, err))
		}
	}
	return p
}

// conclude makes a reading of what became of the files, in the order of their
// names: it finds the sidecars that stand beside nothing, tells documents of one
// ID apart, and says who is who in all of them.
func (f frame) conclude(results []result, sidecars map[string]bool) *Reading {
	c := f.Corpus
	all := &Reading{Corpus: c, Faults: f.Before}
	used := all.gather(results)
	if f.Only != "" && len(c.Documents)+len(all.Faults) == 0 {
		all.Faults = append(all.Faults, corpus.Fault{Severity: corpus.Warning, File: f.Only,
			Message: "it holds no transcript, but what others point at", Hint: "read the folder that it stands in"})
	}
	if f.Only == "" && len(c.Documents) == 0 {
		all.Faults = slices.Insert(all.Faults, 0, f.Seen.nothing())
	}
	all.Faults = append(all.Faults, f.After...)
	if f.Only == "" {
		all.Faults = append(all.Faults, alone(sidecars, used)...)
	}
	sortByID(c.Documents)
	all.Faults = append(all.Faults, distinct(c.Documents)...)
	sortByID(c.Documents)
	// Where one file was asked for, entries about the people of others are no
	// faults.
	if faults := people.Apply(c, f.People, f.PeopleSource); f.Only == "" {
		all.Faults = append(all.Faults, faults...)
	}
	return all
}

// gather takes in what became of the files, and says which sidecars were used.
func (r *Reading) gather(results []result) (used map[string]bool) {
	used = map[string]bool{}
	for _, one := range results {
		r.Faults = append(r.Faults, one.faults...)
		for _, name := range one.used {
			used[name] = true
		}
		if one.taken {
			r.Files = append(r.Files, one.File)
			r.Corpus.Documents = append(r.Corpus.Documents, one.Documents...)
		}
	}
	return used
}
