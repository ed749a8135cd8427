// Package escape writes text into HTML as html/template's HTMLEscapeString
// does, and nothing else: the program of the browser is compiled with it in
// place of that package, which brings a whole template language along.
package escape

import "strings"

var escaper = strings.NewReplacer(
	"&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "'", "&#39;", "\x00", "\uFFFD",
)

// HTMLEscapeString makes s fit to stand in an element or a quoted attribute.
func HTMLEscapeString(s string) string { return escaper.Replace(s) }

// EscapeString is the same, under the name that package html has for it.
func EscapeString(s string) string { return escaper.Replace(s) }
