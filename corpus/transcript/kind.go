package transcript

import (
	"lectern/corpus"
)

// assignKinds tells questions from answers by the labels; where labels are not
// for questions, by who asks and who replies. An answer is tied to the question
// before it.
func (r *reader) assignKinds() {
	k := kinds{reader: r, voices: map[string]string{}, parts: map[string]part{}, labelOf: map[string]string{}}
	k.labelled = k.hasQuestioners()
	k.learnSides()
	k.learnPrincipal()
	k.learnQuestionTimes()
	for i := range r.doc.Turns {
		t := &r.doc.Turns[i]
		if t.Kind == corpus.Stage {
			if !k.labelled && standsForWords(t.Text) {
				k.question = ""
			}
			continue
		}
		if r.script != nil && r.script.Turns[i].Kind != "" {
			k.follow(t)
			continue
		}
		if (t.Continued || resumes(t.Text)) && k.resume(i) {
			continue
		}
		k.assign(i, t)
	}
}

// follow takes a kind that the markup gives.
func (k *kinds) follow(t *corpus.Turn) {
	switch {
	case t.Kind == corpus.Question:
		k.question, k.asker = t.ID, k.voice(t)
	case t.Kind == corpus.Answer && t.Answers == "":
		t.Answers = k.question
	}
}

// kinds walks the turns.
type kinds struct {
	*reader
	labelled  bool // labels tell the questions
	interview bool // some voices ask throughout and others answer
	chaired   bool // somebody presides

	questions []bool // the turns below a heading for questions to a government
	sides     map[string]*side

	// principal is the voice that a crowd asks, "" where there is none.
	principal string

	// question is the ID of the question that the next turns answer, asker who
	// put it.
	question, asker string

	// voices and parts are the folded form and the part of each label.
	voices  map[string]string
	parts   map[string]part
	labelOf map[string]string // a label of each voice
}

func (k *kinds) assign(i int, t *corpus.Turn) {
	p, who := k.part(t.Label), k.voice(t)
	switch {
	case p == questioner:
		k.ask(t, who)
	case k.presides(t, p), !k.labelled && givesFloor(t.Text) && !k.guest(t):
		t.Kind = corpus.Moderator
		k.closeQuestion()
	case k.questions != nil && k.questions[i]:
		k.exchange(i, t, who)
	case p == answerer || k.replies(t, who):
		t.Kind, t.Answers = corpus.Answer, k.question
		if !k.labelled && !k.interview && !k.chaired {
			k.question = ""
		}
	case !k.labelled && t.Label != "" && k.asks(i):
		k.ask(t, who)
	case k.goesOn(i):
		t.Kind, t.Answers = corpus.Answer, k.before(i).Answers
	case k.interview && !k.sides[who].heard(t):
		k.question = ""
	case !k.labelled && !k.interview:
		k.question = ""
	}
}

// exchange gives turn i the kind that it has below a heading for questions.
func (k *kinds) exchange(i int, t *corpus.Turn, who string) {
	switch k.questionTime(i, who) {
	case corpus.Question:
		k.ask(t, who)
	case corpus.Answer:
		t.Kind, t.Answers = corpus.Answer, k.question
	}
}

// goesOn tells the next paragraph of an answer where each has the label of its
// own: the turn before, stage directions apart, is an answer by the same voice.
func (k *kinds) goesOn(i int) bool {
	p := k.before(i)
	return !k.labelled && !k.chaired && p != nil && p.Kind == corpus.Answer && k.voice(p) == k.voice(&k.doc.Turns[i])
}

// before is the turn before turn i that is no stage direction, or nil.
func (k *kinds) before(i int) *corpus.Turn {
	for i--; i >= 0; i-- {
		if t := &k.doc.Turns[i]; t.Kind != corpus.Stage {
			return t
		}
	}
	return nil
}

func (k *kinds) ask(t *corpus.Turn, who string) {
	t.Kind, k.question, k.asker = corpus.Question, t.ID, who
}

// closeQuestion ends the wait for an answer where labels do not tell who asks;
// a chair who hands on a question does not end it.
func (k *kinds) closeQuestion() {
	if !k.labelled && !k.chaired {
		k.question = ""
	}
}

