package field

import (
	"strings"

	"lectern/corpus"
)

// chairs are the posts of those who give the floor, folded.
var chairs = map[string]bool{}

func init() {
	for _, w := range strings.Fields(`chair chairman chairwoman chairperson moderator host presiding_officer president_of_the_sitting operator facilitator
		議長 副議長 仮議長 議長代理 委員長 副委員長 委員長代理 座長 司会 司会者 主席 主持人 의장 위원장 부의장 위원장대리`) {
		chairs[Fold(w)] = true
	}
	for _, w := range []string{"speaker of the house", "deputy speaker", "mr speaker", "madam speaker", "president of the senate", "presidente de la cámara", "presidenta de la cámara"} {
		chairs[Fold(w)] = true
	}
}

// roles are what the posts of a document say of who asks and who answers. In the
// records of assemblies in East Asia members put questions to the executive: that
// is taken for granted only where both take part.
type roles struct {
	members, executives bool
}

func rolesOf[T any](turns []T, post func(T) string) roles {
	var r roles
	for _, t := range turns {
		role := post(t)
		r.members = r.members || member(role)
		r.executives = r.executives || executive(role)
	}
	return r
}

// post is the role, else what a label of Japan has before the name in brackets:
// "知事（川野二郎君）".
func post(role, label string) string {
	if role != "" {
		return role
	}
	before, _, ok := strings.Cut(strings.TrimLeft(label, circles), "（")
	if !ok {
		return ""
	}
	return strings.TrimSpace(before)
}

// circles are the signs before a label in the records of assemblies in Japan.
const circles = "○◯〇◎◆●◇△"

func (r roles) kind(role string) corpus.Kind {
	switch {
	case role == "":
		return ""
	case chairs[Fold(role)]:
		return corpus.Moderator
	case r.members && r.executives && member(role):
		return corpus.Question
	case r.members && r.executives && executive(role):
		return corpus.Answer
	}
	return ""
}

// member tells "三十番", "12番", "議員", "委員".
func member(role string) bool {
	return strings.HasSuffix(role, "番") || strings.HasSuffix(role, "議員") || strings.HasSuffix(role, "委員") || strings.HasSuffix(role, "의원") || strings.HasSuffix(role, "위원")
}

// executive tells a post that ends as those of an administration do.
func executive(role string) bool {
	if chairs[Fold(role)] {
		return false
	}
	for _, end := range []string{"長", "知事", "大臣", "総監", "技監", "管理者", "政府参考人", "管理監", "장관", "지사", "시장", "실장", "국장"} {
		if strings.HasSuffix(role, end) {
			return true
		}
	}
	return false
}
