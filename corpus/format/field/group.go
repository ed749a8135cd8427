package field

import (
	"fmt"
	"path"
	"strings"

	"lectern/corpus/transcript"
)

// Group puts rows into documents, in the order in which those begin: by the
// document that they name; where they name none, by the date; without dates, by
// the title.
func Group(rows []Row) [][]Row {
	by := Title
	for _, r := range rows {
		if r.Has(Document) {
			by = Document
			break
		}
		if r.Has(Date) {
			by = Date
		}
	}
	at := map[string]int{}
	var groups [][]Row
	for _, r := range rows {
		i, has := at[r.says(by)]
		if !has {
			i = len(groups)
			at[r.says(by)] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], r)
	}
	return groups
}

// Names gives the documents of one file IDs of their own.
type Names struct {
	File  string
	taken map[string]int
}

// Of is the ID of the document with that key, or that number where it has none.
func (n *Names) Of(key string, number int) string {
	if n.taken == nil {
		n.taken = map[string]int{}
	}
	stem := strings.TrimSuffix(path.Base(n.File), path.Ext(n.File))
	if len(key) > 80 || key == "" {
		key = fmt.Sprint(number)
	}
	id := transcript.DocumentID(stem + "-" + strings.NewReplacer("/", "-", ".", "-").Replace(key) + ".x")
	for base := id; n.taken[id] > 0; {
		n.taken[base]++
		id = fmt.Sprintf("%s-%d", base, n.taken[base])
	}
	n.taken[id] = 1
	return id
}

// KeyOf is what tells a document from others of its file, "" for nothing.
func KeyOf(head Row, rows []Row) string {
	for _, f := range []Field{Document, Date, Title} {
		if head.Has(f) {
			return head.says(f)
		}
		if len(rows) > 0 && rows[0].Has(f) {
			return rows[0].says(f)
		}
	}
	return ""
}
