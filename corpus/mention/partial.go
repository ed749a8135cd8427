package mention

import "fmt"

// partial is a date of which some parts may be missing.
type partial struct {
	year  string // four characters of EDTF, "" for none
	month int    // 1 to 12, or the EDTF code of a season or quarter, 0 for none
	day   int    // 0 for none
}

func (p partial) zero() bool { return p == partial{} }

// monthOnly and yearOnly tell that a date can take a year, or give one.
func (p partial) monthOnly() bool { return p.year == "" && p.month != 0 }
func (p partial) yearOnly() bool  { return p.year != "" && p.month == 0 }

// String is the date in EDTF, a missing year XXXX.
func (p partial) String() string {
	year := p.year
	if year == "" {
		year = "XXXX"
	}
	switch {
	case p.day != 0:
		return fmt.Sprintf("%s-%02d-%02d", year, p.month, p.day)
	case p.month != 0:
		return fmt.Sprintf("%s-%02d", year, p.month)
	}
	return year
}
