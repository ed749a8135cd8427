package main

import (
	_ "embed"
	"strings"
)

// Two modules bring things along that no browser calls and the linker cannot
// leave out. The program is compiled from copies of them without those; what
// each part costs was measured in brotli 11 bytes. Nothing of theirs is
// committed here.

//go:embed escape/escape.go
var escapeSource string

// goApp holds its server in the package of its components: net/http with
// crypto/tls (344,000). Its routes are regular expressions (89,000), where
// Lectern has one route; it encrypts stores (62,000), where Lectern has no
// secrets; package html brings the names of all entities, to escape text that
// Lectern never gives it; and names for devices and stores, which Lectern has
// not, bring the random numbers of crypto, math/big and database/sql (48,000).
var goApp = module{
	path: "github.com/maxence-charriere/go-app/v10", version: "v10.1.11", name: "go-app",
	dirs: []string{"pkg/app", "pkg/errors", "pkg/logs"},
	changes: []change{
		{"pkg/app/http.go", "0601189a9f611378e9b24ab4bdf42780a03cbf95c1bbebd4171b523ddbe9a32d", notWasm},
		{"pkg/app/static.go", "9e41adfad2d79ffdf6aba2cfb69397febe6c99f9a7b912737589c7e88c3463a9", notWasm},
		{"pkg/app/resource.go", "6b52ab4ec2f4171d403384bffe159e9ec22699933e768ef5868f2851a1b84baa", notWasm},
		{"pkg/app/route.go", "3252c7f2876cba69c3fbb203b0b4d5770ddd4651cdaf3ad69e5c33bfd1ccf5bd", notWasm},
		{"pkg/app/crypto.go", "c0fc14126207dc9fa15fb8869bd882874486654919835dc35d5bef8a6122aa97", notWasm},
		{"pkg/app/node.go", "6fc7abe1ce4243b89bfed8808302c934d1049863554373ddf66f74ec3bbbe0fc",
			imports(`"html"`, `html "github.com/maxence-charriere/go-app/v10/pkg/escape"`)},
		{"pkg/app/context.go", "1165dc862aad17ba47a7050c7ce32401e6e86eecce1222bf22235f78cccbd1d4", withoutNames},
		{"pkg/app/state.go", "b41c94e804ab69a8a6341d58c09ac79d8cc8b0022bddd6c74c0f107a9f31480b", withoutNames},
	},
	added: map[string]string{"pkg/app/lectern.go": goAppStub, "pkg/escape/escape.go": escapeSource, "pkg/uuid/uuid.go": uuidStub},
}

// goAppStub stands in for what the rest of package app calls in the files that
// were left out.
const goAppStub = `//go:build wasm

package app

import "errors"

// Handler is the server, of which a browser needs the name alone.
type Handler struct{}

// Lectern writes every address itself, so none is resolved here.
func clientResourceResolver(string) func(string) string {
	return func(location string) string { return location }
}

// router leads every path to the component that was named last: Lectern has
// one, which reads the address itself.
type router struct{ newComponent func() Composer }

func makeRouter() router { return router{} }

func (r *router) route(_ string, newComponent func() Composer) { r.newComponent = newComponent }

func (r *router) routeWithRegexp(_ string, newComponent func() Composer) { r.newComponent = newComponent }

func (r *router) createComponent(string) (Composer, bool) {
	if r.newComponent == nil {
		return nil, false
	}
	return r.newComponent(), true
}

var errNoCrypto = errors.New("this build stores nothing encrypted")

func encrypt(string, []byte) ([]byte, error) { return nil, errNoCrypto }

func decrypt(string, []byte) ([]byte, error) { return nil, errNoCrypto }
`

// withoutNames takes names for a device and for a broadcasting store from the
// stub.
var withoutNames = imports(`"github.com/google/uuid"`, `"github.com/maxence-charriere/go-app/v10/pkg/uuid"`)

const uuidStub = `// Package uuid stands in for one that makes random names: Lectern asks for none.
package uuid

// NewString is never called.
func NewString() string { panic("this build gives no random names") }
`

// gomponents escapes by html/template (46,000, with package html).
var gomponents = module{
	path: "maragu.dev/gomponents", version: "v1.2.0", name: "gomponents",
	dirs: []string{".", "html"},
	changes: []change{
		{"gomponents.go", "de5d439fc9c785cfe7d38c91754f36787fd36df6d28332ee45aa7d72e5e44bd8",
			imports(`"html/template"`, `template "maragu.dev/gomponents/escape"`)},
	},
	added: map[string]string{"escape/escape.go": escapeSource},
}

// notInlined keeps gomponents' small functions where they are. Each holds the
// code that renders an element, and inlined it stands in the program once for
// every element on every page: 124,000, of 4.5 MB before compression.
const notInlined = "-gcflags=maragu.dev/gomponents/...=-l"

// notWasm leaves a file to other systems. One that has the constraint keeps its
// own: two would be an error.
func notWasm(body string) string {
	const constraint = "//go:build !wasm\n"
	if strings.HasPrefix(body, constraint) {
		return body
	}
	return constraint + "\n" + body
}

// imports has a file import another package under the old one's name.
func imports(old, other string) func(string) string {
	return func(body string) string { return strings.Replace(body, "\t"+old+"\n", "\t"+other+"\n", 1) }
}
