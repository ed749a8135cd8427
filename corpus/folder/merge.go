package folder

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"runtime"
	"sync"
)

// ShardFile is a shard as Shard wrote it. Name is what errors call it.
type ShardFile struct {
	Name string
	io.ReaderAt
	Size int64 // bytes
}

// opening is a shard that is being merged.
type opening struct {
	shard
	file ShardFile
	body int64 // where its files begin
}

// Merge makes one reading of the shards of a folder, in any order: the one that
// [Reader.Read] makes of the folder. It is an error if a shard is missing, is
// there twice, is damaged, or is of another folder, another state of it, other
// settings or another program than the first. The reading's Sources are read from
// the shards when they are asked for.
func Merge(files []ShardFile) (*Reading, error) {
	shards := make([]*opening, len(files))
	for i, f := range files {
		s, err := f.open()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name, err)
		}
		shards[i] = s
	}
	if err := belong(shards); err != nil {
		return nil, err
	}
	m := merging{sources: shardSources{}}
	sidecars := map[string]bool{}
	var f *frame
	for _, s := range shards {
		if err := m.list(s); err != nil {
			return nil, fmt.Errorf("%s: %w", s.file.Name, err)
		}
		for _, name := range s.Sidecars {
			sidecars[name] = true
		}
		if s.Slice.I == 1 {
			f = s.Frame
		}
	}
	results, err := m.results(shards[0].Sources)
	if err != nil {
		return nil, err
	}
	all := f.conclude(results, sidecars)
	all.Sources = m.sources
	return all, nil
}

var (
	errNoShard = errors.New("it is no shard that lectern wrote")
	errVersion = errors.New("it is a shard of another version of lectern")
	errDamaged = errors.New("the shard is damaged")
)

// LooksLikeShard tells a shard, of any version, by its first bytes.
func LooksLikeShard(head []byte) bool { return bytes.HasPrefix(head, []byte("lectern/shard/")) }

// open reads the head of a shard.
func (f ShardFile) open() (*opening, error) {
	start := make([]byte, len(shardHead))
	if n, err := f.ReadAt(start, 0); n < len(start) {
		if err != io.EOF && err != nil {
			return nil, err
		}
		return nil, errNoShard
	}
	switch {
	case !LooksLikeShard(start):
		return nil, errNoShard
	case string(start) != shardHead:
		return nil, errVersion
	}
	s := &opening{file: f}
	text, next, err := f.checked(int64(len(shardHead)))
	if err != nil {
		return nil, err
	}
	if json.Unmarshal(text, &s.shard) != nil || !s.Slice.valid() || s.Sources < 0 || s.Own < 0 || s.Own > s.Sources ||
		(s.Frame != nil) != (s.Slice.I == 1) || s.Frame != nil && s.Frame.Corpus == nil {
		return nil, errDamaged
	}
	s.body = next
	return s, nil
}

// checked reads what writeChecked wrote at a place, and gives the place behind it.
func (f ShardFile) checked(at int64) (text []byte, next int64, err error) {
	const head = 8 + sha256.Size
	start, err := f.bytes(at, head)
	if err != nil {
		return nil, 0, err
	}
	size := binary.BigEndian.Uint64(start)
	if size > uint64(f.Size) {
		return nil, 0, errDamaged
	}
	if text, err = f.bytes(at+head, int64(size)); err != nil {
		return nil, 0, err
	}
	if sha256.Sum256(text) != [sha256.Size]byte(start[8:]) {
		return nil, 0, errDamaged
	}
	return text, at + head + int64(size), nil
}

// bytes are n bytes of the file, never more than it has.
func (f ShardFile) bytes(at, n int64) ([]byte, error) {
	if at < 0 || n < 0 || at > f.Size || n > f.Size-at {
		return nil, errDamaged
	}
	b := make([]byte, n)
	if _, err := f.ReadAt(b, at); err != nil && err != io.EOF {
		return nil, err
	}
	return b, nil
}

