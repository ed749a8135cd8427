package site

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// words are about n bytes that compress, each quality in its own way.
func words(n int) []byte {
	var out bytes.Buffer
	for i := 0; out.Len() < n; i++ {
		fmt.Fprintf(&out, "turn %d of %d, said by %d. ", i, i*i%7919, i*31%101)
	}
	return out.Bytes()
}

func TestOnlyTheAssetsOfALargeSiteAreTriedOnForLong(t *testing.T) {
	at := func(quality int, body []byte) []byte {
		twin, err := newSqueezer(quality).brotli(body)
		if err != nil {
			t.Fatal(err)
		}
		return twin
	}
	body := words(100_000)
	if bytes.Equal(at(9, body), at(muchQuality, body)) {
		t.Fatal("the words compress alike, so they show nothing")
	}
	for name, rest := range map[string]int{"small": 1, "large": muchBytes} {
		t.Run(name, func(t *testing.T) {
			files, err := compress(map[string][]byte{"index.html": body, "assets/a.css": body, "corpus.json": []byte(strings.Repeat("-", rest))}, Options{Quality: 9})
			if err != nil {
				t.Fatal(err)
			}
			want := at(9, body)
			if !bytes.Equal(files["assets/a.css"].Brotli, want) {
				t.Error("the asset is not compressed as asked")
			}
			if name == "large" {
				want = at(muchQuality, body)
			}
			if !bytes.Equal(files["index.html"].Brotli, want) {
				t.Error("the page is compressed for another length of time")
			}
		})
	}
}

func TestAFileIsCompressedAlikeWhateverCameBefore(t *testing.T) {
	alone := newSqueezer(muchQuality)
	want, err := alone.brotli(words(100_000))
	if err != nil {
		t.Fatal(err)
	}
	used := newSqueezer(muchQuality)
	for range 4 {
		if _, err := used.brotli([]byte(strings.Repeat("-", muchBytes))); err != nil {
			t.Fatal(err)
		}
		if got, err := used.brotli(words(100_000)); err != nil || !bytes.Equal(got, want) {
			t.Fatalf("other bytes after another file (error %v)", err)
		}
	}
}
