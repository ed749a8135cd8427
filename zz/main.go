package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"lectern/corpus/corpustest"
	"lectern/corpus/format"
	"lectern/corpus/format/caption"
	"lectern/corpus/format/record"
)

func main() {
	b, _ := os.ReadFile(os.Args[1])
	in := format.NewInput(os.Args[1], b)
	var f format.Format
	best := format.No
	for _, c := range []format.Format{caption.WebVTT, caption.SRT, record.JSON, record.Lines} {
		if l := c.Looks(in); l > best {
			f, best = c, l
		}
	}
	fmt.Println("format", f.Name, best)
	r := f.Read(in)
	for _, d := range r.Documents {
		if len(os.Args) > 2 {
			j, _ := json.MarshalIndent(d, "", " ")
			fmt.Println(string(j))
			continue
		}
		s := corpustest.Outcome(d)
		for _, l := range strings.SplitAfter(s, "\n") {
			if len(l) > 260 {
				l = l[:260] + "…\n"
			}
			fmt.Print(l)
		}
		fmt.Println(d.ID, d.Coverage)
	}
	fmt.Println(r.Faults, corpustest.BrokenReading(in, r))
}
