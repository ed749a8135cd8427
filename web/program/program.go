// Package program holds the program of the browser as it was last built: the
// WebAssembly, its compressed twin and the toolchain's script that starts it.
// It builds nothing; web/program/build does, for "make build".
package program

import (
	"embed"
	"errors"
	"io/fs"
)

// The names of what the build writes into dist.
const (
	wasmName   = "app.wasm"
	brotliName = "app.wasm.br"
	execName   = "wasm_exec.js"
	packName   = "founding.pack"
)

// all: lets a fresh clone compile, where dist holds nothing but .keep.
//
//go:embed all:dist
var dist embed.FS

// ErrNotBuilt tells that the command was compiled before the program was.
var ErrNotBuilt = errors.New("the program is not built: run make build")

// Wasm is the program and its brotli twin.
func Wasm() (raw, brotli []byte, err error) {
	if raw, err = read(wasmName); err != nil {
		return nil, nil, err
	}
	brotli, err = read(brotliName)
	return raw, brotli, err
}

// Exec is the script that starts the program. It comes from the toolchain that
// built the program; no other version fits.
func Exec() ([]byte, error) { return read(execName) }

// Corpus is the pack inside the program.
func Corpus() ([]byte, error) { return read(packName) }

func read(name string) ([]byte, error) {
	b, err := dist.ReadFile("dist/" + name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, ErrNotBuilt
	}
	return b, err
}
