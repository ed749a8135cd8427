package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/format/akn"
	"lectern/corpus/format/caption"
	"lectern/corpus/format/markdown"
	"lectern/corpus/format/parquet"
	"lectern/corpus/format/popolo"
	"lectern/corpus/format/record"
	"lectern/corpus/format/table"
	"lectern/corpus/format/tei"
)

// exports are the formats that a corpus is written in, in the order of the help.
var exports = []format.Export{tei.Export, akn.Export, caption.Export, table.Export, record.Export, markdown.Export, popolo.Export, parquet.Export}

type export struct {
	source
	To    string `required:"" placeholder:"FORMAT" help:"The format: ${exports}."`
	Out   string `short:"o" placeholder:"OUT" help:"The folder to write, new or empty. Without one, a format of a single file is printed."`
	Force bool   `help:"Write into a folder that holds files, over those of the same name."`
}

// Help implements [kong.HelpProvider].
func (export) Help() string {
	help := "The formats:\n\n"
	for _, x := range exports {
		help += fmt.Sprintf("    %-10s%s\n", x.Name, x.About)
	}
	return help + "\nExample:\n\n    lectern export speeches --to tei -o speeches-tei"
}

// exportNames is what the help and a complaint list.
func exportNames() string {
	all := ""
	for i, x := range exports {
		if i > 0 {
			all += ", "
		}
		all += x.Name
	}
	return all
}

// Run reads and writes.
func (x export) Run(e env) error {
	to, ok := x.format()
	if !ok {
		return hinted{fmt.Errorf("there is no format %q", x.To), "the formats are " + exportNames()}
	}
	r, err := x.read()
	if err != nil {
		return err
	}
	if err := r.some(e); err != nil {
		return err
	}
	if x.Out == "" {
		return x.print(e, to, r.Corpus)
	}
	files, err := x.write(to, r.Corpus)
	if err != nil {
		return err
	}
	r.warn(e)
	fmt.Fprintf(e.out, "%s: %s as %s, %s\n", x.Out, counted(len(r.Corpus.Documents), "document"), to.Name, counted(files, "file"))
	return nil
}

func (x export) format() (format.Export, bool) {
	for _, known := range exports {
		if known.Name == x.To {
			return known, true
		}
	}
	return format.Export{}, false
}

// errSeveral ends a print at the second file.
var errSeveral = errors.New("it is several files")

// print is for a format that is one file; of several none is printed.
func (x export) print(e env, to format.Export, c *corpus.Corpus) error {
	var only []byte
	files := 0
	err := to.Write(c, func(_ string, content []byte) error {
		if files++; files > 1 {
			return errSeveral
		}
		only = content
		return nil
	})
	if errors.Is(err, errSeveral) {
		return hinted{fmt.Errorf("%s is several files here", to.Name), "name a folder for them: -o OUT"}
	}
	if err == nil {
		_, err = e.out.Write(only)
	}
	return err
}

// write writes the files into the folder. Nothing outside it is written,
// whatever links it holds.
func (x export) write(to format.Export, c *corpus.Corpus) (files int, err error) {
	if err := os.MkdirAll(x.Out, 0o755); err != nil {
		return 0, plainly(err)
	}
	root, err := os.OpenRoot(x.Out)
	if err != nil {
		return 0, plainly(err)
	}
	defer root.Close()
	if entries, err := fs.ReadDir(root.FS(), "."); err != nil || len(entries) > 0 && !x.Force {
		if err != nil {
			return 0, plainly(err)
		}
		return 0, hinted{fmt.Errorf("%s: the folder is not empty", x.Out), "name a new one, or write into this one with --force"}
	}
	err = to.Write(c, func(name string, content []byte) error {
		files++
		if err := root.MkdirAll(path.Dir(name), 0o755); err != nil {
			return err
		}
		return root.WriteFile(name, content, 0o644)
	})
	return files, err
}
