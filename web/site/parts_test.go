package site_test

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"lectern/corpus"
	"lectern/web/site"
)

// A list that is cut in parts has a file for each of them, which the sitemap
// names, and they hold all documents between them. Nobody said any of this.
func TestEveryPartHasItsFile(t *testing.T) {
	source := []byte("made up\n")
	sum := sha256.Sum256(source)
	c := &corpus.Corpus{ID: "many", Title: "Many", Language: "en"}
	for i := range 1001 {
		c.Documents = append(c.Documents, &corpus.Document{Schema: corpus.Schema, ID: fmt.Sprintf("made-up-%04d", i), Title: fmt.Sprintf("Made up %04d", i),
			Source: corpus.File{Path: "all.csv", Part: fmt.Sprintf("row %d", i+2), Format: "csv", SHA256: hex.EncodeToString(sum[:])}})
	}
	s := built(t, c, site.Options{BaseURL: base, Sources: fstest.MapFS{"all.csv": {Data: source}}})
	rows := map[string]bool{}
	for _, part := range []string{"documents/", "documents/2/", "documents/3/"} {
		for _, a := range elements(page(t, s, part+"index.html"), "a") {
			if _, id, ok := strings.Cut(a["href"], "../document/"); ok {
				rows[id] = true
			}
		}
		if !strings.Contains(string(s.Files["sitemap.xml"].Body), "<loc>"+base+part+"</loc>") {
			t.Errorf("the sitemap does not name %s", part)
		}
	}
	if len(rows) != 1001 {
		t.Errorf("the parts lead to %d documents", len(rows))
	}
	if _, more := s.Files["documents/4/index.html"]; more {
		t.Error("there is a part without rows")
	}
}
