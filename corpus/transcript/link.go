package transcript

import (
	"strings"
	"unicode"

	"lectern/corpus"
)

// linkTurns ties the turns that belong together: who breaks in on whom, what
// goes on after that, and which question follows up which. What the markup says
// stays as it is.
func (r *reader) linkTurns() {
	l := linker{reader: r, folds: map[string]string{}}
	for i := range r.doc.Turns {
		t := &r.doc.Turns[i]
		if t.Kind == corpus.Stage {
			continue
		}
		if t.Continues == "" {
			t.Continues = l.goesOnFrom(i)
		}
		if t.Interrupts == "" && t.Continues == "" {
			t.Interrupts = l.breaksInOn(i)
		}
		l.spoken = append(l.spoken, i)
	}
	l.followUps()
}

// linker holds the spoken turns so far, by their index.
type linker struct {
	*reader
	spoken []int
	folds  map[string]string
}

// furthest is how many spoken turns back an unfinished sentence is looked for.
// Chosen: in the corpora nearly all are taken up again within two.
const furthest = 6

// goesOnFrom is the ID of the turn whose unfinished words turn i takes up.
func (l *linker) goesOnFrom(i int) string {
	t := &l.doc.Turns[i]
	if !t.Continued && !resumes(t.Text) {
		return ""
	}
	for k := len(l.spoken) - 1; k >= max(0, len(l.spoken)-furthest); k-- {
		before := &l.doc.Turns[l.spoken[k]]
		if !l.oneVoice(before, t) {
			continue
		}
		if t.Continued || k < len(l.spoken)-1 && brokenOff(before.Text) {
			return before.ID
		}
		return ""
	}
	return ""
}

// breaksInOn is the ID of the turn right before turn i if that one is cut short
// and somebody else speaks now.
func (l *linker) breaksInOn(i int) string {
	if len(l.spoken) == 0 {
		return ""
	}
	last := l.spoken[len(l.spoken)-1]
	before, t := &l.doc.Turns[last], &l.doc.Turns[i]
	if last != i-1 || !brokenOff(before.Text) || t.Label == "" || before.Label == "" || l.oneVoice(before, t) {
		return ""
	}
	return before.ID
}

// oneVoice tells that the source prints two turns as one's: the same person, or
// the same label where nobody is named.
func (l *linker) oneVoice(a, b *corpus.Turn) bool {
	if a.Speaker != "" || b.Speaker != "" {
		return a.Speaker == b.Speaker
	}
	return l.fold(a.Label) == l.fold(b.Label)
}

func (l *linker) fold(label string) string {
	f, ok := l.folds[label]
	if !ok {
		f = foldLabel(label)
		l.folds[label] = f
	}
	return f
}

// brokenOff tells words that a dash at their end cuts short.
func brokenOff(s string) bool {
	s = strings.TrimRight(s, " \u00a0\n\r\t\"”’*_")
	return strings.HasSuffix(s, "—") || strings.HasSuffix(s, "–") || strings.HasSuffix(s, "--") || strings.HasSuffix(s, "―")
}

// resumes tells words that take up a sentence that somebody cut short: they
// begin with a dash and go on in small letters, or with letters that are
// neither.
func resumes(s string) bool {
	for _, dash := range []string{"—", "–", "--", "―"} {
		if rest, ok := strings.CutPrefix(s, dash); ok {
			rest = strings.TrimLeft(rest, "-—–― \u00a0")
			return rest != ""
		}
	}
	return false
}

// followUps ties a question to the one before it by the same voice, where only
// answers stand between. Of two turns under "Q" nobody knows whether one person
// asked both: they are not tied.
func (l *linker) followUps() {
	asked := -1 // the last question, -1 where something else than an answer came after
	answered := false
	for _, i := range l.spoken {
		t := &l.doc.Turns[i]
		switch t.Kind {
		case corpus.Question:
			if asked >= 0 && answered && t.FollowsUp == "" && t.Continues == "" && l.known(t) && l.oneVoice(&l.doc.Turns[asked], t) {
				t.FollowsUp = l.doc.Turns[asked].ID
			}
			if t.Continues == "" {
				asked, answered = i, false
			}
		case corpus.Answer:
			answered = true
		default:
			asked, answered = -1, false
		}
	}
}

// known tells a turn whose voice can be told from others by its label: a person,
// or a label with a number or a name of its own.
func (l *linker) known(t *corpus.Turn) bool {
	if t.Speaker != "" {
		return true
	}
	return t.Label != "" && (partOf(t.Label) == noPart || strings.IndexFunc(t.Label, unicode.IsDigit) > 0) && !nobodys(t.Voice)
}
