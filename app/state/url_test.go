package state_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"lectern/app/state"
	"lectern/corpus/when"
)

// ids are as the corpus makes them, and as a hostile link writes them.
var ids = rapid.OneOf(
	rapid.StringMatching(`[a-z0-9][a-z0-9_-]{0,12}`),
	rapid.StringMatching(`[ä؀-ۿ /?#%&+.]{1,6}[a-z]`),
)

var texts = rapid.OneOf(rapid.SampledFrom([]string{"", "speaker:zeidan", `"training needs"`, "a&b=c", "100% +?#"}), rapid.String())

func days(lo, hi when.Day) *rapid.Generator[when.Day] {
	return rapid.Map(rapid.IntRange(int(lo), int(hi)), func(d int) when.Day { return when.Day(d) })
}

// states draws any state that a link of this site may hold.
func states(t *rapid.T) state.State {
	page := rapid.SampledFrom([]state.Page{state.Home, state.Timeline, state.Speakers, state.Speaker, state.Documents,
		state.Document, state.Turn, state.Search, state.About, state.NotFound}).Draw(t, "page")
	s := state.State{Page: page}
	s.Embed = page == state.Turn || page.Embeds() && rapid.Bool().Draw(t, "embed")
	switch page {
	case state.Speaker, state.Document:
		s.ID = ids.Draw(t, "id")
	case state.Turn:
		s.ID, s.Turn = ids.Draw(t, "id"), ids.Draw(t, "turn")
	case state.Search:
		s.Query = texts.Draw(t, "query")
		s.Sort = sorts(t, page)
		s.View = rapid.SampledFrom([]string{"", state.ConcordanceView}).Draw(t, "view")
		s.Group = rapid.SampledFrom(append([]string{""}, state.Groups...)).Draw(t, "group")
		if i := rapid.IntRange(0, state.MostHits/state.MoreHits).Draw(t, "hits"); i > 0 {
			s.Hits = i * state.MoreHits
		}
	case state.Speakers, state.Documents:
		s.Sort = sorts(t, page)
	case state.Timeline:
		s.View = rapid.SampledFrom([]string{"", state.TableView}).Draw(t, "view")
		s.Window = windows(t)
		for range rapid.IntRange(0, 4).Draw(t, "speakers") {
			if id := ids.Draw(t, "speaker"); !contains(s.Speakers, id) {
				s, _ = state.Update(s, state.LaneToggled{Speaker: id})
			}
		}
	}
	if page.HasParts() && !s.Embed && rapid.Bool().Draw(t, "in parts") {
		s.Part = rapid.IntRange(2, 1<<20).Draw(t, "part")
	}
	if s.Embed {
		s.Theme = rapid.SampledFrom([]string{"", "light", "dark"}).Draw(t, "theme")
	}
	return s
}

func sorts(t *rapid.T, page state.Page) string {
	if i := rapid.IntRange(0, len(state.Sorts(page))-1).Draw(t, "sort"); i > 0 {
		return state.Sorts(page)[i]
	}
	return ""
}

func windows(t *rapid.T) state.Window {
	if rapid.Bool().Draw(t, "all") {
		return state.Window{}
	}
	from := days(when.DayOf(-9999, 1, 1), when.DayOf(9999, 12, 30)).Draw(t, "from")
	return state.Window{From: from, To: days(from+1, when.DayOf(9999, 12, 31)).Draw(t, "to")}
}

func contains(ids []string, id string) bool {
	for _, other := range ids {
		if other == id {
			return true
		}
	}
	return false
}

// split parts an address as a browser does.
func split(address string) (path, rawQuery string) {
	path, rawQuery, _ = strings.Cut(address, "?")
	return path, rawQuery
}

func TestALinkRestoresTheState(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := states(t)
		got := state.Parse(split(want.URL()))
		if d := cmp.Diff(want, got); d != "" {
			t.Fatalf("%q restores another state (-want +got):\n%s", want.URL(), d)
		}
	})
}

func TestAPathNeedsNoMoreThanAFileHost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := states(t)
		path := s.Path()
		if strings.HasPrefix(path, "/") || strings.ContainsAny(path, "?# ") {
			t.Fatalf("Path() = %q", path)
		}
		if s.Page != state.Home && s.Page != state.NotFound && !strings.HasSuffix(path, "/") {
			t.Fatalf("Path() = %q has no slash at its end", path)
		}
		if got := state.Parse("/"+path+"index.html", ""); s.Page != state.NotFound && got.Path() != path {
			t.Fatalf("index.html in %q is read as %q", path, got.Path())
		}
	})
}

