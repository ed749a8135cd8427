package pack_test

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lectern/corpus"
	"lectern/corpus/generated"
	"lectern/corpus/pack"
)

func TestACorpusComesBackAsItWas(t *testing.T) {
	for seed := range uint64(60) {
		c := random(rand.New(rand.NewPCG(seed, 1)))
		if diff := cmp.Diff(c, decoded(t, encoded(t, c))); diff != "" {
			t.Fatalf("seed %d: it comes back changed (-was +is):\n%s", seed, diff)
		}
	}
}

// A field that the layout forgets shows here: each one is filled.
func TestEveryFieldComesBack(t *testing.T) {
	c := new(corpus.Corpus)
	n := 0
	fill(reflect.ValueOf(c).Elem(), func() int { n++; return n })
	mend(c)
	if diff := cmp.Diff(c, decoded(t, encoded(t, c))); diff != "" {
		t.Fatalf("it comes back changed (-was +is):\n%s", diff)
	}
}

func TestNothingAndEmptyStayApart(t *testing.T) {
	c := &corpus.Corpus{Documents: []*corpus.Document{
		{ID: "nil"},
		{ID: "empty", Edition: []string{}, Turns: []corpus.Turn{{ID: "t", Marks: []corpus.Mark{}}}, Mentions: []corpus.Mention{}},
	}}
	if diff := cmp.Diff(c, decoded(t, encoded(t, c))); diff != "" {
		t.Fatal(diff)
	}
	if got := decoded(t, encoded(t, &corpus.Corpus{})); got.Documents != nil {
		t.Fatalf("no documents became %v", got.Documents)
	}
}

// Each list holds values at their smallest: a bound that asks more bytes of an
// item than it takes refuses them.
func TestLongListsOfEmptyValuesComeBack(t *testing.T) {
	const n = 300
	c := &corpus.Corpus{}
	for i := range n {
		c.Documents = append(c.Documents, &corpus.Document{ID: fmt.Sprint(i)})
	}
	turns := make([]corpus.Turn, n)
	for i := range turns {
		turns[i].ID = fmt.Sprint(i)
	}
	turns[0].Paragraphs, turns[0].Marks = make([]corpus.Span, n), make([]corpus.Mark, n)
	mentions := make([]corpus.Mention, n)
	for i := range mentions {
		mentions[i].Turn = "0"
	}
	mentions[0].Parts = make([]corpus.Span, n)
	evidence := make([]corpus.Evidence, n)
	// Last in the file, each list alone: nothing after it lends it bytes.
	last := func(fill func(*corpus.Document)) {
		d := &corpus.Document{ID: "last"}
		fill(d)
		all := &corpus.Corpus{Documents: append(c.Documents[:1:1], d)}
		if diff := cmp.Diff(all, decoded(t, encoded(t, all))); diff != "" {
			t.Fatal(diff)
		}
	}
	last(func(d *corpus.Document) { d.Edition = make([]string, n) })
	last(func(d *corpus.Document) { d.Source.Records = make([]corpus.Source, n) })
	last(func(d *corpus.Document) { d.Media = make([]corpus.Medium, n) })
	last(func(d *corpus.Document) { d.Speakers = make([]corpus.Speaker, n) })
	last(func(d *corpus.Document) { d.Speakers = []corpus.Speaker{{Roles: make([]corpus.Role, n)}} })
	last(func(d *corpus.Document) { d.Speakers = []corpus.Speaker{{Identifiers: make([]corpus.Identifier, n)}} })
	last(func(d *corpus.Document) { d.Times = make([]corpus.Clock, n) })
	last(func(d *corpus.Document) { d.Turns = turns })
	last(func(d *corpus.Document) { d.Turns = []corpus.Turn{{ID: "t", Source: make([]corpus.Piece, n)}} })
	last(func(d *corpus.Document) { d.Turns, d.Mentions = turns[:1], mentions })
	plain := make([]corpus.Mention, n)
	for i := range plain {
		plain[i] = corpus.Mention{Turn: "0", Parts: []corpus.Span{{}}}
	}
	last(func(d *corpus.Document) { d.Turns, d.Mentions = turns[:1], plain })
	last(func(d *corpus.Document) { d.Notes = make([]corpus.Note, n) })
	last(func(d *corpus.Document) { d.Facts = make([]corpus.Fact, n) })
	last(func(d *corpus.Document) { d.Faults = make([]corpus.Fault, n) })
	last(func(d *corpus.Document) { d.Facts = []corpus.Fact{{Evidence: evidence}} })
	for _, all := range []*corpus.Corpus{c, {Corrections: make([]corpus.Correction, n)}, {Moved: make([]corpus.Moved, n)}, {Gone: make([]corpus.Gone, n)}, {Renamed: make([]corpus.Renamed, n)}} {
		if diff := cmp.Diff(all, decoded(t, encoded(t, all))); diff != "" {
			t.Fatal(diff)
		}
	}
}

