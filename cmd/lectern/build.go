package main

import (
	"errors"
	"fmt"

	"lectern/web/site"
)

type build struct {
	source
	publishing
	Shard string `placeholder:"I/N" help:"Read only the I-th of N parts of the files, and write them as a shard, for lectern merge. -o names its file."`
}

// publishing are the flags that say how a site is made of what was read.
type publishing struct {
	Out      string `short:"o" required:"" placeholder:"OUT" help:"The folder to write: new, empty, or a site that lectern wrote before."`
	BaseURL  string `name:"base-url" placeholder:"URL" help:"The address that the home page will have. Without one there is no sitemap, and the 404 page works at the root of a host alone."`
	OneFile  int    `name:"one-file" hidden:"" help:"For tests: up to how many bytes the corpus is one file."`
	Together int    `hidden:"" help:"For tests: up to how many bytes the pieces of a corpus are fetched together."`
	After    string `placeholder:"SITE" help:"A site that was built before, whose addresses must go on leading somewhere. Default: what OUT holds."`

	TurnEmbeds string `name:"turn-embeds" enum:"pages,documents,auto" default:"auto" placeholder:"WHERE" help:"Where a turn is embedded from: pages gives each turn one of its own, documents shows it alone on that of its document. Default: by the number of turns."`
}

// Help implements [kong.HelpProvider].
func (build) Help() string {
	return `Example:

    lectern build speeches -o public --base-url https://example.org/speeches/

What was built twice from the same files has the same bytes.

A large folder can be read in parts, by any engine that runs commands side by side on machines that see the folder; here by GNU parallel in four parts:

    parallel lectern build speeches --shard {}/4 -o {}.shard ::: 1 2 3 4
    lectern merge *.shard -o public

Which part a file belongs to is told by its path alone. The merged site has the same bytes as one that was built at once.`
}

// thoroughly is brotli's best, for what is built once and read often.
const thoroughly = 11

// Run builds and writes the site, or a shard of it.
func (b build) Run(e env) error {
	if b.Shard != "" {
		return b.shard(e)
	}
	if err := b.check(); err != nil {
		return err
	}
	r, err := b.read()
	if err != nil {
		return err
	}
	return b.publish(e, r, nil)
}

// check says what is wrong with the flags before anything is read.
func (p publishing) check() error {
	if _, err := site.BaseURL(p.BaseURL); err != nil {
		return err
	}
	if p.After != "" {
		if _, _, err := published(p.After); err != nil {
			return hinted{fmt.Errorf("%s: its addresses can't be followed: %w", p.After, reason(err)), "name a folder that lectern build wrote, or leave out --after"}
		}
	}
	return p.refused(site.Ready(p.Out))
}

// refused is why a folder is not written, with what to do.
func (p publishing) refused(err error) error {
	switch {
	case errors.Is(err, site.ErrNotASite):
		return hinted{err, "name a new folder, or empty this one yourself"}
	case errors.Is(err, site.ErrNoFolder):
		return hinted{err, "name a new folder"}
	case errors.Is(err, site.ErrAnotherSite):
		return hinted{err, "write all parts into a new folder, and name the site of before with --after"}
	}
	return plainly(err)
}

// publish writes the site of what was read, or those of its files.
func (p publishing) publish(e env, r *reading, only func(name string) bool) error {
	if err := r.some(e); err != nil {
		return err
	}
	before := p.After
	if before == "" && only == nil { // else somebody may be writing it
		before = p.Out
	}
	if before != "" {
		if err := r.follow(before); err != nil {
			return err
		}
	}
	o, err := r.siteOptions(p.BaseURL, thoroughly)
	if err != nil {
		return err
	}
	o.OneFile, o.Together = p.OneFile, p.Together
	o.Only = only
	if p.TurnEmbeds != "auto" {
		o.TurnEmbeds = p.TurnEmbeds
	}
	done := r.makingPages()
	built, err := site.Write(p.Out, r.Corpus, o)
	done()
	if err != nil {
		return p.refused(err)
	}
	r.warn(e)
	if built.Much {
		fmt.Fprintln(e.err, "lectern: the site is large, so its pages are compressed for less long: about 15 % more bytes, in minutes and not hours")
	}
	if built.TurnsInDocuments && o.TurnEmbeds == "" {
		fmt.Fprintln(e.err, "lectern: it has many turns, so they are embedded from their documents and have no pages of their own; --turn-embeds=pages makes them")
	}
	fmt.Fprintf(e.out, "%s: %s, %d files, version %s\n", p.Out, counted(len(r.Corpus.Documents), "document"), built.Files, built.Version)
	return nil
}
