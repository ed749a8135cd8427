// Package charset tells in which encoding a file is, and decodes it. It holds
// tables for the encodings of the world, which weigh too much for a browser.
package charset
