package mention_test

import (
	"strings"
	"testing"

	"lectern/corpus/mention"
)

func TestWholeReadsALineThatIsADate(t *testing.T) {
	for _, c := range []struct{ text, language, want string }{
		{"27 May 2013", "", "2013-05-27"},
		{"Monday, 3 June 2013", "", "2013-06-03"},
		{"MAY 27, 2013", "", "2013-05-27"},
		{"May 27, 2013", "en", "2013-05-27"},
		{"le 14 juillet 2010", "", "2010-07-14"},
		{"Mercredi 30 janvier 2019", "fr", "2019-01-30"},
		{"Montag, den 27. Mai 2013", "", "2013-05-27"},
		{"Miércoles 20 de septiembre de 2023", "", "2023-09-20"},
		{"Martes 3 de septiembre, 2019", "es", "2019-09-03"},
		{"2021年10月6日", "", "2021-10-06"},
		{"2021年10月6日 星期三", "zh", "2021-10-06"},
		{"令和2年5月29日（金）", "ja", "2020-05-29"},
		{"中華民國112年5月27日", "", "2023-05-27"},
		{"الاثنين، 27 أيار/مايو 2013", "", "2013-05-27"},
		{"יום שני, 27 במאי 2013", "", "2013-05-27"},
		{"2013-05-27", "", "2013-05-27"},
		{"27.5.2013", "", "2013-05-27"},
		{"(27 May 2013)", "", "2013-05-27"},
		{"3-5 June 2013", "", "2013-06-03/2013-06-05"},
		{"June 2013", "", "2013-06"},
		{"27 mai 2013", "pt", ""},
		// In March or in June, as the writer's country has it.
		{"03/06/2013", "", ""}, {"03/06/2013", "en", "[2013-03-06,2013-06-03]"}, {"03/06/2013", "fr", "2013-06-03"},
		// More than a date, or none.
		{"Brussels, 27 May 2013", "", ""}, {"27 May 2013 and 3 June 2013", "", ""}, {"The meeting of 27 May 2013", "", ""},
		{"2013", "", ""}, {"In 2013", "en", ""}, {"2011-2013", "", ""}, {"today", "", ""}, {"Mai Thi", "", ""}, {"", "", ""},
		{"30 February 2013", "", ""}, {strings.Repeat("27 May 2013 ", 20), "", ""},
	} {
		got, ok := mention.Whole(c.text, c.language)
		if got != c.want || ok != (c.want != "") {
			t.Errorf("Whole(%q, %q) = %q, %v, want %q", c.text, c.language, got, ok, c.want)
		}
	}
}
