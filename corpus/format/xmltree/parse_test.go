package xmltree_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/format/xmltree"
)

func parse(src string) (*xmltree.Node, []corpus.Fault) {
	return xmltree.Parse(format.NewInput("x.xml", []byte(src)))
}

// shape prints a tree in brackets: <a>x<b/></a> is (a "x" (b)).
func shape(n *xmltree.Node) string {
	if n == nil {
		return "nil"
	}
	if n.Name == "" {
		return fmt.Sprintf("%q", n.Text)
	}
	s := "(" + n.Name
	for _, a := range n.Attrs {
		s += " " + a.Name + "=" + a.Value
	}
	for _, c := range n.Children {
		s += " " + shape(c)
	}
	return s + ")"
}

func TestTrees(t *testing.T) {
	for _, c := range []struct{ name, src, tree, faults string }{
		{"plain", `<a>x<b k="v"/>y</a>`, `(a "x" (b k=v) "y")`, ""},
		{"byte-order mark and declaration", "\ufeff<?xml version='1.1' encoding='iso-8859-2'?>\n<a>ő</a>\n", `(a "ő")`, ""},
		{"references", `<a>A&amp;B&#65;&#x42;&nbsp;&eacute;</a>`, "(a \"A&BAB\\u00a0é\")", ""},
		{"CDATA", `<a>x<![CDATA[<b>&amp;</b>]]>y</a>`, `(a "x" "<b>&amp;</b>" "y")`, ""},
		{"comments and instructions", `<!DOCTYPE a><!-- c --><?q?><a>x<!-- c -->y<?p i j?></a><!-- d -->`, `(a "x" "y" (?p))`, ""},
		{"attributes of XML itself", `<a xml:id="one" id="two"/>`, `(a id=one id=two)`, ""},
		{"an unknown reference stays as printed", `<a>x &who; y</a>`, `(a "x &who; y")`, `x.xml:1:6: warning: the reference "&who;" is not known`},
		{"an ampersand alone stays", `<a>A & B</a>`, `(a "A & B")`, `x.xml:1:6: warning: the reference "&" is not known`},
		{"declared entities", `<!DOCTYPE a [<!ENTITY e "eeee">]><a>&e;</a>`, `(a "&e;")`,
			`x.xml:1:1: the document declares entities, which are not expanded|x.xml:1:37: warning: the reference "&e;" is not known`},
		{"an external entity", `<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>`, `(a "&e;")`,
			`x.xml:1:1: the document declares entities, which are not expanded|x.xml:1:58: warning: the reference "&e;" is not known`},
		{"truncated in words", "<a>\n<b>x", `(a "\n" (b "x"))`, `x.xml:2:5: the source ends before <b> of line 2 is closed`},
		{"truncated in a tag", "<a><b>x</b><c d=\"e", `(a (b "x"))`, `x.xml:1:12: the source ends within a tag, a comment or a CDATA section`},
		{"not closed", "<a><b>x</a>", `(a (b "x"))`, `x.xml:1:8: <b> of line 1 is not closed before </a>`},
		{"closed too often", "<a>x</b>y</a>", `(a "x" "y")`, `x.xml:1:5: </b> closes nothing`},
		{"less-than among words", "<a>2 < 3</a>", `(a "2 " "<" " 3")`, `x.xml:1:6: what stands here is no XML: expected element name after <`},
		{"]]> among words", "<a>x ]]> y</a>", `(a "x ]]>" " y")`, `x.xml:1:4: what stands here is no XML: unescaped ]]> not in CDATA section`},
		{"a bad comment", "<a>x<!-- a -- b -->y</a>", `(a "x" "y")`, `x.xml:1:5: warning: a comment with "--" inside`},
		{"a control character stays", "<a>x\x0by</a>", `(a "x\vy")`, `x.xml:1:5: warning: the control character 0x0b`},
		{"text before the root", "hello <a/>", `(a)`, `x.xml:1:1: text outside of the root element`},
		{"text after the root", "<a/>hello", `(a)`, `x.xml:1:5: text outside of the root element`},
		{"two roots", "<a/>\n<b/>", `(a)`, `x.xml:2:1: a second root element <b>`},
		{"no XML", "hello", `nil`, `x.xml:1:1: text outside of the root element`},
		{"nothing", "", `nil`, `x.xml:1:1: no XML element is found in this file`},
	} {
		t.Run(c.name, func(t *testing.T) {
			root, faults := parse(c.src)
			var list []string
			for _, f := range faults {
				list = append(list, f.String())
			}
			if got := shape(root); got != c.tree {
				t.Errorf("got  %s\nwant %s", got, c.tree)
			}
			if got := strings.Join(list, "|"); got != c.faults {
				t.Errorf("faults %s\nwant   %s", got, c.faults)
			}
		})
	}
}

