// Package maintext finds the main text of a web page among menus and footers.
package maintext
