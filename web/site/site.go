package site

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"

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

	// Sources holds the source of each document at its Source.Path. It must
	// hold the very bytes that the document was read from.
	Sources fs.FS

	// Program is what makes the pages live; without one they are still there
	// to be read.
	Program Program
}

// Program is the program of the browser, as web/program has it.
type Program struct {
	Wasm, Brotli, Exec []byte

	// Corpus is the pack inside the program. A site of the same corpus needs
	// none beside it.
	Corpus []byte
}

func (p Program) absent() bool { return len(p.Wasm) == 0 }

// Site is a built site.
type Site struct {
	// Version names the build: a short hash of every file in it.
	Version string

	// Files are all there is, by path below the root.
	Files map[string]web.File
}

// builder is one build. What it holds is not changed once pages are drawn.
type builder struct {
	corpus  *corpus.Corpus
	counts  *stats.Counts
	report  *report.Report
	options Options
	pack    []byte
	assets  assets
	sources [][]byte // of each document
	states  []state.State
	version string
}

// Build makes the site of a corpus.
func Build(c *corpus.Corpus, o Options) (*Site, error) {
	b, err := prepare(c, o)
	if err != nil {
		return nil, err
	}
	// Everything is made twice: first to be hashed, for the version stands in
	// the files themselves.
	files, err := b.files()
	if err != nil {
		return nil, err
	}
	b.version = version(files)
	if files, err = b.files(); err != nil {
		return nil, err
	}
	compressed, err := compress(files, o)
	if err != nil {
		return nil, err
	}
	return &Site{Version: b.version, Files: compressed}, nil
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
	b := &builder{corpus: c, counts: stats.Of(c), report: report.Of(c, nil), options: o, states: states(c)}
	if b.pack, err = pack.Encode(c); err != nil {
		return nil, err
	}
	if b.sources, err = sources(c, o.Sources); err != nil {
		return nil, err
	}
	b.assets, err = b.gather(static.FS)
	return b, err
}

// version is a hash of all files with their names.
func version(files map[string][]byte) string {
	h := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(files)) {
		fmt.Fprintf(h, "%s %d\n", name, len(files[name]))
		h.Write(files[name])
	}
	return hex.EncodeToString(h.Sum(nil)[:6])
}

// files are all files of the site, uncompressed.
func (b *builder) files() (map[string][]byte, error) {
	files := maps.Clone(b.assets.files)
	add := func(name string, body []byte) error {
		if _, twice := files[name]; twice {
			return fmt.Errorf("two files of the site are called %q", name)
		}
		files[name] = body
		return nil
	}
	pages, err := b.pages()
	if err != nil {
		return nil, err
	}
	for _, part := range []func() ([]named, error){b.downloads, b.manifest, b.robots, b.worker} {
		more, err := part()
		if err != nil {
			return nil, err
		}
		pages = append(pages, more...)
	}
	for _, f := range pages {
		if err := add(f.name, f.body); err != nil {
			return nil, err
		}
	}
	return files, nil
}

// named is a file before it has its twins.
type named struct {
	name string
	body []byte
}

func (b *builder) site() page.Site {
	return page.Site{BaseURL: b.options.BaseURL, Version: b.version}
}

// sources are the bytes that each document was read from, checked to be those.
func sources(c *corpus.Corpus, in fs.FS) ([][]byte, error) {
	if in == nil && len(c.Documents) > 0 {
		return nil, errors.New("the sources of the documents are not given")
	}
	all := make([][]byte, len(c.Documents))
	first := map[string]int{}
	for i, d := range c.Documents {
		if same, ok := first[d.Source.Path]; ok && c.Documents[same].Source.SHA256 == d.Source.SHA256 {
			all[i] = all[same] // several documents of one file
			continue
		}
		body, err := fs.ReadFile(in, d.Source.Path)
		if err != nil {
			return nil, fmt.Errorf("the source of document %q: %w", d.ID, err)
		}
		if sum := sha256.Sum256(body); hex.EncodeToString(sum[:]) != d.Source.SHA256 {
			return nil, fmt.Errorf("%s: it has changed since document %q was read from it", d.Source.Path, d.ID)
		}
		all[i], first[d.Source.Path] = body, i
	}
	return all, nil
}
