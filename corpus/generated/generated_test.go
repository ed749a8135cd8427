package generated_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"lectern/corpus"
	"lectern/corpus/folder"
	"lectern/corpus/generated"
)

func TestASeedGivesTheSameBytes(t *testing.T) {
	sum := sha256.New()
	for f := range generated.Files(1, 5000) {
		sum.Write([]byte(f.Name))
		sum.Write(f.Text)
	}
	// It changes when the texts are made differently: figures from before are
	// then those of another corpus.
	const want = "47376950cce9f4d6"
	if got := hex.EncodeToString(sum.Sum(nil)[:8]); got != want {
		t.Errorf("5,000 turns of seed 1 have the checksum %s, want %s", got, want)
	}
}

func TestALargerCorpusBeginsWithTheSmallerOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		seed := rapid.Uint64().Draw(t, "seed")
		turns := rapid.IntRange(1, 300).Draw(t, "turns")
		more := rapid.IntRange(0, 300).Draw(t, "more")
		small := slices.Collect(generated.Files(seed, turns))
		large := slices.Collect(generated.Files(seed, turns+more))
		sum := 0
		for i, f := range small {
			sum += f.Turns
			if f.Name != large[i].Name {
				t.Fatalf("file %d is %s, in the larger corpus %s", i, f.Name, large[i].Name)
			}
			if i < len(small)-1 && !bytes.Equal(f.Text, large[i].Text) {
				t.Fatalf("%s differs in the larger corpus", f.Name)
			}
		}
		if sum != turns {
			t.Fatalf("the files have %d turns, want %d", sum, turns)
		}
		last := small[len(small)-1]
		_, words, _ := strings.Cut(string(last.Text), "\n---\n")
		if _, all, _ := strings.Cut(string(large[len(small)-1].Text), "\n---\n"); !strings.HasPrefix(all, words) {
			t.Fatalf("%s does not go on in the larger corpus as it began", last.Name)
		}
	})
}

func TestAFolderIsReadAsTheSameCorpus(t *testing.T) {
	fsys := fstest.MapFS{generated.About.Name: {Data: generated.About.Text}}
	for f := range generated.Files(3, 1500) {
		fsys[f.Name] = &fstest.MapFile{Data: f.Text}
	}
	read, faults, err := folder.Read(fsys)
	if err != nil || len(faults) > 0 {
		t.Fatal(err, faults)
	}
	if diff := cmp.Diff(generated.Corpus(3, 1500), read); diff != "" {
		t.Error(diff)
	}
}

func TestEveryTurnIsReadAndEveryLabelIsSomebodys(t *testing.T) {
	languages, kinds := map[string]bool{}, map[corpus.Kind]int{}
	for _, seed := range []uint64{1, 2, 3} {
		turns := 0
		for d := range generated.Documents(seed, 5000) {
			languages[d.Language] = true
			if !strings.HasPrefix(d.Title, "Fictional ") {
				t.Errorf("%s does not say that it is fictional", d.ID)
			}
			if len(d.Faults) > 0 {
				t.Errorf("%s: %s", d.ID, d.Faults[0].Message)
			}
			for _, turn := range d.Turns {
				turns++
				kinds[turn.Kind]++
				if turn.Speaker == "" && turn.Voice == "" {
					t.Errorf("%s: nobody was found for %q", d.ID, turn.Label)
				}
			}
		}
		if turns != 5000 {
			t.Errorf("seed %d: %d turns were read of 5,000", seed, turns)
		}
	}
	if len(languages) < 7 || kinds[corpus.Answer] == 0 || kinds[corpus.Stage] == 0 {
		t.Errorf("the languages are %v, the kinds %v", languages, kinds)
	}
}

func BenchmarkFiles(b *testing.B) {
	for b.Loop() {
		n := 0
		for f := range generated.Files(1, 5000) {
			n += len(f.Text)
		}
		b.SetBytes(int64(n))
	}
}

func BenchmarkDocuments(b *testing.B) {
	for b.Loop() {
		n := 0
		for d := range generated.Documents(1, 5000) {
			n += d.Source.Bytes
		}
		b.SetBytes(int64(n))
	}
}
