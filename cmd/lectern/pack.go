package main

import (
	"fmt"
	"os"
)

type packing struct {
	source
	Out string `short:"o" required:"" placeholder:"FILE" help:"The file to write."`
}

// Help implements [kong.HelpProvider].
func (packing) Help() string {
	return `Example:

    lectern pack speeches -o speeches.lectern`
}

// Run writes the pack.
func (p packing) Run(e env) error {
	r, err := p.read()
	if err != nil {
		return err
	}
	file, err := r.pack()
	if err != nil {
		return err
	}
	if err := os.WriteFile(p.Out, file, 0o644); err != nil {
		return plainly(err)
	}
	r.warn(e)
	fmt.Fprintf(e.out, "%s: %s, %d bytes\n", p.Out, counted(len(r.Corpus.Documents), "document"), len(file))
	return nil
}
