package html_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus/corpustest"
	"lectern/corpus/format"
	"lectern/corpus/format/html"
	"lectern/corpus/transcript"
)

func pages(t testing.TB) []string {
	names, err := filepath.Glob("testdata/*.html")
	if err != nil || len(names) < 8 {
		t.Fatalf("%d pages in testdata: %v", len(names), err)
	}
	return names
}

func input(t testing.TB, name string) format.Input {
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return format.NewInput(filepath.Base(name), src)
}

func TestPagesAreReadAsTheirReadersSeeThem(t *testing.T) {
	for _, name := range pages(t) {
		t.Run(filepath.Base(name), func(t *testing.T) {
			in := input(t, name)
			if html.Format.Looks(in) < format.Likely {
				t.Errorf("it looks like no page")
			}
			r := html.Format.Read(in)
			if s := corpustest.BrokenReading(in, r); s != "" {
				t.Error(s)
			}
			corpustest.Golden(t, strings.TrimSuffix(filepath.Base(name), ".html")+".golden", []byte(corpustest.Outline(r)))
		})
	}
}

// tags are pieces of pages, to be put together in ways that no writer would.
var tags = []string{
	"<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<strong>Ann Lee:</strong> ", "<br>", "<br><br>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<th>Speaker</th>",
	"<cite>Ann Lee</cite>", "<time>0:12</time>", "<dl>", "<dt>", "<dd>", "</dl>", "<li>", "<ul>", "</ul>", "<h1>", "</h1>", "<h3>Ann Lee</h3>", "<nav>", "</nav>",
	"<s>one</s> [two]", "<ins>", "</ins>", "<del>", "</del>", "<pre>", "</pre>", "<script>", "</script>", "<!-- x -->", "<span lang=fr>", "</span>", "<div class=speaker>",
	"<div data-speaker='Bo Low'>", "<main>", "</main>", "<footer>", "</footer>", "<title>A fictional page</title>", "<html lang=en>", "<hr>", "</html>", "<template>", "<svg>",
	"Q: Why?", "Ann Lee: Yes.", "words &amp; more words.", "(Applause.)", "\n", "&nbsp;", "&#0;", "\x00", "&notit;", "<", "<a href=x>", "</a>", "MR. LOW: No.", "<p hidden>", "<div style='display:none'>",
}

func TestAnyTagsAreReadWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		src := strings.Join(rapid.SliceOfN(rapid.SampledFrom(tags), 0, 40).Draw(t, "tags"), "")
		in := format.NewInput("fictional.html", []byte(src))
		if s := corpustest.BrokenReading(in, html.Format.Read(in)); s != "" {
			t.Fatalf("%s\n%q", s, src)
		}
	})
}

// No word of a page without any part that is not its text is lost: it stands in
// a turn, a label, the title or a note.
func TestNoWordIsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 30).Draw(t, "blocks")
		var src strings.Builder
		var words []string
		for i := range n {
			w := fmt.Sprintf("word%d", i)
			words = append(words, w)
			fmt.Fprintf(&src, rapid.SampledFrom([]string{"<p>%s</p>", "<p><b>Ann Lee:</b> %s.", "<div>%s<br>", "<td>%s", "<h2>%s</h2>", "<li>%s", "<p>Q: %s?", "<b>%s</b>", "<dt>%s<dd>"}).Draw(t, "block"), w)
		}
		d := html.Format.Read(format.NewInput("fictional.html", []byte(src.String()))).Documents[0]
		var all strings.Builder
		all.WriteString(d.Title + "\n" + d.Dek + "\n")
		for _, turn := range d.Turns {
			all.WriteString(turn.Label + " " + turn.Text + "\n")
		}
		for _, note := range d.Notes {
			all.WriteString(note.Text + "\n")
		}
		for _, w := range words {
			if !strings.Contains(all.String(), w) {
				t.Fatalf("%q is lost of %s", w, src.String())
			}
		}
	})
}

