package site_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/andybalholm/brotli"
	"golang.org/x/net/html"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/folder"
	"lectern/corpus/founding"
	"lectern/corpus/pack"
	"lectern/web"
	"lectern/web/site"
)

// program stands in for the real one, which takes a minute to build: no test
// here runs it.
var program = site.Program{Wasm: []byte("\x00asm" + strings.Repeat("a program ", 99)), Brotli: []byte("brotli of it"), Exec: []byte("// start it\n")}

const base = "https://example.org/speeches/"

func built(t testing.TB, c *corpus.Corpus, o site.Options) *site.Site {
	t.Helper()
	if o.Sources == nil {
		o.Sources = founding.FS
	}
	s, err := site.Build(c, o)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// everything that a site can have.
var everything = site.Options{BaseURL: base, Quality: 1, Program: program}

// full is the founding site with everything.
func full(t testing.TB) *site.Site { return built(t, corpustest.Founding(), everything) }

func names(s *site.Site) []string { return slices.Sorted(maps.Keys(s.Files)) }

// page is a page's parsed HTML.
func page(t *testing.T, s *site.Site, name string) *html.Node {
	t.Helper()
	f, ok := s.Files[name]
	if !ok {
		t.Fatalf("no file %q among %v", name, names(s))
	}
	doc, err := html.Parse(bytes.NewReader(f.Body))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// elements are all with that name, in order, as their attributes.
func elements(doc *html.Node, name string) []map[string]string {
	var found []map[string]string
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && n.Data == name {
			attributes := map[string]string{}
			for _, a := range n.Attr {
				attributes[a.Key] = a.Val
			}
			if n.FirstChild != nil && n.FirstChild.Type == html.TextNode {
				attributes["text"] = n.FirstChild.Data
			}
			found = append(found, attributes)
		}
	}
	return found
}

// with is the first element that has that value, or nil.
func with(list []map[string]string, key, value string) map[string]string {
	for _, e := range list {
		if e[key] == value {
			return e
		}
	}
	return nil
}

func TestEveryPageHasItsFileAndItsTwin(t *testing.T) {
	s := full(t)
	c := corpustest.Founding()
	d := c.Documents[0]
	want := []string{
		"index.html", "timeline/index.html", "speakers/index.html", "documents/index.html", "search/index.html", "about/index.html", "report/index.html", "report.json", "corrections/index.html", "404.html", "shell.html",
		"embed/timeline/index.html", "embed.js", "manifest.webmanifest", "sw.js", "robots.txt", "sitemap.xml", "corpus.json",
		"document/" + d.ID + "/index.html", "embed/document/" + d.ID + "/index.html", "document/" + d.ID + "/" + d.ID + ".txt", "document/" + d.ID + "/" + d.ID + ".json",
	}
	for _, p := range d.Speakers {
		want = append(want, "speaker/"+p.ID+"/index.html", "embed/speaker/"+p.ID+"/index.html")
	}
	for _, turn := range d.Turns {
		want = append(want, "embed/turn/"+d.ID+"/"+turn.ID+"/index.html")
	}
	have := slices.DeleteFunc(names(s), func(n string) bool { return strings.HasPrefix(n, "assets/") })
	slices.Sort(want)
	if !slices.Equal(have, want) {
		t.Errorf("files:\n%s\nwant:\n%s", strings.Join(have, "\n"), strings.Join(want, "\n"))
	}
}

// A turn in somebody else's page goes on leading somewhere when its document has
// moved, though nothing but the document's move is written down.
func TestTurnsFollowTheirDocument(t *testing.T) {
	c := corpustest.Founding()
	d := c.Documents[0]
	c.Moved = []corpus.Moved{{Document: "was", ToDocument: d.ID}, {Document: "was", Turn: "edited", ToDocument: d.ID, ToTurn: d.Turns[0].ID}}
	c.Gone = []corpus.Gone{{Document: d.ID, Turn: "left"}}
	s := built(t, c, site.Options{Quality: 1, Program: program})
	for turn, want := range map[string]string{
		d.Turns[1].ID: "../../../../embed/turn/" + d.ID + "/" + d.Turns[1].ID + "/",
		"edited":      "../../../../embed/turn/" + d.ID + "/" + d.Turns[0].ID + "/",
		"left":        "No longer here",
	} {
		f, ok := s.Files["embed/turn/was/"+turn+"/index.html"]
		if !ok || !strings.Contains(string(f.Body), want) {
			t.Errorf("the embed of turn %s: there %t, want %q in\n%s", turn, ok, want, f.Body)
		}
	}
}

// Each address that a page prints leads to a file of the site, from the page's
// own place and so under any path; and so do those of the manifest.
func TestNoLinkLeadsNowhere(t *testing.T) {
	for where, s := range map[string]*site.Site{"with a base URL": full(t), "without": built(t, corpustest.Founding(), site.Options{Program: program})} {
		t.Run(where, func(t *testing.T) {
			host := httptest.NewServer(web.Handler(s.Files, web.Options{Base: "/speeches/"}))
			defer host.Close()
			for _, name := range names(s) {
				if path.Ext(name) != ".html" || name == "shell.html" || name == "404.html" && where == "without" {
					continue
				}
				followAll(t, host.URL+"/speeches/"+name, page(t, s, name))
			}
			var m struct{ Icons, Shortcuts []map[string]string }
			if err := json.Unmarshal(s.Files["manifest.webmanifest"].Body, &m); err != nil {
				t.Fatal(err)
			}
			for _, e := range append(m.Icons, m.Shortcuts...) {
				follow(t, "the manifest", host.URL+"/speeches/", e["src"]+e["url"])
			}
		})
	}
}

func followAll(t *testing.T, at string, doc *html.Node) {
	t.Helper()
	for _, name := range []string{"a", "link", "script", "form", "img", "iframe"} {
		for _, e := range elements(doc, name) {
			for _, key := range []string{"href", "src", "action"} {
				to, ok := e[key]
				if ok && !strings.HasPrefix(to, "#") && !strings.HasPrefix(to, base) && !strings.HasPrefix(to, "https://www.nato.int/") {
					follow(t, at, at, to)
				}
			}
		}
	}
}

func follow(t *testing.T, on, at, to string) {
	t.Helper()
	r, err := http.NewRequest("GET", at, nil)
	if err != nil {
		t.Fatal(err)
	}
	if r.URL, err = r.URL.Parse(to); err != nil {
		t.Errorf("%s: %q: %v", on, to, err)
		return
	}
	if !strings.HasPrefix(r.URL.String(), strings.SplitAfter(at, "/speeches/")[0]) {
		t.Errorf("%s: %q leaves the site for %s", on, to, r.URL)
		return
	}
	answer, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		t.Fatal(err)
	}
	answer.Body.Close()
	if answer.StatusCode != 200 {
		t.Errorf("%s: %q answers %d", on, to, answer.StatusCode)
	}
}

