package main

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"lectern/corpus/folder"
	"lectern/corpus/founding"
)

// shard reads one part of the files and writes it.
func (b build) shard(e env) error {
	slice, err := folder.ParseSlice(b.Shard)
	if err != nil {
		return err
	}
	if b.BaseURL != "" || b.After != "" {
		return hinted{errors.New("--base-url and --after say nothing about a shard"), "give them to lectern merge"}
	}
	r, files, err := b.parted()
	if err != nil {
		return err
	}
	n, err := writeShard(b.Out, func(out *bufio.Writer) (int, error) { return r.Shard(files, slice, out) })
	if err != nil {
		return plainly(err)
	}
	fmt.Fprintf(e.out, "%s: shard %v, %s\n", b.Out, slice, counted(n, "file"))
	return nil
}

// parted is the folder that the argument names, and its reader.
func (s source) parted() (folder.Reader, fs.FS, error) {
	r, err := s.reader()
	if err != nil {
		return r, nil, err
	}
	if r.Version, err = programSum(); err != nil {
		return r, nil, err
	}
	if s.Dir == "" {
		return r, founding.FS, nil
	}
	s.into(&r)
	telling(&r, os.Stderr)
	info, err := os.Stat(s.Dir)
	if err == nil && !info.IsDir() {
		err = &fs.PathError{Op: "open", Path: s.Dir, Err: errors.New("it is no folder")}
	}
	if err != nil {
		return r, nil, hinted{plainly(err), "name a folder of transcripts: one file has no parts"}
	}
	files, err := s.folder(s.Dir)
	if err != nil {
		return r, nil, err
	}
	return r, withoutSites{files}, nil
}

// writeShard replaces the file at once, so that a merge finds no half of a shard.
func writeShard(path string, write func(*bufio.Writer) (int, error)) (n int, err error) {
	part := path + ".part"
	f, err := os.Create(part)
	if err != nil {
		return 0, err
	}
	out := bufio.NewWriterSize(f, 1<<20)
	if n, err = write(out); err == nil {
		err = out.Flush()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err == nil {
		return n, os.Rename(part, path)
	}
	os.Remove(part)
	return 0, err
}
