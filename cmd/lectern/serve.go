package main

import (
	"fmt"
	"net"
	"net/http"
	"net/url"
	"os"

	"lectern/web"
	"lectern/web/site"
)

type serve struct {
	source
	Addr    string `default:":8080" placeholder:"HOST:PORT" help:"Where to listen; port 0 takes any free one. Default: :8080."`
	Base    string `placeholder:"/PATH/" help:"The path that the site lives under. Default: that of --base-url, else /."`
	BaseURL string `name:"base-url" placeholder:"URL" help:"The address of the home page, as readers see it. Default: the one that is printed."`
}

// Help implements [kong.HelpProvider].
func (serve) Help() string {
	return `Example:

    lectern serve speeches --addr localhost:8080

DIR may also be a folder that lectern build wrote.`
}

// quickly is brotli's quality for a site that is built to be served at once.
const quickly = 5

// Run serves until it is interrupted. It prints one line, the address.
func (s serve) Run(e env) error {
	files, base, err := s.built()
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", s.Addr)
	if err != nil {
		return hinted{err, "name another place, as in --addr localhost:8081"}
	}
	defer listener.Close()
	address := shown(s.Addr, listener.Addr(), base)
	handler, err := files(e, address)
	if err != nil {
		return err
	}
	fmt.Fprintln(e.out, address)
	return web.Serve(e.ctx, listener, handler)
}

// built reads the source; the site itself waits for the address.
func (s serve) built() (handler func(e env, address string) (http.Handler, error), base string, err error) {
	if base, err = s.base(); err != nil {
		return nil, "", err
	}
	options := web.Options{Base: base}
	if s.Dir != "" {
		if files, err := wholeSite(s.Dir); files != nil || err != nil {
			return func(env, string) (http.Handler, error) { return web.Handler(files, options), nil }, base, err
		}
	}
	r, err := s.read()
	if err != nil {
		return nil, "", err
	}
	return func(e env, address string) (http.Handler, error) {
		if s.BaseURL != "" {
			address = s.BaseURL
		}
		o, err := r.siteOptions(address, quickly)
		if err != nil {
			return nil, err
		}
		defer r.makingPages()()
		built, err := site.Build(r.Corpus, o)
		if err != nil {
			return nil, err
		}
		r.warn(e)
		return web.Handler(built.Files, options), nil
	}, base, nil
}

// wholeSite is a folder that lectern build wrote, nil if it is another.
func wholeSite(dir string) (map[string]web.File, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, nil // a file, or nothing: reading says which
	}
	if !site.Holds(root.FS(), ".") {
		return nil, root.Close()
	}
	defer root.Close()
	return web.Folder(root.FS())
}

// base is the path to serve under.
func (s serve) base() (string, error) {
	if s.Base != "" {
		return web.Base(s.Base), nil
	}
	address, err := site.BaseURL(s.BaseURL)
	if err != nil {
		return "", err
	}
	u, err := url.Parse(address)
	if err != nil {
		return "", err
	}
	return web.Base(u.Path), nil
}

// shown is the address to click on: the host as asked for, "localhost" where
// that was any, and the port that was got.
func shown(asked string, got net.Addr, base string) string {
	host, _, err := net.SplitHostPort(asked)
	_, port, err2 := net.SplitHostPort(got.String())
	if ip := net.ParseIP(host); err != nil || host == "" || ip != nil && ip.IsUnspecified() {
		host = "localhost"
	}
	if err2 != nil {
		port = "80"
	}
	u := url.URL{Scheme: "http", Host: net.JoinHostPort(host, port), Path: base}
	return u.String()
}

// warn says on one line that there are faults, and how to see them.
func (r *reading) warn(e env) {
	if len(r.faults) == 0 {
		return
	}
	fmt.Fprintf(e.err, "lectern: %s; lectern check prints them\n", r.judged())
}
