package shell

import (
	"net/url"
	"testing"

	"lectern/app/page"
	"lectern/app/state"
	"lectern/corpus"
)

func TestFollow(t *testing.T) {
	d := newDesk(inOneFile(t, &corpus.Corpus{Documents: []*corpus.Document{{ID: "libya"}}}), page.Site{}, state.State{})
	if _, err := whole(d.shelf); err != nil {
		t.Fatal(err)
	}
	here, err := url.Parse("https://archive.example/x/y/document/libya/?sort=a#t1")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		link link
		want string // path?query#fragment, "" where it is the browser's
	}{
		{"another page", link{href: "../../speakers/"}, "speakers/?#"},
		{"the root", link{href: "../../"}, "?#"},
		{"a view of it", link{href: "../../timeline/?from=2012-01-01&to=2013-01-01"}, "timeline/?from=2012-01-01&to=2013-01-01#"},
		{"a turn of another view", link{href: "./#t3"}, "document/libya/?#t3"},
		{"an absolute address of this site", link{href: "https://archive.example/x/y/about/", target: "_self"}, "about/?#"},
		{"a fragment of the page that is open", link{href: "#t3"}, ""},
		{"the top of the page that is open", link{href: "#"}, ""},
		{"another origin", link{href: "https://elsewhere.example/x/y/about/"}, ""},
		{"another scheme of this host", link{href: "http://archive.example/x/y/about/"}, ""},
		{"a telephone", link{href: "tel:123"}, ""},
		{"a mail", link{href: "mailto:a@archive.example"}, ""},
		{"outside of the site's root", link{href: "/about/"}, ""},
		{"a file", link{href: "../../assets/corpus.0a1b2c3d.pack"}, ""},
		{"a document this corpus does not have", link{href: "../../document/malta/"}, ""},
		{"an embed, from a full page", link{href: "../../embed/timeline/"}, ""},
		{"a new window", link{href: "../../about/", target: "_blank"}, ""},
		{"the frame around", link{href: "../../about/", target: "_top"}, ""},
		{"a download", link{href: "../../about/", download: true}, ""},
		{"a link that asks to be left alone", link{href: "../../about/", plain: true}, ""},
		{"no address", link{href: "https://[::1/"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			m, ok := d.follow(c.link, here, "/x/y/")
			got := ""
			if ok {
				got = m.Path + "?" + m.RawQuery + "#" + m.Fragment
			}
			if got != c.want {
				t.Errorf("%q leads to %q, want %q", c.link.href, got, c.want)
			}
		})
	}
}

func TestAClickWithAKeyIsTheBrowsers(t *testing.T) {
	if !(press{}).bare() {
		t.Error("a plain click was left to the browser")
	}
	for name, p := range map[string]press{
		"Ctrl": {ctrl: true}, "Meta": {meta: true}, "Shift": {shift: true}, "Alt": {alt: true},
		"the middle button": {button: 1}, "a click that was dealt with": {prevented: true},
	} {
		if p.bare() {
			t.Errorf("%s: the click was taken from the browser", name)
		}
	}
}

func TestAnAddressOutsideOfTheRootIsNoPage(t *testing.T) {
	u, err := url.Parse("https://archive.example/speakers/")
	if err != nil {
		t.Fatal(err)
	}
	if got := at(u, "/x/y/"); got.Page != state.NotFound {
		t.Errorf("page %q, want the 404 page", got.Page)
	}
	if got := at(u, "/"); got.Page != state.Speakers {
		t.Errorf("page %q, want the speakers", got.Page)
	}
}
