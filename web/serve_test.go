package web_test

import (
	"context"
	"io"
	"net"
	"net/http"
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
	if string(page.Body) != "page" || string(page.Brotli) != "b" || string(page.Gzip) != "g" || page.Hashed || page.Type != "text/html; charset=utf-8" {
		t.Errorf("the page is %+v", page)
	}
	if !got["assets/a.0a.wasm"].Hashed || string(got["lone.gz"].Body) != "no twin" {
		t.Errorf("got %v", got)
	}
	if _, err := web.Folder(fstest.MapFS{}); err == nil {
		t.Error("an empty folder is a site")
	}
}