func TestTheHeadOfAPage(t *testing.T) {
	s := full(t)
	d := corpustest.Founding().Documents[0]
	doc := page(t, s, "document/"+d.ID+"/index.html")
	metas, links, scripts := elements(doc, "meta"), elements(doc, "link"), elements(doc, "script")
	address := base + "document/" + d.ID + "/"
	for what, got := range map[string][2]string{
		"charset":     {metas[0]["charset"], "utf-8"},
		"policy":      {with(metas, "http-equiv", "Content-Security-Policy")["content"], web.Policy},
		"canonical":   {with(links, "rel", "canonical")["href"], address},
		"og:url":      {with(metas, "property", "og:url")["content"], address},
		"og:title":    {with(metas, "property", "og:title")["content"], elements(doc, "title")[0]["text"]},
		"description": {with(metas, "property", "og:description")["content"], with(metas, "name", "description")["content"]},
		"light":       {with(metas, "media", "(prefers-color-scheme: light)")["content"], "#fbfaf6"},
		"dark":        {with(metas, "media", "(prefers-color-scheme: dark)")["content"], "#15161a"},
		"manifest":    {with(links, "rel", "manifest")["href"], "../../manifest.webmanifest"},
		"language":    {elements(doc, "html")[0]["lang"], "en"},
	} {
		if got[0] != got[1] || got[0] == "" {
			t.Errorf("%s is %q, want %q", what, got[0], got[1])
		}
	}
	if with(metas, "name", "robots") != nil {
		t.Error("a page that is listed asks robots to leave it out")
	}
	for _, script := range scripts {
		if script["type"] == "application/ld+json" && !json.Valid([]byte(script["text"])) {
			t.Errorf("no JSON: %s", script["text"])
		}
		if script["type"] == "" && script["src"] == "" {
			t.Errorf("an inline script: %v", script)
		}
	}
	boot := scripts[len(scripts)-1]
	want := map[string]string{
		"data-root": "../../", "data-worker": "sw.js", "data-version": s.Version, "data-base-url": base, "data-bytes": "994",
	}
	for key, value := range want {
		if boot[key] != value {
			t.Errorf("%s is %q, want %q", key, boot[key], value)
		}
	}
	for key, begin := range map[string]string{"src": "../../assets/boot.", "data-program": "assets/app.", "data-exec": "assets/wasm_exec.", "data-pack": "assets/corpus."} {
		if !strings.HasPrefix(boot[key], begin) || s.Files[strings.TrimPrefix(boot[key], "../../")].Body == nil {
			t.Errorf("%s is %q, which is no file that begins with %q", key, boot[key], begin)
		}
	}
}

