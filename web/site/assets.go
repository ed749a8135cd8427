package site

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"lectern/corpus/pack"
	"lectern/web"
)

// The assets that are no file of web/static under a name of their own.
const (
	cssSource  = "css"
	wasmSource = "app.wasm"
	execSource = "wasm_exec.js"
	packSource = "corpus.pack"
	listSource = "chunks.txt"
)

// chunksFolder holds the pieces of a large corpus. Their names are made from
// their bytes by the pack itself, whose root knows them.
const chunksFolder = web.Assets + "pack/"

// assets are the files that pages refer to.
type assets struct {
	files map[string][]byte // by path below the root
	names map[string]string // path below the root by source, "" for none
}

// gather reads the static files and gives each a name with a hash in it.
func (b *builder) gather(from fs.FS) (assets, error) {
	a := assets{files: map[string][]byte{}, names: map[string]string{}}
	css, err := styles(from)
	if err != nil {
		return a, err
	}
	a.add(cssSource, "lectern.css", css)
	icons, err := fs.Glob(from, "icons/*")
	if err != nil {
		return a, err
	}
	for _, name := range icons {
		if err := a.copy(from, name); err != nil {
			return a, err
		}
	}
	// Other people's pages name this one, so its name never changes.
	if a.files[embedName], err = fs.ReadFile(from, "js/embed.js"); err != nil {
		return a, err
	}
	return a, b.gatherProgram(&a, from)
}

const embedName = "embed.js"

func (b *builder) gatherProgram(a *assets, from fs.FS) error {
	p := b.options.Program
	if p.absent() {
		return nil
	}
	moved, err := fs.ReadFile(from, "js/moved.js")
	if err != nil {
		return err
	}
	for _, name := range []string{"js/boot.js", "js/frame.js"} {
		script, err := fs.ReadFile(from, name)
		if err != nil {
			return err
		}
		a.add(name, path.Base(name), slices.Concat(moved, script))
	}
	a.add(wasmSource, wasmSource, p.Wasm)
	a.add(execSource, execSource, p.Exec)
	if bytes.Equal(p.Corpus, b.pack) {
		return nil
	}
	if len(b.pack) <= cmp.Or(b.options.OneFile, oneFile) {
		a.add(packSource, packSource, b.pack)
		return nil
	}
	return b.gatherPieces(a)
}

// gatherPieces takes the pack apart: its root in place of the whole, a file for
// each chunk, and a list of their names for whoever wants all or has old ones.
func (b *builder) gatherPieces(a *assets) error {
	root, chunks, err := pack.Split(b.pack)
	if err != nil {
		return err
	}
	a.add(packSource, packSource, root)
	var list bytes.Buffer
	for _, c := range chunks {
		a.files[chunksFolder+c.Name] = c.Body
		b.pieces += len(c.Body)
		list.WriteString(c.Name + "\n")
	}
	a.add(listSource, listSource, list.Bytes())
	_, b.ahead, err = pack.Named(root, chunks)
	return err
}

// chunks is the folder of the pieces, "" where the corpus is one file.
func (b *builder) chunks() string {
	if b.pieces == 0 {
		return ""
	}
	return chunksFolder
}

func (a *assets) copy(from fs.FS, name string) error {
	body, err := fs.ReadFile(from, name)
	if err == nil {
		a.add(name, path.Base(name), body)
	}
	return err
}

// add names a file after its bytes: "boot.js" becomes "assets/boot.HASH.js".
// 64 bits of the hash: chosen, so that no two versions of a file ever meet.
func (a *assets) add(source, name string, body []byte) {
	sum := sha256.Sum256(body)
	ext := path.Ext(name)
	hashed := web.Assets + strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:8]) + ext
	a.files[hashed] = body
	a.names[source] = hashed
}

// styles are all style sheets in one, in the order of their names.
func styles(from fs.FS) ([]byte, error) {
	names, err := fs.Glob(from, "css/*.css")
	if err != nil || len(names) == 0 {
		return nil, fmt.Errorf("no style sheets: %w", err)
	}
	var all bytes.Buffer
	for _, name := range names {
		css, err := fs.ReadFile(from, name)
		if err != nil {
			return nil, err
		}
		all.Write(bytes.TrimRight(css, "\n"))
		all.WriteByte('\n')
	}
	return all.Bytes(), nil
}
