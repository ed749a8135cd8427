package parquet_test

import (
	"bytes"
	"testing"

	reader "github.com/parquet-go/parquet-go"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/format/parquet"
)

func written(t testing.TB, c *corpus.Corpus) map[string][]byte {
	t.Helper()
	return corpustest.Files(t, parquet.Export, c)
}

func rows[T any](t testing.TB, file []byte) []T {
	t.Helper()
	all, err := reader.Read[T](bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// Every turn is a row, and what the row says is what the turn says.
func TestEveryTurnIsARow(t *testing.T) {
	c := corpustest.Generated(3, 8)
	c.Documents[0].Turns[0].Time = &corpus.Time{Start: 1500}
	files := written(t, c)
	turns := rows[parquet.Turn](t, files["turns.parquet"])
	at := 0
	for _, d := range c.Documents {
		for _, turn := range d.Turns {
			row := turns[at]
			if row.Document != d.ID || row.ID != turn.ID || row.Text != turn.Text || row.Label != turn.Label || row.Speaker != turn.Speaker || row.Kind != string(turn.Kind) || row.Answers != turn.Answers {
				t.Fatalf("row %d is %+v, want turn %+v", at, row, turn)
			}
			at++
		}
	}
	if at != len(turns) {
		t.Errorf("%d rows for %d turns", len(turns), at)
	}
	if turns[0].StartMS == nil || *turns[0].StartMS != 1500 || turns[0].EndMS != nil || turns[1].StartMS != nil {
		t.Errorf("times %v %v %v, want 1500, none, none", turns[0].StartMS, turns[0].EndMS, turns[1].StartMS)
	}
	mentions := 0
	for _, d := range c.Documents {
		mentions += len(d.Mentions)
	}
	if got := len(rows[parquet.Mention](t, files["mentions.parquet"])); got != mentions || got == 0 {
		t.Errorf("%d rows for %d mentions", got, mentions)
	}
}

func TestTheFoundingTranscript(t *testing.T) {
	files := written(t, corpustest.Founding())
	d := rows[parquet.Document](t, files["documents.parquet"])
	if len(d) != 1 || d[0].DateEDTF != "2013-05-27" || d[0].DateFrom == nil || *d[0].DateFrom != 15852 || *d[0].DateTo != 15852 {
		t.Errorf("documents %+v", d)
	}
	people := rows[parquet.Person](t, files["people.parquet"])
	roles := map[string]string{}
	for _, p := range people {
		roles[p.ID] += p.Role + "|"
	}
	if roles["anders-fogh-rasmussen"] == "|" || len(roles) != 3 {
		t.Errorf("people %+v", people)
	}
}

func TestWrittenTwiceTheSameBytes(t *testing.T) {
	c := corpustest.Generated(5, 6)
	first := written(t, c)
	for name, body := range written(t, c) {
		if !bytes.Equal(body, first[name]) {
			t.Errorf("%s differs", name)
		}
	}
}

func TestAnEmptyCorpusIsTables(t *testing.T) {
	if got := len(rows[parquet.Turn](t, written(t, &corpus.Corpus{})["turns.parquet"])); got != 0 {
		t.Errorf("%d rows", got)
	}
}

func BenchmarkExport(b *testing.B) {
	c := corpustest.Generated(1, 100)
	n := 0
	for _, d := range c.Documents {
		n += d.Source.Bytes
	}
	b.SetBytes(int64(n))
	for b.Loop() {
		written(b, c)
	}
}
