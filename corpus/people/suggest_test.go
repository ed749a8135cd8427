package people_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"lectern/corpus"
	"lectern/corpus/people"
)

// talk is a fictional document of one turn for each label.
func talk(day string, labels ...string) string {
	text := day + " A fictional meeting\n\n"
	for i, label := range labels {
		text += fmt.Sprintf("%s: This is said on %s as turn %d.\n\n", label, day, i+1)
	}
	return text
}

// often is a label several times over.
func often(n int, label string) []string { return slices.Repeat([]string{label}, n) }

// listed are the suggestions of a corpus in short.
func listed(c *corpus.Corpus) []string {
	var all []string
	for _, s := range people.Suggest(c) {
		var sides []string
		for _, side := range s.Sides {
			sides = append(sides, fmt.Sprintf("%s %d/%d", side.Label, side.Documents, side.Turns))
		}
		all = append(all, s.Kind+" "+s.Score+": "+strings.Join(sides, ", "))
	}
	return all
}

func TestWhatIsSuggested(t *testing.T) {
	for _, c := range []struct {
		name  string
		texts []string
		want  []string
	}{
		{"a slip in a surname", []string{talk("2021-03-01", append(often(6, "MR. FENWICK"), "MR. FENIWCK", "MR. LOW", "MR. LOW")...)}, []string{"slip likely: MR. FENWICK 1/6, MR. FENIWCK 1/1"}},
		{"a slip in a title", []string{talk("2021-03-01", append(often(6, "THE PRESIDENT"), "THE PRESDIDENT", "MR. LOW", "MR. LOW")...)}, []string{"slip likely: THE PRESIDENT 1/6, THE PRESDIDENT 1/1"}},
		{"two surnames that are both used", []string{talk("2021-03-01", "MS. CONAWAY", "MR. LOW", "MS. CONAWAY"), talk("2021-03-02", "MS. CONWAY", "MR. HAY", "MS. CONWAY")}, []string{"slip possible: MS. CONAWAY 1/2, MS. CONWAY 1/2"}},
		{"short surnames are no slips", []string{talk("2021-03-01", "MS. LEE", "MR. LOW", "MS. LEW", "MR. LAW")}, nil},
		{"numbers are no slips", []string{talk("2021-03-01", "DELEGATE 1", "DELEGATE 2", "DELEGATE 1", "DELEGATE 2")}, nil},
		{"one label in two documents", []string{talk("2021-03-01", "MS. SMITH", "MR. LOW", "MS. SMITH"), talk("2021-03-02", "MS. SMITH", "MR. HAY", "MS. SMITH")}, []string{"label possible: MS. SMITH 2/4"}},
		{"several titles", []string{talk("2021-03-01", "PRESIDENT FENWICK", "FIRST LADY FENWICK", "PRESIDENT FENWICK")}, []string{"title possible: PRESIDENT FENWICK 1/2, FIRST LADY FENWICK 1/1"}},
		{"other letters", []string{talk("2021-03-01", "JÖRG MÜLLER", "ADA LOW", "JÖRG MÜLLER"), talk("2021-03-02", "JOERG MUELLER", "ADA LOW", "JOERG MUELLER")}, []string{"letters possible: JOERG MUELLER 1/2, JÖRG MÜLLER 1/2"}},
		{"Cyrillic letters", []string{talk("2021-03-01", "АДА ФЕНВИК", "ADA LOW", "АДА ФЕНВИК"), talk("2021-03-02", "ADA FENVIK", "ADA LOW", "ADA FENVIK")}, []string{"letters possible: ADA FENVIK 1/2, АДА ФЕНВИК 1/2"}},
		{"initials", []string{talk("2021-03-01", "SOL FENWICK", "BEN LOW", "SOL FENWICK"), talk("2021-03-02", "S. FENWICK", "BEN LOW", "S. FENWICK")}, []string{"initials possible: SOL FENWICK 1/2, S. FENWICK 1/2"}},
		{"unnamed and withheld voices", []string{talk("2021-03-01", "SENIOR ADMINISTRATION OFFICIAL", "Q", "MODERATOR", "AUDIENCE MEMBER"), talk("2021-03-02", "SENIOR ADMINISTRATION OFFICAL", "SENIOR ADMINISTRATION OFFICIAL", "Q", "MODERATOR", "AUDIENCE MEMBER")}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := listed(read(c.texts...)); !slices.Equal(got, c.want) {
				t.Errorf("suggested %q, want %q", got, c.want)
			}
		})
	}
}

func TestAnOfficeIsPartedByWhomTheTitlesName(t *testing.T) {
	first := "2021-03-01 Remarks by President Fenwick\n\nTHE PRESIDENT: The tides are high.\n\nMR. LOW: Yes.\n\nTHE PRESIDENT: Yes.\n"
	c := read(first, dated("2021-04-01", first), strings.Replace(dated("2025-02-01", first), "Fenwick", "Hay", 1), strings.Replace(dated("2025-03-01", first), "President Fenwick", "former President Hay", 1))
	var got []string
	for _, s := range people.Suggest(c) {
		if s.Kind == people.Office {
			got = append(got, fmt.Sprintf("%s %d %s/%s: %s", s.Score, s.Sides[0].Documents, s.Sides[0].From, s.Sides[0].To, s.Why))
		}
	}
	want := []string{
		"likely 2 2021-03-01/2021-04-01: an office; the titles of these documents name Fenwick in it and nobody else",
		"possible 1 2025-02-01/2025-02-01: an office; the titles of these documents name Hay in it and nobody else",
		"possible 1 2025-03-01/2025-03-01: an office; the titles of these documents name nobody in it, or several",
	}
	if !slices.Equal(got, want) {
		t.Errorf("suggested %q, want %q", got, want)
	}
}

func TestUnresolvedLabels(t *testing.T) {
	c := read(introduces, saysLess)
	people.Resolve(c)
	var got []string
	for _, s := range people.Unresolved(c) {
		got = append(got, fmt.Sprintf("%s %d %v", s.Label, s.Turns, s.Places))
	}
	want := []string{"MR. LOW 4 [{talk-1.txt 3} {talk-2.txt 3}]", "DR. FENWICK 1 [{talk-2.txt 5}]"}
	if !slices.Equal(got, want) {
		t.Errorf("unresolved %q, want %q", got, want)
	}
}

func TestAReviewOfNothingSaysSo(t *testing.T) {
	if got := string(people.Review(nil)); !strings.HasSuffix(got, "# Nothing is suggested: no two labels of this corpus look like one person's.\n") {
		t.Errorf("the file ends with nothing to read:\n%s", got)
	}
}
