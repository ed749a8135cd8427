package program_test

import (
	"bytes"
	"errors"
	"io"
	"os"
	"testing"

	"lectern/web/program"

	"github.com/andybalholm/brotli"
)

// built skips a test where the program is not, unless it has to be.
func built(t *testing.T, err error) {
	t.Helper()
	switch {
	case err == nil:
	case errors.Is(err, program.ErrNotBuilt) && os.Getenv("LECTERN_NEED_PROGRAM") == "":
		t.Skip(err)
	default:
		t.Fatal(err)
	}
}

func TestTheTwinIsTheProgram(t *testing.T) {
	raw, twin, err := program.Wasm()
	built(t, err)
	if !bytes.HasPrefix(raw, []byte("\x00asm")) {
		t.Errorf("the program begins with %q, not as WebAssembly", raw[:4])
	}
	unpacked, err := io.ReadAll(brotli.NewReader(bytes.NewReader(twin)))
	if err != nil || !bytes.Equal(unpacked, raw) {
		t.Errorf("the brotli twin unpacks to %d bytes (%v), the program has %d", len(unpacked), err, len(raw))
	}
}

func TestTheProgramHoldsTheCorpus(t *testing.T) {
	raw, _, err := program.Wasm()
	built(t, err)
	packed, err := program.Corpus()
	built(t, err)
	if len(packed) == 0 || !bytes.Contains(raw, packed) {
		t.Errorf("the pack of %d bytes is not in the program", len(packed))
	}
}

func TestTheScriptIsTheToolchains(t *testing.T) {
	script, err := program.Exec()
	built(t, err)
	if !bytes.Contains(script, []byte("globalThis.Go = class")) {
		t.Error("wasm_exec.js defines no Go")
	}
}
