package web_test

import (
	"context"
	"io"
	"io/fs"
	"net"
	"net/http"
	"net/http/httptest"
	"testing"
	"testing/fstest"

	"lectern/web"
)

// started is a server on a free port of this machine; stop ends it and gives
// what Serve gave.
func started(t *testing.T, h http.Handler) (url string, stop func() error) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- web.Serve(ctx, l, h) }()
	return "http://" + l.Addr().String(), func() error { cancel(); return <-ended }
}

func TestServeLetsAnAnswerEnd(t *testing.T) {
	asked, goOn := make(chan bool), make(chan bool)
	url, stop := started(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked <- true
		<-goOn
		io.WriteString(w, "to the end")
	}))
	got := make(chan string, 1)
	go func() {
		r, err := http.Get(url)
		if err != nil {
			got <- err.Error()
			return
		}
		defer r.Body.Close()
		body, _ := io.ReadAll(r.Body)
		got <- string(body)
	}()
	<-asked
	ended := make(chan error, 1)
	go func() { ended <- stop() }()
	goOn <- true
	if err := <-ended; err != nil {
		t.Errorf("it ended with %v", err)
	}
	if answer := <-got; answer != "to the end" {
		t.Errorf("the answer under way was %q", answer)
	}
	if _, err := http.Get(url); err == nil {
		t.Error("it still answers")
	}
}

func TestServeSaysWhyItCannot(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l.Close()
	if err := web.Serve(t.Context(), l, http.NotFoundHandler()); err == nil {
		t.Error("it serves on a listener that is closed")
	}
}

func TestFolderPairsTheTwins(t *testing.T) {
	got, err := web.Folder(fstest.MapFS{
		"index.html": {Data: []byte("page")}, "index.html.br": {Data: []byte("b")}, "index.html.gz": {Data: []byte("g")},
		"assets/a.0a.wasm": {Data: []byte("w")}, "lone.gz": {Data: []byte("no twin")}, ".lectern-site": {Data: []byte("hidden")}, ".git/config": {Data: []byte("hidden")},
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 3 {
		t.Errorf("%d files: %v", len(got), got)
	}
	page := got["index.html"]
	read := func(f web.File, twin string) string {
		body, err := f.Read(twin)
		if err != nil {
			t.Error(err)
		}
		return string(body)
	}
	if read(page, "") != "page" || read(page, ".br") != "b" || read(page, ".gz") != "g" || page.Hashed || page.Type != "text/html; charset=utf-8" {
		t.Errorf("the page is %+v", page)
	}
	if lone := got["lone.gz"]; !got["assets/a.0a.wasm"].Hashed || read(lone, "") != "no twin" || read(lone, ".br") != "" {
		t.Errorf("got %v", got)
	}
	if _, err := web.Folder(fstest.MapFS{}); err == nil {
		t.Error("an empty folder is a site")
	}
}

// opened counts what is opened of a site, but its folders.
type opened struct {
	in    fstest.MapFS
	files *int
}

func (o opened) Open(name string) (fs.File, error) {
	if _, ok := o.in[name]; ok {
		*o.files++
	}
	return o.in.Open(name)
}

// A site in a folder is not held in memory: what is asked for is read, and what
// went since is an error of the server.
func TestAFileOfAFolderIsReadWhenItIsAskedFor(t *testing.T) {
	n := 0
	in := fstest.MapFS{"index.html": {Data: []byte("page")}, "index.html.gz": {Data: []byte("g")}, "a.txt": {Data: []byte("a")}}
	files, err := web.Folder(opened{in, &n})
	if err != nil {
		t.Fatal(err)
	}
	h := web.Handler(files, web.Options{})
	if n > 0 {
		t.Errorf("%d files are read before anybody asks", n)
	}
	ask := func(path, key, value string) *httptest.ResponseRecorder {
		w, r := httptest.NewRecorder(), httptest.NewRequest("GET", path, nil)
		r.Header.Set(key, value)
		h.ServeHTTP(w, r)
		return w
	}
	first := ask("/", "Accept-Encoding", "gzip")
	if first.Code != 200 || first.Body.String() != "g" || first.Header().Get("Content-Encoding") != "gzip" || first.Header().Get("Vary") == "" || n != 1 {
		t.Errorf("%d %q, %v, after %d files", first.Code, first.Body, first.Header(), n)
	}
	plain := ask("/", "Accept-Encoding", "identity")
	if plain.Body.String() != "page" || ask("/", "If-None-Match", plain.Header().Get("ETag")).Code != 304 {
		t.Errorf("%d %q", plain.Code, plain.Body)
	}
	in["index.html"] = &fstest.MapFile{Data: []byte("another")}
	if ask("/", "If-None-Match", plain.Header().Get("ETag")).Body.String() != "another" {
		t.Error("what has changed is not sent")
	}
	delete(in, "a.txt")
	if w := ask("/a.txt", "", ""); w.Code != 500 {
		t.Errorf("what has gone answers %d", w.Code)
	}
}