func TestTheHeadOfAnEmbed(t *testing.T) {
	s := full(t)
	d := corpustest.Founding().Documents[0]
	doc := page(t, s, "embed/turn/"+d.ID+"/"+d.Turns[1].ID+"/index.html")
	metas, links, scripts := elements(doc, "meta"), elements(doc, "link"), elements(doc, "script")
	if with(metas, "name", "robots")["content"] != "noindex" {
		t.Error("it does not ask robots to leave it out")
	}
	if with(metas, "http-equiv", "Content-Security-Policy") != nil || with(links, "rel", "manifest") != nil {
		t.Error("it has what only full pages have")
	}
	if got := with(links, "rel", "canonical")["href"]; got != base+"document/"+d.ID+"/" {
		t.Errorf("canonical is %q, not the document", got)
	}
	frame := scripts[len(scripts)-1]
	if _, has := frame["data-worker"]; has || !strings.HasPrefix(frame["src"], "../../../../assets/frame.") || !strings.HasPrefix(frame["data-boot"], "assets/boot.") {
		t.Errorf("its script is %v", frame)
	}
}

func TestASiteWithoutAnAddressSaysLess(t *testing.T) {
	s := built(t, corpustest.Founding(), site.Options{Program: program})
	if _, has := s.Files["sitemap.xml"]; has {
		t.Error("it has a sitemap, which must be absolute")
	}
	doc := page(t, s, "timeline/index.html")
	metas := elements(doc, "meta")
	if with(metas, "property", "og:url") != nil || with(metas, "property", "og:image") != nil {
		t.Error("it says an absolute address")
	}
	if got := with(elements(doc, "link"), "rel", "canonical")["href"]; got != "./" {
		t.Errorf("canonical is %q", got)
	}
	twin := page(t, s, "embed/timeline/index.html")
	if got := with(elements(twin, "link"), "rel", "canonical")["href"]; got != "../../timeline/" {
		t.Errorf("the embed's canonical is %q", got)
	}
}

func TestTheShellIsForAnyDepth(t *testing.T) {
	body := string(full(t).Files["shell.html"].Body)
	for _, want := range []string{`href="/__root__/assets/lectern.`, `src="/__root__/assets/boot.`, `data-root="/__root__/"`, `href="/__root__/manifest.webmanifest"`, `<div id="page"></div>`} {
		if !strings.Contains(body, want) {
			t.Errorf("it lacks %s", want)
		}
	}
	if strings.Contains(body, `"../`) || strings.Contains(body, `"./`) {
		t.Errorf("a link of it is relative:\n%s", body)
	}
}

func TestTheWorkerKnowsItsRelease(t *testing.T) {
	s := full(t)
	line, rest, _ := strings.Cut(string(s.Files["sw.js"].Body), "\n")
	var r struct {
		Version, Shell string
		Files          []string
	}
	text := strings.TrimSuffix(strings.TrimPrefix(line, "const RELEASE = "), ";")
	if err := json.Unmarshal([]byte(text), &r); err != nil {
		t.Fatalf("%s: %v", line, err)
	}
	if r.Version != s.Version || r.Shell != "shell.html" || !slices.Contains(r.Files, r.Shell) || rest == "" {
		t.Errorf("the release is %+v", r)
	}
	kinds := map[string]bool{}
	for _, name := range r.Files {
		if _, ok := s.Files[name]; !ok {
			t.Errorf("it keeps %q, which is not there", name)
		}
		kinds[path.Ext(name)] = true
	}
	for _, ext := range []string{".css", ".js", ".wasm", ".pack", ".png", ".svg", ".html", ".webmanifest"} {
		if !kinds[ext] {
			t.Errorf("it keeps no %s of %v", ext, r.Files)
		}
	}
}

