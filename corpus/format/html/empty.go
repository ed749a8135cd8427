package html

import (
	"net/url"
	"path"
	"strings"

	"lectern/corpus"
)

// empty reads an element that holds nothing.
func (b *builder) empty(name string, a attrs) {
	switch name {
	case "br":
		b.lineBreak()
	case "hr":
		if !b.stack.top().hidden {
			b.flush()
			b.passages = append(b.passages, b.ruled())
		}
	case "meta":
		b.head.meta(a, b.at)
	case "link":
		b.head.link(a, b.at)
	case "img":
		b.medium("image", a)
	case "source":
		if b.stack.last["audio"] > 0 {
			b.medium("audio", a)
		} else if b.stack.last["video"] > 0 {
			b.medium("video", a)
		}
	}
}

// ruled is the line across a page. It has no words of the source, and parts what
// stands above from what stands below.
func (b *builder) ruled() passage {
	return passage{node: b.stack.top().node, rule: true}
}

// medium notes a picture or a recording in the page. Pictures of one dot count
// visitors.
func (b *builder) medium(kind string, a attrs) {
	if a.src == "" || strings.HasPrefix(a.src, "data:") || a.width == "1" || a.height == "1" || len(a.src) > 2000 {
		return
	}
	name := a.src
	if u, err := url.Parse(a.src); err == nil && u.Path != "" {
		name = path.Base(u.Path)
	}
	b.media = append(b.media, corpus.Medium{Kind: kind, Printed: a.src, Name: strings.ToValidUTF8(name, "\ufffd")})
	b.mediaAt = append(b.mediaAt, place{node: b.stack.top().node, at: b.at})
}
