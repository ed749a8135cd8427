package main

import (
	_ "embed"
	"strings"
)

// Three modules bring things along that no browser calls and the linker cannot
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
// States that outlive a page, which Lectern keeps in addresses alone, and errors
// that are written as JSON bring encoding/json (118,000, with what pages wrote by
// it; app/json does that now).
var goApp = module{
	path: "github.com/maxence-charriere/go-app/v10", version: "v10.1.11", name: "go-app",
	dirs: []string{"pkg/app"},
	changes: []change{
		{"pkg/app/http.go", "0601189a9f611378e9b24ab4bdf42780a03cbf95c1bbebd4171b523ddbe9a32d", notWasm},
		{"pkg/app/static.go", "9e41adfad2d79ffdf6aba2cfb69397febe6c99f9a7b912737589c7e88c3463a9", notWasm},
		{"pkg/app/resource.go", "6b52ab4ec2f4171d403384bffe159e9ec22699933e768ef5868f2851a1b84baa", notWasm},
		{"pkg/app/route.go", "3252c7f2876cba69c3fbb203b0b4d5770ddd4651cdaf3ad69e5c33bfd1ccf5bd", notWasm},
		{"pkg/app/crypto.go", "c0fc14126207dc9fa15fb8869bd882874486654919835dc35d5bef8a6122aa97", notWasm},
		{"pkg/app/node.go", "6fc7abe1ce4243b89bfed8808302c934d1049863554373ddf66f74ec3bbbe0fc",
			imports(`"html"`, `html "github.com/maxence-charriere/go-app/v10/pkg/escape"`)},
		{"pkg/app/state.go", "b41c94e804ab69a8a6341d58c09ac79d8cc8b0022bddd6c74c0f107a9f31480b", notWasm},
		{"pkg/app/storage.go", "fd53ce1bb002f4751f5f6fcba3c921f6ee0f03d252a6172aa342c3e503875ea8", notWasm},
		{"pkg/app/notification.go", "3a3261afa80c606d57db2a27e7bb764b10eb5c723fa0ca4d1297ced8a1e0d8c6", notWasm},
		{"pkg/app/context.go", "1165dc862aad17ba47a7050c7ce32401e6e86eecce1222bf22235f78cccbd1d4",
			func(body string) string { return withoutJSON(withoutNames(body)) }},
		{"pkg/app/engine.go", "8400019d85d00fb6a904a9214ab78e1874ead07bb7ec719c2c254955864db5b2", withoutJSON},
		{"pkg/app/strings.go", "8cc693cc67c74ca5db5c7b240296cc4b25ca85b0da9e4e09b34e461139ff6cab", withoutJSON},
	},
	added: map[string]string{
		"pkg/app/lectern.go": goAppStub, "pkg/escape/escape.go": escapeSource, "pkg/errors/errors.go": errorsStub,
		"pkg/json/json.go": jsonStub, "pkg/uuid/uuid.go": uuidStub,
	},
}

// withoutNames takes names for a device from the stub, and withoutJSON the
// reading and writing of values of any type.
var (
	withoutNames = imports(`"github.com/google/uuid"`, `"github.com/maxence-charriere/go-app/v10/pkg/uuid"`)
	withoutJSON  = imports(`"encoding/json"`, `"github.com/maxence-charriere/go-app/v10/pkg/json"`)
)

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

// snowball prints what it finds on the way where somebody asks for it, which
// brings package log (5,000).
var snowball = module{
	path: "github.com/blevesearch/snowballstem", version: "v0.9.0", name: "snowballstem",
	dirs: []string{".", "danish", "dutch", "english", "french", "german", "italian", "norwegian", "portuguese", "russian", "spanish", "swedish"},
	changes: []change{
		{"env.go", "88c6d02bb570362f1b6e232ce39ca4b2ca0907c2b1dd0e60c966471fcedb8d24",
			imports(`"log"`, `log "github.com/blevesearch/snowballstem/log"`)},
	},
	added: map[string]string{"log/log.go": logStub},
}

// notInlined are packages whose functions stay where they are. What is inlined
// stands in the program once for every place that calls it, with all that a
// trace of the stack needs to name it. gomponents' functions, each of which
// renders an element, took 124,000 of 4.5 MB before compression, the others
// 75,000 of brotli. None of them is at work for long: a page is drawn as fast. Left as the
// compiler would have them are the search and all below it, and the chart, which
// is drawn anew while a finger moves.
var notInlined = []string{
	"maragu.dev/gomponents/...", "github.com/maxence-charriere/go-app/...",
	"lectern/app/json", "lectern/app/page", "lectern/app/shell", "lectern/app/state",
	"lectern/corpus/query", "lectern/corpus/report", "lectern/corpus/when",
	"fmt", "net/...", "os", "reflect", "time",
}

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