// A page that only wraps a text is the text reader's, whoever is asked.
func TestAPageOfOnePreIsPlainText(t *testing.T) {
	src := "<html>\n<head>\n<title>A fictional record</title>\n</head>\n<body><pre>\n\n  Mr. LEE of Ohio. I rise. It is\nlate.\n  The PRESIDING OFFICER (Mr. Low). So ordered.\n</pre></body>\n</html>\n"
	in := format.NewInput("fictional.htm", []byte(src))
	if html.Format.Looks(in) != format.Surely {
		t.Error("it looks like no page")
	}
	got, want := html.Format.Read(in), transcript.Format.Read(in)
	if got, want := corpustest.Outline(got), corpustest.Outline(want); got != want || !strings.Contains(got, `"Mr. LEE of Ohio"`) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	beside := format.NewInput("fictional.htm", []byte(strings.Replace(src, "<pre>", "<p>Words above.</p><pre>", 1)))
	if d := html.Format.Read(beside).Documents[0]; d.Source.Format != "html" || len(d.Turns) != 2 {
		t.Errorf("a page with words beside its <pre> is read as %s with %d turns", d.Source.Format, len(d.Turns))
	}
}

func TestWhatIsNoPageLooksLikeNone(t *testing.T) {
	for src, want := range map[string]format.Confidence{
		"<?xml version=\"1.0\"?><TEI xmlns=\"x\"></TEI>":        format.No,
		"<?xml version=\"1.0\"?>\n<!DOCTYPE html><html></html>": format.Surely,
		"\ufeff <!-- fictional -->\n<HTML>":                     format.Surely,
		"<p>A piece of a page</p>":                              format.Likely,
		"ANN LEE: Less than <b>.":                               format.No,
		"":                                                      format.No,
		"<akomaNtoso>":                                          format.No,
		"<cite>Ann Lee</cite><time>0:00</time><p>A fictional word.":              format.Likely,
		"<!-- " + strings.Repeat("x", 100<<10) + " --><html><p>a fictional page": format.No,
	} {
		if got := html.Format.Looks(format.NewInput("x.dat", []byte(src))); got != want {
			t.Errorf("%.60q looks %d, want %d", src, got, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, name := range pages(f) {
		f.Add(input(f, name).Source)
	}
	f.Add([]byte("<b><p>a<i>b</b>c<table>d<tr>e<td>f</table><plaintext>g"))
	f.Fuzz(func(t *testing.T, src []byte) {
		in := format.NewInput("fuzz.html", src)
		html.Format.Looks(in)
		if s := corpustest.BrokenReading(in, html.Format.Read(in)); s != "" {
			t.Fatal(s)
		}
	})
}

// BenchmarkRead reads fictional pages of growing size; MB/s that stay show that
// reading takes time in proportion.
func BenchmarkRead(b *testing.B) {
	for _, bytes := range []int{64 << 10, 1 << 20, 8 << 20} {
		var src strings.Builder
		src.WriteString("<!doctype html><html lang=en><title>A fictional page</title><main><h1>A fictional page</h1>\n")
		for i := 0; src.Len() < bytes; i++ {
			fmt.Fprintf(&src, "<p><strong>ANN LEE:</strong> It rained in Marrow, and it rained again &amp; again, %d times, and nobody who was there was dry.</p>\n<p><b>Q</b> Why?</p>\n", i)
		}
		benchmark(b, fmt.Sprintf("%dkB", bytes>>10), src.String())
	}
}

// BenchmarkReadHostile reads what nobody writes, in two sizes each.
func BenchmarkReadHostile(b *testing.B) {
	for _, c := range []struct{ name, piece string }{
		{"deep", "<div>x"}, {"inline", "<b><i>"}, {"ends", "<span></b></i></div>"}, {"cells", "<table><tr><td>x"}, {"attributes", "<p a=b c d=e>"}, {"breaks", "<b>Q:</b> x<br>"},
		{"one line", "x<br>"}, {"references", "&amp;&notin;&x"}, {"struck", "<s>x</s> [y]<ins>z</ins> "}, {"notes", "<nav>x</nav>"}, {"labels", "<div data-speaker=a>x</div><div data-speaker=b>y</div>"},
		{"times", "<time>0:01</time>"}, {"open time", "<time>0:01 "}, {"paragraphs", "<p><a>x"}, {"items", "<li>x"}, {"headings", "<h3>Ann Lee</h3>"}, {"pictures", "<img src=x>"},
	} {
		for _, bytes := range []int{128 << 10, 1 << 20} {
			benchmark(b, fmt.Sprintf("%s/%dkB", c.name, bytes>>10), strings.Repeat(c.piece, bytes/len(c.piece)))
		}
	}
}

func benchmark(b *testing.B, name, src string) {
	in := format.NewInput("fictional.html", []byte(src))
	b.Run(name, func(b *testing.B) {
		b.SetBytes(int64(len(src)))
		for b.Loop() {
			html.Format.Read(in)
		}
	})
}
