package page_test

import (
	"fmt"
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"lectern/app/page"
	"lectern/app/state"
	"lectern/corpus/corpustest"
)

const tokens = "../../web/static/css/00-tokens.css"

// themes are the colours of the light theme, and of the dark one as each of its
// two blocks gives them.
func themes(t *testing.T) map[string]map[string][3]float64 {
	t.Helper()
	b, err := os.ReadFile(tokens)
	if err != nil {
		t.Skipf("the style sheets are not here: %v", err)
	}
	blocks := map[string]string{}
	for name, opening := range map[string]string{"light": ":root {", "dark by wish": `:root[data-theme="dark"] {`, "dark by system": `:root:not([data-theme="light"]) {`} {
		_, rest, ok := strings.Cut(string(b), opening)
		if !ok {
			t.Fatalf("%s has no %q", tokens, opening)
		}
		blocks[name], _, _ = strings.Cut(rest, "}")
	}
	colour := regexp.MustCompile(`--([a-z0-9-]+): #([0-9a-f]{6});`)
	all := map[string]map[string][3]float64{}
	for name, block := range blocks {
		all[name] = map[string][3]float64{}
		for _, m := range colour.FindAllStringSubmatch(block, -1) {
			var rgb [3]float64
			for i := range rgb {
				n, err := strconv.ParseUint(m[2][2*i:2*i+2], 16, 8)
				if err != nil {
					t.Fatal(err)
				}
				rgb[i] = linear(float64(n) / 255)
			}
			all[name][m[1]] = rgb
		}
	}
	return all
}

func linear(c float64) float64 {
	if c <= 0.04045 {
		return c / 12.92
	}
	return math.Pow((c+0.055)/1.055, 2.4)
}

// contrast is that of WCAG 2.
func contrast(a, b [3]float64) float64 {
	light := func(c [3]float64) float64 { return 0.2126*c[0] + 0.7152*c[1] + 0.0722*c[2] + 0.05 }
	return max(light(a), light(b)) / min(light(a), light(b))
}

const palette = 7

func TestEveryTextColourIsReadable(t *testing.T) {
	for theme, c := range themes(t) {
		grounds := []string{"paper", "sheet", "wash"}
		inks := []string{"ink", "soft", "accent"}
		for i := range palette {
			inks = append(inks, fmt.Sprintf("s%d", i))
		}
		check := func(ink, ground string, least float64) {
			a, ok1 := c[ink]
			b, ok2 := c[ground]
			if !ok1 || !ok2 {
				t.Errorf("%s: --%s or --%s is missing", theme, ink, ground)
			} else if got := contrast(a, b); got < least {
				t.Errorf("%s: --%s on --%s is %.2f:1, want %.1f:1", theme, ink, ground, got, least)
			}
		}
		for _, ground := range grounds {
			for _, ink := range inks {
				check(ink, ground, 4.5)
			}
			check("edge", ground, 3)
			check("focus", ground, 3)
		}
		check("accent", "accent-wash", 4.5)
		check("ink", "accent-wash", 4.5)
		check("mark-ink", "mark", 4.5)
	}
}

// TestSpeakersColoursStayApart sees the palette as those do who have two of
// three cones, by the matrices of Machado, Oliveira and Fernandes (2009), and
// measures in OKLab, where 0.02 is just noticeable side by side. The least of
// 0.05 is chosen.
func TestSpeakersColoursStayApart(t *testing.T) {
	eyes := map[string][3][3]float64{
		"three cones":  {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
		"protanopia":   {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
		"deuteranopia": {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
		"tritanopia":   {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
	}
	for theme, c := range themes(t) {
		for eye, m := range eyes {
			for i := range palette {
				for j := range i {
					a, b := oklab(seen(m, c[fmt.Sprintf("s%d", i)])), oklab(seen(m, c[fmt.Sprintf("s%d", j)]))
					if d := math.Sqrt(sq(a[0]-b[0]) + sq(a[1]-b[1]) + sq(a[2]-b[2])); d < 0.05 {
						t.Errorf("%s, %s: s%d and s%d are %.3f apart", theme, eye, i, j, d)
					}
				}
			}
		}
	}
}

func sq(x float64) float64 { return x * x }

func seen(m [3][3]float64, c [3]float64) (out [3]float64) {
	for i := range out {
		for j := range c {
			out[i] += m[i][j] * c[j]
		}
		out[i] = min(max(out[i], 0), 1)
	}
	return out
}

func oklab(c [3]float64) [3]float64 {
	l := math.Cbrt(0.4122214708*c[0] + 0.5363325363*c[1] + 0.0514459929*c[2])
	m := math.Cbrt(0.2119034982*c[0] + 0.6806995451*c[1] + 0.1073969566*c[2])
	s := math.Cbrt(0.0883024619*c[0] + 0.2817188376*c[1] + 0.6299787005*c[2])
	return [3]float64{0.2104542553*l + 0.7936177850*m - 0.0040720468*s, 1.9779984951*l - 2.4285922050*m + 0.4505937099*s, 0.0259040371*l + 0.7827717662*m - 0.8086757660*s}
}

func TestBothDarkThemesAreOne(t *testing.T) {
	all := themes(t)
	for name, c := range all["dark by wish"] {
		if all["dark by system"][name] != c {
			t.Errorf("--%s differs between the theme asked for and the system's", name)
		}
	}
	if len(all["dark by wish"]) != len(all["dark by system"]) || len(all["light"]) != len(all["dark by wish"]) {
		t.Error("a colour is missing from a theme")
	}
}

func TestASpeakerHasOneColourEverywhere(t *testing.T) {
	c := corpustest.Founding()
	colours := map[string]string{} // by class
	for _, s := range c.Documents[0].Speakers {
		own := ""
		for _, p := range []state.State{{}, {Page: state.Speakers}, {Page: state.Documents}, {Page: state.Document, ID: c.Documents[0].ID}, {Page: state.Speaker, ID: "ali-zeidan"}} {
			_, root := drawn(t, page.Input{Corpus: c, State: p})
			for _, n := range elements(root, class("chip")) {
				if to, _ := attr(n, "href"); strings.HasSuffix(to, "speaker/"+s.ID+"/") {
					names, _ := attr(n, "class")
					if own == "" {
						own = names
					}
					if names != own {
						t.Errorf("%s is %q on one page and %q on another", s.ID, own, names)
					}
					if len(elements(n, class("mono"))) != 1 || !strings.Contains(text(n), s.Name) {
						t.Errorf("%s has a colour without a monogram and the name", s.ID)
					}
				}
			}
		}
		if other := colours[own]; other != "" || own == "" {
			t.Errorf("%s and %q share the colour %q", s.ID, other, own)
		}
		colours[own] = s.ID
	}
	if len(colours) != 3 {
		t.Errorf("%d colours for the founding speakers, want 3", len(colours))
	}
}