// presides tells the turn of whoever manages the floor.
func (k *kinds) presides(t *corpus.Turn, p part) bool {
	if p == chair {
		return true
	}
	s := k.sides[k.voice(t)]
	return !k.labelled && s != nil && s.presides
}

func (k *kinds) guest(t *corpus.Turn) bool {
	s := k.sides[k.voice(t)]
	return s != nil && s.guest && k.interview
}

// replies tells a turn of somebody else while a question is open.
func (k *kinds) replies(t *corpus.Turn, who string) bool {
	if k.question == "" || who == k.asker || t.Label == "" {
		return false
	}
	switch s := k.sides[who]; {
	case k.labelled:
		return true
	case k.chaired:
		return answersByOffice(t)
	case s != nil && s.interviews && k.interview:
		return false
	case k.principal == who:
		return true
	}
	return !onlyAsks(t.Text) && !mentionsQuestion(t.Text)
}

// heard tells words by which an interviewer only shows to be listening: "Right."
// The question stays open.
func (s *side) heard(t *corpus.Turn) bool {
	return s != nil && s.interviews && len(t.Text) < 40 && !isQuestion(t.Text)
}

// voice is what tells a voice from others in this document: the speaker, or the
// label where nobody is named.
func (k *kinds) voice(t *corpus.Turn) string {
	if t.Speaker != "" && k.part(t.Label) == noPart {
		return t.Speaker
	}
	v, ok := k.voices[t.Label]
	if !ok {
		v = "\n" + foldLabel(t.Label)
		k.voices[t.Label] = v
	}
	return v
}

func (k *kinds) part(label string) part {
	p, ok := k.parts[label]
	if !ok {
		p = partNear(label)
		k.parts[label] = p
	}
	return p
}

// resume hands turn i the kind of the turn that it goes on with.
func (k *kinds) resume(i int) bool {
	t := &k.doc.Turns[i]
	for j := i - 1; j >= 0 && j >= i-6; j-- {
		if p := k.doc.Turns[j]; p.Kind != corpus.Stage && p.Label == t.Label {
			if p.Kind == corpus.Speech && !t.Continued && k.asks(i) {
				return false
			}
			t.Kind, t.Answers = p.Kind, p.Answers
			if t.Continued && !nobodys(t.Voice) {
				t.Speaker, t.Role, t.Organization = p.Speaker, p.Role, p.Organization
			}
			if t.Kind == corpus.Question {
				k.question, k.asker = t.ID, k.voice(t)
			}
			return true
		}
	}
	return false
}

// partNear is partOf, forgiving one letter too many in a long word, or two that
// changed places: "OPERTATOR", "MODEARTOR". It says only what part the turn plays, never who spoke.
func partNear(s string) part {
	key := foldLabel(s)
	if p := partOf(key); p != noPart || len(key) < 7 || len(key) > 30 {
		return p
	}
	for i := range key {
		if p := parts[key[:i]+key[i+1:]]; p != noPart {
			return p
		}
		if i > 0 {
			if p := parts[key[:i-1]+key[i:i+1]+key[i-1:i]+key[i+1:]]; p != noPart {
				return p
			}
		}
	}
	return noPart
}

// floor are the words with which a chair opens, closes and hands on. They tell
// a moderator only where no label does.
var floor = newPhraseSet(
	"the floor is yours", "give the floor", "call on the representative", "recognizes the gentle", "recognized for", "next question", "first question", "last question", "one more question", "do we have questions", "do we have any questions",
	"any other questions", "any questions", "open it up", "open the floor", "take questions", "let's get started", "let’s get started", "let's begin", "let’s begin",
	"please welcome", "next speaker", "our next", "we will now", "meeting is adjourned", "is adjourned", "call to order", "come to order",
	"alguna pregunta", "tiempo a las preguntas", "siguiente pregunta", "tiene la palabra", "vous avez la parole", "la parole est à", "das wort hat",
	"有沒有其他", "有沒有要補充", "沒有補充", "沒有的話", "我們先開始", "接著進行", "現在進行", "會議就到這", "臨時動議", "首先報告", "有沒有補充", "有沒有更新", "有沒有人要",
)

// givesFloor tells a short turn with such words.
func givesFloor(s string) bool {
	if len(s) > 700 {
		return false
	}
	return floor.in(lower(s))
}
