package state

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"lectern/corpus/when"
)

// Path is where the page lives below the site's root, without a leading
// slash: "", "timeline/", "document/libya/", "embed/turn/libya/k3f9/", "speaker/ann/2/". It ends
// in a slash, so that any file host serves its index.html.
func (s State) Path() string {
	if s.Page == NotFound {
		return "404.html"
	}
	var segments []string
	if s.Embed {
		segments = append(segments, "embed")
	}
	if s.Page != Home {
		segments = append(segments, string(s.Page))
	}
	for _, id := range []string{s.ID, s.Turn} {
		if id != "" {
			segments = append(segments, url.PathEscape(id))
		}
	}
	if s.Part > 0 {
		segments = append(segments, strconv.Itoa(s.Part))
	}
	if len(segments) == 0 {
		return ""
	}
	return strings.Join(segments, "/") + "/"
}

// URL is Path with the query that restores the rest. It has no fragment.
func (s State) URL() string {
	q := url.Values{}
	set := func(key, value string) {
		if value != "" {
			q.Set(key, value)
		}
	}
	set("q", s.Query)
	set("sort", s.Sort)
	set("view", s.View)
	set("group", s.Group)
	if s.Hits > 0 {
		set("hits", strconv.Itoa(s.Hits))
	}
	set("theme", s.Theme)
	if !s.Window.IsZero() {
		set("from", s.Window.From.String())
		set("to", s.Window.To.String())
	}
	for _, id := range s.Speakers {
		q.Add("speaker", id)
	}
	if len(q) == 0 {
		return s.Path()
	}
	return s.Path() + "?" + q.Encode()
}

// Parse reads a path below the site's root and a raw query. What it does not
// know it leaves out; a path that is no page gives NotFound. It never fails.
func Parse(path, rawQuery string) State {
	s := parsePath(path)
	q, _ := url.ParseQuery(rawQuery)
	switch s.Page {
	case Search:
		s.parseSearch(q)
	case Speakers, Documents:
		s.parseSort(q)
	case Timeline:
		s.parseTimeline(q)
	}
	if s.Embed {
		if theme := q.Get("theme"); theme == "light" || theme == "dark" {
			s.Theme = theme
		}
	}
	return s
}

func (s *State) parseSort(q url.Values) {
	if sort := q.Get("sort"); slices.Contains(Sorts(s.Page)[1:], sort) {
		s.Sort = sort
	}
}

func (s *State) parseSearch(q url.Values) {
	s.Query = q.Get("q")
	s.parseSort(q)
	if q.Get("view") == ConcordanceView {
		s.View = ConcordanceView
	}
	if group := q.Get("group"); slices.Contains(Groups, group) {
		s.Group = group
	}
	if n, err := strconv.Atoi(q.Get("hits")); err == nil && n > 0 && n <= MostHits && n%MoreHits == 0 {
		s.Hits = n
	}
}

func (s *State) parseTimeline(q url.Values) {
	if q.Get("view") == TableView {
		s.View = TableView
	}
	from, err1 := when.ParseDay(q.Get("from"))
	to, err2 := when.ParseDay(q.Get("to"))
	if err1 == nil && err2 == nil && from < to {
		s.Window = Window{from, to}
	}
	s.Speakers = slices.DeleteFunc(slices.Clone(q["speaker"]), func(id string) bool { return id == "" })
	slices.Sort(s.Speakers)
	s.Speakers = slices.Compact(s.Speakers)
	if len(s.Speakers) == 0 {
		s.Speakers = nil
	}
}

func parsePath(path string) State {
	path = strings.TrimPrefix(path, "/")
	path = strings.TrimSuffix(path, "index.html")
	path = strings.TrimSuffix(path, "/")
	notFound := State{Page: NotFound}
	if path == "" {
		return State{}
	}
	segments := strings.Split(path, "/")
	for i, raw := range segments {
		segment, err := url.PathUnescape(raw)
		if err != nil || segment == "" {
			return notFound
		}
		segments[i] = segment
	}
	var s State
	if segments[0] == "embed" {
		s.Embed, segments = true, segments[1:]
	}
	if len(segments) == 0 {
		return notFound
	}
	s.Page, segments = Page(segments[0]), segments[1:]
	if n := s.Page.ids(); s.Page.HasParts() && !s.Embed && len(segments) == n+1 {
		if s.Part = partOf(segments[n]); s.Part == 0 {
			return notFound
		}
		segments = segments[:n]
	}
	if len(segments) != s.Page.ids() || s.Embed && !s.Page.Embeds() || !s.Embed && s.Page == Turn {
		return notFound
	}
	if len(segments) > 0 {
		s.ID = segments[0]
	}
	if len(segments) > 1 {
		s.Turn = segments[1]
	}
	return s
}

// ids is how many path segments follow the page's own, -1 for no page.
func (p Page) ids() int {
	switch p {
	case Timeline, Speakers, Documents, Search, About, Report, Corrections:
		return 0
	case Speaker, Document:
		return 1
	case Turn:
		return 2
	}
	return -1
}

// HasParts tells whether the page is cut in parts where it is long.
func (p Page) HasParts() bool { return p == Speakers || p == Speaker || p == Documents }

// partOf is a part as a link names it, 0 for what is none: the first has no
// number, so that each part has one address.
func partOf(segment string) int {
	n, err := strconv.Atoi(segment)
	if err != nil || n < 2 || strconv.Itoa(n) != segment {
		return 0
	}
	return n
}

// Embeds tells whether the page has a twin to be shown in other pages.
func (p Page) Embeds() bool {
	switch p {
	case Timeline, Speaker, Document, Turn:
		return true
	}
	return false
}
