package when

// Within tells the events that lie wholly between two dates, each "" for an end
// that is open: the rule by which a role with a term was held at an event. With
// both open, every event does, also one without a date; else one whose date is
// not known, or only partly between, does not. All are EDTF; a bound that is
// none is open.
func Within(from, to string) func(event string) bool {
	first, last := MinDay, MaxDay
	if date, err := Parse(from); err == nil {
		first, _ = date.Bounds()
	}
	if date, err := Parse(to); err == nil {
		_, last = date.Bounds()
	}
	return func(event string) bool {
		if from == "" && to == "" {
			return true
		}
		date, err := Parse(event)
		if err != nil {
			return false
		}
		a, b := date.Bounds()
		return first <= a && b <= last
	}
}
