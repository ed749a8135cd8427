// Package when holds dates as records give them: EDTF values with their bounds
// and their words. It refuses to guess: a date that lacks its day has none.
package when
