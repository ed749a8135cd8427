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
)

// isVote tells a paragraph that records a vote: the line that numbers it, or a
// count of two sides or more.
func isVote(s string) bool {
	if len(s) > 1500 {
		return false
	}
	lines := strings.Split(s, "\n")
	if len(lines) == 1 && len(s) < 60 && contentsNumber(s) && opensWith(s, polls) {
		return true
	}
	sides := 0
	for _, l := range lines {
		if l = trim(l); opensWith(l, ballots) && countsVotes(l) {
			sides++
		}
	}
	return sides > 1
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
	low := strings.ToLower(cut(s, 40))
	for _, w := range words {
		if rest, ok := strings.CutPrefix(low, w); ok && (rest == "" || !wordByte(rest[0])) {
			return true
		}
	}
	return false
}
