package folder

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"slices"
	"testing"
	"testing/fstest"
)

// No bytes break the merging, whose checksums are right as those of a hostile
// shard are.
func FuzzMerge(f *testing.F) {
	in := fstest.MapFS{"talk.txt": {Data: []byte("MS. EXAMPLE: These words are made up.\n")}, "talk.toml": {Data: []byte("title = \"Made up\"\n")}}
	var out bytes.Buffer
	if _, err := (Reader{}).Shard(in, Slice{1, 1}, &out); err != nil {
		f.Fatal(err)
	}
	whole := ShardFile{"seed", bytes.NewReader(out.Bytes()), int64(out.Len())}
	s, err := whole.open()
	if err != nil {
		f.Fatal(err)
	}
	head, _, _ := whole.checked(int64(len(shardHead)))
	one, at, _ := whole.checked(s.body)
	value := out.Bytes()[at : at+int64(bytes.LastIndex(out.Bytes()[at:], []byte("MS. EXAMPLE:")))]
	payload := value[len(entryHead)+sha256.Size:]
	if hostile(head, one, payload, 38); len(payload) < 100 {
		f.Fatal("the seed is no shard")
	}
	f.Add(head, one, payload, uint8(38))
	f.Add([]byte(`{"slice":{"I":1,"Of":1},"sources":1,"own":1,"frame":{}}`), []byte(`{"n":0,"name":"a","value":-1}`), payload, uint8(0))
	f.Fuzz(func(t *testing.T, head, one, payload []byte, source uint8) {
		shard := hostile(head, one, payload, source)
		r, err := Merge([]ShardFile{{"fuzzed", bytes.NewReader(shard), int64(len(shard))}})
		if (err == nil) != (r != nil) {
			t.Errorf("%v, %v", r, err)
		}
	})
}

// hostile is a shard of those parts, with checksums that are right.
func hostile(head, one, payload []byte, source uint8) []byte {
	out := bytes.NewBufferString(shardHead)
	writeChecked(out, head)
	writeChecked(out, one)
	sum := sha256.Sum256(payload)
	out.Write(slices.Concat([]byte(entryHead), sum[:], payload, make([]byte, source)))
	return out.Bytes()
}

func TestAHostileShardIsRefused(t *testing.T) {
	huge := append([]byte(shardHead), binary.BigEndian.AppendUint64(nil, 1<<62)...)
	for name, shard := range map[string][]byte{
		"a head beyond the file": append(huge, make([]byte, sha256.Size)...),
		"no head":                []byte(shardHead),
		"two first files":        hostile([]byte(`{"slice":{"I":1,"Of":1},"sources":2,"own":2,"frame":{"corpus":{}}}`), []byte(`{"n":0,"name":"a"}`), nil, 0),
		"a number beyond all":    hostile([]byte(`{"slice":{"I":1,"Of":1},"sources":1,"own":1,"frame":{"corpus":{}}}`), []byte(`{"n":1,"name":"a"}`), nil, 0),
		"a size below nothing":   hostile([]byte(`{"slice":{"I":1,"Of":1},"sources":1,"own":1,"frame":{"corpus":{}}}`), []byte(`{"n":0,"name":"a","bytes":-1}`), nil, 0),
		"many files":             hostile([]byte(`{"slice":{"I":1,"Of":1},"sources":999999999999,"own":0,"frame":{"corpus":{}}}`), nil, nil, 0),
		"no corpus":              hostile([]byte(`{"slice":{"I":1,"Of":1},"sources":0,"own":0,"frame":{}}`), nil, nil, 0),
	} {
		if r, err := Merge([]ShardFile{{"hostile", bytes.NewReader(shard), int64(len(shard))}}); err == nil {
			t.Errorf("%s: it is merged: %+v", name, r.Corpus)
		}
	}
}
