package block_test

import (
	"encoding/binary"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus/block"
)

func TestAReaderGivesWhatWasWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, block.MaxNumber).Draw(t, "number")
		signed := rapid.IntRange(-block.MaxNumber, block.MaxNumber).Draw(t, "signed")
		text := rapid.String().Draw(t, "text")
		b := binary.AppendUvarint(nil, uint64(n))
		b = binary.AppendVarint(b, int64(signed))
		b = append(binary.AppendUvarint(b, uint64(len(text))), text...)
		b = append(binary.AppendUvarint(b, uint64(n)), 7)
		r := block.NewReader(b)
		if got := r.Number(); got != n {
			t.Fatalf("%d is read as %d", n, got)
		}
		if got := r.Signed(); got != signed {
			t.Fatalf("%d is read as %d", signed, got)
		}
		if got := r.Text(); got != text {
			t.Fatalf("%q is read as %q", text, got)
		}
		if got := r.UpTo(n); int(got) != int(uint32(n)) || r.Byte() != 7 || r.Bad || len(r.Rest) > 0 {
			t.Fatalf("%d is read as %d, bad %v, and %v is left", n, got, r.Bad, r.Rest)
		}
	})
}

// What can't be read is bad, and so is all behind it.
func TestAReaderGivesZerosForWhatIsNotThere(t *testing.T) {
	number := func(n uint64) []byte { return append(binary.AppendUvarint(nil, n), 1, 1) }
	for name, c := range map[string]struct {
		in   []byte
		read func(*block.Reader) int
	}{
		"no number":                   {nil, (*block.Reader).Number},
		"half a number":               {[]byte{0x80}, (*block.Reader).Number},
		"too great a number":          {number(block.MaxNumber + 1), (*block.Reader).Number},
		"a number of too many bytes":  {[]byte{255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1}, (*block.Reader).Number},
		"a number too far below zero": {binary.AppendVarint(nil, -block.MaxNumber-1), (*block.Reader).Signed},
		"a number too far above zero": {binary.AppendVarint(nil, block.MaxNumber+1), (*block.Reader).Signed},
		"a number above another":      {number(5), func(r *block.Reader) int { return int(r.UpTo(4)) }},
		"more things than bytes":      {number(3), (*block.Reader).Count},
		"more bytes than there are":   {number(3), func(r *block.Reader) int { return len(r.Text()) }},
		"fewer bytes than none":       {number(3), func(r *block.Reader) int { return len(r.Bytes(-1)) }},
		"no byte":                     {nil, func(r *block.Reader) int { return int(r.Byte()) }},
	} {
		r := block.NewReader(c.in)
		if got := c.read(&r); got != 0 || !r.Bad || r.Number() != 0 || len(r.Bytes(1)) > 0 {
			t.Errorf("%s is read as %d, bad %v", name, got, r.Bad)
		}
	}
}
