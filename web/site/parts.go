package site

import (
	"fmt"
	"slices"
	"strings"
	"sync/atomic"

	"lectern/web"
)

// part is one file of the site, to be made: its name is known before its bytes.
type part struct {
	name string
	body func() ([]byte, error)
}

// parts are all files of the site, in the order in which they are made.
func (b *builder) parts() ([]part, error) {
	var all []part
	for name, body := range b.assets.files {
		all = append(all, part{name, func() ([]byte, error) { return body, nil }})
	}
	for _, more := range []func() ([]part, error){b.pages, b.downloads, b.fixed} {
		some, err := more()
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	slices.SortStableFunc(all, func(a, b part) int {
		if by := rank(a.name) - rank(b.name); by != 0 {
			return by
		}
		return strings.Compare(a.name, b.name)
	})
	for i := 1; i < len(all); i++ {
		if all[i].name == all[i-1].name {
			return nil, fmt.Errorf("two files of the site are called %q", all[i].name)
		}
	}
	return all, nil
}

// rank puts assets before the pages that need them and the worker last, for a
// folder that is being served meanwhile.
func rank(name string) int {
	switch {
	case strings.HasPrefix(name, web.Assets):
		return 0
	case name == workerName:
		return 2
	}
	return 1
}

// fixed are the files that every site has one of.
func (b *builder) fixed() ([]part, error) {
	all := []part{{shellName, b.shell}, {manifestName, b.manifest}, {robotsName, b.robots}}
	if b.options.BaseURL != "" {
		all = append(all, part{sitemapName, b.sitemap})
	}
	if !b.options.Program.absent() {
		all = append(all, part{workerName, b.worker})
	}
	return all, nil
}

// make makes all files and hands each over as it goes out, several at once. What
// pages need is handed over before the pages, and the worker at the end. Nothing
// is kept of what was handed over.
func (b *builder) make(all []part, hand func(name string, f web.File) error) (Summary, error) {
	press := newPress(b.options, b.weight())
	var bytes atomic.Int64
	one := func(p part) error {
		body, err := p.body()
		if err != nil {
			return err
		}
		f, err := press.file(p.name, body)
		if err != nil {
			return err
		}
		bytes.Add(int64(len(f.Body) + len(f.Brotli) + len(f.Gzip)))
		return hand(p.name, f)
	}
	for from := 0; from < len(all); {
		to := from + 1
		for to < len(all) && rank(all[to].name) == rank(all[from].name) {
			to++
		}
		if err := each(to-from, func(i int) error { return one(all[from+i]) }); err != nil {
			return Summary{}, err
		}
		from = to
	}
	return Summary{Version: b.version, Files: len(all), Bytes: bytes.Load(), Much: press.much, TurnsInDocuments: b.turnsInDocuments()}, nil
}
