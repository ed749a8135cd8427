package folder_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"pgregory.net/rapid"

	"lectern/corpus/corpustest"
	"lectern/corpus/folder"
)

func sharded(t interface {
	Fatal(...any)
	Helper()
}, r folder.Reader, fsys fs.FS, of int) [][]byte {
	t.Helper()
	shards := make([][]byte, of)
	for i := range shards {
		var out bytes.Buffer
		if _, err := r.Shard(fsys, folder.Slice{I: i + 1, Of: of}, &out); err != nil {
			t.Fatal(err)
		}
		shards[i] = out.Bytes()
	}
	return shards
}

func files(shards ...[]byte) []folder.ShardFile {
	all := make([]folder.ShardFile, len(shards))
	for i, s := range shards {
		all[i] = folder.ShardFile{Name: fmt.Sprintf("%d.shard", i), ReaderAt: bytes.NewReader(s), Size: int64(len(s))}
	}
	return all
}

// recited is all that a reading says, but the files, as text.
func recited(t interface{ Fatal(...any) }, r *folder.Reading) string {
	text, err := json.MarshalIndent([]any{r.Corpus, r.Faults}, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// mixed draws a folder in which files depend on each other in every way that a
// folder knows. The texts are made up.
func mixed(t *rapid.T) fstest.MapFS {
	in := corpustest.GeneratedFS(rapid.Uint64Range(1, 50).Draw(t, "seed"), rapid.IntRange(0, 5).Draw(t, "documents"))
	add := func(name, text string) {
		if rapid.Bool().Draw(t, name) {
			in[name] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	talk := "A made-up talk\n\nMS. EXAMPLE: These words are made up.\n\nMR. SAMPLE: Made up, every one.\n"
	add("lectern.toml", "title = \"Made up\"\n[[reading]]\nfiles = \"*.csv\"\nformat = \"csv\"\n")
	add("people.toml", "[[person]]\nid = \"ann-example\"\nname = \"Ann Example\"\nlabels = [\"MS. EXAMPLE\"]\nreason = \"a test\"\n")
	add("a/talk.txt", talk)
	add("b/talk.txt", talk) // the same ID
	add("b/talk.toml", "title = \"Another\"\ndate = \"2020-05-04\"\n")
	add("b/nothing.toml", "title = \"Beside nothing\"\n")
	add("talks.csv", "label,text,document\nA,One.,x\nB,Two.,y\n")
	add("picture.png", "no text")
	add("empty.txt", "")
	add("corpus.xml", teiCorpus)
	add("sitting.xml", teiSitting)
	return in
}

const teiCorpus = `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xmlns:xi="http://www.w3.org/2001/XInclude"><teiHeader><profileDesc><particDesc><listPerson>
<person xml:id="ann"><persName><forename>Ann</forename><surname>Example</surname></persName></person></listPerson></particDesc></profileDesc></teiHeader>
<xi:include href="sitting.xml"/><xi:include href="lost.xml"/></teiCorpus>`

const teiSitting = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A made-up sitting</title></titleStmt></fileDesc></teiHeader>
<text><body><div><u who="#ann"><seg>These words are made up.</seg></u></div></body></text></TEI>`

func TestTheShardsOfAFolderAreTheFolder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := mixed(t)
		want, err := folder.Reader{}.Read(in)
		if err != nil {
			t.Fatal(err)
		}
		shards := sharded(t, folder.Reader{}, in, rapid.IntRange(1, 6).Draw(t, "shards"))
		if rapid.Bool().Draw(t, "in another order") {
			slices.Reverse(shards)
		}
		got, err := folder.Merge(files(shards...))
		if err != nil {
			t.Fatal(err)
		}
		if a, b := recited(t, want), recited(t, got); a != b {
			t.Fatalf("merged:\n%s\nread at once:\n%s", b, a)
		}
		for _, d := range want.Corpus.Documents {
			a, err1 := fs.ReadFile(want.Sources, d.Source.Path)
			b, err2 := fs.ReadFile(got.Sources, d.Source.Path)
			if err1 != nil || err2 != nil || !bytes.Equal(a, b) {
				t.Fatalf("the source of %s is another: %v, %v", d.ID, err1, err2)
			}
		}
	})
}

// A person who is declared in one slice is known in all others.
func TestWhatAFileDeclaresReachesAllShards(t *testing.T) {
	in := fstest.MapFS{"corpus.xml": {Data: []byte(teiCorpus)}, "sitting.xml": {Data: []byte(teiSitting)}}
	for of := 2; of < 20; of++ {
		got, err := folder.Merge(files(sharded(t, folder.Reader{}, in, of)...))
		if err != nil {
			t.Fatal(err)
		}
		if s := got.Corpus.Documents[0].Speakers; len(s) != 1 || s[0].Name != "Ann Example" {
			t.Errorf("of %d shards: the speakers are %+v", of, s)
		}
	}
}

func TestAShardIsTheSameBytesEachTime(t *testing.T) {
	in := corpustest.GeneratedFS(3, 9)
	if a, b := sharded(t, folder.Reader{}, in, 3), sharded(t, folder.Reader{}, in, 3); !slices.EqualFunc(a, b, bytes.Equal) {
		t.Error("the shards differ")
	}
}

func TestShardsThatDoNotBelongTogether(t *testing.T) {
	in, other := corpustest.GeneratedFS(3, 9), corpustest.GeneratedFS(4, 9)
	three := sharded(t, folder.Reader{}, in, 3)
	future := append([]byte("lectern/shard/9\n"), three[0][16:]...)
	for says, shards := range map[string][][]byte{
		"no shard is given":                          {},
		"shard 2/3 is missing, 2 of 3 are there":     {three[0], three[2]},
		"shard 2/3 is there twice: 1.shard":          {three[0], three[1], three[1], three[2]},
		"they are shards 1/3 and 2/2":                {three[0], sharded(t, folder.Reader{}, in, 2)[1]},
		"of two folders":                             {three[0], three[1], sharded(t, folder.Reader{}, other, 3)[2]},
		"read by other settings":                     {three[0], three[1], sharded(t, folder.Reader{Settings: folder.Settings{Language: "de"}}, in, 3)[2]},
		"by two versions of lectern":                 {three[0], three[1], sharded(t, folder.Reader{Version: "2"}, in, 3)[2]},
		"0.shard: it is no shard that lectern wrote": {[]byte("a text")},
		"it is a shard of another version":           {future},
		"the shard is damaged":                       {three[0][:len(three[0])-1], three[1], three[2]},
	} {
		if _, err := folder.Merge(files(shards...)); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("got %v, want %s", err, says)
		}
	}
}

func TestSlicesAreDealtOutByThePath(t *testing.T) {
	for _, wrong := range []string{"", "1", "0/3", "4/3", "a/b", "1/3/5", "-1/3", "1/99999999", "1/ 3"} {
		if s, err := folder.ParseSlice(wrong); err == nil {
			t.Errorf("%q is read as %v", wrong, s)
		}
	}
	if s, err := folder.ParseSlice("2/8"); err != nil || s.String() != "2/8" {
		t.Errorf("2/8 is %v, %v", s, err)
	}
	// Every file that is there stays in its slice when another comes.
	in := corpustest.GeneratedFS(5, 30)
	before := sharded(t, folder.Reader{}, in, 4)
	in["new.txt"] = &fstest.MapFile{Data: []byte("MS. EXAMPLE: Made up.\n")}
	after := sharded(t, folder.Reader{}, in, 4)
	for i := range before {
		for name := range in {
			if name != "new.txt" && bytes.Contains(before[i], []byte(`"name":"`+name+`"`)) != bytes.Contains(after[i], []byte(`"name":"`+name+`"`)) {
				t.Errorf("%s has moved", name)
			}
		}
	}
}

func BenchmarkMerge(b *testing.B) {
	in := corpustest.GeneratedFS(3, 200)
	shards := sharded(b, folder.Reader{}, in, 4)
	n := 0
	for _, s := range shards {
		n += len(s)
	}
	b.SetBytes(int64(n))
	for b.Loop() {
		if _, err := folder.Merge(files(shards...)); err != nil {
			b.Fatal(err)
		}
	}
}
