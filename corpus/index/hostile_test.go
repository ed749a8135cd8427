package index_test

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus/block"
	"lectern/corpus/index"
)

// use reads all that an index has. It must come to an end, and what it is given
// must be within what the index says of itself.
func use(t interface{ Fatalf(string, ...any) }, x *index.Index) error {
	var entries []index.Entry
	err := x.Range(nil, func(_ []byte, e index.Entry) bool {
		entries = append(entries, e)
		return len(entries) < 2000
	})
	for _, e := range entries {
		_, worse := x.Champions(e)
		l := x.List(e)
		turns, counts := l.Append(nil, nil)
		if len(turns) != len(counts) || len(turns) > x.Turns() {
			t.Fatalf("%d turns and %d counts, of %d", len(turns), len(counts), x.Turns())
		}
		for i, n := range turns {
			if int(n) >= x.Turns() || i > 0 && n <= turns[i-1] {
				t.Fatalf("turn %d of %d, behind others", n, x.Turns())
			}
		}
		s := x.List(e)
		for at := 0; s.Seek(at); at = s.Turn() + 77 {
		}
		err = errors.Join(err, worse, l.Err(), s.Err(), x.Ready(e, x.Turns()/2))
	}
	for n := 0; n < min(x.Terms(), x.Turns(), 10000); n += 97 {
		_, length := x.Length(n)
		_, classes := x.AppendClasses(nil, []uint32{uint32(n), uint32(x.Turns() - 1)})
		length = errors.Join(length, classes)
		if _, err := x.AppendClasses(nil, []uint32{uint32(x.Turns())}); err == nil {
			t.Fatalf("turn %d of %d has a class", x.Turns(), x.Turns())
		}
		_, _, seen := x.Term([]byte{wordByte, byte(n)})
		err = errors.Join(err, length, seen)
	}
	return errors.Join(err, x.Near(wordByte, []byte("clmiate"), 0, 2, func([]byte, index.Entry, int) bool { return true }))
}

func TestDamageIsAnErrorAndNeverMore(t *testing.T) {
	whole := build(many()[:4])
	if err := use(t, open(t, whole)); err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		b := index.Built{Root: slices.Clone(whole.Root), Blocks: slices.Clone(whole.Blocks)}
		hurt := &b.Root
		if n := rapid.IntRange(0, len(b.Blocks)).Draw(t, "block"); n < len(b.Blocks) {
			b.Blocks[n] = slices.Clone(b.Blocks[n])
			hurt = &b.Blocks[n]
		}
		at := rapid.IntRange(0, len(*hurt)-1).Draw(t, "at")
		if rapid.Bool().Draw(t, "cut") {
			*hurt = (*hurt)[:at:at]
		} else {
			(*hurt)[at] ^= rapid.ByteRange(1, 255).Draw(t, "flip")
		}
		if x, err := index.Open(b.Root, block.Memory(b.Blocks), 0); err == nil && x.Turns() < 1<<20 {
			use(t, x) // no error is fine: a term may have become another
		}
	})
}

func FuzzOpen(f *testing.F) {
	docs := many()[:1]
	docs[0].turns = docs[0].turns[:60]
	built := build(docs)
	for _, b := range built.Blocks {
		f.Add(built.Root, b, 0)
	}
	f.Fuzz(func(t *testing.T, root, changed []byte, n int) {
		blocks := slices.Clone(built.Blocks)
		if n >= 0 && n < len(blocks) {
			blocks[n] = changed
		}
		if x, err := index.Open(root, block.Memory(blocks), 0); err == nil && x.Turns() < 1<<16 {
			use(t, x)
		}
	})
}
