package main

import (
	"errors"
	"fmt"

	"lectern/web/site"
)

type build struct {
	source
	Out      string `short:"o" required:"" placeholder:"OUT" help:"The folder to write: new, empty, or a site that lectern wrote before."`
	BaseURL  string `name:"base-url" placeholder:"URL" help:"The address that the home page will have. Without one there is no sitemap, and the 404 page works at the root of a host alone."`
	OneFile  int    `name:"one-file" hidden:"" help:"For tests: up to how many bytes the corpus is one file."`
	Together int    `hidden:"" help:"For tests: up to how many bytes the pieces of a corpus are fetched together."`
	After    string `placeholder:"SITE" help:"A site that was built before, whose addresses must go on leading somewhere. Default: what OUT holds."`
}

// Help implements [kong.HelpProvider].
func (build) Help() string {
	return `Example:

    lectern build speeches -o public --base-url https://example.org/speeches/

What was built twice from the same files has the same bytes.`
}

// thoroughly is brotli's best, for what is built once and read often.
const thoroughly = 11

// Run builds and writes the site.
func (b build) Run(e env) error {
	if _, err := site.BaseURL(b.BaseURL); err != nil {
		return err
	}
	r, err := b.read()
	if err != nil {
		return err
	}
	before := b.After
	if before == "" {
		before = b.Out
	}
	if err := r.follow(before); err != nil {
		return err
	}
	o, err := r.siteOptions(b.BaseURL, thoroughly)
	if err != nil {
		return err
	}
	o.OneFile, o.Together = b.OneFile, b.Together
	done := r.makingPages()
	built, err := site.Write(b.Out, r.Corpus, o)
	done()
	if errors.Is(err, site.ErrNotASite) {
		return hinted{err, "name a new folder, or empty this one yourself"}
	} else if err != nil {
		return plainly(err)
	}
	r.warn(e)
	if built.Much {
		fmt.Fprintln(e.err, "lectern: the site is large, so its pages are compressed for less long: about 15 % more bytes, in minutes and not hours")
	}
	fmt.Fprintf(e.out, "%s: %s, %d files, version %s\n", b.Out, counted(len(r.Corpus.Documents), "document"), built.Files, built.Version)
	return nil
}
