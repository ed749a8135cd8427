package main

import (
	"fmt"
	"os"
	"strings"

	"lectern/corpus/folder"
)

type merge struct {
	Shards []string `arg:"" name:"SHARD" help:"All shards of one folder, in any order, as lectern build --shard wrote them."`
	publishing
	Pages string `placeholder:"I/N" help:"Write only the I-th of N parts of the site's files: the site is whole when all are written, into one new folder or copied together. A site of before is followed where --after names it."`
	Pack  bool   `help:"Write one pack, as lectern pack does, and not a site. -o names its file."`
}

// Help implements [kong.HelpProvider].
func (merge) Help() string {
	return `Example:

    lectern merge *.shard -o public --base-url https://example.org/speeches/

What takes longest of a large site, drawing and compressing its pages, can be dealt out too, into one folder:

    parallel lectern merge *.shard --pages {}/4 -o public ::: 1 2 3 4

A shard that is missing, there twice, or of another state of the folder is an error, and nothing is written. lectern build --help says how shards are made.`
}

// Run merges the shards and writes the site, or the pack.
func (m merge) Run(e env) error {
	if !m.Pack {
		if err := m.check(); err != nil {
			return err
		}
	}
	var only func(string) bool
	if m.Pages != "" {
		slice, err := folder.ParseSlice(m.Pages)
		if err != nil {
			return err
		}
		only = slice.Has
	}
	files := make([]folder.ShardFile, len(m.Shards))
	for i, path := range m.Shards {
		f, err := os.Open(path)
		if err != nil {
			return plainly(err)
		}
		defer f.Close()
		info, err := f.Stat()
		if err != nil {
			return plainly(err)
		}
		files[i] = folder.ShardFile{Name: path, ReaderAt: f, Size: info.Size()}
	}
	all, err := folder.Merge(files)
	if err != nil {
		return hinted{err, "make all shards anew with the same lectern, flags and files, and merge them together"}
	}
	r := collected(all, strings.Join(m.Shards, " "), "")
	if m.Pack {
		return r.writePack(e, m.Out)
	}
	return m.publish(e, r, only)
}

// writePack writes the corpus as one file.
func (r *reading) writePack(e env, path string) error {
	if err := r.some(e); err != nil {
		return err
	}
	bytes := int64(0)
	for _, d := range r.Corpus.Documents {
		bytes += int64(d.Source.Bytes)
	}
	limitPacking(bytes)
	file, err := r.pack()
	if err != nil {
		return err
	}
	if err := os.WriteFile(path, file, 0o644); err != nil {
		return plainly(err)
	}
	r.warn(e)
	fmt.Fprintf(e.out, "%s: %s, %d bytes\n", path, counted(len(r.Corpus.Documents), "document"), len(file))
	return nil
}
