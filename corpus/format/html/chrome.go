package html

import (
	"strings"

	"lectern/corpus/format"
)

// chrome is what a part of a page is for that is not its text, as the kind of
// the note that it becomes; "" is the text.
func chrome(name, role string, class []string, inArticle bool) string {
	switch name {
	case "nav", "menu", "search":
		return "list"
	case "footer", "aside", "form", "dialog":
		return "source"
	case "header":
		if !inArticle {
			return "source"
		}
	case "html", "body", "main", "article", "h1", "h2":
		return ""
	}
	switch strings.ToLower(role) {
	case "navigation", "menu", "menubar", "directory", "tablist", "toolbar":
		return "list"
	case "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "alert":
		return "source"
	case "main", "article":
		return ""
	}
	for _, c := range class {
		if kind := chromeClass(c); kind != "" {
			return kind
		}
	}
	return ""
}

// chromeClass reads the name of a class: a word for such a part, alone or with
// more after a hyphen.
func chromeClass(class string) string {
	if kind, ok := chromeNames[class]; ok {
		return kind
	}
	i := strings.IndexAny(class, "-_")
	if i < 0 {
		return ""
	}
	return chromeNames[class[:i]]
}

// chromeNames are the names that people give to such parts, seen on many pages.
var chromeNames = func() map[string]string {
	m := map[string]string{}
	for w := range format.Set("nav navbar navigation menu breadcrumb breadcrumbs pagination pager toc skip skiplink skiplinks pathway") {
		m[w] = "list"
	}
	for w := range format.Set(`footer sidebar share sharing social addtoany addthis sharedaddy related recommended recommendations cookie cookies newsletter subscribe
		subscription advert advertisement ads promo masthead comments disqus widget widgets copyright popup modal breaking siteheader sitefooter
		site-header site-footer page-footer tools toolbar print teaser teasers`) {
		m[w] = "source"
	}
	return m
}()

// unseenClass tells a class that hides words from the eye.
var unseenClass = format.Set("sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only hidden d-none hide element-invisible govuk-visually-hidden")

// hides tells a style that hides an element.
func hides(style string) bool {
	s := strings.ToLower(strings.Join(strings.Fields(style), ""))
	return strings.Contains(s, "display:none") || strings.Contains(s, "visibility:hidden")
}

// emboldens tells a style that sets words apart as <b> does.
func emboldens(style string) bool {
	s := strings.ToLower(strings.Join(strings.Fields(style), ""))
	_, after, ok := strings.Cut(s, "font-weight:")
	return ok && (strings.HasPrefix(after, "bold") || len(after) > 2 && after[0] >= '6' && after[0] <= '9' && after[1:3] == "00")
}

// speaks tells a class by which pages mark who speaks.
func speaks(class []string) bool {
	for _, c := range class {
		switch strings.NewReplacer("-", "", "_", "").Replace(c) {
		case "speaker", "speakername", "transcriptspeaker", "speakerlabel", "turnspeaker", "cuespeaker", "speechspeaker", "orador", "sprecher", "redner", "intervenant",
			"orateur", "interventionname", "personspeaking", "membername", "speakertitle", "redesprecher":
			return true
		}
	}
	return false
}

// clocks tells a class by which pages mark the time in a recording.
func clocks(class []string) bool {
	for _, c := range class {
		switch strings.NewReplacer("-", "", "_", "").Replace(c) {
		case "time", "timestamp", "timecode", "starttime", "cuetime", "transcripttime", "transcripttimestamp", "speechtime", "ts":
			return true
		}
	}
	return false
}
