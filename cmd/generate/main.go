// Command generate writes a generated folder of transcripts, or measures a folder
// that is there:
//
//	go run ./cmd/generate -turns 20000 -out DIR
//	go run ./cmd/generate -measure DIR [-language en]
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"lectern/corpus/folder"
	"lectern/corpus/generated"
)

func main() {
	turns := flag.Int("turns", 20000, "how many turns to write")
	seed := flag.Uint64("seed", 1, "another seed gives another corpus")
	out := flag.String("out", "", "the folder to write, made if it is not there")
	measured := flag.String("measure", "", "a folder to measure instead")
	language := flag.String("language", "", "measure the documents in this language alone")
	flag.Parse()
	var err error
	switch {
	case *measured != "":
		err = measure(*measured, *language)
	case *out != "":
		err = write(*out, *seed, *turns)
	default:
		flag.Usage()
		os.Exit(2)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "corpus:", err)
		os.Exit(1)
	}
}

// write holds one file in memory at a time.
func write(dir string, seed uint64, turns int) error {
	if err := put(dir, generated.About); err != nil {
		return err
	}
	documents, bytes := 0, 0
	for f := range generated.Files(seed, turns) {
		if err := put(dir, f); err != nil {
			return err
		}
		documents, bytes = documents+1, bytes+len(f.Text)
	}
	fmt.Printf("%s: %d turns in %d documents, %d bytes\n", dir, turns, documents, bytes)
	return nil
}

func put(dir string, f generated.File) error {
	name := filepath.Join(dir, filepath.FromSlash(f.Name))
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	return os.WriteFile(name, f.Text, 0o644)
}

func measure(dir, language string) error {
	c, _, err := folder.Read(os.DirFS(dir))
	if err != nil {
		return err
	}
	f := generated.Measure(slices.Values(c.Documents), language)
	fmt.Printf("%d documents, %d turns, %d words, %d bytes\n", f.Documents, f.Turns, f.Words, f.Bytes)
	fmt.Printf("turns of a document, words of a turn at the quantiles %v: %v, %v\n", generated.Quantiles, f.TurnsOfDocument, f.WordsOfTurn)
	fmt.Printf("share of the words at the ranks %v: %.3g\n", generated.Ranks, f.Shares)
	fmt.Printf("different words among the first %v: %v\n", generated.Amounts, f.Different)
	fmt.Printf("documents for each use of a word said 4 to 7 times: %.2f\n", f.Spread)
	fmt.Printf("pairs that one of 500 turns has: %d, of a turn: %.1f\n", f.Pairs, f.PairLists)
	fmt.Printf("turns of fewer than 7 words %.2f, questions %.2f, answers %.2f, by nobody named %.2f\n", f.Short, f.Questions, f.Answers, f.Unnamed)
	fmt.Printf("of 10,000 words: marks %.0f, dates %.0f, of them relative %.2f\n", f.Marks, f.Mentions, f.Relative)
	fmt.Printf("speakers %d, the words of one %.2f; of weekends %.2f\n", f.Speakers, f.TopSpeaker, f.Weekends)
	return nil
}