func TestTheManifest(t *testing.T) {
	var m map[string]any
	if err := json.Unmarshal(full(t).Files["manifest.webmanifest"].Body, &m); err != nil {
		t.Fatal(err)
	}
	c := corpustest.Founding()
	for key, want := range map[string]any{"id": "lectern-" + c.ID, "name": c.Title, "start_url": "./", "scope": "./", "display": "standalone", "lang": c.Language, "theme_color": "#fbfaf6", "background_color": "#fbfaf6"} {
		if m[key] != want {
			t.Errorf("%s is %v, want %v", key, m[key], want)
		}
	}
	if n := len(m["shortcuts"].([]any)); n != 3 {
		t.Errorf("%d shortcuts", n)
	}
}

func TestTheSourceGoesOutByteForByte(t *testing.T) {
	s := full(t)
	d := corpustest.Founding().Documents[0]
	want, err := founding.FS.ReadFile(d.Source.Path)
	if err != nil {
		t.Fatal(err)
	}
	if got := s.Files["document/"+d.ID+"/"+d.ID+".txt"].Body; !bytes.Equal(got, want) {
		t.Error("the source is not what was read")
	}
	var back corpus.Document
	if err := json.Unmarshal(s.Files["document/"+d.ID+"/"+d.ID+".json"].Body, &back); err != nil || back.Turns[2].Text != d.Turns[2].Text {
		t.Errorf("the JSON: %v", err)
	}
	var l struct{ Documents []map[string]any }
	if err := json.Unmarshal(s.Files["corpus.json"].Body, &l); err != nil || len(l.Documents) != 1 {
		t.Fatalf("corpus.json: %v", err)
	}
	for _, key := range []string{"source", "json"} {
		if _, ok := s.Files[l.Documents[0][key].(string)]; !ok {
			t.Errorf("corpus.json names %v", l.Documents[0][key])
		}
	}
}

// A source keeps its bytes and its extension, and documents of one file share
// it. What a browser would run as a page of the site is called a text.
func TestSourcesKeepTheirExtensions(t *testing.T) {
	in := fstest.MapFS{"talks.csv": {Data: []byte("label,text\nA,One.\n")}, "page.html": {Data: []byte("<script>alert(1)</script>")}}
	document := func(id, file, part string) *corpus.Document {
		sum := sha256.Sum256(in[file].Data)
		return &corpus.Document{Schema: corpus.Schema, ID: id, Source: corpus.File{Path: file, Part: part, Format: "made-up", SHA256: hex.EncodeToString(sum[:])}}
	}
	c := &corpus.Corpus{ID: "made-up", Title: "Made up", Language: "en", Documents: []*corpus.Document{
		document("a", "talks.csv", "rows 1 to 1"), document("b", "talks.csv", "rows 2 to 2"), document("page", "page.html", "")}}
	s := built(t, c, site.Options{Quality: 1, Program: program, Sources: in})
	shared := "source/" + c.Documents[0].Source.SHA256[:16] + ".csv"
	for name, want := range map[string]string{shared: "talks.csv", "document/page/page.html.txt": "page.html"} {
		if got := string(s.Files[name].Body); got != string(in[want].Data) {
			t.Errorf("%s is %q", name, got)
		}
	}
	for page, link := range map[string]string{"document/a/index.html": shared, "document/b/index.html": shared, "document/page/index.html": "page.html.txt"} {
		if !strings.Contains(string(s.Files[page].Body), link) {
			t.Errorf("%s does not link %s", page, link)
		}
	}
	for _, name := range names(s) {
		if strings.HasPrefix(name, "document/") && strings.HasSuffix(name, ".csv") {
			t.Errorf("%s is a copy of what is shared", name)
		}
	}
}

