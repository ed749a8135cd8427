package web

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"
)

// How long the server waits; all are chosen. writeTime lets a phone with 10 kB
// a second have the largest file of a site.
const (
	headerTime = 10 * time.Second
	readTime   = 30 * time.Second
	writeTime  = 5 * time.Minute
	idleTime   = 2 * time.Minute
	goodbye    = 10 * time.Second
	maxHeader  = 32 << 10
)

// Serve answers on the listener until the context ends, then lets the answers
// that are under way come to their end, for ten seconds at most. It closes the
// listener and gives nil after an orderly end.
func Serve(ctx context.Context, l net.Listener, h http.Handler) error {
	server := &http.Server{
		Handler: h, MaxHeaderBytes: maxHeader,
		ReadHeaderTimeout: headerTime, ReadTimeout: readTime, WriteTimeout: writeTime, IdleTimeout: idleTime,
	}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(l) }()
	select {
	case err := <-ended:
		return fmt.Errorf("serve %s: %w", l.Addr(), err)
	case <-ctx.Done():
	}
	late, cancel := context.WithTimeout(context.WithoutCancel(ctx), goodbye)
	defer cancel()
	if err := server.Shutdown(late); err != nil {
		return errors.Join(fmt.Errorf("some answers were cut off: %w", err), server.Close())
	}
	return nil
}
