package transcript

import (
	"strings"
	"unicode/utf8"

	"lectern/corpus"
)

// side is what a voice does throughout a document whose labels do not tell who
// asks.
type side struct {
	turns, asks, ends, bytes int  // turns, those with a question near their end, those that end with one
	calls                    int  // turns that name whoever speaks next
	titled                   bool // a label has the title of a chair
	presides                 bool
	interviews               bool // asks, and others answer
	guest                    bool // answers at length, and hardly asks
	alone                    bool // says three quarters of all, so that whoever else is heard gives no answers
}

// closing is how many bytes at the end of a turn are looked at for a question
// that a few words follow. Chosen.
const closing = 160

// learnSides counts what each voice does, and tells interviewers from guests and
// whoever presides from who only has a title.
func (k *kinds) learnSides() {
	k.sides = map[string]*side{}
	total, before := 0, -1
	for i := range k.doc.Turns {
		t := &k.doc.Turns[i]
		if t.Kind == corpus.Stage || t.Label == "" {
			continue
		}
		s := k.side(t)
		s.turns++
		s.bytes += len(t.Text)
		total += len(t.Text)
		if isQuestion(t.Text) {
			s.ends++
		}
		if asksNearEnd(t.Text) {
			s.asks++
		}
		if before >= 0 && k.side(&k.doc.Turns[before]).titled && k.calls(&k.doc.Turns[before], t) {
			k.side(&k.doc.Turns[before]).calls++
		}
		before = i
	}
	k.learnOpening()
	k.tellSides(total)
}

func (k *kinds) side(t *corpus.Turn) *side {
	v := k.voice(t)
	s := k.sides[v]
	if s == nil {
		s = &side{presides: presidesBy(t.Label)}
		k.labelOf[v] = t.Label
		s.titled = chairTitle(t.Label)
		k.sides[v] = s
	}
	return s
}

// calls tells that words name the surname on the label of the next turn, or what
// stands beside it.
func (k *kinds) calls(t, next *corpus.Turn) bool {
	if k.voice(t) == k.voice(next) {
		return false
	}
	p, said := personOf(next.Label), strings.ToLower(t.Text[max(0, len(t.Text)-400):])
	words := fields(p.name)
	if len(words) > 0 && len(words[len(words)-1]) > 3 && strings.Contains(said, strings.ToLower(words[len(words)-1])) {
		return true
	}
	return len(p.role) > 3 && strings.Contains(said, strings.ToLower(p.role)) // the representative of Marrow
}

// minCalls is how many turns of somebody with the title of a chair name the next
// speaker where the title alone could be an office, and at least a third do.
const minCalls = 2

func (k *kinds) tellSides(total int) {
	k.tellAlone(total)
	interviewers, guests, spoken := 0, 0, 0
	for _, s := range k.sides {
		s.presides = s.presides || s.titled && s.calls >= minCalls && s.calls*3 >= s.turns
		if k.chaired = k.chaired || s.presides; s.presides || s.turns < 3 {
			continue
		}
		switch {
		case s.asks >= 3 && s.asks*3 >= s.turns:
			s.interviews = true
			interviewers++
		case s.ends*10 <= s.turns:
			s.guest = true
			guests++
			spoken += s.bytes
		}
	}
	k.interview = !k.chaired && interviewers > 0 && guests > 0 && spoken*5 >= total*2
}

// tellAlone finds the one voice of a document that others only interject in, by
// clips or short words, and hardly ever ask.
func (k *kinds) tellAlone(total int) {
	turns, asks := 0, 0
	for _, s := range k.sides {
		turns, asks = turns+s.turns, asks+s.asks
	}
	for _, s := range k.sides {
		others := turns - s.turns
		s.alone = s.bytes*4 >= total*3 && turns >= minAlone && (asks-s.asks)*4 <= others
	}
}

// minAlone is how many turns with a label a document has at least in which one
// voice is said to be alone. Chosen.
const minAlone = 8

// chairTitle tells a label with a title that may be a chair's.
func chairTitle(label string) bool {
	core, _ := splitBrackets(label)
	words := fields(strings.ToLower(core))
	if headOfState(words) {
		return true
	}
	for len(words) > 1 && (articles[words[0]] || words[0] == "acting") {
		words = words[1:]
	}
	return len(words) > 1 && (chairTitles[bareWord(words[0])] || words[0] == "president" || words[0] == "speaker" || words[0] == "presidente" || words[0] == "président")
}

