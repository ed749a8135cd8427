package format

import (
	"sort"

	"lectern/corpus"
)

// PiecesOf are the pieces of text[start:end], of those of the whole text. One
// whose lengths differ stays whole at the source's side.
func PiecesOf(pieces []corpus.Piece, start, end int) []corpus.Piece {
	var found []corpus.Piece
	for _, p := range pieces[sort.Search(len(pieces), func(i int) bool { return pieces[i].End > start }):] {
		if p.Start >= end {
			break
		}
		if p.End-p.Start == p.To-p.From {
			p.From += max(0, start-p.Start)
			p.To -= max(0, p.End-end)
		}
		found = append(found, corpus.Piece{Start: max(p.Start, start) - start, End: min(p.End, end) - start, From: p.From, To: p.To})
	}
	return found
}
