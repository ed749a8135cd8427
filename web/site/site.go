package site

import (
	"cmp"
	"io/fs"
	"sync"

	"lectern/app/page"
	"lectern/app/state"
	"lectern/corpus"
	"lectern/corpus/pack"
	"lectern/corpus/report"
	"lectern/corpus/stats"
	"lectern/web"
	"lectern/web/static"
)

// Options say what a site is made of beside its corpus.
type Options struct {
	// BaseURL is the absolute address of the home page; "" leaves out what
	// can't be said without one: the sitemap, absolute links, a 404 page that
	// works below a path.
	BaseURL string

	// Quality is brotli's, from 0 to 11: how long to try, not what comes out
	// when it is read. The program's own twin is ready-made, and the pages of a
	// large corpus are tried on for less long.
	Quality int

	// TurnEmbeds is where turns are embedded from: InPages or InDocuments; "" leaves
	// it to the number of turns. TurnPages are the documents whose turns have pages
	// of their own whatever it says, for they were published: see [Published].
	TurnEmbeds string
	TurnPages  []string

	// Only tells which files Write is to write, by their names; nil is all. The
	// folder is the site when all are written: into it by several, or copied
	// together. Whoever writes a part makes the same marker, and none is written
	// over another site: ErrAnotherSite.
	Only func(name string) bool

	// Sources holds the source of each document at its Source.Path. It must
	// hold the very bytes that the document was read from.
	Sources fs.FS

	// Program is what makes the pages live; without one they are still there
	// to be read.
	Program Program

	// OneFile is up to how many bytes the corpus is one file, which every reader
	// fetches; a larger one comes in pieces. Together is up to how many bytes
	// these are fetched together, for a page that is drawn from all of them. 0 is
	// what is chosen below.
	OneFile, Together int
}

// Chosen: one file is no more than the program itself; together they are less
// than a minute on a slow link, and nobody waits for them who follows links.
const (
	oneFile  = 1 << 20
	together = 8 << 20
)

// Program is the program of the browser, as web/program has it.
type Program struct {
	Wasm, Brotli, Exec []byte

	// Corpus is the pack inside the program. A site of the same corpus needs
	// none beside it.
	Corpus []byte
}

func (p Program) absent() bool { return len(p.Wasm) == 0 }

// Site is a built site, in memory.
type Site struct {
	// Version names the build, see [Summary].
	Version string

	// Files are all there is, by path below the root.
	Files map[string]web.File
}

// Summary says what was built.
type Summary struct {
	// Version names the build: a short hash of all that its pages are made from.
	Version string

	// Files are how many there are, without twins; Bytes are theirs, with twins.
	Files int
	Bytes int64

	// Much tells that the site is large, so that its pages were compressed less,
	// TurnsInDocuments that its turns are embedded from their documents.
	Much, TurnsInDocuments bool
}

// builder is one build. What it holds is not changed once pages are drawn.
type builder struct {
	corpus  *corpus.Corpus
	counts  *stats.Counts
	report  *report.Report
	sizes   page.Overview
	options Options
	pack    []byte
	assets  assets
	pieces  int      // bytes of the pack where it comes in pieces, else 0
	ahead   []string // the chunks that any search needs
	states  []state.State
	version string
}

// Build makes the site of a corpus in memory. One that is too large for that is
// made by Write.
func Build(c *corpus.Corpus, o Options) (*Site, error) {
	b, err := prepare(c, o)
	if err != nil {
		return nil, err
	}
	all, err := b.parts()
	if err != nil {
		return nil, err
	}
	s := &Site{Version: b.version, Files: make(map[string]web.File, len(all))}
	var one sync.Mutex
	_, err = b.make(all, func(name string, f web.File) error {
		one.Lock()
		defer one.Unlock()
		s.Files[name] = f
		return nil
	})
	return s, err
}

func prepare(c *corpus.Corpus, o Options) (*builder, error) {
	base, err := BaseURL(o.BaseURL)
	if err != nil {
		return nil, err
	}
	o.BaseURL = base
	if err := checkIDs(c); err != nil {
		return nil, err
	}
	b := &builder{corpus: c, counts: stats.Of(c), report: report.Of(c, nil), sizes: page.OverviewOf(c), options: o}
	b.states = states(c, b.counts, b.turnPages())
	if b.pack, err = pack.Encode(c); err != nil {
		return nil, err
	}
	if err = b.checkSources(); err != nil {
		return nil, err
	}
	if b.assets, err = b.gather(static.FS); err != nil {
		return nil, err
	}
	b.version, err = b.versionOf()
	return b, err
}

func (b *builder) site() page.Site {
	return page.Site{BaseURL: b.options.BaseURL, Version: b.version, Pieces: b.pieces, Apart: b.pieces > cmp.Or(b.options.Together, together),
		TurnsInDocuments: b.turnsInDocuments()}
}
