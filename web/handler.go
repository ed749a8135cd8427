package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"net/url"
	"path"
	"strconv"
	"strings"
	"time"
)

// Options say how a site is served.
type Options struct {
	// Base is the path that the site lives under, "/" or "" for the root.
	Base string
}

// served is a file with what can be known of it before anybody asks.
type served struct {
	File
	tags map[string]string // the ETag of each coding, empty for a stored file
}

type handler struct {
	base  string // begins and ends in a slash
	files map[string]*served
}

// Handler serves files by their paths below the base. "index.html" answers for
// its folder; "404.html" is what a path without a file shows. Those in memory must
// not change afterwards; one that is stored answers with what it is then.
func Handler(files map[string]File, o Options) http.Handler {
	h := &handler{base: Base(o.Base), files: make(map[string]*served, len(files))}
	for name, f := range files {
		h.files[name] = prepared(f)
	}
	return h
}

// Base is a path with a slash at both ends and none doubled: "a/b" is "/a/b/".
func Base(p string) string {
	if p = path.Clean("/" + p); p != "/" {
		p += "/"
	}
	return p
}

func prepared(f File) *served {
	s := &served{File: f, tags: map[string]string{}}
	if f.stored != nil {
		return s
	}
	if s.Body == nil {
		s.Body = []byte{}
	}
	for coding, twin := range twins {
		if body, _ := s.Read(twin); body != nil {
			s.tags[coding] = tagOf(body)
		}
	}
	return s
}

// twins are the extensions of the files of each coding.
var twins = map[string]string{identity: "", brotli: ".br", gzip: ".gz"}

func tagOf(body []byte) string {
	sum := sha256.Sum256(body)
	return `"` + hex.EncodeToString(sum[:12]) + `"`
}

// coded are the bytes of a coding and their tag.
func (s *served) coded(coding string) (body []byte, tag string, err error) {
	if body, err = s.Read(twins[coding]); err != nil {
		return nil, "", err
	}
	if tag = s.tags[coding]; tag == "" {
		tag = tagOf(body)
	}
	return body, tag, nil
}

// ServeHTTP implements [http.Handler].
func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		plain(w, r, http.StatusMethodNotAllowed)
		return
	}
	if r.URL.Path == "/healthz" || r.URL.Path == h.base+"healthz" {
		w.Header().Set("Cache-Control", "no-store")
		plain(w, r, http.StatusOK)
		return
	}
	name, to := h.find(r)
	switch {
	case to != "":
		h.redirect(w, r, to)
	case name != "":
		h.send(w, r, name, http.StatusOK)
	default:
		h.notFound(w, r)
	}
}

// find gives the file that a request is for, or the path to ask for instead,
// or neither. Both come out of the set of files, so no request reaches past it.
func (h *handler) find(r *http.Request) (name, to string) {
	if escaped := strings.ToLower(r.URL.EscapedPath()); strings.Contains(escaped, "%2f") || strings.Contains(escaped, "%5c") {
		return "", "" // a slash inside a segment is in no file's name
	}
	asked := r.URL.Path
	clean := path.Clean("/" + asked)
	if clean+"/" == h.base {
		clean = h.base
	}
	below, ok := strings.CutPrefix(clean, h.base)
	if !ok {
		return "", ""
	}
	folder := asked == "" || strings.HasSuffix(asked, "/")
	target := below
	if _, ok := h.files[target]; !ok || folder {
		// A file does not answer to its name with a slash behind it.
		target = strings.TrimPrefix(below+"/index.html", "/")
		if _, ok := h.files[target]; !ok {
			return "", ""
		}
		if below != "" {
			below += "/"
		}
	}
	if want := h.base + below; want != asked {
		return "", want
	}
	return target, ""
}

func (h *handler) redirect(w http.ResponseWriter, r *http.Request, to string) {
	w.Header().Set("Location", (&url.URL{Path: to, RawQuery: r.URL.RawQuery}).String())
	w.Header().Set("Cache-Control", "no-cache")
	plain(w, r, http.StatusMovedPermanently)
}

func (h *handler) notFound(w http.ResponseWriter, r *http.Request) {
	if _, ok := h.files["404.html"]; ok {
		h.send(w, r, "404.html", http.StatusNotFound)
		return
	}
	plain(w, r, http.StatusNotFound)
}

// send answers with a file. Only an answer that stands for the file itself, not
// the 404 page, has a tag, a range or a 304.
func (h *handler) send(w http.ResponseWriter, r *http.Request, name string, status int) {
	f, header := h.files[name], w.Header()
	secure(header, name, f)
	cache(header, f)
	if f.has(brotli) || f.has(gzip) {
		header.Set("Vary", "Accept-Encoding")
	}
	coding := parseAccept(strings.Join(r.Header.Values("Accept-Encoding"), ",")).choose(f)
	if coding == "" {
		header.Set("Cache-Control", "no-store")
		plain(w, r, http.StatusNotAcceptable)
		return
	}
	body, tag, err := f.coded(coding)
	if err != nil {
		header.Set("Cache-Control", "no-store")
		plain(w, r, http.StatusInternalServerError)
		return
	}
	header.Set("Content-Type", f.Type)
	if coding != identity {
		header.Set("Content-Encoding", coding)
	}
	if status != http.StatusOK {
		write(w, r, status, body)
		return
	}
	header.Set("ETag", tag)
	status = unlessKnown(r, tag)
	if status == http.StatusOK && coding == identity {
		// For its ranges: bytes of a compressed body would be of no use.
		http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body))
		return
	}
	write(w, r, status, body)
}

// unlessKnown is the status of a whole answer with that tag: 304 where the
// client has it, 412 where it asked for another.
func unlessKnown(r *http.Request, tag string) int {
	if match := strings.Join(r.Header.Values("If-Match"), ","); match != "" && !listed(match, tag, false) {
		return http.StatusPreconditionFailed
	}
	if listed(strings.Join(r.Header.Values("If-None-Match"), ","), tag, true) {
		return http.StatusNotModified
	}
	return http.StatusOK
}

// listed tells whether a list of tags holds this one. A weak tag, W/"…", holds
// it only where weak is enough. No tag of ours has a comma in it.
func listed(list, tag string, weak bool) bool {
	for member := range strings.SplitSeq(list, ",") {
		member = strings.TrimSpace(member)
		if weak {
			member = strings.TrimPrefix(member, "W/")
		}
		if member == "*" || member == tag {
			return true
		}
	}
	return false
}

// write sends a whole body, or what its status leaves of it.
func write(w http.ResponseWriter, r *http.Request, status int, body []byte) {
	if status == http.StatusNotModified || status == http.StatusPreconditionFailed {
		w.Header().Del("Content-Type")
		w.Header().Del("Content-Encoding")
		if status == http.StatusPreconditionFailed {
			w.Header().Del("Cache-Control")
		}
		w.WriteHeader(status)
		return
	}
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		w.Write(body) // the reader may have gone: nobody is left to tell
	}
}

// plain answers in a few words.
func plain(w http.ResponseWriter, r *http.Request, status int) {
	text := strconv.Itoa(status) + " " + strings.ToLower(http.StatusText(status)) + "\n"
	if status == http.StatusOK {
		text = "ok\n"
	}
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	write(w, r, status, []byte(text))
}
