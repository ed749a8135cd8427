// Package maintext finds the main text of a web page among menus and footers.
// It asks a port of the program behind the reader view of Firefox, and ties its
// answer to the bytes of the page.
package maintext
