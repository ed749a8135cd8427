package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// checkBudget compares the compressed program with web/site/budget.txt.
func (b build) checkBudget(size int) error {
	text, err := os.ReadFile(filepath.Join(b.root, "web", "site", "budget.txt"))
	if err != nil {
		return err
	}
	limit, err := budget(string(text), "app.wasm.br")
	if err != nil {
		return err
	}
	if size > limit {
		return fmt.Errorf("app.wasm.br is %d bytes, %d over the budget of %d", size, size-limit, limit)
	}
	return nil
}

// budget is the most bytes that the text allows a file: one "name bytes" a
// line, "#" begins a comment.
func budget(text, name string) (int, error) {
	for line := range strings.Lines(text) {
		line, _, _ = strings.Cut(line, "#")
		fields := strings.Fields(line)
		if len(fields) == 2 && fields[0] == name {
			return strconv.Atoi(fields[1])
		}
	}
	return 0, fmt.Errorf("budget.txt has no line for %q", name)
}
