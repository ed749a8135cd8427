package index

// PairTurns is how many turns a pair stands in at least to have a list.
const PairTurns = pairTurns
