package web_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"lectern/web"
)

// files are a site in small. The compressed twins are no real ones: the server
// never looks inside.
func files() map[string]web.File {
	page := func(words string) web.File {
		return web.File{Body: []byte(words), Brotli: []byte(words[:3] + ".br"), Gzip: []byte(words[:4] + ".gz"), Type: web.TypeOf("x.html")}
	}
	return map[string]web.File{
		"index.html":                page("<h1>Home and more words"),
		"timeline/index.html":       page("<h1>Timeline and more words"),
		"embed/timeline/index.html": page("<h1>Embedded timeline"),
		"404.html":                  page("<h1>Not here, sorry"),
		"assets/app.0a1b.wasm":      {Body: []byte("\x00asm 0123456789"), Brotli: []byte("wasm.br"), Type: web.TypeOf("app.wasm"), Hashed: true},
		"assets/icon.0a1b.png":      {Body: []byte("png"), Type: web.TypeOf("i.png"), Hashed: true},
		"assets/icon.0a1b.svg":      {Body: []byte("<svg/>"), Type: web.TypeOf("i.svg"), Hashed: true},
		"manifest.webmanifest":      {Body: []byte("{}"), Type: web.TypeOf("manifest.webmanifest")},
		"sw.js":                     {Body: []byte("// worker"), Type: web.TypeOf("sw.js")},
		"document/a/a.txt":          {Body: []byte("0123456789"), Gzip: []byte("gz"), Type: web.TypeOf("a.txt")},
		"empty.txt":                 {Type: web.TypeOf("empty.txt")},
	}
}

// answer is what the site says to one request. The headers are "Name: value".
func answer(t *testing.T, base, method, target string, headers ...string) (*http.Response, string) {
	t.Helper()
	r := httptest.NewRequest(method, target, nil)
	for _, h := range headers {
		name, value, _ := strings.Cut(h, ": ")
		r.Header.Add(name, value)
	}
	w := httptest.NewRecorder()
	web.Handler(files(), web.Options{Base: base}).ServeHTTP(w, r)
	body, err := io.ReadAll(w.Result().Body)
	if err != nil {
		t.Fatal(err)
	}
	return w.Result(), string(body)
}

func TestPaths(t *testing.T) {
	for _, c := range []struct {
		name, base, target string
		status             int
		want               string // the body's beginning, or the Location
	}{
		{"the root is the home page", "/", "/", 200, "<h1>Home"},
		{"a folder is its index", "/", "/timeline/", 200, "<h1>Timeline"},
		{"a folder without its slash is sent on", "/", "/timeline", 301, "/timeline/"},
		{"and keeps its query", "/", "/timeline?from=2001-01-01&x=%2F", 301, "/timeline/?from=2001-01-01&x=%2F"},
		{"a query changes no file", "/", "/timeline/?utm_source=x", 200, "<h1>Timeline"},
		{"a file", "/", "/document/a/a.txt", 200, "0123456789"},
		{"a file does not answer as a folder", "/", "/document/a/a.txt/", 404, "<h1>Not here"},
		{"a folder without an index is not listed", "/", "/document/", 404, "<h1>Not here"},
		{"nor are the assets", "/", "/assets/", 404, "<h1>Not here"},
		{"no such page", "/", "/no/such/page/", 404, "<h1>Not here"},
		{"the index by its name", "/", "/timeline/index.html", 200, "<h1>Timeline"},
		{"double slashes are sent on", "/", "//timeline//", 301, "/timeline/"},
		{"dots are sent on", "/", "/document/../timeline/", 301, "/timeline/"},
		{"dots that lead out lead nowhere", "/", "/../../etc/passwd", 404, "<h1>Not here"},
		{"nor do escaped ones", "/", "/%2e%2e/%2e%2e/etc/passwd", 404, "<h1>Not here"},
		{"an escaped slash is in no name", "/", "/document%2Fa%2fa.txt", 404, "<h1>Not here"},
		{"nor is a backslash", "/", "/document/..%5c..%5ca.txt", 404, "<h1>Not here"},
		{"no other site is ever named", "/", "//example.org/timeline", 404, "<h1>Not here"},
		{"the base is the home page", "/any/sub/path/", "/any/sub/path/", 200, "<h1>Home"},
		{"the base without its slash is sent on", "/any/sub/path/", "/any/sub/path", 301, "/any/sub/path/"},
		{"a page below the base", "/any/sub/path/", "/any/sub/path/timeline/", 200, "<h1>Timeline"},
		{"a redirect stays below the base", "/any/sub/path/", "/any/sub/path/timeline?a=b", 301, "/any/sub/path/timeline/?a=b"},
		{"beside the base is nothing", "/any/sub/path/", "/timeline/", 404, "<h1>Not here"},
		{"nor above it", "/any/sub/path/", "/any/sub/path/../timeline/", 404, "<h1>Not here"},
		{"a base can be written without slashes", "any/sub", "/any/sub/timeline/", 200, "<h1>Timeline"},
		{"it is well", "/", "/healthz", 200, "ok\n"},
		{"it is well below a base", "/any/", "/any/healthz", 200, "ok\n"},
		{"it is well at the root of the host", "/any/", "/healthz", 200, "ok\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, body := answer(t, c.base, "GET", c.target)
			got := body
			if r.StatusCode == 301 {
				got = r.Header.Get("Location")
				if got != c.want {
					t.Errorf("sent to %q, not %q", got, c.want)
				}
			}
			if r.StatusCode != c.status || !strings.HasPrefix(got, c.want) {
				t.Errorf("%s: status %d and %q, want %d and %q", c.target, r.StatusCode, got, c.status, c.want)
			}
		})
	}
}

