package site

import (
	"bytes"
	"compress/gzip"
	"io"
	"path"
	"strings"
	"sync"

	"github.com/andybalholm/brotli"

	"lectern/corpus"
	"lectern/web"
)

// press gives each file its twins. The assets, which every reader loads, are
// tried on for as long as was asked; the pages and downloads of a large site for
// less long, as the chunks of its corpus, which hardly shrink.
type press struct {
	assets, pages *squeezer
	wasm, ready   []byte // the program, and its twin that is there already
	much          bool
}

// A site with more than muchBytes of pages and downloads has them compressed
// less. Measured on the HTML and JSON of 60 White House briefings: brotli 11 does
// 0.6 MB a second of a processor, brotli 6 does 63 MB for 15 % more bytes, gzip 9
// does 60 MB and gzip 6 does 99 MB for 1 % more. A larger asset than muchAsset is
// the pack of a large site, and like its pages; the program brings its twin.
const (
	muchBytes  = 8 << 20
	muchAsset  = 1 << 20
	muchBrotli = 6
	muchGzip   = 6
)

// leastSaved is how many bytes a twin must be smaller than its file to be worth
// a file: a block of a disk, about three packets. A file of less than twice that
// is sent in one go by any server. Measured on a site of 60 briefings: of 6,845
// twins 1,702 save as much, and they hold 83 % of what all would save.
const leastSaved = 4096

func newPress(o Options, weight int) *press {
	p := &press{assets: newSqueezer(o.Quality, gzip.BestCompression), wasm: o.Program.Wasm, ready: o.Program.Brotli, much: weight > muchBytes}
	p.pages = p.assets
	if p.much {
		p.pages = newSqueezer(min(o.Quality, muchBrotli), muchGzip)
	}
	return p
}

// weight is about how many bytes the pages and downloads will have: measured on
// 60 briefings, seven times those of the words, and 8 kB for each turn.
func (b *builder) weight() int {
	n := 0
	for _, d := range b.corpus.Documents {
		for i := range d.Turns {
			n += 7*len(d.Turns[i].Text) + 8<<10
		}
	}
	return n
}

// Large tells that the site of a corpus is too large to be held in memory while it
// is served. Chosen: a quarter of a gigabyte.
func Large(c *corpus.Corpus) bool { return (&builder{corpus: c}).weight() > 256<<20 }

// file is a file with its twins, where they are worth it.
func (p *press) file(name string, body []byte) (web.File, error) {
	f := web.File{Body: body, Type: web.TypeOf(name), Hashed: strings.HasPrefix(name, web.Assets)}
	if packed(name) {
		return f, nil
	}
	by := p.pages
	if f.Hashed && len(body) <= muchAsset && !strings.HasPrefix(name, chunksFolder) {
		by = p.assets
	}
	var err error
	if len(p.ready) > 0 && bytes.Equal(body, p.wasm) {
		f.Brotli = p.ready
	} else if f.Brotli, err = by.brotli(body); err != nil {
		return f, err
	}
	f.Gzip, err = by.gzip(body)
	return f, err
}

// packed: pictures are compressed already.
func packed(name string) bool { return path.Ext(name) == ".png" }

// squeezer compresses. It keeps gzip's writers for reuse and makes brotli's anew:
// one that is used again remembers what it compressed before, and its bytes are
// then good but not the same, which two builds of a site must be.
type squeezer struct {
	quality int
	gzips   sync.Pool
}

func newSqueezer(quality, level int) *squeezer {
	return &squeezer{
		quality: quality,
		gzips: sync.Pool{New: func() any {
			w, err := gzip.NewWriterLevel(nil, level)
			if err != nil {
				panic(err) // the levels are constants
			}
			return w
		}},
	}
}

func (s *squeezer) brotli(body []byte) ([]byte, error) {
	return squeezed(brotli.NewWriterLevel(nil, s.quality), body)
}

// gzip leaves the header's time and name empty: the bytes depend on nothing
// but the body.
func (s *squeezer) gzip(body []byte) ([]byte, error) {
	w := s.gzips.Get().(*gzip.Writer)
	defer s.gzips.Put(w)
	return squeezed(w, body)
}

// squeezed is nil where the result would not be small enough.
func squeezed(w interface {
	io.WriteCloser
	Reset(io.Writer)
}, body []byte) ([]byte, error) {
	if len(body) < 2*leastSaved {
		return nil, nil
	}
	var out bytes.Buffer
	w.Reset(&out)
	if _, err := w.Write(body); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	if out.Len() > len(body)-leastSaved {
		return nil, nil
	}
	return out.Bytes(), nil
}
