package pack_test

import (
	"testing"

	"lectern/corpus/pack"
	reading "lectern/corpus/word"
)

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
