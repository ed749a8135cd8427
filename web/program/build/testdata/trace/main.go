// Command trace prints a trace of its stack from a depth at which the stack has
// grown and the memory was swept, both of which read the linker's tables.
package main

import (
	"os"
	"runtime"
	"runtime/debug"
)

func main() {
	if deep(2000, nil) != 2000 {
		panic("a pointer was lost")
	}
}

//go:noinline
func deep(n int, above *int) int {
	here := new(int)
	if above != nil {
		*here = *above
	}
	*here++
	if n == 1 {
		runtime.GC()
		os.Stdout.Write(debug.Stack())
		return *here
	}
	found := deep(n-1, here)
	if *here != 2001-n {
		panic("a pointer was swept")
	}
	return found
}
