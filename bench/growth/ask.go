package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"lectern/corpus/block"
	"lectern/corpus/pack"
	"lectern/corpus/query"
	"lectern/corpus/search"
)

// asked is what queries took.
type asked struct {
	// First is, by kind of query, how many bytes it takes on average from an
	// empty browser until its best turn can be shown, the program apart: the
	// root and all blocks that are read; FirstMost is that of the query that
	// takes most, Mean of all.
	First           map[string]int
	Mean, FirstMost int

	// Rounds is how often on average something has to be fetched until then.
	Rounds float64

	// P50 and P95 are of warm queries, in milliseconds; Open is the time to open
	// the pack.
	P50, P95, Open float64

	// Peak is the most memory of the process, the file included.
	Peak int
}

// host serves the chunks of a pack in pieces, as any host of files does.
type host struct {
	root   []byte
	chunks map[string][]byte
}

func hosted(file []byte) (host, error) {
	f, err := block.Open(file)
	if err != nil {
		return host{}, err
	}
	root, chunks, err := f.Split()
	h := host{root, map[string][]byte{}}
	for _, c := range chunks {
		h.chunks[c.Name] = c.Body
	}
	return h, err
}

// visit is what a browser has fetched of a pack.
type visit struct {
	*block.Pieces
	host  host
	bytes int
	index *search.Index // nil while not even that can be opened
}

func (h host) visit() (*visit, error) {
	p, err := block.NewPieces(h.root)
	return &visit{Pieces: p, host: h, bytes: len(h.root)}, err
}

// fetch gets the blocks that are missing, and the part of the directory that
// knows their names where that is not here.
func (v *visit) fetch(blocks []int) error {
	for _, n := range blocks {
		if _, err := v.Block(n); err == nil {
			continue
		}
		name, err := v.Name(n)
		if missing := (*block.Missing)(nil); errors.As(err, &missing) {
			if err := v.fetch(missing.Blocks); err != nil {
				return err
			}
			name, err = v.Name(n)
		}
		if err != nil {
			return err
		}
		body := v.host.chunks[name]
		v.bytes += len(body)
		if err := v.Put(n, body); err != nil {
			return err
		}
	}
	return nil
}

// first is how many bytes are needed until the best turn of a query can be
// shown, and how often something had to be fetched.
func (h host) first(typed string) (bytes, rounds int, err error) {
	v, err := h.visit()
	if err != nil {
		return 0, 0, err
	}
	q, _ := query.Parse(typed)
	for rounds = 1; ; rounds++ {
		r, err := v.find(q)
		missing := (*block.Missing)(nil)
		switch {
		case err == nil && len(r.Hits) == 0:
			return 0, 0, fmt.Errorf("the query %s finds nothing", typed)
		case !errors.As(err, &missing):
			return v.bytes, rounds, err
		case rounds > 1000:
			return 0, 0, fmt.Errorf("the query %s asks for block after block", typed)
		}
		if err := v.fetch(missing.Blocks); err != nil {
			return 0, 0, err
		}
	}
}

// find is the best turn of a query, if all that it takes has been fetched.
func (v *visit) find(q query.Query) (search.Result, error) {
	if v.index == nil {
		p, err := pack.OpenRoot(v.host.root, v)
		if err != nil {
			return search.Result{}, err
		}
		if v.index, err = p.Search(); err != nil {
			return search.Result{}, err
		}
	}
	return v.index.Find(q, search.Options{Limit: 1})
}

// ask answers the queries of a size.
func ask(dir string) (asked, error) {
	var a asked
	file, err := os.ReadFile(filepath.Join(dir, packName))
	if err != nil {
		return a, err
	}
	body, err := os.ReadFile(filepath.Join(dir, queriesName))
	if err != nil {
		return a, err
	}
	var list map[string][]string
	if err := json.Unmarshal(body, &list); err != nil {
		return a, err
	}
	// Time comes first, while nothing else is in memory.
	if err := a.time(file, list); err != nil {
		return a, err
	}
	_, a.Peak = memory()
	h, err := hosted(file)
	if err != nil {
		return a, err
	}
	return a, a.firsts(h, list)
}

// firsts sums up the bytes before the first result.
func (a *asked) firsts(h host, list map[string][]string) error {
	a.First = map[string]int{}
	queries, all, rounds := 0, 0, 0
	for kind, typed := range list {
		sum := 0
		for _, q := range typed {
			n, times, err := h.first(q)
			if err != nil {
				return fmt.Errorf("%s: %w", q, err)
			}
			sum += n
			a.FirstMost = max(a.FirstMost, n)
			rounds += times
		}
		a.First[kind] = sum / max(1, len(typed))
		queries, all = queries+len(typed), all+sum
	}
	a.Mean, a.Rounds = all/max(1, queries), float64(rounds)/float64(max(1, queries))
	return nil
}

// time asks each query until it is warm, and takes the median of five.
func (a *asked) time(file []byte, list map[string][]string) error {
	begun := time.Now()
	p, err := pack.Open(file)
	if err != nil {
		return err
	}
	x, err := p.Search()
	if err != nil {
		return err
	}
	a.Open = milliseconds(time.Since(begun))
	var all []float64
	for _, kind := range kinds {
		for _, typed := range list[kind.name] {
			q, _ := query.Parse(typed)
			var took [6]float64
			for i := range took {
				begun := time.Now()
				if _, err := x.Find(q, search.Options{Limit: 20}); err != nil {
					return err
				}
				took[i] = milliseconds(time.Since(begun))
			}
			slices.Sort(took[1:])
			all = append(all, took[3])
		}
	}
	slices.Sort(all)
	a.P50, a.P95 = all[(len(all)-1)/2], all[(len(all)-1)*95/100]
	return nil
}

func milliseconds(d time.Duration) float64 { return float64(d.Nanoseconds()) / 1e6 }
