// Package json writes JSON: the few kinds of values that pages have, byte for
// byte as encoding/json writes them. That package finds out by reflection what
// a value is, and weighs more in the program than the search of words.
//
// A value is a string, a bool, an int, an Object, a Record or a List. Anything
// else is written as null.
package json

import (
	"maps"
	"slices"
	"strconv"
)

// Object is an object whose names are written in the order of their bytes.
type Object map[string]any

// Put adds a member, unless it is "".
func (o Object) Put(name, value string) Object {
	if value != "" {
		o[name] = value
	}
	return o
}

// Record is an object whose names and values stand by turns, and are written so.
type Record []any

// List is an array.
type List []any

// Text is a value in one line.
func Text(v any) string { return write(writer{}, v) }

// Script is a value in one line without "<", ">" and "&", fit to stand in an
// element of HTML.
func Script(v any) string { return write(writer{plain: true}, v) }

// Indented is a value with each of its parts on a line, two blanks a level.
func Indented(v any) string { return write(writer{indented: true}, v) }

func write(w writer, v any) string {
	w.value(v)
	return string(w.out)
}

type writer struct {
	out      []byte
	plain    bool // for HTML
	indented bool
	depth    int
}

func (w *writer) value(v any) {
	switch v := v.(type) {
	case string:
		w.quote(v)
	case bool:
		w.out = strconv.AppendBool(w.out, v)
	case int:
		w.out = strconv.AppendInt(w.out, int64(v), 10)
	case Object:
		names := slices.Sorted(maps.Keys(v))
		w.each('{', len(names), '}', func(i int) { w.member(names[i], v[names[i]]) })
	case Record:
		w.each('{', len(v)/2, '}', func(i int) { w.member(v[2*i].(string), v[2*i+1]) })
	case List:
		w.each('[', len(v), ']', func(i int) { w.value(v[i]) })
	default:
		w.out = append(w.out, "null"...)
	}
}

func (w *writer) member(name string, v any) {
	w.quote(name)
	w.out = append(w.out, ':')
	if w.indented {
		w.out = append(w.out, ' ')
	}
	w.value(v)
}

// each writes n parts between two brackets.
func (w *writer) each(open byte, n int, end byte, part func(int)) {
	w.out = append(w.out, open)
	w.depth++
	for i := range n {
		if i > 0 {
			w.out = append(w.out, ',')
		}
		w.newLine()
		part(i)
	}
	w.depth--
	if n > 0 {
		w.newLine()
	}
	w.out = append(w.out, end)
}

func (w *writer) newLine() {
	if !w.indented {
		return
	}
	w.out = append(w.out, '\n')
	for range w.depth {
		w.out = append(w.out, "  "...)
	}
}
