package site

import (
	"bytes"
	"encoding/xml"

	"lectern/app/page"
)

// robots are robots.txt, which lets everyone in, and the sitemap, for a site
// that knows its address. Embeds are not in it; their own pages ask robots to
// leave them out, which they could not read if robots.txt kept them off.
func (b *builder) robots() ([]named, error) {
	text := "User-agent: *\nAllow: /\n"
	base := b.options.BaseURL
	if base == "" {
		return []named{{"robots.txt", []byte(text)}}, nil
	}
	var out bytes.Buffer
	out.WriteString(xml.Header + `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">` + "\n")
	for _, s := range b.states {
		if s.Embed || page.Missing(b.corpus, s) {
			continue
		}
		out.WriteString("<url><loc>")
		if err := xml.EscapeText(&out, []byte(base+s.Path())); err != nil {
			return nil, err
		}
		out.WriteString("</loc></url>\n")
	}
	out.WriteString("</urlset>\n")
	return []named{
		{"robots.txt", []byte(text + "Sitemap: " + base + "sitemap.xml\n")},
		{"sitemap.xml", out.Bytes()},
	}, nil
}
