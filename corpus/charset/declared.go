package charset

import (
	"bytes"
	"regexp"
)

// declaredWithin is how many bytes a declaration stands in. The WHATWG looks at
// 1,024 of a page.
const declaredWithin = 1024

var (
	xmlDeclaration = regexp.MustCompile(`^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._:-]+)["']`)
	htmlMeta       = regexp.MustCompile(`(?i)<meta\s[^>]*?charset\s*=\s*["']?\s*([A-Za-z0-9._:-]+)`)
)

// declared is the encoding that an XML declaration or the head of a page names,
// and the byte where it does; "" for none. Only markup declares anything: in
// text these words are words.
func declared(src []byte) (label string, at int) {
	head := src[:min(len(src), declaredWithin)]
	if !bytes.HasPrefix(bytes.TrimLeft(head, " \t\r\n\f"), []byte("<")) {
		return "", 0
	}
	for _, way := range []*regexp.Regexp{xmlDeclaration, htmlMeta} {
		if m := way.FindSubmatchIndex(head); m != nil {
			return string(head[m[2]:m[3]]), m[2]
		}
	}
	return "", 0
}
