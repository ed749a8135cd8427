package html

import (
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/when"
)

// said is something that the head of a page says, and where.
type said struct {
	text string
	at   int
}

// head is what a page says of itself outside of its text.
type head struct {
	lang, title, ogTitle, site, canonical, author, locale said

	// published are dates of publication, the best first: by meta, by JSON-LD, by
	// an element in the page. event is the day that the markup calls the event's.
	published [3]said
	event     said

	// converted tells a page that was made of a PDF, whose date is the file's.
	converted bool
}

func (h *head) language(lang string, at int) {
	if lang != "" && h.lang.text == "" {
		h.lang = said{tagOf(lang), at}
	}
}

// tagOf is a language as BCP 47 writes it.
func tagOf(lang string) string {
	lang = strings.ReplaceAll(strings.TrimSpace(lang), "_", "-")
	for _, c := range lang {
		if !(c == '-' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
			return ""
		}
	}
	if len(lang) < 2 || len(lang) > 35 {
		return ""
	}
	return lang
}

// meta reads a <meta>.
func (h *head) meta(a attrs, at int) {
	if a.content == "" {
		return
	}
	key := strings.ToLower(a.property + a.name)
	if key == "" {
		key = strings.ToLower(a.itemprop + a.equiv)
	}
	field := map[string]*said{
		"og:title": &h.ogTitle, "dc.title": &h.ogTitle, "dcterms.title": &h.ogTitle, "og:site_name": &h.site, "author": &h.author, "dc.creator": &h.author, "article:author": &h.author,
		"og:locale": &h.locale, "content-language": &h.lang, "dc.language": &h.lang, "dcterms.language": &h.lang, "inlanguage": &h.lang,
		"article:published_time": &h.published[0], "datepublished": &h.published[0], "date": &h.published[0], "dc.date": &h.published[0], "dcterms.date": &h.published[0],
		"dc.date.issued": &h.published[0], "dcterms.issued": &h.published[0], "dcterms.created": &h.published[0], "pubdate": &h.published[0], "publishdate": &h.published[0],
		"publish_date": &h.published[0], "og:published_time": &h.published[0], "citation_publication_date": &h.published[0], "sailthru.date": &h.published[0], "startdate": &h.event,
		"og:url": &h.canonical,
	}[key]
	switch {
	case key == "generator":
		h.converted = strings.Contains(strings.ToLower(a.content), "pdf")
	case field == nil || field.text != "":
	case field == &h.lang || field == &h.locale:
		*field = said{tagOf(a.content), at}
	default:
		*field = said{format.OneLine(a.content), at}
	}
}

// link reads <link rel="canonical">, which is worth more than what else says the
// address.
func (h *head) link(a attrs, at int) {
	if strings.EqualFold(a.rel, "canonical") && a.link != "" {
		h.canonical = said{a.link, at}
	}
}

// early is how many passages from the start an element for a date speaks of the
// page and not of something in it. Chosen.
const early = 40

// datetime reads <time datetime="2013-05-27">.
func (h *head) datetime(a attrs, at, passages int) {
	if day(a.datetime) == "" || passages > early {
		return
	}
	to := &h.published[2]
	if strings.EqualFold(a.itemprop, "startDate") {
		to = &h.event
	}
	if to.text == "" || a.pubdate {
		*to = said{a.datetime, at}
	}
}

// script reads the day of publication from JSON-LD.
func (h *head) script(raw string, at int) {
	for key, to := range map[string]*said{`"datePublished"`: &h.published[1], `"startDate"`: &h.event} {
		i := strings.Index(raw, key)
		if i < 0 || to.text != "" {
			continue
		}
		rest := strings.TrimLeft(raw[i+len(key):], " \t\r\n:")
		if value, _, ok := strings.Cut(strings.TrimPrefix(rest, `"`), `"`); ok && strings.HasPrefix(rest, `"`) && day(value) != "" {
			*to = said{value, at + i}
		}
	}
}

// day is the date that an ISO date and time begins with, as EDTF, or "".
func day(s string) string {
	s = strings.TrimSpace(s)
	for _, n := range []int{10, 7} {
		if len(s) < n || len(s) > n && s[n] >= '0' && s[n] <= '9' {
			continue
		}
		if _, err := when.Parse(s[:n]); err == nil && s[4] == '-' {
			return s[:n]
		}
	}
	return ""
}

// date is the first of them that can be read.
func (p *pager) date(rule string, from ...said) *corpus.Date {
	for _, s := range from {
		if edtf := day(s.text); edtf != "" {
			return &corpus.Date{EDTF: edtf, Evidence: corpus.InFile(rule, s.text, p.line(s.at))}
		}
	}
	return nil
}
