package transcript_test

import (
	"fmt"
	"strconv"
	"strings"
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

// BenchmarkParseHostile reads what nobody writes, in two sizes each: the MB/s
// of a size and of the eightfold are to be alike.
func BenchmarkParseHostile(b *testing.B) {
	for _, c := range []struct{ name, line string }{
		{"labels", "NAME %d: x\n"}, {"people", "ANN LEE%d (Mayor %d): x\n\n"}, {"stages", "(Applause %d.)\n\n"}, {"brackets", "((((((((( [[[[ %d"},
		{"dots", ". . . . %d"}, {"headings", "### Ann Lee %d:\n"}, {"quotes", "> (x %d)\n"}, {"blank", "NAME:\n\n\n"}, {"questions", "Q: Ann Lee%d, the Post. Why?\n"},
		{"notes", "Transcript by Ann %d\n\n"}, {"rules", "---\n"}, {"colons", "a:%d:"}, {"roles", "ANN LEE (Mayor %d): x\n"}, {"alone", "---\n\nANN LEE %d\n\nx\n"},
		{"interpreted", "ANN LEE%d: (Interpretation throughout) x\n"}, {"periods", "  Mr. LEE%d. x\ny\n"}, {"front", "---\nspeakers:\n - Ann Lee\n---\nAL: x %d\n"},
	} {
		for _, bytes := range []int{128 << 10, 1 << 20} {
			src := repeated(c.line, bytes)
			b.Run(fmt.Sprintf("%s/%dkB", c.name, bytes>>10), func(b *testing.B) {
				b.SetBytes(int64(len(src)))
				for b.Loop() {
					transcript.Parse("fictional.txt", src)
				}
			})
		}
	}
}

// repeated is the line again and again, its number in place of each %d.
func repeated(line string, bytes int) []byte {
	var src strings.Builder
	for i := 0; src.Len() < bytes; i++ {
		src.WriteString(strings.ReplaceAll(line, "%d", strconv.Itoa(i)))
	}
	return []byte(src.String())
}
