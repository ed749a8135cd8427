package main

import (
	"encoding/xml"
	"io"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"

	"lectern/corpus/generated"
	"lectern/corpus/pack"
)

// small are the sizes at which what is the same on every machine is held to its
// pace: bytes. The others are in docs/growth.md.
var small = []int{1000, 8000}

func TestNoPartOfAPackGrowsFasterThanTheCorpus(t *testing.T) {
	var parts [2]pack.Parts
	var sizes [2]int
	for i, turns := range small {
		file := encoded(t, turns)
		sizes[i] = len(file)
		var err error
		if parts[i], err = pack.Measure(file); err != nil {
			t.Fatal(err)
		}
	}
	texts := float64(text(small[1])) / float64(text(small[0]))
	for _, part := range []struct {
		name         string
		small, large int
		most         float64
	}{
		{"the pack", sizes[0], sizes[1], texts},
		{"the turns", parts[0].Turns, parts[1].Turns, texts},
		{"the index", parts[0].Index, parts[1].Index, texts},
		{"the records", parts[0].Records, parts[1].Records, 1.3 * texts}, // by the number of documents
		{"the root", parts[0].Root, parts[1].Root, texts},
	} {
		// Of a hundred: what a few documents have more of than others.
		if ratio := float64(part.large) / float64(part.small); ratio > 1.02*part.most {
			t.Errorf("%s grows %.2f times where the text grows %.2f times: from %d to %d bytes", part.name, ratio, texts, part.small, part.large)
		}
	}
}

// TestTheIndexTakesAFifthOfTheText holds a small corpus to what large ones are
// held to: of a few thousand turns the dictionary is the larger part.
func TestTheIndexTakesAFifthOfTheText(t *testing.T) {
	parts, err := pack.Measure(encoded(t, small[1]))
	if err != nil {
		t.Fatal(err)
	}
	if share := float64(parts.Index+parts.Root) / float64(text(small[1])); share > 0.2 {
		t.Errorf("index and root take %d bytes, %.3f of the text", parts.Index+parts.Root, share)
	}
}

// TestTheFirstResultGrowsAsTheLogarithm holds the bytes before the first result
// to the logarithm of the turns, times what a kind of query is let have: in the
// smaller corpus two lists, or a speaker's and a word's, are not yet as long as
// their blocks. Phrases
// whose words stand together in few of many turns, and slips, for which the
// dictionary is gone through, grow faster: they are held below the corpus.
func TestTheFirstResultGrowsAsTheLogarithm(t *testing.T) {
	var first [2]map[string]int
	for i, turns := range small {
		first[i] = firsts(t, turns)
	}
	logarithm := math.Log(float64(small[1])) / math.Log(float64(small[0]))
	for _, kind := range []struct {
		name string
		most float64
	}{
		{"frequent", 1.15}, {"rare", 1.15}, {"and", 1.35}, {"prefix", 1.25}, {"speaker", 1.5}, {"typo", 1.35}, {"phrase", 1.8},
	} {
		ratio := float64(first[1][kind.name]) / float64(first[0][kind.name])
		if ratio > kind.most*logarithm {
			t.Errorf("%s: %d bytes at %d turns, %d at %d: %.2f times, the logarithm %.2f times", kind.name,
				first[0][kind.name], small[0], first[1][kind.name], small[1], ratio, logarithm)
		}
	}
}

func TestTheFirstResultTakesAFewBlocksOfThePack(t *testing.T) {
	file := encoded(t, small[1])
	h, err := hosted(file)
	if err != nil {
		t.Fatal(err)
	}
	c := generated.Corpus(seed, small[1])
	for _, typed := range queries(c)["rare"] {
		c, err := h.cost(typed)
		if err != nil {
			t.Fatal(err)
		}
		if c.first <= len(h.root) || c.first > c.whole || c.whole > len(file)/5 || c.rounds < 2 {
			t.Errorf("%s: of %d bytes %d for a hit in %d rounds, %d for the whole answer", typed, len(file), c.first, c.rounds, c.whole)
		}
	}
}

func TestThereAreSixtyQueriesAndEachFindsSomething(t *testing.T) {
	list := queries(generated.Corpus(seed, small[0]))
	n := 0
	for _, kind := range kinds {
		if len(list[kind.name]) != kind.n {
			t.Errorf("%d queries of the kind %s: %q", len(list[kind.name]), kind.name, list[kind.name])
		}
		n += len(list[kind.name])
	}
	if n != 60 {
		t.Errorf("%d queries in all", n)
	}
	firsts(t, small[0]) // fails where one finds nothing
}

func TestThePlotIsWellFormedAndHasACurveForEachKind(t *testing.T) {
	all := []size{
		{Turns: 1000, built: built{Text: 5e5, Pack: 6e5, Peak: 2e7, Processor: .1}, Native: asked{First: map[string]int{"rare": 60000, "phrase": 2e5}, P50: .1, P95: 2}},
		{Turns: 10000, built: built{Text: 5e6, Pack: 6e6, Peak: 2e8, Processor: 1}, Native: asked{First: map[string]int{"rare": 70000, "phrase": 2e5}, P50: .2, P95: 9}},
	}
	svg := plot(all)
	curves := 0
	for d := xml.NewDecoder(strings.NewReader(svg)); ; {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if e, ok := token.(xml.StartElement); ok && slices.ContainsFunc(e.Attr, func(a xml.Attr) bool { return strings.HasPrefix(a.Value, "curve ") }) {
			curves++
		}
	}
	if curves != 8 {
		t.Errorf("the plot has %d curves, want text, pack, two kinds of query, memory, seconds, p50 and p95", curves)
	}
	if strings.Contains(svg, "NaN") || strings.Contains(svg, "Inf") {
		t.Error("a place in the plot is no number")
	}
}

func encoded(t *testing.T, turns int) []byte {
	t.Helper()
	file, err := pack.Encode(generated.Corpus(seed, turns))
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func text(turns int) (bytes int) {
	for d := range generated.Documents(seed, turns) {
		for i := range d.Turns {
			bytes += len(d.Turns[i].Text)
		}
	}
	return bytes
}

func firsts(t *testing.T, turns int) map[string]int {
	t.Helper()
	h, err := hosted(encoded(t, turns))
	if err != nil {
		t.Fatal(err)
	}
	var a asked
	if err := a.firsts(h, queries(generated.Corpus(seed, turns))); err != nil {
		t.Fatal(err)
	}
	if len(slices.Collect(maps.Keys(a.First))) != len(kinds) {
		t.Fatalf("the kinds are %v", a.First)
	}
	return a.First
}
