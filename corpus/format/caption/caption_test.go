package caption_test

import (
	"os"
	"strings"
	"testing"

	"lectern/corpus/corpustest"
	"lectern/corpus/format"
	"lectern/corpus/format/caption"
)

func readAs(language, source string) format.Reading {
	in := format.NewInput("x."+language, []byte(source))
	if language == "vtt" {
		return caption.WebVTT.Read(in)
	}
	return caption.SRT.Read(in)
}

// The examples of FORMAT.md give what the page says.
func TestFormat(t *testing.T) {
	corpustest.Spec(t, 9, func(language, source string) string {
		r := readAs(language, source)
		if s := corpustest.BrokenReading(format.NewInput("x."+language, []byte(source)), r); s != "" {
			t.Error(s)
		}
		return corpustest.Outcome(r.Documents[0])
	})
}

// A format is told by what stands in the file.
func TestLooks(t *testing.T) {
	for _, c := range []struct {
		source   string
		vtt, srt format.Confidence
	}{
		{"WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n", format.Surely, format.No},
		{"\ufeffWEBVTT made up\n", format.Surely, format.No},
		{"WEBVTTX\n", format.No, format.No},
		{"1\n00:00:01,000 --> 00:00:02,000\nHello.\n", format.No, format.Surely},
		{"00:00:01.5 --> 00:00:02.5\nHello.\n", format.No, format.Surely},
		{"made up\nby hand\nfor a test\nof this\n1\n00:00:01,000 --> 00:00:02,000\nHello.\n", format.No, format.Likely},
		{"An arrow --> is no time.\n", format.No, format.No},
		{"", format.No, format.No},
	} {
		in := format.NewInput("x", []byte(c.source))
		if v, s := caption.WebVTT.Looks(in), caption.SRT.Looks(in); v != c.vtt || s != c.srt {
			t.Errorf("%q: vtt %d, srt %d, want %d and %d", c.source, v, s, c.vtt, c.srt)
		}
	}
}

// A time within words of another language parts their mark, for no mark stands
// within another.
func TestATimeWithinALanguage(t *testing.T) {
	in := format.NewInput("x.vtt", []byte("WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ada Fenwick>She said <lang fr>bonjour <00:02.000>tous</lang> once.\n"))
	r := caption.WebVTT.Read(in)
	if s := corpustest.BrokenReading(in, r); s != "" {
		t.Error(s)
	}
	var got []string
	for _, m := range r.Documents[0].Turns[0].Marks {
		got = append(got, string(m.Kind)+" "+m.Printed+m.Value)
	}
	if want := "foreign bonjourfr, time-code 2000, foreign tousfr"; strings.Join(got, ", ") != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// examples are the sources of FORMAT.md.
func examples(tb testing.TB) []string {
	page, err := os.ReadFile("FORMAT.md")
	if err != nil {
		tb.Fatal(err)
	}
	var found []string
	for i, block := range strings.Split(string(page), "\n```") {
		if i%2 == 1 && !strings.HasPrefix(block, "outcome") {
			_, source, _ := strings.Cut(block, "\n")
			found = append(found, source+"\n")
		}
	}
	return found
}

// FuzzRead: whatever the bytes, a reading ends, is whole and lies in the source.
func FuzzRead(f *testing.F) {
	seeds := examples(f)
	if len(seeds) < 9 {
		f.Fatalf("only %d seeds", len(seeds))
	}
	for _, s := range seeds {
		f.Add(s)
	}
	f.Add("WEBVTT\r\r00:01.000 --> 00:02.000\r<v A>-->\r>>>>> -- A: a\r")
	f.Add("1\n00:00:01,000 --> 00:00:02,000\n>> A: &gt;&gt; B: <lang x>\n2\n00:00:01,000 --> 99999:00:02,000\n- A: (man) x\n")
	f.Fuzz(func(t *testing.T, src string) {
		for _, read := range []format.Format{caption.WebVTT, caption.SRT} {
			in := format.NewInput("fuzz", []byte(src))
			read.Looks(in)
			if s := corpustest.BrokenReading(in, read.Read(in)); s != "" {
				t.Fatalf("%s: %s", read.Name, s)
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	src := []byte("WEBVTT\n\n" + strings.Repeat("00:00:01.000 --> 00:00:02.000 align:start\n<v Ada Fenwick>This is <i>made up</i> &amp; said\nby nobody.\n\n"+
		"00:00:02.000 --> 00:00:03.000\n>> BO TARN: So they say.\n\n", 4000))
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		caption.WebVTT.Read(format.NewInput("x.vtt", src))
	}
}
