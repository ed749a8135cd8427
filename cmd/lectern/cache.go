package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"lectern/corpus/folder"
)

// caching are the flags that say where what was read is kept.
type caching struct {
	Cache   string `placeholder:"DIR" help:"Where what was read is kept, so that files that did not change are not read again. Default: lectern in the user's folder of caches."`
	NoCache bool   `name:"no-cache" help:"Read every file, and keep nothing."`
}

// kept is a cache in a folder, one file a value.
type kept struct{ root *os.Root }

// unusedFor is how long a value is kept that nobody asks for. Chosen.
const unusedFor = 30 * 24 * time.Hour

// into lets a reader keep what it reads. A folder that can't be made or written
// is no error: then nothing is kept.
func (c caching) into(r *folder.Reader) {
	dir := c.Cache
	if dir == "" {
		user, err := os.UserCacheDir()
		if err != nil {
			return
		}
		dir = filepath.Join(user, "lectern")
	}
	version, err := programSum()
	if c.NoCache || err != nil || os.MkdirAll(dir, 0o700) != nil {
		return
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return
	}
	prune(root)
	r.Cache, r.Version = kept{root}, version
}

// programSum tells this program from every other, also from one that was built a
// minute ago.
func programSum() (string, error) {
	path, err := os.Executable()
	if err != nil {
		return "", err
	}
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	_, err = io.Copy(h, f)
	return hex.EncodeToString(h.Sum(nil)), err
}

// name is where a value is kept. A key that is no checksum has none.
func (kept) name(key string) (string, bool) {
	sum, err := hex.DecodeString(key)
	if err != nil || len(sum) != sha256.Size {
		return "", false
	}
	return filepath.Join(key[:2], key[2:]), true
}

// Get implements [folder.Cache].
func (k kept) Get(key string) []byte {
	name, ok := k.name(key)
	if !ok {
		return nil
	}
	value, err := k.root.ReadFile(name)
	if err != nil {
		return nil
	}
	now := time.Now()
	k.root.Chtimes(name, now, now) // asked for: not to be pruned
	return value
}

// Put implements [folder.Cache]. The value appears whole or not at all, also
// while another run writes the same.
func (k kept) Put(key string, value []byte) {
	name, ok := k.name(key)
	if !ok || k.root.MkdirAll(filepath.Dir(name), 0o700) != nil {
		return
	}
	half := name + "." + own
	err := k.root.WriteFile(half, value, 0o600)
	if err == nil {
		err = k.root.Rename(half, name)
	}
	if err != nil {
		k.root.Remove(half)
	}
}

// own tells the files of this run that are half written from those of others.
var own = func() string {
	sum := sha256.Sum256(fmt.Append(nil, os.Getpid(), time.Now()))
	return hex.EncodeToString(sum[:6])
}()

// prune removes what nobody has asked for in a long time. It touches only what
// has the names of values.
func prune(root *os.Root) {
	before := time.Now().Add(-unusedFor)
	fs.WalkDir(root.FS(), ".", func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return nil
		}
		if e.IsDir() {
			if path != "." && (len(path) != 2 || !isHex(path)) {
				return fs.SkipDir
			}
			return nil
		}
		if info, err := e.Info(); err == nil && isHex(e.Name()[:min(62, len(e.Name()))]) && len(e.Name()) >= 62 && info.ModTime().Before(before) {
			if err := root.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
				return fs.SkipAll
			}
		}
		return nil
	})
}

func isHex(s string) bool {
	_, err := hex.DecodeString(s)
	return err == nil
}
