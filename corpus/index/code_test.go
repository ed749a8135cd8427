package index

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// numbersLike draws numbers of a kind for which one of the codes is good.
func numbersLike(t *rapid.T) []uint32 {
	n := rapid.IntRange(1, runLength).Draw(t, "n")
	most := rapid.SampledFrom([]uint32{0, 1, 3, 200, 1 << 20, 1 << 26}).Draw(t, "most")
	each := rapid.IntRange(1, 20).Draw(t, "each")
	numbers := make([]uint32, n)
	for i := range numbers {
		if i%each == 0 {
			numbers[i] = rapid.Uint32Range(0, most).Draw(t, "number")
		}
	}
	return numbers
}

func TestEveryCodeGivesBackItsNumbers(t *testing.T) {
	codes := []struct {
		name  string
		most  int
		write func(w *bitWriter, numbers []uint32, low int)
		read  func(r *bitReader, numbers []uint32, low int) bool
		size  func(numbers []uint32, low int) int
	}{
		{"Rice", riceLow, (*bitWriter).rice, (*bitReader).rice, riceSize},
		{"Golomb", golombLow, (*bitWriter).golomb, (*bitReader).golomb, golombSize},
		{"exceptions", 0, func(w *bitWriter, n []uint32, _ int) { w.exceptions(n) }, func(r *bitReader, n []uint32, _ int) bool { return r.exceptions(n) },
			func(n []uint32, _ int) int { return exceptionsSize(n) }},
	}
	rapid.Check(t, func(t *rapid.T) {
		want := numbersLike(t)
		for _, c := range codes {
			low := rapid.IntRange(0, c.most).Draw(t, "low")
			if c.name != "Golomb" && slices.Max(want)>>low > 1<<20 {
				continue // a million zeros before a one
			}
			shift := rapid.IntRange(0, 7).Draw(t, "shift")
			w := bitWriter{}
			w.write(0, shift)
			c.write(&w, want, low)
			size := 8*len(w.out) + w.n - shift
			r := bitsOf(w.flush())
			r.at = shift
			got := make([]uint32, len(want))
			if !c.read(&r, got, low) || !slices.Equal(got, want) {
				t.Fatalf("%s with %d low bits: got %v, want %v", c.name, low, got, want)
			}
			if size != c.size(want, low) || r.at != shift+size {
				t.Fatalf("%s takes %d bits, reads %d and reckons with %d", c.name, size, r.at-shift, c.size(want, low))
			}
			r = bitsOf(w.out[:max(len(w.out)-1, 0)])
			r.at = shift
			if size > 8 && c.read(&r, got, low) {
				t.Fatalf("%s does not miss its last byte", c.name)
			}
		}
	})
}

// Each kind of list has the code that is made for it.
func TestEveryCodeIsTaken(t *testing.T) {
	list := func(next func(i int) (gap, count uint32)) (turns, counts []uint32) {
		at := uint32(0)
		for i := range runLength {
			gap, count := next(i)
			at += gap
			turns, counts = append(turns, at), append(counts, count)
			at++
		}
		return turns, counts
	}
	for _, c := range []struct {
		name       string
		next       func(i int) (gap, count uint32)
		gap, count byte
	}{
		{"every turn", func(int) (uint32, uint32) { return 0, 1 }, noGaps, 0},
		{"every turn but a few", func(i int) (uint32, uint32) { return uint32(i % 40 / 39), 1 }, gapExceptions, 0},
		{"even gaps", func(i int) (uint32, uint32) { return 16 + uint32(i%16), 1 + uint32(i%2) }, gapRice + 4, 1},
		{"some gaps far greater", func(i int) (uint32, uint32) { return uint32(i%8/7) * 100_000, 1 + uint32(i%16/15) }, 0, countExceptions},
		{"great counts", func(i int) (uint32, uint32) { return 0, 60 + uint32(i%5) }, noGaps, 1 + countLow},
	} {
		turns, counts := list(c.next)
		var e encoder
		out, _ := e.list(nil, turns, counts, 0)
		r := read(out)
		r.Number()
		code := byte(noGaps)
		if body := r.Bytes(r.Number()); len(body) > 0 {
			code = body[0]
		}
		if code&31 != c.gap || code>>5 != c.count || r.Bad || len(r.Rest) > 0 {
			t.Errorf("%s: gaps are written as %d, counts as %d, want %d and %d", c.name, code&31, code>>5, c.gap, c.count)
		}
	}
}