func TestTheSameCorpusGivesTheSameBytes(t *testing.T) {
	a := encoded(t, random(rand.New(rand.NewPCG(7, 1))))
	b := encoded(t, random(rand.New(rand.NewPCG(7, 1))))
	if !bytes.Equal(a, b) {
		t.Fatal("two runs differ")
	}
	if !bytes.Equal(a, encoded(t, decoded(t, a))) {
		t.Fatal("a pack that was read is written differently")
	}
}

// The generated corpus is large enough for lists in several blocks, champions and
// pairs of words, to which each processor then adds a part; random ones have
// documents without turns, and fewer documents than there are processors.
func TestAnyNumberOfProcessorsGivesTheSameBytes(t *testing.T) {
	all := []*corpus.Corpus{generated.Corpus(1, 5000), {ID: "none"}}
	for seed := range uint64(20) {
		all = append(all, random(rand.New(rand.NewPCG(seed, 1))))
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	for i, c := range all {
		runtime.GOMAXPROCS(1)
		one := encoded(t, c)
		for many := 2; many <= 7; many++ {
			runtime.GOMAXPROCS(many)
			if !bytes.Equal(one, encoded(t, c)) {
				t.Fatalf("corpus %d: one processor and %d differ", i, many)
			}
		}
	}
}

func TestADamagedPackIsAnError(t *testing.T) {
	whole := encoded(t, small())
	for cut := range whole {
		if _, err := pack.Decode(whole[:cut]); err == nil {
			t.Fatalf("cut to %d of %d bytes, it is still read", cut, len(whole))
		}
	}
	for i := range whole {
		for bit := range 8 {
			flipped := bytes.Clone(whole)
			flipped[i] ^= 1 << bit
			if _, err := pack.Decode(flipped); err == nil {
				t.Fatalf("bit %d of byte %d flipped, it is still read", bit, i)
			}
		}
	}
	if _, err := pack.Decode(append(bytes.Clone(whole), 0)); err == nil {
		t.Fatal("with a byte added, it is still read")
	}
}

func TestALaterVersionSaysSo(t *testing.T) {
	file := encoded(t, small())
	binary.LittleEndian.PutUint16(file[versionAt:], 99)
	_, err := pack.Decode(file)
	if err == nil || !strings.Contains(err.Error(), "version 99") {
		t.Fatalf("got %v", err)
	}
}

func TestASectionOfALaterDayIsPassedOver(t *testing.T) {
	c := small()
	flat, err := pack.Flat(c)
	if err != nil {
		t.Fatal(err)
	}
	file := append(flat, 200, 3, 'a', 'b', 'c')
	if diff := cmp.Diff(c, decoded(t, sealed(file))); diff != "" {
		t.Fatal(diff)
	}
}

func TestSpansOutsideTheirTextAreRefused(t *testing.T) {
	for name, spoil := range map[string]func(*corpus.Document){
		"a mark past the end":  func(d *corpus.Document) { d.Turns[0].Marks = []corpus.Mark{{Start: 1, End: 99}} },
		"a paragraph before 0": func(d *corpus.Document) { d.Turns[0].Paragraphs = []corpus.Span{{Start: -1, End: 2}} },
		"a mention backwards":  func(d *corpus.Document) { d.Mentions = []corpus.Mention{{Turn: "t1", Start: 3, End: 2}} },
		"a mention in no turn": func(d *corpus.Document) { d.Mentions = []corpus.Mention{{Turn: "t9"}} },
		"a part past the end": func(d *corpus.Document) {
			d.Mentions = []corpus.Mention{{Turn: "t1", Parts: []corpus.Span{{Start: 0, End: 99}}}}
		},
		"a note that quotes no turn": func(d *corpus.Document) { d.Notes = []corpus.Note{{Turn: "t9"}} },
		"pieces that fall back": func(d *corpus.Document) {
			d.Turns[0].Source = []corpus.Piece{{Start: 0, End: 3, From: 0, To: 3}, {Start: 2, End: 4, From: 5, To: 7}}
		},
		"a piece past the end":  func(d *corpus.Document) { d.Turns[0].Source = []corpus.Piece{{Start: 0, End: 99, From: 0, To: 99}} },
		"two turns of one ID":   func(d *corpus.Document) { d.Turns = append(d.Turns, d.Turns[0]) },
		"a document without ID": func(d *corpus.Document) { d.ID = "" },
	} {
		t.Run(name, func(t *testing.T) {
			c := small()
			spoil(c.Documents[0])
			if _, err := pack.Encode(c); err == nil {
				t.Fatal("it is packed")
			}
		})
	}
	if _, err := pack.Encode(&corpus.Corpus{Documents: []*corpus.Document{nil}}); err == nil {
		t.Fatal("a document that is nil is packed")
	}
	if _, err := pack.Encode(nil); err == nil {
		t.Fatal("nil is packed")
	}
}

// most is how many bytes of memory a byte of a pack may cost. Measured on the
// worst that the layout allows, lists of values without words: 20.
const most = 32

// An enemy's pack has a right checksum and says that long lists follow.
func TestAHostilePackTakesLittleMemory(t *testing.T) {
	worst := &corpus.Corpus{Documents: []*corpus.Document{{ID: "d", Facts: make([]corpus.Fact, 20000), Speakers: make([]corpus.Speaker, 20000)}}}
	for name, file := range map[string][]byte{
		"empty values":                  encoded(t, worst),
		"a list of 2^60 documents":      hostile("\x00", "\x00\x00\x00\x00"+uvarint(1<<60)),
		"a list of 2^60 strings":        hostile(uvarint(1<<60), "\x00\x00\x00\x00\x00"),
		"a string of 2^60 bytes":        hostile("\x01"+uvarint(1<<60)+"x", "\x00\x00\x00\x00\x00"),
		"documents without anything":    hostile("\x00", "\x00\x00\x00\x00"+uvarint(100_001)+strings.Repeat("\x00", 24*100_000)),
		"as many documents as bytes":    hostile("\x00", "\x00\x00\x00\x00"+uvarint(100_001)+strings.Repeat("\x00", 100_000)),
		"a string that is not there":    hostile("\x00", "\x07\x00\x00\x00\x00"),
		"a number that does not end":    hostile("\x00", strings.Repeat("\xff", 200)),
		"strings that overlap the rest": hostile("\x03\x05\x05\x05abcde", "\x00\x00\x00\x00\x00"),
	} {
		t.Run(name, func(t *testing.T) {
			before := allocated()
			_, err := pack.Decode(file)
			took := allocated() - before
			if name != "empty values" && err == nil {
				t.Fatal("it is read")
			}
			if limit := uint64(most*len(file) + 64<<10); took > limit {
				t.Fatalf("%d bytes took %d of memory, more than %d", len(file), took, limit)
			}
		})
	}
}

// Every version is read for ever. A pack was written once and is never written
// anew; the JSON beside it says what is in it.
func TestEveryVersionIsStillRead(t *testing.T) {
	for v := 1; v <= pack.Version; v++ {
		file, err := os.ReadFile(fmt.Sprintf("testdata/v%d.lectern", v))
		if err != nil {
			t.Fatal(err)
		}
		if got := int(binary.LittleEndian.Uint16(file[versionAt:])); got != v {
			t.Fatalf("the kept file of version %d is of version %d", v, got)
		}
		text, err := os.ReadFile(fmt.Sprintf("testdata/v%d.json", v))
		if err != nil {
			t.Fatal(err)
		}
		want := new(corpus.Corpus)
		if err := json.Unmarshal(text, want); err != nil {
			t.Fatal(err)
		}
		if want.Documents[0].Turns[1].Marks[0].Printed == "" {
			t.Fatalf("v%d.json says nothing", v)
		}
		if diff := cmp.Diff(want, decoded(t, file)); diff != "" {
			t.Fatalf("version %d is read as something else (-want +got):\n%s", v, diff)
		}
	}
}

func TestTheFormatIsDocumented(t *testing.T) {
	doc, err := os.ReadFile("FORMAT.md")
	if err != nil {
		t.Fatal(err)
	}
	for v := 1; v <= pack.Version; v++ {
		kept := fmt.Sprintf("testdata/v%d.lectern", v)
		if _, err := os.Stat(kept); err != nil || !strings.Contains(string(doc), fmt.Sprintf("| %d |", v)) || !strings.Contains(string(doc), kept) {
			t.Errorf("version %d has no row in FORMAT.md with a kept file %s", v, kept)
		}
	}
}

// addKept adds the kept files of all versions.
func addKept(f *testing.F) {
	f.Helper()
	seeds, err := filepath.Glob("testdata/*.lectern")
	if err != nil || len(seeds) == 0 {
		f.Fatalf("no seeds in testdata: %v", err)
	}
	for _, path := range seeds {
		file, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(file)
	}
}

func FuzzDecode(f *testing.F) {
	addKept(f)
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, file []byte) {
		// With a right checksum, or nothing gets past it.
		c, err := pack.Decode(sealed(bytes.Clone(file)))
		if err != nil {
			return
		}
		again, err := pack.Encode(c)
		if err != nil {
			t.Fatalf("what was read can't be written: %v", err)
		}
		if diff := cmp.Diff(c, decoded(t, again)); diff != "" {
			t.Fatal(diff)
		}
	})
}