func TestMethods(t *testing.T) {
	for _, target := range []string{"/", "/no/such/page", "/healthz"} {
		get, body := answer(t, "/", "GET", target)
		head, none := answer(t, "/", "HEAD", target)
		if none != "" {
			t.Errorf("HEAD %s has the body %q", target, none)
		}
		if get.StatusCode != head.StatusCode || get.Header.Get("Content-Length") != head.Header.Get("Content-Length") || len(body) == 0 {
			t.Errorf("%s: GET says %d %v, HEAD %d %v", target, get.StatusCode, get.Header, head.StatusCode, head.Header)
		}
		for _, method := range []string{"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "CONNECT", "BREW"} {
			r, _ := answer(t, "/", method, target)
			if r.StatusCode != 405 || r.Header.Get("Allow") != "GET, HEAD" {
				t.Errorf("%s %s: status %d, Allow %q", method, target, r.StatusCode, r.Header.Get("Allow"))
			}
		}
	}
}

func TestTypes(t *testing.T) {
	for target, want := range map[string]string{
		"/": "text/html; charset=utf-8", "/assets/app.0a1b.wasm": "application/wasm", "/manifest.webmanifest": "application/manifest+json",
		"/sw.js": "text/javascript; charset=utf-8", "/assets/icon.0a1b.svg": "image/svg+xml", "/document/a/a.txt": "text/plain; charset=utf-8", "/nothing": "text/html; charset=utf-8",
	} {
		if r, _ := answer(t, "/", "GET", target); r.Header.Get("Content-Type") != want {
			t.Errorf("%s: type %q, want %q", target, r.Header.Get("Content-Type"), want)
		}
	}
	if got := web.TypeOf("corpus.pack"); got != "application/octet-stream" {
		t.Errorf("a pack is %q", got)
	}
}

