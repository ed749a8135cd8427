// Package field is what turns in rows and in records have in common: what their
// columns and keys are called in the languages in which they were seen, how the
// values are read, and how rows become the script of a transcript. It knows
// neither CSV nor JSON. FORMAT.md lists the names.
package field
