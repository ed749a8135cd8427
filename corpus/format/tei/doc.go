// Package tei reads and writes TEI in the profiles Parla-CLARIN and ParlaMint.
package tei
