package people

import "testing"

func TestNamesAreFoundBetweenSpacesOfAllKinds(t *testing.T) {
	var got []string
	for _, s := range []string{"\u00a0\u00a0Dr.\u00a0Ada Fenwick\u2003spoke", "Dr. Ada\nFenwick", "the Élan of Dr. Ada Fenwick’s", "Dr. Ada Fenwick", "McFenwick, xFenwick, fenwick"} {
		scan(s, map[string][]string{"fenwick": {"fenwick"}}, func(surname string, m mentioned) {
			got = append(got, m.title+" "+m.name)
		})
	}
	if len(got) != 4 {
		t.Fatalf("got %q", got)
	}
	for _, name := range got {
		if name != "dr Ada Fenwick" {
			t.Errorf("got %q", name)
		}
	}
}
