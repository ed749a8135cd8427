// Package html reads the pages of web sites.
package html
