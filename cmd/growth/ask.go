package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
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
	// empty browser until a hit can be shown, the program apart: the root and the
	// chunks that are fetched. Whole is that for the whole answer, with exact
	// counts; the Most are those of the query that takes most.
	First, Whole         map[string]int
	FirstMost, WholeMost int

	// Rounds are how often on average something has to be fetched until then.
	Rounds, WholeRounds float64

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

// cost is what a query takes from an empty browser: bytes until a hit can be
// shown, and until the answer is whole; and how often something had to be fetched
// until then.
type cost struct{ first, whole, rounds, wholeRounds int }

func (h host) cost(typed string) (c cost, err error) {
	v, err := h.visit()
	if err != nil {
		return c, err
	}
	q, _ := query.Parse(typed)
	for rounds := 1; ; rounds++ {
		r, err := v.find(q)
		missing := (*block.Missing)(nil)
		if errors.As(err, &missing) {
			err, r.Needs = nil, missing.Blocks
		}
		if c.first == 0 && len(r.Hits) > 0 {
			c.first, c.rounds = v.bytes, rounds
		}
		switch {
		case err != nil:
			return c, err
		case len(r.Needs) == 0 && len(r.Hits) == 0:
			return c, errors.New("it finds nothing")
		case len(r.Needs) == 0:
			c.whole, c.wholeRounds = v.bytes, rounds
			return c, nil
		case rounds > 10000:
			return c, errors.New("it asks for block after block")
		}
		if err := v.fetch(r.Needs); err != nil {
			return c, err
		}
	}
}

// shown is how many hits an answer shows, as the page of results does.
const shown = 20

// find answers a query as far as what has been fetched tells.
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
	return v.index.Find(q, search.Options{Limit: shown, Partly: true})
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
	a.First, a.Whole = map[string]int{}, map[string]int{}
	var all cost
	queries := 0
	for kind, typed := range list {
		var sum cost
		for _, q := range typed {
			c, err := h.cost(q)
			if err != nil {
				return fmt.Errorf("%s: %w", q, err)
			}
			sum = sum.and(c)
			a.FirstMost, a.WholeMost = max(a.FirstMost, c.first), max(a.WholeMost, c.whole)
		}
		n := max(1, len(typed))
		a.First[kind], a.Whole[kind] = sum.first/n, sum.whole/n
		queries, all = queries+n, all.and(sum)
	}
	a.Rounds, a.WholeRounds = float64(all.rounds)/float64(queries), float64(all.wholeRounds)/float64(queries)
	return nil
}

func (c cost) and(d cost) cost {
	return cost{c.first + d.first, c.whole + d.whole, c.rounds + d.rounds, c.wholeRounds + d.wholeRounds}
}

// time asks each query once, then five times warm, and takes the fastest: other
// programs run beside.
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
			fastest := math.Inf(1)
			for i := range 6 {
				begun := time.Now()
				if _, err := x.Find(q, search.Options{Limit: shown}); err != nil {
					return err
				}
				if i > 0 {
					fastest = min(fastest, milliseconds(time.Since(begun)))
				}
			}
			all = append(all, fastest)
		}
	}
	slices.Sort(all)
	a.P50, a.P95 = all[(len(all)-1)/2], all[(len(all)-1)*95/100]
	return nil
}

func milliseconds(d time.Duration) float64 { return float64(d.Nanoseconds()) / 1e6 }