func TestNamespacesFollowTheirScope(t *testing.T) {
	root, _ := parse(`<a xmlns="one" xmlns:p="two"><p:b xmlns="three"><c p:k="1" k="2"/></p:b><q:d/><e/></a>`)
	var got []string
	for _, name := range []string{"b", "c", "d", "e"} {
		for n := range root.All(name) {
			got = append(got, n.Space)
		}
	}
	if s := strings.Join(got, " "); root.Space != "one" || s != "two three q one" {
		t.Errorf("%s, %s", root.Space, s)
	}
	if c := root.Find("b", "c"); c.Attr("k") != "2" || c.Attrs[0].Space != "two" || len(root.Attrs) != 0 {
		t.Errorf("%+v", c.Attrs)
	}
}

func TestTheDeepestTreeIsBounded(t *testing.T) {
	root, faults := parse(strings.Repeat("<a>", 5000) + "x" + strings.Repeat("</a>", 5000))
	if root == nil || len(faults) != 1 || !strings.Contains(faults[0].Message, "1000 deep") {
		t.Errorf("%v", faults)
	}
	if root.Unread() != 1 {
		t.Errorf("unread from line %d", root.Unread())
	}
}

func TestABreakSaysWhichLinesAreUnread(t *testing.T) {
	root, _ := parse("<a>\n<b>x</b>\n<c d='\nlost\n")
	if root.Unread() != 3 || len(root.Became()) != 2 || root.Became()[2] != "markup" {
		t.Errorf("unread from %d, %v", root.Unread(), root.Became())
	}
	if whole, _ := parse("<a>\n</a>\n"); whole.Unread() != 0 || whole.Became() != nil {
		t.Error("a whole document has unread lines")
	}
}

func TestWordsKnowTheirBytes(t *testing.T) {
	src := "<a>\n Ada &amp; <i>Bo</i>\r\n  <![CDATA[<sic>]]> end </a>"
	root, _ := parse(src)
	if got := root.Words(); got != "Ada & Bo <sic> end" {
		t.Errorf("%q", got)
	}
	var v format.Visible
	root.Speak(&v)
	for _, p := range v.Pieces() {
		words, raw := v.Text()[p.Start:p.End], src[p.From:p.To]
		if len(words) == len(raw) && strings.TrimSpace(words) != strings.TrimSpace(raw) || len(words) != len(raw) && raw != "&amp;" {
			t.Errorf("%q is tied to %q", words, raw)
		}
	}
	if i := root.Child("i"); i.Line() != 2 || i.Column() != 12 || root.LineAt(len(src)-1) != 3 || i.Parent != root {
		t.Errorf("%d:%d", i.Line(), i.Column())
	}
}

func TestRoot(t *testing.T) {
	for src, want := range map[string]string{
		"\ufeff<?xml version='1.0'?><!-- <no/> -->\n<TEI xmlns='urn:t'>": "TEI urn:t",
		"<a:b xmlns:a='urn:a' c=\"d\"/>":                                 "b urn:a",
		"<!DOCTYPE html><html>":                                          "html ",
		"words <b>":                                                      " ",
		"<<<":                                                            " ",
		"":                                                               " ",
	} {
		name, space := xmltree.Root(src)
		if name+" "+space != want {
			t.Errorf("%q: %q", src, name+" "+space)
		}
	}
}

// Whatever is written as a tree is read as that tree, and its words as they
// were.
func TestReadingUndoesWriting(t *testing.T) {
	words := rapid.StringMatching(`[a-z<>&"' é\]]{1,12}`)
	var write func(t *rapid.T, depth int) (src, want string)
	write = func(t *rapid.T, depth int) (string, string) {
		name := rapid.SampledFrom([]string{"a", "b", "p:c"}).Draw(t, "name")
		src, want := "<"+name+` k="&lt;">`, "("+strings.TrimPrefix(name, "p:")+" k=<"
		for range rapid.IntRange(0, 3).Draw(t, "children") {
			w := words.Draw(t, "words")
			src += "<!-- x -->" + escape(w)
			want += fmt.Sprintf(" %q", w)
			if depth > 0 {
				s, c := write(t, depth-1)
				src, want = src+s, want+" "+c
			}
		}
		return src + "</" + name + " >", want + ")"
	}
	rapid.Check(t, func(t *rapid.T) {
		src, want := write(t, 4)
		root, faults := parse(src)
		if got := shape(root); got != want || len(faults) > 0 {
			t.Fatalf("%s\ngot  %s\nwant %s\n%v", src, got, want, faults)
		}
		if s := sound(src, root); s != "" {
			t.Fatal(s)
		}
	})
}

