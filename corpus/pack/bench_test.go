package pack_test

import (
	"strconv"
	"testing"

	"lectern/corpus/generated"
	"lectern/corpus/pack"
	reading "lectern/corpus/word"
)

// BenchmarkApart makes packs of made-up turns in pieces, the whole of what is
// built for a search.
func BenchmarkApart(b *testing.B) {
	for _, turns := range []int{2_000, 20_000} {
		c := generated.Corpus(1, turns)
		size := 0
		for _, d := range c.Documents {
			for i := range d.Turns {
				size += len(d.Turns[i].Text)
			}
		}
		b.Run(strconv.Itoa(turns), func(b *testing.B) {
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				if _, _, _, err := pack.Apart(c); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(turns)*float64(b.N)/b.Elapsed().Seconds(), "turns/s")
		})
	}
}

// Opening checks the bytes of the whole file once; a turn is decoded from a block
// that was opened before, and its words are walked without its text.
func BenchmarkOpen(b *testing.B) {
	file := encoded(b, large())
	b.SetBytes(int64(len(file)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := pack.Open(file); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkTurn(b *testing.B) {
	p, err := pack.Open(encoded(b, large()))
	if err != nil {
		b.Fatal(err)
	}
	b.Run("shown", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, _, err := p.Turn(100); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("heard", func(b *testing.B) {
		b.ReportAllocs()
		h := allHeard()
		for b.Loop() {
			h.Begin()
			if err := p.Words(100, func(string) *reading.Heard { return h }); err != nil {
				b.Fatal(err)
			}
		}
	})
}
