package site

import (
	"bytes"
	"encoding/xml"

	"lectern/app/page"
)

const (
	robotsName  = "robots.txt"
	sitemapName = "sitemap.xml"
)

// robots lets everyone in. Embeds ask robots to leave them out, which they could
// not read if this kept them off.
func (b *builder) robots() ([]byte, error) {
	text := "User-agent: *\nAllow: /\n"
	if base := b.options.BaseURL; base != "" {
		text += "Sitemap: " + base + sitemapName + "\n"
	}
	return []byte(text), nil
}

// sitemap are all pages but the embeds, for a site that knows its address.
func (b *builder) sitemap() ([]byte, error) {
	var out bytes.Buffer
	out.WriteString(xml.Header + `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">` + "\n")
	for _, s := range b.states {
		if s.Embed || page.Missing(b.corpus, s) {
			continue
		}
		out.WriteString("<url><loc>")
		if err := xml.EscapeText(&out, []byte(b.options.BaseURL+s.Path())); err != nil {
			return nil, err
		}
		out.WriteString("</loc></url>\n")
	}
	out.WriteString("</urlset>\n")
	return out.Bytes(), nil
}
