package maintext_test

import (
	"strings"
	"testing"
	"time"

	"lectern/corpus"
	"lectern/corpus/maintext"
)

// page is a fictional page with a menu, a footer and a transcript between them.
func page(turns int) string {
	var b strings.Builder
	b.WriteString(`<!DOCTYPE html><html><head><title>A fictional talk</title></head><body>
<div class="menu"><ul><li><a href="/">Home of Marrow</a></li><li><a href="/tides">All the tides</a></li></ul></div>
<div id="content"><h1>A fictional talk</h1>
`)
	for range turns {
		b.WriteString("<p><b>Ann Lee:</b> It rained in Marrow, and it rained again, and nobody who was there, as far as we know, was dry.</p>\n")
		b.WriteString("<p><b>Ben Low:</b> I was there, and I was not dry, and I would go again, for the lamps, the tide and the songs.</p>\n")
	}
	b.WriteString(`</div>
<div class="footer"><p>Imprint of the town of Marrow, <a href="/contact">contact</a>, <a href="/legal">legal notes</a></p></div>
</body></html>
`)
	return b.String()
}

func words(src string, spans []corpus.Span) string {
	var b strings.Builder
	for _, s := range spans {
		b.WriteString(src[s.Start:s.End])
	}
	return b.String()
}

func TestMenusAndFootersAreLeftOut(t *testing.T) {
	src := page(12)
	got := words(src, maintext.Find(src))
	if n := strings.Count(got, "Ann Lee"); n != 12 {
		t.Errorf("%d of 12 turns are in the main text", n)
	}
	for _, not := range []string{"Home of Marrow", "All the tides", "Imprint", "legal notes"} {
		if strings.Contains(got, not) {
			t.Errorf("%q is in the main text", not)
		}
	}
}

func TestHostilePagesGiveNoOpinionAndNoWait(t *testing.T) {
	for name, src := range map[string]string{
		"empty":         "",
		"no markup":     "Nobody wrote a page here.",
		"deep":          strings.Repeat("<div>", 10000) + "words",
		"end tags":      strings.Repeat("<b><i>", 5000) + strings.Repeat("</u></b>", 5000),
		"huge":          strings.Repeat("<p>words, words</p>", maintext.MaxBytes/19+1),
		"own attribute": "<p data-lectern-99999999999999999999 data-lectern-7>" + strings.Repeat("words, and words. ", 90),
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			checkSpans(t, src, maintext.Find(src))
			if took := time.Since(start); took > 20*time.Second {
				t.Errorf("it took %v", took)
			}
		})
	}
}

func checkSpans(t *testing.T, src string, spans []corpus.Span) {
	t.Helper()
	at := 0
	for _, s := range spans {
		if s.Start < at || s.End <= s.Start || s.End > len(src) {
			t.Fatalf("the span %+v after %d in %d bytes", s, at, len(src))
		}
		at = s.End
	}
}

func FuzzFind(f *testing.F) {
	f.Add(page(2))
	f.Add("<p>a<b>b</p>c</b><table><tr>x<td>y</table><script>z</script><textarea><p>")
	f.Add("<svg><p>words</svg></svg><plaintext><p>")
	f.Fuzz(func(t *testing.T, src string) {
		checkSpans(t, src, maintext.Find(src))
	})
}