func TestPathsThatAreNoPage(t *testing.T) {
	for _, path := range []string{"nowhere/", "embed/", "embed/search/", "embed", "document/", "document/a/b/", "turn/a/b/",
		"speaker//", "timeline/x/", "timeline/2/", "speakers/1/", "speakers/02/", "speakers/0/", "documents/-2/", "documents/x/", "speaker/a/1/", "speaker/a/2/3/", "embed/speaker/a/2/", "document/a/2/", "%zz/", "embed/embed/timeline/", "404.html", "../timeline/"} {
		if got := state.Parse(path, ""); got.Page != state.NotFound {
			t.Errorf("Parse(%q) is page %q, want NotFound", path, got.Page)
		}
	}
}

func TestWhatALinkSaysInVainIsLeftOut(t *testing.T) {
	for _, c := range []struct{ path, query, want string }{
		{"timeline/", "from=2013-01-01", "timeline/"},
		{"timeline/", "from=2013-01-02&to=2013-01-01", "timeline/"},
		{"timeline/", "from=2013-01-01&to=2013-01-01", "timeline/"},
		{"timeline/", "from=2013-02-30&to=2014-01-01", "timeline/"},
		{"timeline/", "view=plane&speaker=&theme=dark", "timeline/"},
		{"timeline/", "speaker=b&speaker=a&speaker=b", "timeline/?speaker=a&speaker=b"},
		{"embed/timeline/", "theme=dark&view=table", "embed/timeline/?theme=dark&view=table"},
		{"embed/timeline/", "theme=blue", "embed/timeline/"},
		{"speakers/", "sort=words", "speakers/"},
		{"speakers/", "sort=name&q=x", "speakers/?sort=name"},
		{"documents/", "sort=age", "documents/"},
		{"search/", "q=a;b&q=c", "search/?q=c"},
		{"search/", "q=a&sort=relevance&group=kind&view=table&hits=25", "search/?q=a"},
		{"search/", "q=a&hits=150", "search/?q=a"},
		{"search/", "q=a&hits=1100", "search/?q=a"},
		{"search/", "q=a&hits=-200", "search/?q=a"},
		{"search/", "hits=200&view=concordance&q=a&group=speaker&sort=newest", "search/?group=speaker&hits=200&q=a&sort=newest&view=concordance"},
		{"documents/", "group=speaker&hits=200&view=concordance", "documents/"},
		{"", "utm_source=x", ""},
	} {
		if got := state.Parse(c.path, c.query).URL(); got != c.want {
			t.Errorf("Parse(%q, %q) is %q, want %q", c.path, c.query, got, c.want)
		}
	}
}

// seeds are addresses that the site itself makes, and some it does not.
var seeds = []string{
	"", "timeline/?from=2013-01-01&to=2013-06-30&speaker=ali-zeidan", "speaker/ali-zeidan/", "document/92b4a8f59d690b07/",
	"embed/turn/92b4a8f59d690b07/k3f9/?theme=dark", "search/?q=%22training%22+speaker%3Azeidan", "speakers/?sort=name",
	"search/?group=speaker&hits=200&q=a&sort=newest&view=concordance", "search/?hits=99999999999999999999&q=a",
	"404.html", "%", "//", "embed//", "document/%2F/?%zz=%", "timeline/?from=-9999-01-01&to=9999-12-31", "?;&=",
}

func FuzzParseReadsAnyAddress(f *testing.F) {
	if len(seeds) < 10 {
		f.Fatal("the seeds are gone")
	}
	for _, s := range seeds {
		path, rawQuery := split(s)
		f.Add(path, rawQuery)
	}
	f.Fuzz(func(t *testing.T, path, rawQuery string) {
		s := state.Parse(path, rawQuery)
		again := state.Parse(split(s.URL()))
		if d := cmp.Diff(s, again); d != "" {
			t.Fatalf("Parse(%q, %q) gives %q, which restores another state:\n%s", path, rawQuery, s.URL(), d)
		}
		if w := s.Window; !w.IsZero() && w.From >= w.To {
			t.Fatalf("Parse(%q, %q) has the window %v", path, rawQuery, w)
		}
	})
}
