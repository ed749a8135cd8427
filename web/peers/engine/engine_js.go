package main

import (
	"errors"
	"slices"
	"strconv"
	"syscall/js"
	"time"
	"unsafe"

	"lectern/corpus/block"
	"lectern/corpus/pack"
	"lectern/corpus/query"
	"lectern/corpus/search"
)

// main tells the page that the functions below can be called. They are those of
// the module itself: a call through syscall/js takes twenty microseconds, which is
// more than some queries, and one of these takes less than one. The program draws
// its pages on this side and never gives an answer away.
func main() {
	js.Global().Call("lecternStarted")
	select {}
}

// What crosses over lies in memory: in what comes, out what goes.
var (
	in, out []byte
	pieces  *block.Pieces
	index   *search.Index
	typed   string // the question at hand
	steps   *search.Steps
)

// room makes room for so many bytes that come, and says where.
//
//go:wasmexport room
func room(n int32) unsafe.Pointer {
	in = slices.Grow(in[:0], int(n))[:n]
	return unsafe.Pointer(unsafe.SliceData(in))
}

// answer is where the last answer lies.
//
//go:wasmexport answer
func answer() unsafe.Pointer { return unsafe.Pointer(unsafe.SliceData(out)) }

// open opens the root of a pack, which has come. It says how long the answer is: 0
// where all is well, else the bytes of an error.
//
//go:wasmexport open
func open() int32 {
	p, all, err := pack.OpenPieces(slices.Clone(in))
	if err == nil {
		pieces = all
		index, err = p.Search()
	}
	return failed(err)
}

// put takes in the chunk of a number, which has come; the answer is as that of
// open.
//
//go:wasmexport put
func put(number int32) int32 { return failed(pieces.Put(int(number), slices.Clone(in))) }

func failed(err error) int32 {
	out = out[:0]
	if err != nil {
		out = append(out, err.Error()...)
	}
	return int32(len(out))
}

// Signs that no transcript has, between the parts of an answer, which are what it
// lacks and the hits, and between the parts of those. An error begins with faulty.
const (
	betweenHits  = '\x1e'
	betweenParts = '\x1f'
	faulty       = '\x1d'
)

// ask answers what was typed, which has come: how many turns there are with what is
// missing, and the hits, with bare by their numbers alone. With partly the hits that
// can be shown are given before all is here. Where it takes longer than a page may be held up, the answer is
// unfinished, and goOn gives it.
//
//go:wasmexport ask
func ask(prefix, limit, partly, bare int32) int32 {
	if string(in) != typed {
		typed = string(in)
		pieces.Begin()
	}
	q, _ := query.Parse(typed)
	o := search.Options{Prefix: prefix != 0, Limit: int(limit), Partly: partly != 0, Bare: bare != 0}
	steps = index.Steps(func() { lay(index.Find(q, o)) })
	return goOn()
}

// unfinished stands for an answer that is not there yet.
const unfinished = -1

// How long a page is held up, and how much is done before the clock is read: as in
// the program.
const (
	slice    = 16 * time.Millisecond
	stepWork = 16 << 10
)

// goOn goes on for a slice of time.
//
//go:wasmexport goOn
func goOn() int32 {
	for start := time.Now(); steps.Next(stepWork); {
		if time.Since(start) > slice {
			return unfinished
		}
	}
	return int32(len(out))
}

// lay lays out an answer.
func lay(r search.Result, err error) {
	out = out[:0]
	var missing *block.Missing
	switch {
	case errors.As(err, &missing):
		r.Needs = missing.Blocks
	case err != nil:
		out = append(append(out, faulty), err.Error()...)
		return
	}
	out = strconv.AppendInt(out, int64(r.Turns), 10)
	named(r.Needs)
	for i := range r.Hits {
		out = append(out, betweenHits)
		show(&r.Hits[i])
	}
}

// named appends the numbers and the file names of blocks; of those whose name is
// not known yet, the leaf of the directory that knows it.
func named(blocks []int) {
	seen := map[int]bool{}
	for _, n := range blocks {
		name, err := pieces.Name(n)
		var missing *block.Missing
		if errors.As(err, &missing) {
			n = missing.Blocks[0]
			name, err = pieces.Name(n)
		}
		if err == nil && !seen[n] {
			seen[n] = true
			out = strconv.AppendInt(append(out, betweenParts), int64(n), 10)
			out = append(append(out, betweenParts), name...)
		}
	}
}

// show appends where a hit stands and what the page draws of it.
func show(h *search.Hit) {
	d, t := h.Document, h.Turn
	if t == nil {
		out = strconv.AppendInt(out, int64(h.Number), 10)
		return
	}
	date, name := "", t.Label
	if d.Dates.Event != nil {
		date = d.Dates.Event.EDTF
	}
	if s := d.Speaker(t.Speaker); s != nil {
		name = s.Name
	}
	for i, part := range [...]string{d.ID, t.ID, d.Title, date, name, t.Text} {
		if i > 0 {
			out = append(out, betweenParts)
		}
		out = append(out, part...)
	}
}
