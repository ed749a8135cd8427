package akn

import (
	"strings"
	"unicode"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/format/xmltree"
	"lectern/corpus/transcript"
)

var (
	speeches = format.Set("speech question answer")
	// stages are elements that nobody spoke. The standard's other is neither that
	// nor a speech, but a list of papers; the writer of this program puts stage
	// directions of several paragraphs there.
	stages = format.Set("scene narrative summary other")
	heads  = format.Set("heading subheading num docTitle docNumber")
	// blocks are elements that stand for a paragraph or hold some.
	blocks = format.Set(`p block li item listIntroduction listWrapUp ul ol dl dt dd table caption tr th td tblock blockList blockContainer
		quotedStructure embeddedStructure embeddedText foreign container content intro wrapUp article section paragraph subparagraph
		chapter title part point list hcontainer citation recital formula heading subheading subparagraph alinea toc tocItem`)
)

// section reads the body of a debate or a section of it.
func (r *reader) section(n *xmltree.Node) {
	leave := r.enter(n)
	var run []*xmltree.Node
	for _, c := range n.Children {
		if c.Name == "" && strings.TrimSpace(c.Text) == "" {
			continue
		}
		if c.Name == "" || blocks[c.Name] && !heads[c.Name] || c.Name == "from" {
			run = append(run, c)
			continue
		}
		r.loose(n, run)
		run = nil
		switch {
		case speeches[c.Name]:
			r.speech(c)
		case c.Name == "other" && !r.own:
			r.note(c, "list")
		case stages[c.Name]:
			r.stage(c)
		case heads[c.Name]:
			r.note(c, "heading")
		case c.Name != "meta":
			r.section(c)
		}
	}
	r.loose(n, run)
	leave()
}

// enter tells where a stretch of questions begins that speeches answer, as some
// parliaments mark it, and what ends it.
func (r *reader) enter(n *xmltree.Node) (leave func()) {
	if n.Child("question") == nil || n.Child("answer") != nil {
		return func() {}
	}
	from := len(r.s.Turns)
	return func() { r.exchanges = append(r.exchanges, [2]int{from, len(r.s.Turns)}) }
}

// The longest run of paragraphs outside of all speeches that is taken for
// stage directions, one each; a longer one is a list or a paper that is laid
// before the house. Chosen.
const longestRun = 6

// loose reads paragraphs that stand in a section and in no speech: what
// happened is a stage turn, and lists, titles and lines that only separate are
// notes.
func (r *reader) loose(section *xmltree.Node, run []*xmltree.Node) {
	spoken := 0
	for _, n := range run {
		if n.Words() != "" {
			spoken++
		}
	}
	for _, n := range run {
		words := n.Words()
		switch {
		case words == "":
		case strings.IndexFunc(words, letterOrDigit) < 0:
			r.note(n, "rule")
		case section.Name == "rollCall" || spoken > longestRun || words[0] >= '0' && words[0] <= '9':
			r.note(n, "list")
		case strings.HasSuffix(words, ":"):
			r.note(n, "heading")
		case signs(words):
			r.note(n, "credit")
		default:
			r.stage(n)
		}
	}
}

// signs tells the line of whoever is answerable for the record: a name in
// capitals, a comma and the post.
func signs(words string) bool {
	name, post, ok := strings.Cut(words, ",")
	return ok && post != "" && len(words) < 200 && strings.Count(name, " ") > 0 && strings.ToUpper(name) == name && strings.IndexFunc(name, unicode.IsUpper) >= 0
}

func letterOrDigit(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }

// stage reads an element that nobody spoke.
func (r *reader) stage(n *xmltree.Node) {
	var v format.Visible
	w := words{reader: r, v: &v}
	w.children(n)
	t := transcript.Spoken(&v)
	if t.Text == "" {
		return
	}
	t.Key, t.Kind, t.Lines = id(n), corpus.Stage, n.Lines()
	t.Label, _ = own(n, "label")
	r.links(n, &t)
	r.turn(t, labelled{})
}

// turn enters a turn, with what is known of its label.
func (r *reader) turn(t transcript.Scripted, l labelled) {
	r.s.Turns = append(r.s.Turns, t)
	r.labels = append(r.labels, l)
}
