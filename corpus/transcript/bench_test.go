package transcript_test

import (
	"testing"

	"lectern/corpus/corpustest"
	"lectern/corpus/transcript"
)

// BenchmarkParse reads fictional transcripts of growing size; MB/s that stay
// show that reading takes time in proportion.
func BenchmarkParse(b *testing.B) {
	for _, size := range []struct {
		name  string
		bytes int
	}{{"64kB", 64 << 10}, {"1MB", 1 << 20}, {"8MB", 8 << 20}} {
		src := corpustest.Text(1, size.bytes)
		b.Run(size.name, func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				transcript.Parse("fictional.txt", src)
			}
		})
	}
}

// BenchmarkParseOneLine reads the same without a line break.
func BenchmarkParseOneLine(b *testing.B) {
	src := corpustest.Text(1, 4<<20)
	for i, c := range src {
		if c == '\n' {
			src[i] = ' '
		}
	}
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		transcript.Parse("fictional.txt", src)
	}
}
