package static_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The icon is a pilcrow, the printer's sign for a paragraph, on a sheet of paper
// on the accent of the site. Its shape stands here and in icons/*.svg; the
// pictures for systems that take no SVG are drawn from it.
var (
	accent = color.RGBA{0x8a, 0x1f, 0x2d, 0xff}
	paper  = color.RGBA{0xfb, 0xfa, 0xf6, 0xff}
)

// side is that of the space which the shape is given in.
const side = 64.0

// rounded tells whether a point lies in a rectangle with round corners.
func rounded(x, y, x0, y0, width, height, r float64) bool {
	dx, dy := max(x0+r-x, x-(x0+width-r), 0), max(y0+r-y, y-(y0+height-r), 0)
	return dx*dx+dy*dy < r*r
}

// pilcrow: a bar, two stems, and half a disc with its straight side on the
// first stem.
func pilcrow(x, y float64) bool {
	box := func(x0, y0, x1, y1 float64) bool { return x >= x0 && x < x1 && y >= y0 && y < y1 }
	dx, dy := x-32, y-25
	return box(32, 17, 41, 20) || box(32, 17, 35, 47) || box(38, 17, 41, 47) || x < 32 && dx*dx+dy*dy < 8*8
}

var pictures = []struct {
	name  string
	size  int
	bleed bool    // the ground fills the picture: the system cuts its own shape
	scale float64 // of the sheet; a maskable icon may lose all but its inner 80 %
}{
	{"icon-192.png", 192, false, 1},
	{"icon-512.png", 512, false, 1},
	{"maskable-512.png", 512, true, 0.8},
	{"apple-touch-icon.png", 180, true, 0.9},
}

func TestThePicturesShowTheIcon(t *testing.T) {
	for _, p := range pictures {
		t.Run(p.name, func(t *testing.T) {
			path := filepath.Join("icons", p.name)
			want := draw(p.size, p.bleed, p.scale)
			if os.Getenv("UPDATE") == "1" && os.Getenv("CI") == "" {
				var out bytes.Buffer
				if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&out, want); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(path, out.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			got, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			same(t, got, want)
		})
	}
}

// same compares what is seen: compressors differ between versions.
func same(t *testing.T, file []byte, want *image.NRGBA) {
	t.Helper()
	got, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	if got.Bounds() != want.Bounds() {
		t.Fatalf("it measures %v, want %v", got.Bounds(), want.Bounds())
	}
	for y := range want.Bounds().Dy() {
		for x := range want.Bounds().Dx() {
			if color.NRGBAModel.Convert(got.At(x, y)) != want.At(x, y) {
				t.Fatalf("the dot at %d, %d is %v, want %v; UPDATE=1 draws it anew", x, y, got.At(x, y), want.At(x, y))
			}
		}
	}
}

// grain is how many samples a side each dot is the mean of.
const grain = 8

func draw(size int, bleed bool, scale float64) *image.NRGBA {
	img := image.NewNRGBA(image.Rect(0, 0, size, size))
	for py := range size {
		for px := range size {
			papers, accents := 0, 0
			for i := range grain * grain {
				x := (float64(px) + (float64(i%grain)+.5)/grain) * side / float64(size)
				y := (float64(py) + (float64(i/grain)+.5)/grain) * side / float64(size)
				sx, sy := (x-side/2)/scale+side/2, (y-side/2)/scale+side/2
				switch {
				case rounded(sx, sy, 13, 9, 38, 46, 4) && !pilcrow(sx, sy):
					papers++
				case bleed || rounded(x, y, 0, 0, side, side, 14):
					accents++
				}
			}
			img.SetNRGBA(px, py, mixed(papers, accents))
		}
	}
	return img
}

func mixed(papers, accents int) color.NRGBA {
	n := papers + accents
	if n == 0 {
		return color.NRGBA{}
	}
	mix := func(a, b uint8) uint8 { return uint8((int(a)*papers + int(b)*accents + n/2) / n) }
	return color.NRGBA{mix(paper.R, accent.R), mix(paper.G, accent.G), mix(paper.B, accent.B), uint8(255 * n / (grain * grain))}
}

func TestTheDrawingIsTheSameShape(t *testing.T) {
	svg, err := os.ReadFile("icons/icon.svg")
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{
		`viewBox="0 0 64 64"`, `rx="14" fill="#8a1f2d"`, `<rect x="13" y="9" width="38" height="46" rx="4" fill="#fbfaf6"/>`,
		`d="M41 17v30h-3V20h-3v27h-3V33a8 8 0 0 1 0-16z" fill="#8a1f2d"`,
	} {
		if !strings.Contains(string(svg), part) {
			t.Errorf("icon.svg lacks %s: change the shape here too", part)
		}
	}
}