func BenchmarkEncode(b *testing.B) {
	c := large()
	b.SetBytes(int64(len(encoded(b, c))))
	b.ReportAllocs()
	for b.Loop() {
		encoded(b, c)
	}
}

func BenchmarkDecode(b *testing.B) {
	file := encoded(b, large())
	b.SetBytes(int64(len(file)))
	b.ReportAllocs()
	for b.Loop() {
		decoded(b, file)
	}
}

// large is a corpus of 200 documents.
func large() *corpus.Corpus {
	c := &corpus.Corpus{ID: "large"}
	for r := rand.New(rand.NewPCG(3, 1)); len(c.Documents) < 200; {
		for _, d := range random(r).Documents {
			d.ID = fmt.Sprint("d", len(c.Documents))
			c.Documents = append(c.Documents, d)
		}
	}
	return c
}

func allocated() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.TotalAlloc
}

func encoded(t testing.TB, c *corpus.Corpus) []byte {
	t.Helper()
	file, err := pack.Encode(c)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func decoded(t testing.TB, file []byte) *corpus.Corpus {
	t.Helper()
	c, err := pack.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// The header as FORMAT.md gives it.
const (
	magic     = "\x8blectern\r\n\x1a\n"
	versionAt = len(magic)
	sumAt     = versionAt + 2
	bodyAt    = sumAt + 4
)

// sealed puts the right checksum into a file that is long enough to have one.
func sealed(file []byte) []byte {
	if len(file) >= bodyAt {
		sum := crc32.Update(crc32.ChecksumIEEE(file[versionAt:sumAt]), crc32.IEEETable, file[bodyAt:])
		binary.LittleEndian.PutUint32(file[sumAt:], sum)
	}
	return file
}

// hostile is a pack with a right checksum around two sections.
func hostile(table, body string) []byte {
	file := []byte(magic + "\x01\x00" + "\x00\x00\x00\x00")
	file = append(file, "\x01"+uvarint(uint64(len(table)))+table+"\x02"+uvarint(uint64(len(body)))+body...)
	return sealed(file)
}

func uvarint(n uint64) string { return string(binary.AppendUvarint(nil, n)) }
