package field

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lectern/corpus"
)

// kindWords are what sources call the kinds of turn, folded. A word that they
// use for every turn says nothing.
var kindWords = map[string]corpus.Kind{}

func init() {
	for k, words := range map[corpus.Kind]string{
		corpus.Question:  `question q questions frage anfrage pregunta pergunta domanda вопрос سؤال שאלה 質問 質疑 質詢 质询 提問 提问 問 问 질문 질의`,
		corpus.Answer:    `answer a antwort réponse reponse respuesta resposta risposta ответ جواب תשובה 答弁 答辯 答复 答覆 回答 答 답변`,
		corpus.Moderator: `moderator moderation chair host presiding procedural vorsitz président 司会 主持 議長`,
		corpus.Stage: `stage note comment stagedirection scene narrative nonspeech linebreak recorder vote reaction kommentar zwischenruf interjection kinesic vocal incident
			procedure_note commentaire comentario ト書き`,
	} {
		for _, w := range strings.Fields(words) {
			kindWords[Fold(w)] = k
		}
	}
}

// kind is what a row says of the kind of turn, "" for nothing. "speech" says
// something only where others are questions or answers.
func (m *maker) kind(r Row) corpus.Kind {
	word := strings.ToLower(r.says(Kind))
	if k, ok := kindWords[Fold(word)]; ok {
		return k
	}
	switch strings.ToLower(r.says(Chair)) {
	case "true", "1", "yes", "t":
		return corpus.Moderator
	}
	if word == "speech" && (m.kinds["question"] || m.kinds["answer"]) {
		return corpus.Speech
	}
	if k := signKind(r.Values[Text].Text); k != "" {
		return k
	}
	return m.roles.kind(post(r.says(Role), r.Label()))
}

// signKind is what a sign before a label says in the records of assemblies in
// Japan: ◆ for who asks, ◎ for who answers.
func signKind(text string) corpus.Kind {
	switch c, _ := utf8.DecodeRuneInString(strings.TrimSpace(text)); c {
	case '◆':
		return corpus.Question
	case '◎':
		return corpus.Answer
	}
	return ""
}

// headers are what interfaces of parliaments call the header of a record where a
// speaker's name should stand.
var headers = map[string]bool{"会議録情報": true}

// noted is the kind of note that a row is which nobody spoke: a header, a
// heading, a line without a word. "" is a turn.
func noted(r Row, label string) string {
	kind := Fold(r.says(Kind))
	switch {
	case headers[label]:
		return "source"
	case kind == "heading", kind == "title", kind == "majorheading", kind == "minorheading":
		return "heading"
	case label == "" && r.Has(Text) && !strings.ContainsFunc(r.Values[Text].Text, wordy):
		return "rule"
	}
	return ""
}

func wordy(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }

func voice(r Row) corpus.Voice {
	if v := corpus.Voice(r.says(Voice)); slices.Contains(corpus.Voices, v) {
		return v
	}
	return ""
}

func rendition(r Row) string {
	if r.says(Rendition) == corpus.Interpreted {
		return corpus.Interpreted
	}
	return ""
}

// maxPrinted is the length in bytes within which a label that the text repeats
// ends.
const maxPrinted = 160

// without is the words without the label that they open with once more: "Ms.
// LEE. Mr. Chairman, …" or "○議長（水野花子君）　…" by that speaker.
func (v Value) without(label, role string) Value {
	text := strings.TrimLeft(v.Text, " \t\r\n\u00a0\u3000\ufeff")
	start := len(v.Text) - len(text)
	if label == "" || text == "" {
		return v
	}
	if rest, ok := strings.CutPrefix(text, label); ok {
		for _, sign := range []string{": ", ":\n", ".  ", ". ", "：", "\u3000", " – "} {
			if after, ok := strings.CutPrefix(rest, sign); ok && strings.TrimSpace(after) != "" {
				return v.From(len(v.Text) - len(strings.TrimLeft(after, " \t\r\n\u3000")))
			}
		}
	}
	if n := signed(text, label, role); n > 0 {
		return v.From(start + n)
	}
	return v
}

// signed is the length of a label of the Japanese kind at the start of text: a
// sign, then words that name the speaker up to a wide space, or to a space after
// a bracket.
func signed(text, label, role string) int {
	c, n := utf8.DecodeRuneInString(text)
	if !strings.ContainsRune(circles, c) {
		return 0
	}
	head := text[n:min(len(text), maxPrinted)]
	end := strings.IndexAny(head, "\u3000\n \r")
	if end <= 0 {
		return 0
	}
	printed := strings.Join(strings.Fields(head[:end]), "")
	name := strings.Join(strings.FieldsFunc(strings.TrimLeft(label, circles), func(c rune) bool { return c == ' ' || c == '\u3000' }), "")
	if !strings.Contains(printed, strings.TrimSuffix(name, "君")) && (role == "" || !strings.Contains(printed, role)) {
		return 0
	}
	rest := text[n+end:]
	return n + end + len(rest) - len(strings.TrimLeft(rest, " \u3000\r\n"))
}
