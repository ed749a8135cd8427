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

// The icon is a pilcrow, the printer's sign for a paragraph, on the accent of
// the site. Its shape stands here and in icons/icon.svg; the pictures for
// systems that take no SVG are drawn from it.
var (
	ground = color.RGBA{0x8a, 0x1f, 0x2d, 0xff}
	sign   = color.RGBA{0xfb, 0xfa, 0xf6, 0xff}
)

const (
	side  = 512.0 // of the space that the shape is given in
	round = 112.0 // the radius of the corners
)

// inSign tells whether a point lies in the pilcrow: a bar, two stems, and half
// a disc with its straight side on the first stem.
func inSign(x, y float64) bool {
	box := func(x0, y0, x1, y1 float64) bool { return x >= x0 && x < x1 && y >= y0 && y < y1 }
	dx, dy := x-235, y-188
	return box(235, 104, 361, 134) || box(235, 104, 269, 408) || box(315, 104, 349, 408) || x < 235 && dx*dx+dy*dy < 84*84
}

func inSquare(x, y float64) bool {
	dx, dy := max(round-x, x-(side-round), 0), max(round-y, y-(side-round), 0)
	return dx*dx+dy*dy < round*round
}

var pictures = []struct {
	name  string
	size  int
	bleed bool    // the ground fills the picture: the system cuts its own shape
	scale float64 // of the sign; a maskable icon may lose all but its inner 80 %
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
			signs, grounds := 0, 0
			for i := range grain * grain {
				x := (float64(px) + (float64(i%grain)+.5)/grain) * side / float64(size)
				y := (float64(py) + (float64(i/grain)+.5)/grain) * side / float64(size)
				switch {
				case inSign((x-side/2)/scale+side/2, (y-side/2)/scale+side/2):
					signs++
				case bleed || inSquare(x, y):
					grounds++
				}
			}
			img.SetNRGBA(px, py, mixed(signs, grounds))
		}
	}
	return img
}

func mixed(signs, grounds int) color.NRGBA {
	n := signs + grounds
	if n == 0 {
		return color.NRGBA{}
	}
	mix := func(a, b uint8) uint8 { return uint8((int(a)*signs + int(b)*grounds + n/2) / n) }
	return color.NRGBA{mix(sign.R, ground.R), mix(sign.G, ground.G), mix(sign.B, ground.B), uint8(255 * n / (grain * grain))}
}

func TestTheDrawingIsTheSameShape(t *testing.T) {
	svg, err := os.ReadFile("icons/icon.svg")
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{`rx="112" fill="#8a1f2d"`, `d="M361 104v30h-12v274h-34V134h-46v274h-34V272a84 84 0 0 1 0-168z" fill="#fbfaf6"`} {
		if !strings.Contains(string(svg), part) {
			t.Errorf("icon.svg lacks %s: change the shape here too", part)
		}
	}
}
