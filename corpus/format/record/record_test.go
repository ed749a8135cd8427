package record_test

import (
	"strings"
	"testing"

	"lectern/corpus/corpustest"
	"lectern/corpus/format"
	"lectern/corpus/format/record"
)

// The examples of FORMAT.md give what the page says.
func TestFormat(t *testing.T) {
	corpustest.Spec(t, 11, func(language string) format.Format {
		if language == "jsonl" {
			return record.Lines
		}
		return record.JSON
	})
}

func TestLooks(t *testing.T) {
	for _, c := range []struct {
		source      string
		json, lines format.Confidence
	}{
		{"{\"a\": 1}", format.Surely, format.Possibly},
		{"\ufeff [\n{\"a\": 1}]\n", format.Surely, format.Possibly},
		{"{\"a\": 1}\n{\"a\": 2}\n", format.Possibly, format.Surely},
		{"[Music] plays\n", format.No, format.No},
		{"{said nobody}", format.No, format.No},
		{"[\"said\" nobody]", format.No, format.No},
		{"words", format.No, format.No},
		{"", format.No, format.No},
	} {
		in := format.NewInput("x", []byte(c.source))
		if j, l := record.JSON.Looks(in), record.Lines.Looks(in); j != c.json || l != c.lines {
			t.Errorf("%q: json %d, jsonl %d, want %d and %d", c.source, j, l, c.json, c.lines)
		}
	}
}

// Values within each other are read to a bound, and what stands before it stays.
func TestDepthIsBounded(t *testing.T) {
	src := `{"turns": [{"speaker": "Ada Fenwick", "text": "Made up."}], "deep": ` + strings.Repeat("[", 1000)
	d := record.JSON.Read(format.NewInput("deep.json", []byte(src))).Documents[0]
	if len(d.Turns) != 1 || len(d.Faults) != 1 || !strings.Contains(d.Faults[0].Message, "more than 100 deep") {
		t.Errorf("%+v %v", d.Turns, d.Faults)
	}
}

// FuzzRead: whatever the bytes, a reading ends, is whole and lies in the source.
func FuzzRead(f *testing.F) {
	for _, s := range append(corpustest.Sources(f), "", "\ufeff") {
		f.Add(s)
	}
	f.Add(strings.Repeat("[", 300) + "{\"text\":\"a\\ud800\\u00\"}")
	f.Add("{\"schema\":\"lectern/document/2\",\"id\":\"a\",\"turns\":[{\"id\":\"a\",\"text\":\"b\",\"marks\":[{\"start\":-1}]}]}")
	f.Fuzz(func(t *testing.T, src string) {
		for _, read := range []format.Format{record.JSON, record.Lines} {
			in := format.NewInput("fuzz", []byte(src))
			read.Looks(in)
			r := read.Read(in)
			if strings.Contains(src, "lectern/document/") {
				continue // its lines are those of another file
			}
			if s := corpustest.BrokenReading(in, r); s != "" {
				t.Fatalf("%s: %s", read.Name, s)
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	src := []byte("[" + strings.Repeat("{\"speaker\": \"Ada Fenwick\", \"date\": \"2013-05-27\", \"text\": \"This is made up,\\n\\nand \\\"nobody\\\" ever said it.\"},\n", 8000) +
		"{\"speaker\": \"Bo Tarn\", \"text\": \"So they say.\"}]")
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		record.JSON.Read(format.NewInput("x.json", src))
	}
}
