package main

import (
	"fmt"
	"slices"
	"strings"
)

// table is the figures as Markdown, and how each grew from size to size.
func table(all []size) string {
	var b strings.Builder
	b.WriteString("### What is built\n\n")
	rows(&b, []string{"turns", "documents", "text", "pack", "turns in it", "records", "index", "index to text", "root", "chunks"}, all, func(s size) []string {
		return []string{number(s.Turns), number(s.Documents), number(s.Text), number(s.Pack), number(s.Parts.Turns), number(s.Records), number(s.Index),
			fmt.Sprintf("%.3f", float64(s.Index)/float64(s.Text)), number(s.Root), number(s.Chunks)}
	})
	b.WriteString("\nBytes of a pack that is made of a corpus in memory.\n\n### What building takes\n\n")
	rows(&b, []string{"turns", "seconds", "seconds of a processor", "turns for each of these", "MB of the corpus in memory", "MB at most"}, all, func(s size) []string {
		return []string{number(s.Turns), fmt.Sprintf("%.2f", s.Seconds), fmt.Sprintf("%.2f", s.Processor), number(int(float64(s.Turns) / max(s.Processor, .01))), megabytes(s.Corpus), megabytes(s.Peak)}
	})
	b.WriteString("\n### Bytes before the first result\n\n")
	costs(&b, all, func(a asked) (map[string]int, int, float64) { return a.First, a.FirstMost, a.Rounds })
	b.WriteString("\nThe root and the chunks that a query fetches from an empty browser until a hit can be shown: means of the queries of a kind, and the most of any. As they lie on the host, uncompressed. Rounds are how often on average something is fetched until then, the root included.\n\n### Bytes before the whole answer\n\n")
	costs(&b, all, func(a asked) (map[string]int, int, float64) { return a.Whole, a.WholeMost, a.WholeRounds })
	b.WriteString("\nThe same until 20 hits are in their order and every count is exact.\n\n### A warm query, in milliseconds\n\n")
	rows(&b, []string{"turns", "p50", "p95", "to open", "MB at most", "p50 in WebAssembly", "p95 in WebAssembly"}, all, func(s size) []string {
		row := []string{number(s.Turns), latency(s.Native.P50), latency(s.Native.P95), latency(s.Native.Open), megabytes(s.Native.Peak), "", ""}
		if s.Wasm != nil {
			row[5], row[6] = latency(s.Wasm.P50), latency(s.Wasm.P95)
		}
		return row
	})
	return b.String()
}

// costs is a table of bytes by kind of query.
func costs(b *strings.Builder, all []size, of func(asked) (map[string]int, int, float64)) {
	head := []string{"turns"}
	for _, k := range kinds {
		head = append(head, k.name)
	}
	rows(b, append(head, "most", "rounds"), all, func(s size) []string {
		row := []string{number(s.Turns)}
		bytes, most, rounds := of(s.Native)
		for _, k := range kinds {
			row = append(row, number(bytes[k.name]))
		}
		return append(row, number(most), fmt.Sprintf("%.1f", rounds))
	})
}

func rows(b *strings.Builder, head []string, all []size, row func(size) []string) {
	line := func(cells []string) { fmt.Fprintf(b, "| %s |\n", strings.Join(cells, " | ")) }
	line(head)
	line(slices.Repeat([]string{"---:"}, len(head)))
	for _, s := range all {
		line(row(s))
	}
}

func latency(ms float64) string { return fmt.Sprintf("%.3g", ms) }

func megabytes(bytes int) string { return number(bytes / 1e6) }

// number has its thousands apart.
func number(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
