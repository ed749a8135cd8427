package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"lectern/corpus/people"
)

type whoIsWho struct {
	source
	Out   string `short:"o" placeholder:"FILE" help:"The file to write, as people.toml; printed if there is none."`
	Force bool   `help:"Overwrite the file."`
}

// Help implements [kong.HelpProvider].
func (whoIsWho) Help() string {
	return `Example:

    lectern people speeches -o speeches/people.toml

Every suggestion is a comment with its evidence: take away the # before the
entries that are right, give each a reason, and lectern reads the file with the
folder. corpus/people/PEOPLE.md describes it.`
}

// Run writes the review.
func (w whoIsWho) Run(e env) error {
	r, err := w.read()
	if err != nil {
		return err
	}
	if err := r.some(e); err != nil {
		return err
	}
	all := people.Suggest(r.Corpus)
	for _, s := range all {
		for _, side := range s.Sides {
			for i := range side.Places {
				side.Places[i].File = r.name(side.Places[i].File)
			}
		}
	}
	review := people.Review(all)
	if w.Out == "" {
		_, err = e.out.Write(review)
		return err
	}
	if err := w.write(review); err != nil {
		return err
	}
	unresolved, turns := people.Unresolved(r.Corpus), 0
	for _, side := range unresolved {
		turns += side.Turns
	}
	fmt.Fprintf(e.out, "%s: %s; %s in %s have no full name\n", w.Out, counted(len(all), "suggestion"), counted(len(unresolved), "label"), counted(turns, "turn"))
	return nil
}

// write writes a new file, over another one only if it was asked for: an
// editor's work may stand in it.
func (w whoIsWho) write(review []byte) error {
	if w.Force {
		return plainly(os.WriteFile(w.Out, review, 0o644))
	}
	f, err := os.OpenFile(w.Out, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return hinted{fmt.Errorf("%s: it is there already", w.Out), "write to another file, or overwrite it with --force"}
	}
	if err != nil {
		return plainly(err)
	}
	if _, err = f.Write(review); err == nil {
		return plainly(f.Close())
	}
	f.Close()
	return plainly(err)
}
