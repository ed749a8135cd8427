package main

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/andybalholm/brotli"
)

// publish puts the program, its twin and the toolchain's script into dist.
func (b build) publish(quick bool) error {
	wasm, err := os.ReadFile(b.compiled())
	if err != nil {
		return err
	}
	twin, err := b.compress(wasm, quick)
	if err != nil {
		return err
	}
	exec, err := wasmExec()
	if err != nil {
		return err
	}
	for name, body := range map[string][]byte{"app.wasm": wasm, "app.wasm.br": twin, "wasm_exec.js": exec} {
		if err := writeFile(filepath.Join(b.dist, name), body); err != nil {
			return err
		}
	}
	fmt.Printf("app.wasm %d bytes, %d with brotli\n", len(wasm), len(twin))
	if quick {
		return nil
	}
	return b.checkBudget(len(twin))
}

// compress takes twenty seconds at its best, so a twin of the same bytes is
// used again. The name of the kept one says what it was made from and how.
func (b build) compress(wasm []byte, quick bool) ([]byte, error) {
	quality := brotli.BestCompression
	if quick {
		quality = 5
	}
	kept := filepath.Join(b.work, fmt.Sprintf("%x.q%d.br", sha256.Sum256(wasm), quality))
	if twin, err := os.ReadFile(kept); err == nil {
		return twin, nil
	}
	if err := removeTwins(b.work); err != nil {
		return nil, err
	}
	var out bytes.Buffer
	// A window of 16 MB, the widest that every browser reads, covers it all.
	w := brotli.NewWriterOptions(&out, brotli.WriterOptions{Quality: quality, LGWin: 24})
	if _, err := w.Write(wasm); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	// Written under another name first: a build that is broken off must not
	// leave half a twin behind.
	if err := os.WriteFile(kept+".part", out.Bytes(), 0o644); err != nil {
		return nil, err
	}
	return out.Bytes(), os.Rename(kept+".part", kept)
}

func removeTwins(dir string) error {
	old, err := filepath.Glob(filepath.Join(dir, "*.br*"))
	if err != nil {
		return err
	}
	for _, path := range old {
		if err := os.Remove(path); err != nil {
			return err
		}
	}
	return nil
}

// wasmExec is the script of the toolchain that compiled the program.
func wasmExec() ([]byte, error) {
	out, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, fmt.Errorf("go env GOROOT: %w", err)
	}
	return os.ReadFile(filepath.Join(strings.TrimSpace(string(out)), "lib", "wasm", "wasm_exec.js"))
}