func TestEncodings(t *testing.T) {
	for _, c := range []struct{ accept, target, want string }{
		{"gzip, deflate, br, zstd", "/", "br"},
		{"gzip, deflate", "/", "gzip"},
		{"x-gzip", "/", "gzip"},
		{"GZIP", "/", "gzip"},
		{"", "/", ""},
		{"br;q=0", "/", ""},
		{"br;q=0, gzip", "/", "gzip"},
		{"br; q=0.0 , gzip ; q=0.001", "/", "gzip"},
		{"br;q=0.5, gzip;q=0.9", "/", "gzip"},
		{"br;Q=0.5, gzip;q=0.2", "/", "br"},
		{"*", "/", "br"},
		{"*;q=0", "/", "406"},
		{"*;q=0, gzip", "/", "gzip"},
		{"br;q=0, *", "/", "gzip"},
		{"identity", "/", ""},
		{"identity;q=0.5, gzip;q=0.1", "/", ""},
		{"identity;q=0.1, gzip;q=0.1", "/", "gzip"},
		{"identity;q=0", "/", "406"},
		{"identity;q=0, gzip", "/", "gzip"},
		{"br;q=high", "/", ""},
		{"br;q=2, gzip;q=1.0", "/", "gzip"},
		{"br;q=-1", "/", ""},
		{"br;level=4", "/", ""},
		{",,;q=1,gzip", "/", "gzip"},
		{"br", "/document/a/a.txt", ""},
		{"br", "/assets/icon.0a1b.png", ""},
		{"identity;q=0, br", "/assets/icon.0a1b.png", "406"},
		{"br", "/no/such/page", "br"},
	} {
		t.Run(c.accept+" "+c.target, func(t *testing.T) {
			r, body := answer(t, "/", "GET", c.target, "Accept-Encoding: "+c.accept)
			got := r.Header.Get("Content-Encoding")
			if r.StatusCode == http.StatusNotAcceptable {
				got = "406"
			}
			if got != c.want {
				t.Fatalf("sent as %q, want %q", got, c.want)
			}
			if suffix := map[string]string{"br": ".br", "gzip": ".gz"}[got]; !strings.HasSuffix(body, suffix) {
				t.Errorf("the body is %q", body)
			}
			if twins := c.target == "/" || c.target == "/document/a/a.txt"; twins && r.Header.Get("Vary") != "Accept-Encoding" {
				t.Errorf("Vary is %q", r.Header.Get("Vary"))
			}
		})
	}
	t.Run("several lines are one list", func(t *testing.T) {
		if r, _ := answer(t, "/", "GET", "/", "Accept-Encoding: br;q=0.1", "Accept-Encoding: gzip"); r.Header.Get("Content-Encoding") != "gzip" {
			t.Errorf("sent as %q", r.Header.Get("Content-Encoding"))
		}
	})
	t.Run("a file without twins does not vary", func(t *testing.T) {
		if r, _ := answer(t, "/", "GET", "/assets/icon.0a1b.png"); r.Header.Get("Vary") != "" {
			t.Errorf("Vary is %q", r.Header.Get("Vary"))
		}
	})
}