func TestThePackIsBesideTheProgramOnlyWhereItMustBe(t *testing.T) {
	c := corpustest.Founding()
	inside, err := pack.Encode(c)
	if err != nil {
		t.Fatal(err)
	}
	p := program
	p.Corpus = inside
	for name, with := range map[string]bool{"the corpus in the program": false, "another": true} {
		t.Run(name, func(t *testing.T) {
			c := corpustest.Founding()
			if with {
				c.Title = "Another"
			}
			s := built(t, c, site.Options{Program: p})
			i := slices.IndexFunc(names(s), func(n string) bool { return path.Ext(n) == ".pack" })
			if (i >= 0) != with || bytes.Contains(s.Files["index.html"].Body, []byte("data-pack")) != with {
				t.Fatalf("a pack beside it: %v", i >= 0)
			}
			if !with {
				return
			}
			back, err := pack.Decode(s.Files[names(s)[i]].Body)
			if err != nil || back.Title != "Another" {
				t.Errorf("it holds %v, %v", back, err)
			}
		})
	}
}

func TestASiteWithoutTheProgramIsThereToBeRead(t *testing.T) {
	s := built(t, corpustest.Founding(), site.Options{})
	for _, name := range names(s) {
		if strings.Contains(name, "boot") || name == "sw.js" {
			t.Errorf("it has %s", name)
		}
		if path.Ext(name) == ".html" && bytes.Contains(s.Files[name].Body, []byte("data-program")) {
			t.Errorf("%s starts a program", name)
		}
	}
}

func TestTheTwinsAreTheFile(t *testing.T) {
	s := full(t)
	for name, f := range s.Files {
		if f.Brotli != nil && path.Ext(name) != ".wasm" {
			got, err := io.ReadAll(brotli.NewReader(bytes.NewReader(f.Brotli)))
			if err != nil || !bytes.Equal(got, f.Body) {
				t.Errorf("%s.br is another file: %v", name, err)
			}
		}
		if len(f.Brotli) >= len(f.Body) && f.Brotli != nil || len(f.Gzip) >= len(f.Body) && f.Gzip != nil {
			t.Errorf("%s: a twin is not smaller", name)
		}
		if path.Ext(name) == ".png" && (f.Brotli != nil || f.Gzip != nil) {
			t.Errorf("%s is compressed twice", name)
		}
		if strings.HasPrefix(name, "assets/") != f.Hashed || f.Type == "" {
			t.Errorf("%s: hashed %v, type %q", name, f.Hashed, f.Type)
		}
		if path.Ext(name) == ".html" && len(f.Body) > 20_000 && (f.Brotli == nil || f.Gzip == nil) {
			t.Errorf("%s has no twins", name)
		}
		if path.Ext(name) == ".wasm" && string(f.Brotli) != string(program.Brotli) {
			t.Errorf("%s: the ready twin is not used", name)
		}
	}
}

func TestBuiltTwiceTheSameBytes(t *testing.T) {
	a, b := full(t), full(t)
	if a.Version != b.Version || !slices.Equal(names(a), names(b)) {
		t.Fatal("two builds differ in version or names")
	}
	for name, f := range a.Files {
		g := b.Files[name]
		if !bytes.Equal(f.Body, g.Body) || !bytes.Equal(f.Brotli, g.Brotli) || !bytes.Equal(f.Gzip, g.Gzip) {
			t.Errorf("%s differs", name)
		}
	}
}

func TestTheVersionIsOfEverything(t *testing.T) {
	was := full(t).Version
	for name, change := range map[string]func(*corpus.Corpus, *site.Options){
		"a word":        func(c *corpus.Corpus, _ *site.Options) { c.Documents[0].Title += "." },
		"the program":   func(_ *corpus.Corpus, o *site.Options) { o.Program.Wasm = []byte("\x00asm another") },
		"the address":   func(_ *corpus.Corpus, o *site.Options) { o.BaseURL = "https://example.org/" },
		"an ID":         func(c *corpus.Corpus, _ *site.Options) { c.ID = "other" },
		"a description": func(c *corpus.Corpus, _ *site.Options) { c.Description += "." },
	} {
		t.Run(name, func(t *testing.T) {
			c, o := corpustest.Founding(), site.Options{BaseURL: base, Quality: 1, Program: program}
			change(c, &o)
			if built(t, c, o).Version == was {
				t.Error("it has the version of the site before")
			}
		})
	}
	if built(t, corpustest.Founding(), site.Options{BaseURL: base, Quality: 4, Program: program}).Version != was {
		t.Error("how long the compressor tried makes another version")
	}
}

