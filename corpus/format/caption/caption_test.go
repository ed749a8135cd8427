package caption_test

import (
	"strings"
	"testing"

	"lectern/corpus/corpustest"
	"lectern/corpus/format"
	"lectern/corpus/format/caption"
)

// The examples of FORMAT.md give what the page says.
func TestFormat(t *testing.T) {
	corpustest.Spec(t, 9, func(language string) format.Format {
		if language == "vtt" {
			return caption.WebVTT
		}
		return caption.SRT
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

// FuzzRead: whatever the bytes, a reading ends, is whole and lies in the source.
func FuzzRead(f *testing.F) {
	corpustest.FuzzRead(f, []format.Format{caption.WebVTT, caption.SRT},
		"WEBVTT\r\r00:01.000 --> 00:02.000\r<v A>-->\r>>>>> -- A: a\r",
		"1\n00:00:01,000 --> 00:00:02,000\n>> A: &gt;&gt; B: <lang x>\n2\n00:00:01,000 --> 99999:00:02,000\n- A: (man) x\n",
	)
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
