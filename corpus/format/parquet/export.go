package parquet

import (
	"bytes"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress/zstd"

	"lectern/corpus"
	"lectern/corpus/format"
)

// Export writes turns.parquet, documents.parquet, people.parquet and
// mentions.parquet.
var Export = format.Export{
	Name:  "parquet",
	About: "Parquet tables of turns, documents, people and dates spoken about, for databases and data frames",
	Write: func(c *corpus.Corpus, put func(path string, content []byte) error) error {
		var t tables
		for _, d := range c.Documents {
			t.add(d)
		}
		for _, file := range []struct {
			name  string
			write func() ([]byte, error)
		}{
			{"turns.parquet", func() ([]byte, error) { return table(t.turns) }},
			{"documents.parquet", func() ([]byte, error) { return table(t.documents) }},
			{"people.parquet", func() ([]byte, error) { return table(t.people) }},
			{"mentions.parquet", func() ([]byte, error) { return table(t.mentions) }},
		} {
			body, err := file.write()
			if err != nil {
				return err
			}
			if err := put(file.name, body); err != nil {
				return err
			}
		}
		return nil
	},
}

// rowsInGroup bounds what a reader has to hold at once, and what a query passes
// over. Chosen.
const rowsInGroup = 50_000

// table is a whole file. The bytes depend on the rows alone: the name of the
// writer, which the library would put in, is fixed.
func table[T any](rows []T) ([]byte, error) {
	var out bytes.Buffer
	w := parquet.NewGenericWriter[T](&out, parquet.Compression(&zstd.Codec{}), parquet.CreatedBy("lectern", "1", ""), parquet.MaxRowsPerRowGroup(rowsInGroup))
	if _, err := w.Write(rows); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
