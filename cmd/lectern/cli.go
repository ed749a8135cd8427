package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/alecthomas/kong"
)

// The exit codes. Faults are what a check found, or anything that stopped a
// command.
const (
	exitFine   = 0
	exitFaults = 1
	exitUsage  = 2
)

// commands are what lectern can do.
type commands struct {
	Serve   serve    `cmd:"" help:"Build the site of a folder of transcripts in memory and serve it."`
	Build   build    `cmd:"" help:"Write the site of a folder of transcripts, for any file host."`
	Merge   merge    `cmd:"" help:"Write the site of a folder whose files were read in parts, by lectern build --shard."`
	Parse   parse    `cmd:"" help:"Print what was read from one transcript."`
	Check   check    `cmd:"" help:"Print what was made of each file of a folder, the faults with their places, and what wants a look."`
	People  whoIsWho `cmd:"" help:"Write who may be who in a folder of transcripts, as a people.toml for review."`
	Diff    diff     `cmd:"" help:"Print what changed between two readings, first of all who is said to have spoken what."`
	Search  find     `cmd:"" help:"Print the turns that match a query."`
	Export  export   `cmd:"" help:"Write a folder of transcripts in another format: ${exports}."`
	Pack    packing  `cmd:"" help:"Write a folder of transcripts as one pack."`
	Version version  `cmd:"" help:"Print the version."`
}

// env is what a command may touch of the world, besides files.
type env struct {
	ctx      context.Context
	out, err io.Writer
}

// run is the whole command: arguments in, exit code out.
func run(e env, args []string) int {
	var c commands
	parser, err := kong.New(&c, kong.Name("lectern"), kong.Vars{"exports": exportNames()}, kong.Writers(e.out, e.err),
		kong.Description("Turns a folder of transcripts into a site in which anyone can see who said what, when, and about when."),
		kong.UsageOnError(), kong.Vars{"formats": formatNames()}, kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}))
	if err != nil {
		panic(err) // the tags above are wrong
	}
	parsed, err := parser.Parse(apart(args))
	if err != nil {
		return e.complain(hinted{err, "lectern --help prints the commands, lectern COMMAND --help one of them with an example"}, exitUsage)
	}
	if err := parsed.Run(e); err != nil {
		return e.complain(err, exitFaults)
	}
	return exitFine
}

// apart keeps a query that begins with a hyphen, as -kind:question, apart from the
// flags: they are long here, but for -h, and a blank before a query means nothing.
func apart(args []string) []string {
	args = slices.Clone(args)
	for i := 1; i < len(args) && args[0] == "search"; i++ {
		if a := args[i]; strings.HasPrefix(a, "-") && !strings.HasPrefix(a, "--") && a != "-h" {
			args[i] = " " + a
		}
	}
	return args
}

// json prints a value as JSON.
func (e env) json(v any) error {
	j := json.NewEncoder(e.out)
	j.SetEscapeHTML(false)
	j.SetIndent("", "  ")
	return j.Encode(v)
}

// complain prints an error, with its hint on a line of its own.
func (e env) complain(err error, code int) int {
	if errors.Is(err, errFaults) {
		return code // they were printed
	}
	fmt.Fprintf(e.err, "lectern: %s\n", visible(err.Error()))
	var h hinted
	if errors.As(err, &h) {
		fmt.Fprintf(e.err, "lectern: hint: %s\n", visible(h.hint))
	}
	return code
}

// hinted is an error with what to do about it.
type hinted struct {
	error
	hint string
}

func (h hinted) Unwrap() error { return h.error }

// errFaults ends a command that has printed why.
var errFaults = errors.New("there are errors")
