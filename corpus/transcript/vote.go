package transcript

import "strings"

// The words of a count of votes: who was for, against, or abstained, and what a
// vote is called.
var (
	ballots = []string{"ayes", "noes", "yeas", "nays", "in favor", "in favour", "against", "abstain", "abstention", "abstentions", "not voting", "for", "present",
		"pour", "contre", "abstentions", "dafür", "dagegen", "enthaltungen", "a favor", "en contra", "abstenciones", "contra", "abstenções", "favorevoli",
		"contrari", "astenuti", "за", "против", "воздержались", "בעד", "נגד", "נמנעים", "נוכחים", "贊成", "赞成", "反對", "反对", "棄權", "弃权", "賛成", "찬성", "반대", "기권"}
	polls = []string{"vote", "votes", "rollcall", "roll call", "roll-call", "division", "abstimmung", "votación", "votação", "scrutin", "votazione", "голосование",
		"הצבעה", "表決", "表决", "採決"}
	outcomes = []string{"adopted", "agreed to", "passed", "rejected", "negatived", "carried", "defeated", "angenommen", "abgelehnt", "adopté", "adoptée", "adoptés",
		"rejeté", "rejetée", "aprobado", "aprobada", "aprobadas", "aprobados", "rechazado", "rechazada", "aprovado", "aprovada", "rejeitado", "rejeitada", "approvato",
		"approvata", "respinto", "принято", "отклонено", "נתקבל", "נתקבלה", "נתקבלו", "אושר", "אושרה", "אושרו", "נדחה", "נדחתה", "可決", "否決", "通過", "通过"}
)

// isVote tells a paragraph that records a vote: the line that numbers it, or a
// count of two sides or more. A paragraph of several lines begins with one of
// them: else somebody speaks first.
func isVote(s string) bool {
	if len(s) > 1500 {
		return false
	}
	lines := strings.Split(s, "\n")
	if len(lines) == 1 {
		return isPoll(s)
	}
	if len(lines) > 2 && !isPoll(lines[0]) && !isBallot(lines[0]) {
		return false
	}
	sides := 0
	for _, l := range lines {
		if isBallot(l) {
			sides++
		}
	}
	return sides > 1
}

// isPoll tells the line that numbers a vote.
func isPoll(s string) bool {
	s = trim(s)
	return len(s) < 60 && contentsNumber(s) && opensWith(s, polls)
}

// isBallot tells the line that counts one side.
func isBallot(s string) bool {
	s = trim(s)
	return opensWith(s, ballots) && countsVotes(s)
}

// isOutcome tells the line below the counts that says what was decided.
func isOutcome(s string) bool {
	s = lower(strings.TrimRight(trim(s), ".!"))
	for _, w := range outcomes {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}

// voteEnd is the line after the record of a vote that begins at line i, where
// every line is a paragraph, or i where none begins.
func (r *reader) voteEnd(i, end int) int {
	j, sides := i, 0
	poll := isPoll(r.line(i)) || nameOfVote(r.line(i))
	if poll {
		j++
	}
	for ; j < end && !r.lines[j].blank && isBallot(r.line(j)); j++ {
		sides++
	}
	decided := j < end && !r.lines[j].blank && isOutcome(r.line(j))
	if decided && r.labels[j].printed == "" {
		j++
	}
	if sides > 1 || poll && (decided || isPoll(r.line(i))) {
		return j
	}
	return i
}

// nameOfVote tells a line that only says that a vote was held.
func nameOfVote(s string) bool {
	s = lower(strings.TrimRight(s, ".:"))
	for _, w := range polls {
		if s == w {
			return true
		}
	}
	return false
}

// countsVotes tells that a line ends in a number or in a word for none, after a
// dash, a colon, dots or a space.
func countsVotes(s string) bool {
	i := strings.LastIndexAny(s, " \t–—:.-")
	if i < 0 || len(s) > 200 {
		return false
	}
	switch last := trim(strings.Trim(s[i:], "–—:.- ")); strings.ToLower(last) {
	case "none", "nil", "0", "keine", "aucun", "ninguno", "nenhum", "nessuno", "нет", "אין", "無", "なし":
		return true
	default:
		return isNumber(last)
	}
}

func contentsNumber(s string) bool {
	i := strings.LastIndexAny(s, " \t.°º")
	return i > 0 && isNumber(s[i+1:])
}

func opensWith(s string, words []string) bool {
	low := lower(cut(s, 40))
	for _, w := range words {
		if rest, ok := strings.CutPrefix(low, w); ok && (rest == "" || !wordByte(rest[0])) {
			return true
		}
	}
	return false
}
