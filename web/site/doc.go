// Package site turns a corpus into all files of its site: pages, assets with
// hashed names, compressed twins, manifest, worker, downloads. It draws no page
// itself and reads no transcript; the same corpus and options give the same
// bytes.
package site
