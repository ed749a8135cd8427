// Command growth shows how a corpus grows from a thousand turns to a million:
// the bytes of its pack and its index, what is needed before the first result,
// the time and the memory of building it, and how long a query takes. The corpora
// are made up by corpus/generated. It writes docs/growth.md and a plot beside it:
//
//	go run ./cmd/growth -out docs
//
// Each size is built in a process of its own and asked in another.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

func main() {
	sizes := flag.String("sizes", "1000,3000,10000,30000,100000,300000,1000000", "numbers of turns")
	out := flag.String("out", "", "the folder to write growth.md and growth.svg to; both are printed without one")
	wasm := flag.String("wasm", "", "this command built as WebAssembly, with what runs it before it: queries are asked there too")
	wasmMost := flag.Int("wasm-most", 100000, "the most turns that are asked there")
	building := flag.Int("build", 0, "build one size into -in and print its figures")
	asking := flag.Bool("ask", false, "ask what was built into -in and print the figures")
	in := flag.String("in", "", "the folder of -build and -ask")
	flag.Parse()
	var err error
	switch {
	case *building > 0:
		err = printing(build(*in, *building))
	case *asking:
		err = printing(ask(*in))
	default:
		r := runner{wasm: strings.Fields(*wasm), wasmMost: *wasmMost}
		err = r.run(*sizes, *out)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "growth:", err)
		os.Exit(1)
	}
}

func printing(v any, err error) error {
	if err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(v)
}

// runner starts the processes.
type runner struct {
	wasm     []string
	wasmMost int
}

func (r runner) run(sizes, out string) error {
	var all []size
	for _, s := range strings.Split(sizes, ",") {
		turns, err := strconv.Atoi(s)
		if err != nil {
			return err
		}
		one, err := r.size(turns)
		if err != nil {
			return fmt.Errorf("%d turns: %w", turns, err)
		}
		fmt.Fprintf(os.Stderr, "%d turns: built in %.1f s with %d MB, p95 %.2f ms\n", turns, one.Seconds, one.Peak>>20, one.Native.P95)
		all = append(all, one)
		if out != "" {
			// After each, for the last one takes as long as all others.
			if err := write(out, all); err != nil {
				return err
			}
		}
	}
	if out == "" {
		fmt.Print(table(all), "\n", plot(all))
	}
	return nil
}

func write(dir string, all []size) error {
	if err := writeTable(filepath.Join(dir, "growth.md"), table(all)); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "growth.svg"), []byte(plot(all)), 0o644)
}

// size builds and asks one size.
func (r runner) size(turns int) (size, error) {
	dir, err := os.MkdirTemp("", "growth")
	if err != nil {
		return size{}, err
	}
	defer os.RemoveAll(dir)
	one := size{Turns: turns}
	self, err := os.Executable()
	if err != nil {
		return one, err
	}
	if err := started(&one.built, self, "-build", strconv.Itoa(turns), "-in", dir); err != nil {
		return one, err
	}
	if err := started(&one.Native, self, "-ask", "-in", dir); err != nil {
		return one, err
	}
	if len(r.wasm) > 0 && turns <= r.wasmMost {
		one.Wasm = new(asked)
		err = started(one.Wasm, r.wasm[0], append(r.wasm[1:len(r.wasm):len(r.wasm)], "-ask", "-in", dir)...)
	}
	return one, err
}

// started runs a process and reads the figures that it prints.
func started(figures any, name string, args ...string) error {
	cmd := exec.Command(name, args...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return err
	}
	return json.Unmarshal(out, figures)
}

// begin and end stand around what is measured in growth.md; the words around
// them are a person's.
const (
	begin = "<!-- measured -->\n"
	end   = "<!-- /measured -->\n"
)

// writeTable puts a table into a file, in the place of the one before.
func writeTable(path, table string) error {
	old, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	before, rest, ok := strings.Cut(string(old), begin)
	_, after, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		return fmt.Errorf("%s: it has no place for the table", path)
	}
	return os.WriteFile(path, []byte(before+begin+table+end+after), 0o644)
}
