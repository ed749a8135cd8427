// Package shell is the program at work on a page: it turns what the reader does
// into messages, carries out the effects of state.Update, and draws. It decides
// as little as it can: what a click, a key or a finger means are pure functions
// over plain values, tested without a browser; the rest is thin.
//
// Two hands share the page. #page holds the reader's page, drawn from HTML and
// laid over what stands there by boot.js. #shell holds what the program itself
// has to say, drawn with go-app's elements.
package shell