// presidesBy tells a label that by itself says of whoever speaks that they
// preside: a chair's part, or a title before or after the name that means
// nothing else.
func presidesBy(label string) bool {
	core, brackets := splitBrackets(label)
	words := fields(strings.ToLower(core))
	if headOfState(words) {
		return false
	}
	if partOf(core) == chair || Presides(core) {
		return true
	}
	if core == "" { // ○（水野花子議長）
		core = strings.Trim(brackets, "()（）")
	}
	if len(words) > 1 && sureChairs[bareWord(words[0])] {
		return true
	}
	for _, last := range chairEndings {
		if strings.HasSuffix(core, last) && caselessScript(core) {
			return true
		}
	}
	return len(words) > 1 && isChairRole(brackets)
}

// headOfState tells "THE PRESIDENT" and "The Vice President", who preside less
// often than they hold an office.
func headOfState(words []string) bool {
	return len(words) > 1 && words[0] == "the" && words[len(words)-1] == "president" && (len(words) == 2 || len(words) == 3 && words[1] == "vice")
}

// isChairRole tells "(chair)" and "(moderator)" beside a name.
func isChairRole(brackets string) bool {
	return brackets != "" && partOf(strings.Trim(brackets, "()[]（） ")) == chair
}

// asksNearEnd tells words that ask in their last sentences.
func asksNearEnd(s string) bool {
	end := s[max(0, len(s)-closing):]
	return strings.Contains(end, "?") || strings.Contains(end, "？") || strings.Contains(end, "؟") || asksInJapanese(s) || invites(end)
}

// asksInJapanese tells words that ask without a mark, as assemblies write.
func asksInJapanese(s string) bool {
	tail := s[max(0, len(s)-2*closing):]
	if last, _ := utf8.DecodeLastRuneInString(trim(tail)); last < 0x3000 && last != '.' || len(tail) == utf8.RuneCountInString(tail) {
		return false
	}
	for _, w := range []string{"か。", "伺います", "お伺い", "お尋ね", "見解を求め", "質問いたします", "質問します", "お聞かせください", "答弁を求め", "습니까"} {
		if strings.Contains(tail, w) {
			return true
		}
	}
	return false
}

// learnPrincipal finds the one voice with a name that a crowd without names
// speaks with: whoever has two turns in five of such a document. Where two voices
// have, it is the one with more turns, else the first in the alphabet.
func (k *kinds) learnPrincipal() {
	if k.labelled || k.interview || k.chaired {
		return
	}
	crowds, all := 0, 0
	for v, s := range k.sides {
		all += s.turns
		if k.part(k.labelOf[v]) == crowd {
			crowds += s.turns
		}
	}
	for v, s := range k.sides {
		if crowds <= 2 || crowds*8 < all || s.turns*5 < all*2 || k.part(k.labelOf[v]) == crowd {
			continue
		}
		best := k.sides[k.principal]
		if best == nil || s.turns > best.turns || s.turns == best.turns && v < k.principal {
			k.principal = v
		}
	}
}

// standsForWords tells a stage direction in the place of words that the record
// leaves out, as "(visitor speaks)".
func standsForWords(s string) bool {
	low := strings.ToLower(cut(s, 80))
	for _, w := range []string{"speaks", "speaking", "answers", "replies", "responds", "發言", "發問", "回答", "回應", "說話", "habla", "parle", "spricht"} {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

// memberAsks tells a question in a sitting that somebody presides over: a
// Japanese or Korean member's, by the circle's label and the words.
func memberAsks(t *corpus.Turn) bool {
	core, _ := splitBrackets(t.Label)
	if !caselessScript(core) {
		return false
	}
	member := strings.HasSuffix(core, "番") || strings.HasSuffix(core, "議員") || strings.HasSuffix(core, "委員") || strings.HasSuffix(core, "위원") || strings.HasSuffix(core, "의원")
	return member && asksNearEnd(t.Text)
}

// answersByOffice tells the turn of an official in such a sitting.
func answersByOffice(t *corpus.Turn) bool {
	core, _ := splitBrackets(t.Label)
	if !caselessScript(core) {
		return false
	}
	for _, w := range []string{"知事", "市長", "町長", "村長", "区長", "局長", "部長", "課長", "大臣", "教育長", "長官", "監", "参考人", "장관", "국무총리", "시장", "실장", "국장"} {
		if strings.HasSuffix(core, w) || strings.HasPrefix(core, w) || strings.Contains(core, w+" ") {
			return true
		}
	}
	return false
}
