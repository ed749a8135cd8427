package site

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// each calls do for 0 to n-1 on all processors. Each call writes to its own
// place, so the result does not tell which came first; the error is that of the
// lowest number, and ends the work.
func each(n int, do func(i int) error) error {
	errs := make([]error, n)
	var next atomic.Int64
	var broken atomic.Bool
	var wait sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < n && !broken.Load(); i = int(next.Add(1)) - 1 {
				if errs[i] = do(i); errs[i] != nil {
					broken.Store(true) // all lower numbers are being done, or are done
				}
			}
		})
	}
	wait.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