func TestTags(t *testing.T) {
	tags := map[string]string{}
	for _, accept := range []string{"br", "gzip", "identity"} {
		r, _ := answer(t, "/", "GET", "/", "Accept-Encoding: "+accept)
		tags[accept] = r.Header.Get("ETag")
		if !strings.HasPrefix(tags[accept], `"`) || len(tags[accept]) < 18 {
			t.Fatalf("the tag of %s is %q, not a strong one", accept, tags[accept])
		}
	}
	if tags["br"] == tags["gzip"] || tags["gzip"] == tags["identity"] || tags["br"] == tags["identity"] {
		t.Fatalf("two codings share a tag: %v", tags)
	}
	for _, c := range []struct {
		name, accept, header string
		want                 int
	}{
		{"the tag", "br", "If-None-Match: " + tags["br"], 304},
		{"the tag of the file as it is", "identity", "If-None-Match: " + tags["identity"], 304},
		{"another coding's tag", "br", "If-None-Match: " + tags["gzip"], 200},
		{"another coding's tag, as it is", "identity", "If-None-Match: " + tags["br"], 200},
		{"a weak form of it", "br", "If-None-Match: W/" + tags["br"], 304},
		{"a weak form of it, as it is", "identity", "If-None-Match: W/" + tags["identity"], 304},
		{"a list with it", "gzip", `If-None-Match: "other" ,  ` + tags["gzip"], 304},
		{"a list without it", "gzip", `If-None-Match: "other", "another"`, 200},
		{"anything", "br", "If-None-Match: *", 304},
		{"anything, as it is", "identity", "If-None-Match: *", 304},
		{"not quoted", "br", "If-None-Match: " + strings.Trim(tags["br"], `"`), 200},
		{"only if it is this", "br", "If-Match: " + tags["br"], 200},
		{"only if it is another", "br", `If-Match: "other"`, 412},
		{"only if it is a weak one", "br", "If-Match: W/" + tags["br"], 412},
		{"only if it is another, as it is", "identity", `If-Match: "other"`, 412},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, body := answer(t, "/", "GET", "/", "Accept-Encoding: "+c.accept, c.header)
			if r.StatusCode != c.want {
				t.Fatalf("status %d, want %d", r.StatusCode, c.want)
			}
			if c.want == 200 {
				return
			}
			if body != "" {
				t.Errorf("it has a body: %q", body)
			}
			if c.want == 304 && (r.Header.Get("ETag") != tags[c.accept] || r.Header.Get("Cache-Control") != "no-cache" || r.Header.Get("Vary") == "") {
				t.Errorf("the 304 lacks what a cache needs: %v", r.Header)
			}
		})
	}
	t.Run("a page that is not there has none", func(t *testing.T) {
		r, _ := answer(t, "/", "GET", "/no/such/page", "If-None-Match: *")
		if r.StatusCode != 404 || r.Header.Get("ETag") != "" {
			t.Errorf("status %d, tag %q", r.StatusCode, r.Header.Get("ETag"))
		}
	})
}

func TestRanges(t *testing.T) {
	full, _ := answer(t, "/", "GET", "/document/a/a.txt")
	for _, c := range []struct {
		name, accept string
		headers      []string
		status       int
		body         string
	}{
		{"some bytes", "identity", []string{"Range: bytes=2-4"}, 206, "234"},
		{"the last bytes", "identity", []string{"Range: bytes=-3"}, 206, "789"},
		{"bytes that are not there", "identity", []string{"Range: bytes=90-"}, 416, ""},
		{"if it is still this", "identity", []string{"Range: bytes=2-4", "If-Range: " + full.Header.Get("ETag")}, 206, "234"},
		{"if it is another by now", "identity", []string{"Range: bytes=2-4", `If-Range: "other"`}, 200, "0123456789"},
		{"of a compressed file, all of it", "gzip", []string{"Range: bytes=0-0"}, 200, "gz"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, body := answer(t, "/", "GET", "/document/a/a.txt", append(c.headers, "Accept-Encoding: "+c.accept)...)
			if r.StatusCode != c.status || c.status != 416 && body != c.body {
				t.Errorf("status %d and %q, want %d and %q", r.StatusCode, body, c.status, c.body)
			}
			if offered := r.Header.Get("Accept-Ranges") == "bytes"; offered != (c.accept == "identity" && c.status != 416) {
				t.Errorf("ranges offered: %v", offered)
			}
		})
	}
}

