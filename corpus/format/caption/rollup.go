package caption

import "strings"

// rollUp takes away lines that a cue only repeats: captions that roll up show
// the line before once more above the new one. It does so only where at least a
// third of the cues, and three, repeat the last line of the cue before. The
// repeated lines stay in the ledger as markup.
func (f *file) rollUp() {
	repeats := 0
	for i := 1; i < len(f.cues); i++ {
		if f.repeated(i) > 0 {
			repeats++
		}
	}
	if repeats < 3 || repeats*3 < len(f.cues) {
		return
	}
	last := ""
	for i := range f.cues {
		c := &f.cues[i]
		words := c.words[:0:0]
		for _, l := range c.words {
			shown := f.shown(l)
			if shown == "" || shown == last {
				continue
			}
			words = append(words, l)
			last = shown
		}
		c.words = words
	}
}

// repeated is how many lines at the start of cue i are the last ones of the cue
// before.
func (f *file) repeated(i int) int {
	before, now := f.withWords(f.cues[i-1]), f.withWords(f.cues[i])
	for n := min(len(before), len(now)); n > 0; n-- {
		same := true
		for k := 0; k < n && same; k++ {
			same = now[k] == before[len(before)-n+k]
		}
		if same {
			return n
		}
	}
	return 0
}

// withWords are the lines of a cue that show words, without their tags.
func (f *file) withWords(c cue) []string {
	var list []string
	for _, l := range c.words {
		if s := f.shown(l); s != "" {
			list = append(list, s)
		}
	}
	return list
}

// shown is a line without its tags.
func (f *file) shown(l line) string {
	s := f.text(l)
	if !strings.ContainsAny(s, "<{") {
		return strings.TrimSpace(s)
	}
	var b strings.Builder
	for s != "" {
		n := style(s)
		if n == 0 {
			_, n = readTag(s)
		}
		if n == 0 {
			_, n = readStamp(s)
		}
		if n == 0 {
			n = wordsEnd(s)
			b.WriteString(s[:n])
		}
		s = s[n:]
	}
	return strings.TrimSpace(b.String())
}
