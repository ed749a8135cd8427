package main

import (
	"os"
	"testing"

	"lectern/corpus/query"
	"lectern/corpus/search"
)

// A pack of a version without an index is searched all the same.
func TestAnOldPackIsSearched(t *testing.T) {
	file, err := os.ReadFile("../../corpus/pack/testdata/v1.lectern")
	if err != nil {
		t.Fatal(err)
	}
	x, err := packed(file)
	if err != nil {
		t.Fatal(err)
	}
	q, faults := query.Parse(`"good day"`)
	if faults != nil {
		t.Fatal(faults)
	}
	if r, err := x.Find(q, search.Options{}); err != nil || r.Turns != 1 {
		t.Errorf("it finds %v, %v", r, err)
	}
}
