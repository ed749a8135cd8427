package main

import (
	"errors"
	"strings"
	"syscall/js"

	"lectern/corpus/block"
	"lectern/corpus/pack"
	"lectern/corpus/query"
	"lectern/corpus/search"
)

// main gives the page one function, lecternOpen: the root of a pack goes in, a
// function that answers queries and one that takes chunks come out.
func main() {
	js.Global().Set("lecternOpen", js.FuncOf(func(_ js.Value, args []js.Value) any {
		e, err := open(bytesOf(args[0]))
		if err != nil {
			return err.Error()
		}
		return map[string]any{"ask": js.FuncOf(e.ask), "put": js.FuncOf(e.put)}
	}))
	js.Global().Call("lecternStarted")
	select {}
}

// engine is an opened pack in pieces.
type engine struct {
	pieces *block.Pieces
	index  *search.Index
	typed  string // the question at hand
}

func open(root []byte) (*engine, error) {
	p, pieces, err := pack.OpenPieces(root)
	if err != nil {
		return nil, err
	}
	x, err := p.Search()
	return &engine{pieces: pieces, index: x}, err
}

func bytesOf(v js.Value) []byte {
	b := make([]byte, v.Get("length").Int())
	js.CopyBytesToGo(b, v)
	return b
}

// put is (number, bytes): a chunk has arrived.
func (e *engine) put(_ js.Value, args []js.Value) any {
	if err := e.pieces.Put(args[0].Int(), bytesOf(args[1])); err != nil {
		return err.Error()
	}
	return nil
}

// ask is (typed, prefix, limit, partly) → {turns, hits, missing}. With partly the
// hits that can be shown are given before all is here. The hits are one text, for
// each value that goes from here to the page by itself takes as long as finding
// several turns; the program draws its pages on this side and never does so.
func (e *engine) ask(_ js.Value, args []js.Value) any {
	if typed := args[0].String(); typed != e.typed {
		e.typed = typed
		e.pieces.Begin()
	}
	q, _ := query.Parse(e.typed)
	r, err := e.index.Find(q, search.Options{Prefix: args[1].Bool(), Limit: args[2].Int(), Partly: args[3].Bool()})
	var missing *block.Missing
	if errors.As(err, &missing) {
		return map[string]any{"turns": 0, "hits": "", "missing": e.named(missing.Blocks)}
	} else if err != nil {
		return err.Error()
	}
	var hits strings.Builder
	for i, h := range r.Hits {
		if i > 0 {
			hits.WriteString(betweenHits)
		}
		show(&hits, h)
	}
	return map[string]any{"turns": r.Turns, "hits": hits.String(), "missing": e.named(r.Needs)}
}

// named are the numbers and the file names of blocks; of those whose name is not
// known yet, the leaf of the directory that knows it.
func (e *engine) named(blocks []int) []any {
	all := []any{}
	seen := map[int]bool{}
	for _, n := range blocks {
		name, err := e.pieces.Name(n)
		var missing *block.Missing
		if errors.As(err, &missing) {
			n = missing.Blocks[0]
			name, err = e.pieces.Name(n)
		}
		if err == nil && !seen[n] {
			seen[n] = true
			all = append(all, []any{n, name})
		}
	}
	return all
}

// Signs that no transcript has, between hits and between the parts of one.
const (
	betweenHits  = "\x1e"
	betweenParts = "\x1f"
)

// show writes where a hit stands and what the page draws of it.
func show(out *strings.Builder, h search.Hit) {
	d, t := h.Document, h.Turn
	date, name := "", t.Label
	if d.Dates.Event != nil {
		date = d.Dates.Event.EDTF
	}
	if s := d.Speaker(t.Speaker); s != nil {
		name = s.Name
	}
	for i, part := range [...]string{d.ID, t.ID, d.Title, date, name, t.Text} {
		if i > 0 {
			out.WriteString(betweenParts)
		}
		out.WriteString(part)
	}
}
