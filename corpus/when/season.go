package when

// share is a part of a year by its EDTF code: its words and its months, from 1
// for January; a month over 12 is in the year after.
type share struct {
	words    string
	from, to int
}

// shares are the codes 21 to 41 in order. A season is three whole months; one
// that runs over New Year belongs to the year in which it starts. The codes 21
// to 24 say no hemisphere, so their months are those of both, outermost first
// and last.
var shares = [...]share{
	{"spring %", 3, 11}, {"summer %", 6, 14}, {"autumn %", 3, 11}, {"winter %", 6, 14},
	{"spring % (northern hemisphere)", 3, 5}, {"summer % (northern hemisphere)", 6, 8},
	{"autumn % (northern hemisphere)", 9, 11}, {"winter % (northern hemisphere)", 12, 14},
	{"spring % (southern hemisphere)", 9, 11}, {"summer % (southern hemisphere)", 12, 14},
	{"autumn % (southern hemisphere)", 3, 5}, {"winter % (southern hemisphere)", 6, 8},
	{"the first quarter of %", 1, 3}, {"the second quarter of %", 4, 6},
	{"the third quarter of %", 7, 9}, {"the last quarter of %", 10, 12},
	{"the first four months of %", 1, 4}, {"the middle four months of %", 5, 8},
	{"the last four months of %", 9, 12},
	{"the first half of %", 1, 6}, {"the second half of %", 7, 12},
}

func seasonMonths(code int) (from, to int) {
	s := shares[code-21]
	return s.from, s.to
}
