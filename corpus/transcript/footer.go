package transcript

import (
	"strings"

	"lectern/corpus"
)

// footer is the line from which, to the end, nothing is said.
func (r *reader) footer() int {
	end := r.to
	for i := r.to - 1; i >= r.from; {
		if r.lines[i].blank {
			i--
			continue
		}
		j := i
		for i > r.from && !r.lines[i-1].blank && !r.begins(i) {
			i--
		}
		if r.opensTurn(i, j) || !r.isClosing(i, j) {
			break
		}
		end, i = i, i-1
	}
	return end
}

func (r *reader) opensTurn(i, j int) bool {
	for ; i <= j; i++ {
		if _, ok := r.labels[i]; ok {
			return true
		}
	}
	return false
}

func (r *reader) isClosing(i, j int) bool {
	s := r.span(i, j)
	if len(s) > 1000 {
		return false
	}
	if i == j && (isRule(s) || isTimeOfDay(s) || isEnd(s) || isPageMark(s)) {
		return true
	}
	_, _, image := medium(s)
	return image || r.isSourceLine(s) || r.isRunningHead(i, j)
}

// isRunningHead tells the lines that a word processor prints on every page: the
// number of the page, which it may write as a field, and nothing that ends as a
// sentence.
func (r *reader) isRunningHead(i, j int) bool {
	paged := false
	for k := i; k <= j; k++ {
		s := r.line(k)
		if len(s) > 200 || endsSentence(s) {
			return false
		}
		paged = paged || strings.TrimRight(s, " 0123456789") == "PAGE" || isPageMark(s)
	}
	return paged
}

// readFooter makes notes of what stands at the end.
func (r *reader) readFooter(from int) {
	for i := from; i < r.to; {
		if r.lines[i].blank {
			i++
			continue
		}
		j := i
		for j+1 < r.to && !r.lines[j+1].blank && !r.begins(j+1) {
			j++
		}
		r.closing(i, j)
		i = j + 1
	}
}

func (r *reader) closing(i, j int) {
	s := r.span(i, j)
	kind, name, ok := medium(s)
	if !ok || i != j {
		r.note(softOr("source", s), i, j)
		return
	}
	r.note(kind, i, j)
	r.doc.Media = append(r.doc.Media, corpus.Medium{Kind: kind, Printed: name, Name: decodePercent(name), Line: i + 1})
}

// media are the words before the name of a file, and what they name.
var media = map[string]string{
	"image": "image", "photo": "image", "picture": "image", "imagen": "image", "bild": "image", "foto": "image",
	"audio": "audio", "sound": "audio", "video": "video", "film": "video",
}

// medium reads "Image: name.jpg".
func medium(s string) (kind, name string, ok bool) {
	word, name, found := strings.Cut(s, ":")
	name = trim(name)
	kind = media[strings.ToLower(trim(word))]
	if !found || kind == "" || strings.ContainsAny(name, "\n") || len(name) > 300 {
		return "", "", false
	}
	dot := strings.LastIndexByte(name, '.')
	if dot <= 0 || len(name)-dot > 6 || strings.ContainsAny(name[dot:], " /") {
		return "", "", false
	}
	return kind, name, true
}

// sourceOpeners begin a line that says what the document is or where it comes
// from. A colon or a space follows.
var sourceOpeners = []string{
	"excerpt", "excerpts", "transcript", "transcripts", "transcribed", "full transcript", "source", "sources", "courtesy", "credit", "credits", "reprinted",
	"adapted", "for immediate release", "embargoed", "this is a rush transcript", "this transcript", "this is an unedited", "this text", "e&oe", "check against delivery",
	"as prepared for delivery", "as delivered", "remarks as", "uncorrected", "official – subject", "from the congressional record", "copyright", "©",
	"photo:", "photo by", "picture:", "photograph", "the full text", "full text", "edited by", "published", "last updated", "via teleconference", "via video",
	"via conference", "via telephone", "watch", "listen", "video:", "audio:", "transcript by", "transcription by", "translated by", "translation by", "auszüge",
	"extraits", "extractos", "fuente:", "quelle:", "aired", "near-verbatim", "not for publication", "preliminary", "release:", "contact:", "download",
	"es gilt das gesprochene wort", "seul le prononcé fait foi", "provisional", "versión estenográfica", "compte rendu intégral",
}

// credits begin a line that says who made the text or a picture.
var credits = []string{"transcript by", "transcription by", "transcribed by", "translated by", "translation by", "edited by", "photo:", "photo by", "photo credit", "picture:",
	"credit:", "credits:", "courtesy of", "transcribed from", "traduction", "traducción:", "übersetzung:", "foto:"}

// isCredit tells a short paragraph that says who made the text or a picture.
func isCredit(s string) bool {
	low := strings.ToLower(strings.TrimLeft(cut(s, 80), "*_([<# "))
	for _, c := range credits {
		if strings.HasPrefix(low, c) {
			return len(s) < 300
		}
	}
	return false
}

// isSourceLine tells a paragraph that speaks of the document itself.
func (r *reader) isSourceLine(s string) bool {
	t := strings.Trim(s, "*_()[]<> ")
	if isURL(t) && !strings.ContainsAny(t, " \n") {
		return true
	}
	low := strings.ToLower(cut(t, 60))
	if len(s) < 400 && photoCredit(s) != "" && !isSpeech(s) {
		return true
	}
	for _, o := range sourceOpeners {
		if rest, ok := strings.CutPrefix(low, o); ok && (rest == "" || strings.HasSuffix(o, ":") || strings.IndexByte(" :,.-;", rest[0]) >= 0) {
			return len(t) < 60 || !isSpeech(s) || sourceSentence(low)
		}
	}
	return s[0] == '[' && s[len(s)-1] == ']' && strings.IndexByte(s, '\n') < 0 && !onlySound(s) && len(r.labels) == 0
}

// sourceSentence tells an opener that even two sentences may follow.
func sourceSentence(low string) bool {
	return strings.HasPrefix(low, "this ") || strings.HasPrefix(low, "excerpt") || strings.HasPrefix(low, "from the cong") || strings.HasPrefix(low, "transcri")
}

func isURL(s string) bool {
	return strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "www.")
}

// photoCredit is NATO in "(photo: NATO)".
func photoCredit(s string) string {
	if !strings.ContainsAny(s, "([") {
		return ""
	}
	low := strings.ToLower(s)
	for _, word := range []string{"(photo:", "(photo by", "(image:", "(picture:", "(photo credit:", "[photo:"} {
		i := strings.LastIndex(low, word)
		if i < 0 || len(low) != len(s) {
			continue
		}
		rest := s[i+len(word):]
		if end := strings.IndexAny(rest, ")]"); end > 0 {
			return trim(rest[:end])
		}
	}
	return ""
}

// decodePercent undoes percent-encoding; what is not well encoded stays.
func decodePercent(s string) string {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) {
			if hi, lo := hexDigit(s[i+1]), hexDigit(s[i+2]); hi >= 0 && lo >= 0 {
				b = append(b, byte(hi<<4|lo))
				i += 2
				continue
			}
		}
		b = append(b, s[i])
	}
	return strings.ToValidUTF8(string(b), "\ufffd")
}

func hexDigit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}
