package folder

import (
	"bytes"
	"io"
	"io/fs"
)

// shardSources are the sources in shards, by their paths: a file system of files
// alone, which are read from the shard when they are asked for.
type shardSources map[string]section

// section is where a source stands in a shard.
type section struct {
	file  ShardFile
	at, n int64
}

// ReadFile implements [fs.ReadFileFS].
func (s shardSources) ReadFile(name string) ([]byte, error) {
	in, ok := s[name]
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return in.file.bytes(in.at, in.n)
}

// Open implements [fs.FS].
func (s shardSources) Open(name string) (fs.File, error) {
	body, err := s.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return openSource{bytes.NewReader(body)}, nil
}

type openSource struct{ io.Reader }

// Stat says nothing: a shard keeps no dates of files.
func (openSource) Stat() (fs.FileInfo, error) { return nil, fs.ErrInvalid }

// Close implements [fs.File].
func (openSource) Close() error { return nil }