func TestWhatCannotBeASite(t *testing.T) {
	for says, spoil := range map[string]func(*corpus.Corpus, *site.Options){
		`"/speeches/" is no base URL`:            func(_ *corpus.Corpus, o *site.Options) { o.BaseURL = "/speeches/" },
		`"javascript://example.org/" is no base`: func(_ *corpus.Corpus, o *site.Options) { o.BaseURL = "javascript://example.org/" },
		`must end after the path`:                func(_ *corpus.Corpus, o *site.Options) { o.BaseURL = "https://example.org/?a=b" },
		`document ID "../x"`:                     func(c *corpus.Corpus, _ *site.Options) { c.Documents[0].ID = "../x" },
		`speaker ID "a/b"`:                       func(c *corpus.Corpus, _ *site.Options) { c.Documents[0].Speakers[0].ID = "a/b" },
		`turn ID "."`:                            func(c *corpus.Corpus, _ *site.Options) { c.Documents[0].Turns[0].ID = "." },
		`gone.txt: file does not exist`:          func(c *corpus.Corpus, _ *site.Options) { c.Documents[0].Source.Path = "gone.txt" },
		`has changed since document`: func(c *corpus.Corpus, o *site.Options) {
			o.Sources = fstest.MapFS{c.Documents[0].Source.Path: {Data: []byte("new")}}
		},
		`does not lie in its`:                        func(c *corpus.Corpus, _ *site.Options) { c.Documents[0].Turns[0].Paragraphs[0].End = 1 << 20 },
		`the sources of the documents are not given`: func(_ *corpus.Corpus, o *site.Options) { o.Sources = nil },
	} {
		t.Run(says, func(t *testing.T) {
			c, o := corpustest.Founding(), site.Options{Sources: founding.FS}
			spoil(c, &o)
			if _, err := site.Build(c, o); err == nil || !strings.Contains(err.Error(), says) {
				t.Errorf("got %v", err)
			}
		})
	}
}

// Words, names and titles that are markup stay words, in every place of the head
// as in the body.
func TestHostileWordsStayWords(t *testing.T) {
	evil := `"><script>alert(1)</script><img src=x onerror=alert(1)>`
	text := evil + "\n\nMR. EXAMPLE" + ": " + evil + " </script> <!-- ]]> \u202e\n\nMS. SAMPLE: These words are made up.\n"
	in := fstest.MapFS{"evil.txt": {Data: []byte(text)}}
	c, _, err := folder.Read(in)
	if err != nil {
		t.Fatal(err)
	}
	c.Title, c.Description = evil, evil
	s := built(t, c, site.Options{BaseURL: base, Sources: in, Program: program})
	for _, name := range names(s) {
		if path.Ext(name) != ".html" {
			continue
		}
		doc := page(t, s, name)
		for _, script := range elements(doc, "script") {
			if script["src"] == "" && script["type"] != "application/ld+json" {
				t.Errorf("%s: a script got in: %v", name, script)
			}
		}
		for n := range doc.Descendants() {
			for _, a := range n.Attr {
				if strings.HasPrefix(a.Key, "on") || a.Key == "style" {
					t.Errorf("%s: an attribute got in: %v", name, a)
				}
			}
		}
	}
}

func TestAnEmptyCorpusIsASite(t *testing.T) {
	s := built(t, &corpus.Corpus{ID: "empty", Title: "Empty", Documents: []*corpus.Document{}}, site.Options{})
	if _, ok := s.Files["index.html"]; !ok {
		t.Error("it has no home page")
	}
}

func BenchmarkPages(b *testing.B) {
	c := corpustest.Founding()
	pages := 0
	for b.Loop() {
		n, err := site.Render(c, founding.FS)
		if err != nil {
			b.Fatal(err)
		}
		pages += n
	}
	b.ReportMetric(float64(pages)/b.Elapsed().Seconds(), "pages/s")
}
