package main

import (
	"fmt"
	"net"
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
	site, done, err := files(e, address)
	if err != nil {
		return err
	}
	defer done()
	fmt.Fprintln(e.out, address)
	return web.Serve(e.ctx, listener, web.Handler(site, web.Options{Base: base}))
}

// servable are the files of a site, which waits for its address; done is called
// when nobody asks for them any more.
type servable func(e env, address string) (files map[string]web.File, done func(), err error)

// built reads the source; the site itself waits for the address.
func (s serve) built() (files servable, base string, err error) {
	if base, err = s.base(); err != nil {
		return nil, "", err
	}
	if s.Dir != "" {
		if files, done, err := wholeSite(s.Dir); files != nil || err != nil {
			return func(env, string) (map[string]web.File, func(), error) { return files, done, nil }, base, err
		}
	}
	r, err := s.read()
	if err != nil {
		return nil, "", err
	}
	return func(e env, address string) (map[string]web.File, func(), error) {
		if err := r.some(e); err != nil {
			return nil, nil, err
		}
		if s.BaseURL != "" {
			address = s.BaseURL
		}
		o, err := r.siteOptions(address, quickly)
		if err != nil {
			return nil, nil, err
		}
		defer r.makingPages()()
		defer r.warn(e)
		if site.Large(r.Corpus) {
			return r.served(o)
		}
		built, err := site.Build(r.Corpus, o)
		if err != nil {
			return nil, nil, err
		}
		return built.Files, func() {}, nil
	}, base, nil
}

// served is the site in a folder of its own, which goes when it is done: for one
// that is too large for memory.
func (r *reading) served(o site.Options) (files map[string]web.File, done func(), err error) {
	dir, err := os.MkdirTemp("", "lectern-serve-")
	if err != nil {
		return nil, nil, plainly(err)
	}
	closed := func() {}
	if _, err = site.Write(dir, r.Corpus, o); err == nil {
		files, closed, err = wholeSite(dir)
	}
	if err != nil {
		os.RemoveAll(dir)
		return nil, nil, err
	}
	return files, func() { closed(); os.RemoveAll(dir) }, nil
}

// wholeSite is a folder that lectern build wrote, nil if it is another.
func wholeSite(dir string) (files map[string]web.File, done func(), err error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, nil, nil // a file, or nothing: reading says which
	}
	done = func() { root.Close() }
	if site.Holds(root.FS(), ".") {
		files, err = web.Folder(root.FS())
	}
	if files == nil {
		done()
	}
	return files, done, err
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
