package index_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus/index"
)

func anyColumn(t *rapid.T) []uint32 {
	most := rapid.SampledFrom([]uint32{0, 1, 5, 30, 1 << 30}).Draw(t, "most")
	return rapid.SliceOfN(rapid.Uint32Range(0, most), 0, 700).Draw(t, "values")
}

func TestAColumnGivesBackItsNumbers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := anyColumn(t)
		b := index.AppendColumn(nil, want)
		got := make([]uint32, len(want))
		if err := index.ReadColumn(b, got, 1<<30); err != nil || !slices.Equal(got, want) {
			t.Fatalf("got %v, %v, want %v", got, err, want)
		}
		if len(want) > 0 && slices.Max(want) > 0 && index.ReadColumn(b, got, slices.Max(want)-1) == nil {
			t.Fatal("a number that is too great is read")
		}
	})
}

func TestTwoWhoSpeakByTurnsTakeTwoBitsEach(t *testing.T) {
	var values []uint32
	for i := range 8192 {
		values = append(values, 700+uint32(i%2)*50)
	}
	if n := len(index.AppendColumn(nil, values)); n > 8192*2/8+200 {
		t.Errorf("8192 numbers take %d bytes", n)
	}
}

func FuzzReadColumn(f *testing.F) {
	f.Add(index.AppendColumn(nil, []uint32{0, 0, 3, 4, 3, 4, 4, 9, 3}), 9)
	f.Fuzz(func(t *testing.T, b []byte, n int) {
		values := make([]uint32, min(max(n, 0), 1000))
		if index.ReadColumn(b, values, 99) == nil && len(values) > 0 && slices.Max(values) > 99 {
			t.Fatal("a number is too great")
		}
	})
}
