package main

// goAppStub stands in for what the rest of package app calls in the files that
// were left out.
const goAppStub = `//go:build wasm

package app

import "errors"

// Handler is the server, of which a browser needs the name alone.
type Handler struct{}

// Lectern writes every address itself, so none is resolved here.
func clientResourceResolver(string) func(string) string {
	return func(location string) string { return location }
}

// router leads every path to the component that was named last: Lectern has
// one, which reads the address itself.
type router struct{ newComponent func() Composer }

func makeRouter() router { return router{} }

func (r *router) route(_ string, newComponent func() Composer) { r.newComponent = newComponent }

func (r *router) routeWithRegexp(_ string, newComponent func() Composer) { r.newComponent = newComponent }

func (r *router) createComponent(string) (Composer, bool) {
	if r.newComponent == nil {
		return nil, false
	}
	return r.newComponent(), true
}

var errNoCrypto = errors.New("this build stores nothing encrypted")

func encrypt(string, []byte) ([]byte, error) { return nil, errNoCrypto }

func decrypt(string, []byte) ([]byte, error) { return nil, errNoCrypto }

// Of states, of their stores and of notifications Lectern has none: it keeps
// what it knows in its addresses.
type (
	State               struct{}
	Observer            struct{}
	NotificationService struct{}
	BrowserStorage      interface {
		Get(string, any) error
		Set(string, any) error
	}
	stateManager struct{}
)

func newMemoryStorage() BrowserStorage { return nil }

func newJSStorage(string) BrowserStorage { return nil }

func (*stateManager) Observe(Context, string, any) Observer { return Observer{} }

func (*stateManager) Get(Context, string, any) {}

func (*stateManager) Set(Context, string, any) State { return State{} }

func (*stateManager) Delete(Context, string) {}

func (*stateManager) Cleanup() {}

func (*stateManager) CleanupExpiredPersistedStates(Context) {}
`

// errorsStub says in words what go-app's errors say in JSON.
const errorsStub = `// Package errors makes errors that say where they come from in plain words.
package errors

import "fmt"

// Error is what went wrong, with what it happened to and why.
type Error struct {
	message string
	why     error
}

// New is an error with that message.
func New(message string) Error { return Error{message: message} }

// WithTag adds a fact to the message.
func (e Error) WithTag(name string, value any) Error {
	e.message += fmt.Sprintf(", %s: %v", name, value)
	return e
}

// Wrap adds what led to the error.
func (e Error) Wrap(why error) Error {
	e.why = why
	return e
}

// Unwrap is what led to the error, or nil.
func (e Error) Unwrap() error { return e.why }

func (e Error) Error() string {
	if e.why == nil {
		return e.message
	}
	return e.message + ": " + e.why.Error()
}
`

const jsonStub = `// Package json stands in for one that reads and writes any value: go-app has
// none to write where it keeps no state.
package json

import "errors"

var errNone = errors.New("this build reads and writes no JSON")

// Marshal always fails.
func Marshal(any) ([]byte, error) { return nil, errNone }

// Unmarshal always fails.
func Unmarshal([]byte, any) error { return errNone }
`

const uuidStub = `// Package uuid stands in for one that makes random names: Lectern asks for none.
package uuid

// NewString is never called.
func NewString() string { panic("this build gives no random names") }
`

const logStub = `// Package log stands in for one that prints: nobody asks for it here.
package log

// Printf prints nothing.
func Printf(string, ...interface{}) {}
`
