// Package people says which speakers of different documents are one person, by
// evidence that is kept, and applies what an editor says about them.
package people
