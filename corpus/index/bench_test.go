package index_test

import (
	"math"
	"sync"
	"testing"

	"lectern/corpus/index"
)

// The turns of the benchmarks have 58 words each, as those of the press
// briefings have, of 20,000 that are as frequent as words are: the second half
// as often as the first, and so on. The words are made up.
const (
	benchTurns = 20_000
	benchWords = 58
	benchTerms = 20_000
)

// benchCorpus gives the words of all turns by their numbers, and their letters.
var benchCorpus = sync.OnceValues(func() (said []uint16, words [][]byte) {
	seed := uint64(3)
	next := func() float64 {
		seed = seed*6364136223846793005 + 1442695040888963407
		return float64(seed>>11) / (1 << 53)
	}
	for range benchTerms {
		var w []byte
		for range 3 + int(7*next()) {
			w = append(w, "etaoinshrdlucmfwypvbgkjq"[int(24*next()*next())])
		}
		words = append(words, w)
	}
	for range benchTurns * benchWords {
		said = append(said, uint16(math.Pow(benchTerms, next()))-1)
	}
	return said, words
})

func benchBuild() index.Built {
	said, words := benchCorpus()
	b := index.New(index.Options{Word: wordByte, Pair: pairByte})
	for turn := range benchTurns {
		if turn%100 == 0 {
			b.Document([]byte("d"), []byte{'t', byte(turn / 1000)})
		}
		for i, w := range said[turn*benchWords : (turn+1)*benchWords] {
			b.Word(words[w], i)
		}
		b.Turn(false)
	}
	return b.Build()
}

var benchIndex = sync.OnceValue(benchBuild)

// benchEntries are the entries of all words.
func benchEntries(b *testing.B) (x *index.Index, all []index.Entry, postings int) {
	x = open(b, benchIndex())
	if err := x.Range([]byte{wordByte}, func(_ []byte, e index.Entry) bool {
		all = append(all, e)
		postings += e.Turns
		return true
	}); err != nil {
		b.Fatal(err)
	}
	return x, all, postings
}

func BenchmarkBuild(b *testing.B) {
	benchCorpus()
	b.ReportAllocs()
	var built index.Built
	for b.Loop() {
		built = benchBuild()
	}
	size := len(built.Root)
	for _, block := range built.Blocks {
		size += len(block)
	}
	_, _, postings := benchEntries(b)
	b.ReportMetric(float64(b.N)*benchTurns/b.Elapsed().Seconds(), "turns/s")
	b.ReportMetric(float64(size)/float64(postings), "B/posting")
}

func BenchmarkDecode(b *testing.B) {
	x, all, postings := benchEntries(b)
	turns, counts := make([]uint32, 0, benchTurns), make([]uint32, 0, benchTurns)
	for b.Loop() {
		for _, e := range all {
			turns, counts = x.List(e).Append(turns[:0], counts[:0])
		}
	}
	b.ReportMetric(float64(b.N)*float64(postings)/b.Elapsed().Seconds()/1e6, "Mpostings/s")
}

// The lists of a few frequent words, which is where decoding takes time.
func BenchmarkDecodeLong(b *testing.B) {
	x, all, _ := benchEntries(b)
	var long []index.Entry
	postings := 0
	for _, e := range all {
		if e.Turns >= 1000 {
			long = append(long, e)
			postings += e.Turns
		}
	}
	turns, counts := make([]uint32, 0, benchTurns), make([]uint32, 0, benchTurns)
	for b.Loop() {
		for _, e := range long {
			turns, counts = x.List(e).Append(turns[:0], counts[:0])
		}
	}
	b.ReportMetric(float64(b.N)*float64(postings)/b.Elapsed().Seconds()/1e6, "Mpostings/s")
}

func BenchmarkDecodePairs(b *testing.B) {
	x := open(b, benchIndex())
	var all []index.Entry
	postings := 0
	if err := x.Range([]byte{pairByte}, func(_ []byte, e index.Entry) bool {
		all = append(all, e)
		postings += e.Turns
		return true
	}); err != nil {
		b.Fatal(err)
	}
	turns, counts := make([]uint32, 0, benchTurns), make([]uint32, 0, benchTurns)
	for b.Loop() {
		for _, e := range all {
			turns, counts = x.List(e).Append(turns[:0], counts[:0])
		}
	}
	b.ReportMetric(float64(b.N)*float64(postings)/b.Elapsed().Seconds()/1e6, "Mpostings/s")
}

// A rare word beside a frequent one.
func BenchmarkSeek(b *testing.B) {
	x, all, _ := benchEntries(b)
	var rare, frequent index.Entry
	for _, e := range all {
		if e.Turns > frequent.Turns {
			frequent = e
		}
		if e.Turns == 50 {
			rare = e
		}
	}
	for b.Loop() {
		l := x.List(frequent)
		for r := x.List(rare); r.Next(); {
			l.Seek(r.Turn())
		}
	}
}

func BenchmarkTerm(b *testing.B) {
	x := open(b, benchIndex())
	_, words := benchCorpus()
	key := []byte{wordByte}
	n := 0
	b.ReportAllocs()
	for b.Loop() {
		key = append(key[:1], words[n%benchTerms]...)
		if _, _, err := x.Term(key); err != nil {
			b.Fatal(err)
		}
		n += 7919
	}
}

func BenchmarkNear(b *testing.B) {
	x := open(b, benchIndex())
	b.ReportMetric(float64(x.Terms()), "terms")
	for _, slips := range []int{1, 2} {
		b.Run([]string{"", "one", "two"}[slips], func(b *testing.B) {
			found := 0
			for b.Loop() {
				found = 0
				if err := x.Near(wordByte, []byte("rtaeoins"), 0, slips, func([]byte, index.Entry, int) bool { found++; return true }); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(found), "found")
		})
	}
}
