package site

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"lectern/web"
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
		twin, err := newSqueezer(quality, muchGzip).brotli(body)
		if err != nil {
			t.Fatal(err)
		}
		return twin
	}
	body := words(100_000)
	if bytes.Equal(at(9, body), at(muchBrotli, body)) {
		t.Fatal("the words compress alike, so they show nothing")
	}
	for name, weight := range map[string]int{"small": 1, "large": muchBytes + 1} {
		t.Run(name, func(t *testing.T) {
			p := newPress(Options{Quality: 9}, weight)
			file := func(name string) web.File {
				f, err := p.file(name, body)
				if err != nil {
					t.Fatal(err)
				}
				return f
			}
			want := at(9, body)
			if !bytes.Equal(file("assets/a.css").Brotli, want) {
				t.Error("the asset is not compressed as asked")
			}
			if name == "large" {
				want = at(muchBrotli, body)
			}
			if !bytes.Equal(file("index.html").Brotli, want) {
				t.Error("the page is compressed for another length of time")
			}
		})
	}
}

// A twin is a file of its own, and has to be worth one.
func TestNoTwinSavesLittle(t *testing.T) {
	noise := make([]byte, 50_000)
	rand.NewChaCha8([32]byte{}).Read(noise)
	if f, err := newPress(Options{Quality: 5}, 1).file("a.html", append(noise, make([]byte, leastSaved-1)...)); err != nil || f.Brotli != nil || f.Gzip != nil {
		t.Errorf("a file with fewer than %d bytes to be saved has twins, %v", leastSaved, err)
	}
	p := newPress(Options{Quality: 5}, 1)
	for size, want := range map[int]bool{leastSaved: false, 2*leastSaved - 1: false, 2 * leastSaved: true} {
		f, err := p.file("index.html", []byte(strings.Repeat("-", size)))
		if err != nil || (f.Brotli != nil) != want || (f.Gzip != nil) != want {
			t.Errorf("%d bytes have twins of %d and %d, %v", size, len(f.Brotli), len(f.Gzip), err)
		}
	}
}

func TestAFileIsCompressedAlikeWhateverCameBefore(t *testing.T) {
	alone := newSqueezer(muchBrotli, muchGzip)
	want, err := alone.brotli(words(100_000))
	if err != nil {
		t.Fatal(err)
	}
	used := newSqueezer(muchBrotli, muchGzip)
	for range 4 {
		if _, err := used.brotli([]byte(strings.Repeat("-", muchBytes))); err != nil {
			t.Fatal(err)
		}
		if got, err := used.brotli(words(100_000)); err != nil || !bytes.Equal(got, want) {
			t.Fatalf("other bytes after another file (error %v)", err)
		}
	}
}
