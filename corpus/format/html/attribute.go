package html

import (
	"strings"

	nethtml "golang.org/x/net/html"
)

// attrs are the attributes of a tag that mean something here.
type attrs struct {
	class, style, role, lang, itemprop, datetime, speaker string
	name, property, content, rel, link, src, equiv        string
	hidden, href, pubdate                                 bool
	width, height                                         string
}

// maxAttrs is how many attributes of one tag are looked at. Chosen: pages have
// fewer than fifty.
const maxAttrs = 1000

func attributes(z *nethtml.Tokenizer, more bool) attrs {
	var a attrs
	for n := 0; more && n < maxAttrs; n++ {
		var key, value []byte
		key, value, more = z.TagAttr()
		a.set(string(key), value)
	}
	return a
}

func (a *attrs) set(key string, value []byte) {
	switch key {
	case "hidden":
		a.hidden = !strings.EqualFold(string(value), "until-found")
	case "pubdate":
		a.pubdate = true
	case "href":
		a.href = true
	}
	if field := a.field(key); field != nil && *field == "" {
		*field = strings.TrimSpace(string(value))
	}
}

func (a *attrs) field(key string) *string {
	switch key {
	case "class":
		return &a.class
	case "style":
		return &a.style
	case "role":
		return &a.role
	case "lang", "xml:lang":
		return &a.lang
	case "itemprop":
		return &a.itemprop
	case "datetime":
		return &a.datetime
	case "data-speaker", "data-speaker-name", "data-speakername":
		return &a.speaker
	case "name":
		return &a.name
	case "property":
		return &a.property
	case "content":
		return &a.content
	case "rel":
		return &a.rel
	case "href":
		return &a.link
	case "src":
		return &a.src
	case "http-equiv":
		return &a.equiv
	case "width":
		return &a.width
	case "height":
		return &a.height
	}
	return nil
}
