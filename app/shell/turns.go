package shell

// stepTurn is the turn that j (forward) or k leads to: beside the one that has
// the focus, or, where none has it, the first that begins below the top of the
// window or the last that begins above. tops are the turns' distances from that
// top in pixels, ascending; at is the index of the focused turn, -1 for none.
// The answer is -1 where there is no such turn.
func stepTurn(tops []float64, at int, forward bool) int {
	if at >= 0 {
		if forward {
			return orNone(at+1, len(tops))
		}
		return at - 1
	}
	// A turn that was scrolled to stands some pixels off.
	const near = 4
	first := len(tops)
	for i, top := range tops {
		if top >= -near {
			first = i
			break
		}
	}
	if forward {
		return orNone(first, len(tops))
	}
	return first - 1
}

func orNone(i, n int) int {
	if i >= n {
		return -1
	}
	return i
}