func TestHeaders(t *testing.T) {
	const cached, fresh = "public, max-age=31536000, immutable", "no-cache"
	for _, c := range []struct {
		target, cache, ancestors, opener, resource, allow string
	}{
		{"/", fresh, "'self'", "same-origin", "same-origin", ""},
		{"/timeline/", fresh, "'self'", "same-origin", "same-origin", ""},
		{"/no/such/page", fresh, "'self'", "same-origin", "same-origin", ""},
		{"/embed/timeline/", fresh, "*", "", "cross-origin", "*"},
		{"/assets/app.0a1b.wasm", cached, "", "", "cross-origin", "*"},
		{"/sw.js", fresh, "", "", "cross-origin", "*"},
		{"/document/a/a.txt", fresh, "", "", "cross-origin", "*"},
	} {
		t.Run(c.target, func(t *testing.T) {
			r, _ := answer(t, "/", "GET", c.target)
			_, ancestors, _ := strings.Cut(r.Header.Get("Content-Security-Policy"), "frame-ancestors ")
			for name, pair := range map[string][2]string{
				"Cache-Control":                {r.Header.Get("Cache-Control"), c.cache},
				"frame-ancestors":              {ancestors, c.ancestors},
				"Cross-Origin-Opener-Policy":   {r.Header.Get("Cross-Origin-Opener-Policy"), c.opener},
				"Cross-Origin-Resource-Policy": {r.Header.Get("Cross-Origin-Resource-Policy"), c.resource},
				"Access-Control-Allow-Origin":  {r.Header.Get("Access-Control-Allow-Origin"), c.allow},
				"X-Content-Type-Options":       {r.Header.Get("X-Content-Type-Options"), "nosniff"},
				"Referrer-Policy":              {r.Header.Get("Referrer-Policy"), "strict-origin-when-cross-origin"},
				"X-Frame-Options":              {r.Header.Get("X-Frame-Options"), ""},
			} {
				if pair[0] != pair[1] {
					t.Errorf("%s is %q, want %q", name, pair[0], pair[1])
				}
			}
			if !strings.Contains(r.Header.Get("Permissions-Policy"), "microphone=()") {
				t.Errorf("Permissions-Policy is %q", r.Header.Get("Permissions-Policy"))
			}
		})
	}
	t.Run("no inline script, no other origin", func(t *testing.T) {
		r, _ := answer(t, "/", "GET", "/")
		policy := r.Header.Get("Content-Security-Policy")
		if !strings.HasPrefix(policy, "default-src 'none'; script-src 'self' 'wasm-unsafe-eval';") || strings.Contains(policy, "unsafe-inline") || strings.Contains(policy, "http") {
			t.Errorf("the policy is %q", policy)
		}
	})
	t.Run("what is refused is not kept", func(t *testing.T) {
		for header, status := range map[string]int{"Accept-Encoding: *;q=0": 406, `If-Match: "other"`: 412} {
			r, _ := answer(t, "/", "GET", "/assets/app.0a1b.wasm", header)
			if r.StatusCode != status || strings.Contains(r.Header.Get("Cache-Control"), "max-age") {
				t.Errorf("%s: status %d, Cache-Control %q", header, r.StatusCode, r.Header.Get("Cache-Control"))
			}
		}
	})
}

func TestAnEmptyFileIsAFile(t *testing.T) {
	if r, body := answer(t, "/", "GET", "/empty.txt"); r.StatusCode != 200 || body != "" || r.Header.Get("Content-Length") != "0" {
		t.Errorf("status %d, %q, %v", r.StatusCode, body, r.Header)
	}
}

func FuzzFind(f *testing.F) {
	seeds := []string{"/", "/timeline", "//timeline", "/../x", "/%2e%2e/", "/any/../timeline/"}
	for _, s := range seeds {
		f.Add(s, "gzip;q=0.1, *")
	}
	h := web.Handler(files(), web.Options{})
	f.Fuzz(func(t *testing.T, path, accept string) {
		r := httptest.NewRequest("GET", "/", nil)
		r.URL.Path, r.URL.RawPath = path, ""
		r.Header.Set("Accept-Encoding", accept)
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		to := w.Result().Header.Get("Location")
		if w.Code == 301 && (!strings.HasPrefix(to, "/") || strings.HasPrefix(to, "//")) {
			t.Fatalf("%q is sent to %q", path, to)
		}
		if w.Code != 200 && w.Code != 301 && w.Code != 404 && w.Code != 406 {
			t.Fatalf("%q has status %d", path, w.Code)
		}
	})
}

func BenchmarkServe(b *testing.B) {
	h := web.Handler(files(), web.Options{})
	for name, headers := range map[string]http.Header{
		"brotli": {"Accept-Encoding": {"gzip, deflate, br, zstd"}}, "identity": {}, "304": {"If-None-Match": {"*"}},
	} {
		b.Run(name, func(b *testing.B) {
			r := httptest.NewRequest("GET", "/timeline/", nil)
			r.Header = headers
			b.ReportAllocs()
			for b.Loop() {
				h.ServeHTTP(httptest.NewRecorder(), r)
			}
		})
	}
}
