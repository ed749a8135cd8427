// Package parlparse reads the XML of parlparse, in which TheyWorkForYou, Public
// Whip and OpenAustralia keep what parliaments publish: debates, divisions,
// written questions and statements, of any parliament that is kept so, and of
// any age of the format.
//
// It reads what the file says and looks nobody up: a speaker is whom the file
// points at. FORMAT.md says what each element becomes.
package parlparse
