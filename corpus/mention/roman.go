package mention

// romans are the Roman numerals of centuries in lower case, each with the
// endings that make it an ordinal.
func romans(endings ...string) map[string]int {
	all := map[string]int{}
	for i, numeral := range [...]string{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii",
		"xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx", "xxi", "xxii"} {
		for _, ending := range endings {
			all[numeral+ending] = i + 1
		}
	}
	return all
}
