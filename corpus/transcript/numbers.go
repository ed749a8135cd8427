package transcript

// maxLineNumber is the highest number of a line on a page: courts print 25 or
// 28.
const maxLineNumber = 32

// learnLineNumbers takes the numbers that courts print before each line for part
// of the white space before it: where three lines in five, and ten or more, have
// one that is the last plus one, or 1. A line that holds nothing else stays as
// it is.
func (r *reader) learnLineNumbers() {
	full, counted, last := 0, 0, 0
	widths := map[int]int{} // of each line with a number: the bytes up to its words
	for i := r.from; i < r.to; i++ {
		if r.lines[i].blank {
			continue
		}
		full++
		n, width := lineNumber(r.text[r.lines[i].start:r.lines[i].end])
		if n > 0 && (n == last+1 || n == 1) {
			counted, last, widths[i] = counted+1, n, width
		}
	}
	if counted < 10 || counted*5 < full*3 {
		return
	}
	r.numbered = true
	for i, width := range widths {
		if l := &r.lines[i]; width < l.end-l.start {
			l.indent = width
		}
	}
}

// lineNumber is the number of one or two digits that s begins with, and the
// length up to the words after it; 0 where a line begins otherwise.
func lineNumber(s string) (n, width int) {
	at := spaceBefore(s)
	end := at
	for end < len(s) && end-at < 2 && s[end] >= '0' && s[end] <= '9' {
		n = n*10 + int(s[end]-'0')
		end++
	}
	space := spaceBefore(s[end:])
	if end == at || n > maxLineNumber || space == 0 && end < len(s) {
		return 0, 0
	}
	return n, end + space
}