func escape(s string) string {
	return strings.NewReplacer("<", "&lt;", ">", "&#62;", "&", "&amp;").Replace(s)
}

// sound says what is wrong with the places of a tree: they nest, ascend, and
// hold what the nodes say.
func sound(text string, n *xmltree.Node) string {
	at := n.From
	for _, c := range n.Children {
		if c.From < at || c.To < c.From || c.To > n.To || c.Parent != n {
			return fmt.Sprintf("%s at %d to %d in %s at %d to %d", c.Name, c.From, c.To, n.Name, n.From, n.To)
		}
		at = c.To
		if c.Name == "" {
			if c.Raw() != text[c.From:c.To] || !strings.ContainsRune(c.Raw(), '&') && !strings.HasPrefix(c.Raw(), "<![") && c.Raw() != c.Text {
				return fmt.Sprintf("the text %q stands as %q", c.Text, c.Raw())
			}
			continue
		}
		if s := sound(text, c); s != "" {
			return s
		}
	}
	if !strings.HasPrefix(text[n.From:], "<") {
		return fmt.Sprintf("%s begins with %q", n.Name, text[n.From])
	}
	return ""
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{`<a x="1">t&amp;<b/></a>`, "\ufeff<?xml version='1.0'?><!DOCTYPE a [<!ENTITY e 'x'>]><p:a xmlns:p='u'>&e;<![CDATA[x]]></p:a>",
		"<a><b></a>", "<a>]]></a>", "<a>2 < 3 <!-- -- --></a>", "<a", "</a>", "x<a/>y", "<a>\x00&#0;&#x110000;&#xD800;</a>", "<a>\r\n\r</a>", "<a><![CDATA[", "<a>0&#xD;x</a>"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		in := format.NewInput("x.xml", []byte(src))
		root, faults := xmltree.Parse(in)
		xmltree.Root(in.Text)
		lines := strings.Count(in.Text, "\n") + strings.Count(in.Text, "\r") + 1
		for _, fault := range faults {
			if fault.Line < 1 || fault.Line > lines || fault.Column < 1 || fault.Message == "" {
				t.Fatalf("%+v", fault)
			}
		}
		if root == nil {
			if len(faults) == 0 {
				t.Fatal("no tree and no fault")
			}
			return
		}
		if s := sound(in.Text, root); s != "" {
			t.Fatal(s)
		}
		if root.Unread() > 0 && len(faults) == 0 {
			t.Fatal("unread lines without a fault")
		}
		words(t, in.Text, root)
	})
}

// words checks that each piece of the words is what the source has there.
func words(t *testing.T, text string, root *xmltree.Node) {
	var v format.Visible
	root.Speak(&v)
	at := 0
	for _, p := range v.Pieces() {
		if p.Start < at || p.End <= p.Start || p.End > v.Len() || p.From >= p.To || p.To > len(text) {
			t.Fatalf("%+v of %d bytes", p, v.Len())
		}
		at = p.End
		if p.End-p.Start == p.To-p.From && strings.Trim(v.Text()[p.Start:p.End], " ") != strings.Trim(text[p.From:p.To], " \t\r\n\f") &&
			strings.Join(strings.Fields(text[p.From:p.To]), "") != strings.Join(strings.Fields(v.Text()[p.Start:p.End]), "") {
			t.Fatalf("%q for %q", v.Text()[p.Start:p.End], text[p.From:p.To])
		}
	}
}

func BenchmarkParse(b *testing.B) {
	for _, size := range []int{64 << 10, 1 << 20, 8 << 20} {
		src := []byte("<a>" + strings.Repeat("<u who=\"#ada\">\n <seg>Fictional words &amp; nothing else, said by nobody at all in a hall.</seg>\n</u>\n", size/100) + "</a>")
		b.Run(fmt.Sprintf("%dkB", size>>10), func(b *testing.B) {
			in := format.NewInput("x.xml", src)
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				xmltree.Parse(in)
			}
		})
	}
}
