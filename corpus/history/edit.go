package history

import "strings"

// Edit is a place where two texts differ: the words Before became After; either
// may be "". Around holds the words right before it in both texts, at most
// four, so that a reader finds the place.
type Edit struct {
	Around, Before, After string
}

// maxCells bounds the table that words are compared in; beyond it the whole
// stretch between the first and the last difference is one edit. Chosen: 4
// million cells are about 30 ms.
const maxCells = 4 << 20

// Edits are the differences of two texts by words, in order.
func Edits(before, after string) []Edit {
	a, b := strings.Fields(before), strings.Fields(after)
	start := 0
	for start < len(a) && start < len(b) && a[start] == b[start] {
		start++
	}
	end := 0
	for end < len(a)-start && end < len(b)-start && a[len(a)-1-end] == b[len(b)-1-end] {
		end++
	}
	x, y := a[start:len(a)-end], b[start:len(b)-end]
	var edits []Edit
	add := func(i, n, j, m int) {
		if n+m > 0 {
			around := a[max(0, start+i-4) : start+i]
			edits = append(edits, Edit{strings.Join(around, " "), strings.Join(x[i:i+n], " "), strings.Join(y[j:j+m], " ")})
		}
	}
	if len(x)*len(y) > maxCells {
		add(0, len(x), 0, len(y))
		return edits
	}
	i, j := 0, 0
	for _, c := range common(x, y) {
		add(i, c.old-i, j, c.new-j)
		i, j = c.old+1, c.new+1
	}
	add(i, len(x)-i, j, len(y)-j)
	return edits
}

// common is the longest row of words that both have in one order.
func common(x, y []string) []anchor {
	// length[i][j] is that of x[i:] and y[j:].
	width := len(y) + 1
	length := make([]int32, (len(x)+1)*width)
	for i := len(x) - 1; i >= 0; i-- {
		for j := len(y) - 1; j >= 0; j-- {
			if x[i] == y[j] {
				length[i*width+j] = length[(i+1)*width+j+1] + 1
			} else {
				length[i*width+j] = max(length[(i+1)*width+j], length[i*width+j+1])
			}
		}
	}
	var row []anchor
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i] == y[j]:
			row = append(row, anchor{i, j})
			i, j = i+1, j+1
		case length[(i+1)*width+j] >= length[i*width+j+1]:
			i++
		default:
			j++
		}
	}
	return row
}
