// Package charset tells in which encoding a file is, and decodes it: by its
// byte-order mark, by what it says of itself, by being valid UTF-8, by what a
// person says, and at last by a guess, which is named as one. It holds tables
// for the encodings of the world, which weigh too much for a browser; readers
// know nothing of it.
package charset
