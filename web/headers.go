package web

import (
	"net/http"
	"strings"
)

// Policy is the Content-Security-Policy of every page, which its own <meta>
// says too. 'wasm-unsafe-eval' lets the program be compiled, and nothing else
// be evaluated; frames are the site's own embeds, shown as a preview.
const Policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
	"connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'"

// embeds is the folder of the pages that other people's pages may frame.
const embeds = "embed/"

// secure sets the headers that keep a reader safe. Full pages stand alone;
// embeds may be framed by anyone, and every other file read by anyone: an
// embed in a sandbox has no origin of its own.
func secure(h http.Header, name string, f *served) {
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "strict-origin-when-cross-origin")
	h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
	page := strings.HasPrefix(f.Type, "text/html")
	full := page && !strings.HasPrefix(name, embeds)
	switch {
	case full:
		h.Set("Content-Security-Policy", Policy+"; frame-ancestors 'self'")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
	case page:
		h.Set("Content-Security-Policy", Policy+"; frame-ancestors *")
	case strings.HasPrefix(f.Type, "image/svg"):
		// A picture that is opened by itself is a document too.
		h.Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
	}
	if !full {
		h.Set("Access-Control-Allow-Origin", "*")
		h.Set("Cross-Origin-Resource-Policy", "cross-origin")
	}
}

// cache lets hashed names be kept for a year, the longest that caches honour,
// and has every other one asked for anew.
func cache(h http.Header, f *served) {
	if f.Hashed {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	} else {
		h.Set("Cache-Control", "no-cache")
	}
}
