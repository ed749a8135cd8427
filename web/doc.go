// Package web serves a built site: a set of files with their compressed twins,
// held in memory. It lists no folder, follows no path outside the set and
// writes nothing. It knows files and HTTP and nothing of transcripts.
package web
