// Package xmltree reads XML into a tree whose every word knows its place in the
// source, within bounds on depth and size and without external entities.
package xmltree
