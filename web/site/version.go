package site

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
)

// versionOf names the build by a hash of all that its pages are made from: the
// assets, among them the program that draws the same pages; the corpus with its
// addresses of before; where the site lives; and, for what stands around a page,
// one page without content. It is not a hash of the pages, in which it stands:
// each is drawn once, when the version is known, and need not be kept until all
// others are.
func (b *builder) versionOf() (string, error) {
	h := sha256.New()
	add := func(name string, body []byte) {
		fmt.Fprintf(h, "%s %d\n", name, len(body))
		h.Write(body)
	}
	for _, name := range slices.Sorted(maps.Keys(b.assets.files)) {
		add(name, b.assets.files[name])
	}
	add("corpus", b.pack)
	add("base", []byte(b.options.BaseURL))
	for _, of := range []func() ([]byte, error){b.shell, b.manifest, b.listing, b.worker} {
		body, err := of()
		if err != nil {
			return "", err
		}
		add("", body)
	}
	return hex.EncodeToString(h.Sum(nil)[:6]), nil
}
