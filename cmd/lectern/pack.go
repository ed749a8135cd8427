package main

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
	return r.writePack(e, p.Out)
}