// belong tells whether shards are all of one folder, each once.
func belong(shards []*opening) error {
	if len(shards) == 0 {
		return errors.New("no shard is given")
	}
	first, seen := shards[0], map[int]*opening{}
	for _, s := range shards {
		if other := seen[s.Slice.I]; other != nil {
			return fmt.Errorf("shard %v is there twice: %s and %s", s.Slice, other.file.Name, s.file.Name)
		}
		seen[s.Slice.I] = s
		pair := fmt.Sprintf("%s and %s do not belong together: they are", first.file.Name, s.file.Name)
		switch {
		case s.Slice.Of != first.Slice.Of:
			return fmt.Errorf("%s shards %v and %v", pair, first.Slice, s.Slice)
		case s.Program != first.Program:
			return fmt.Errorf("%s by two versions of lectern", pair)
		case s.Said != first.Said:
			return fmt.Errorf("%s read by other settings", pair)
		case s.Listing != first.Listing || s.Sources != first.Sources:
			return fmt.Errorf("%s of two folders, or of one that has changed in between", pair)
		}
	}
	for i := 1; i <= first.Slice.Of; i++ {
		if seen[i] == nil {
			return fmt.Errorf("shard %v is missing, %d of %d are there", Slice{i, first.Slice.Of}, len(shards), first.Slice.Of)
		}
	}
	return nil
}

// merging are the files of all shards.
type merging struct {
	files   []filedIn
	sources shardSources
}

// filedIn is a file of a shard, and where its value stands.
type filedIn struct {
	filed
	file ShardFile
	at   int64
}

// list finds the files of a shard.
func (m *merging) list(s *opening) error {
	at, last := s.body, -1
	for range s.Own {
		text, next, err := s.file.checked(at)
		if err != nil {
			return err
		}
		f := filedIn{file: s.file, at: next}
		if json.Unmarshal(text, &f.filed) != nil || f.N <= last || f.N >= s.Sources || !fs.ValidPath(f.Name) ||
			f.Value < 0 || f.Bytes < 0 || int64(f.Value) > s.file.Size-next || int64(f.Bytes) > s.file.Size-next-int64(f.Value) {
			return errDamaged
		}
		if !s.Slice.Has(f.Name) {
			return fmt.Errorf("%q is not of shard %v", f.Name, s.Slice)
		}
		if _, twice := m.sources[f.Name]; twice {
			return errDamaged
		}
		m.files = append(m.files, f)
		m.sources[f.Name] = section{s.file, next + int64(f.Value), int64(f.Bytes)}
		at, last = next+int64(f.Value)+int64(f.Bytes), f.N
	}
	if at != s.file.Size {
		return errDamaged
	}
	return nil
}

// results are what was read of the n files of all shards.
func (m *merging) results(n int) ([]result, error) {
	if len(m.files) != n {
		return nil, fmt.Errorf("the shards hold %d files of %d", len(m.files), n)
	}
	results, there := make([]result, n), make([]bool, n)
	for _, f := range m.files {
		if there[f.N] {
			return nil, fmt.Errorf("%s: file %d of the folder is in two shards", f.file.Name, f.N)
		}
		there[f.N] = true
	}
	errs := make([]error, n)
	var wait sync.WaitGroup
	next := make(chan filedIn)
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for f := range next {
				if results[f.N], errs[f.N] = f.result(); errs[f.N] != nil {
					errs[f.N] = fmt.Errorf("%s: %q: %w", f.file.Name, f.Name, errs[f.N])
				}
			}
		})
	}
	for _, f := range m.files {
		next <- f
	}
	close(next)
	wait.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return results, nil
}

func (f filedIn) result() (result, error) {
	value, err := f.file.bytes(f.at, int64(f.Value))
	if err != nil {
		return result{}, err
	}
	e, rest, err := opened(value)
	if err != nil {
		return result{}, errDamaged
	}
	r, err := e.result(rest, f.Name, false)
	if err != nil {
		return r, errDamaged
	}
	return r, nil
}
