package site

import (
	"bytes"
	"encoding/json"

	"lectern/app/state"
)

const manifestName = "manifest.webmanifest"

type manifest struct {
	ID              string     `json:"id"`
	Name            string     `json:"name"`
	ShortName       string     `json:"short_name"`
	Description     string     `json:"description,omitempty"`
	Lang            string     `json:"lang"`
	Dir             string     `json:"dir"`
	StartURL        string     `json:"start_url"`
	Scope           string     `json:"scope"`
	Display         string     `json:"display"`
	DisplayOverride []string   `json:"display_override"`
	ThemeColor      string     `json:"theme_color"`
	BackgroundColor string     `json:"background_color"`
	Categories      []string   `json:"categories"`
	Icons           []icon     `json:"icons"`
	Shortcuts       []shortcut `json:"shortcuts"`
}

type icon struct {
	Src     string `json:"src"`
	Sizes   string `json:"sizes"`
	Type    string `json:"type"`
	Purpose string `json:"purpose,omitempty"`
}

type shortcut struct {
	Name string `json:"name"`
	URL  string `json:"url"`
}

// manifest makes the site an app that can be installed. Addresses are relative
// to the manifest's own, so it works under any path; the ID tells two corpora
// on one host apart.
func (b *builder) manifest() ([]byte, error) {
	title := b.corpus.Title
	if title == "" {
		title = "Lectern"
	}
	m := manifest{
		ID: "lectern-" + b.corpus.ID, Name: title, ShortName: short(title), Description: b.corpus.Description,
		Lang: language(b.corpus.Language), Dir: "auto", StartURL: "./", Scope: "./",
		Display: "standalone", DisplayOverride: []string{"standalone", "minimal-ui"},
		ThemeColor: paperLight, BackgroundColor: paperLight, Categories: []string{"news", "education", "books"},
		Icons: []icon{
			{b.assets.names["icons/icon-192.png"], "192x192", "image/png", ""},
			{b.assets.names["icons/icon-512.png"], "512x512", "image/png", ""},
			{b.assets.names["icons/maskable-512.png"], "512x512", "image/png", "maskable"},
			{b.assets.names["icons/icon.svg"], "any", "image/svg+xml", ""},
			{b.assets.names["icons/maskable.svg"], "any", "image/svg+xml", "maskable"},
		},
	}
	for _, s := range []struct {
		name string
		page state.Page
	}{{"Timeline", state.Timeline}, {"Speakers", state.Speakers}, {"Search", state.Search}} {
		m.Shortcuts = append(m.Shortcuts, shortcut{s.name, "./" + state.State{Page: s.page}.Path()})
	}
	return indented(m)
}

// shortest is how many letters fit under an icon on a phone, about.
const shortest = 12

// short is a name for under an icon: the whole where it fits, else the tool's.
func short(title string) string {
	if len([]rune(title)) <= shortest {
		return title
	}
	return "Lectern"
}

func language(tag string) string {
	if tag == "" {
		return "en"
	}
	return tag
}

// indented is JSON to be read by people too: two spaces, and letters as they
// are, not as escapes for HTML.
func indented(v any) ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(v)
	return out.Bytes(), err
}
