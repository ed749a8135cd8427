package generated

import "sync"

// What follows was measured on two corpora of real transcripts: the briefings and
// remarks of a government (3,794 documents of four years, 152,351 turns, 12.7
// million words) and the published conversations of a minister (2,057 documents
// of eleven years, 345,944 turns; 740 documents in English with 4.1 million
// words, 1,317 in Chinese with 16.6 million characters). They were read by
// lectern pack and counted by Measure, which counts what is generated too; the
// table in docs/growth.md has both side by side. No word of them is here.

// wordRanks are the shares of words of English: at each knot between that of
// the briefings and that of the conversations, which lie within a fifth of each
// other up to rank 5,000. Above, the briefings', whose different words grow
// with the power 0.42 of all words: the last exponent is 1/0.42.
var wordRanks = sync.OnceValue(func() *ranks {
	return newRanks([]knot{
		{1, 5.04e-2}, {2, 3.3e-2}, {3, 2.8e-2}, {5, 2.2e-2}, {10, 1.36e-2}, {20, 6.6e-3}, {50, 2.75e-3}, {100, 1.46e-3}, {200, 6.3e-4},
		{500, 2.35e-4}, {1000, 1.04e-4}, {2000, 4.3e-5}, {5000, 1.03e-5}, {10000, 2.7e-6}, {20000, 5.2e-7},
	})
})

// characterRanks are those of the characters of Chinese, with the words of other
// scripts among them.
var characterRanks = sync.OnceValue(func() *ranks {
	return newRanks([]knot{
		{1, 4.44e-2}, {2, 3.19e-2}, {3, 1.9e-2}, {5, 1.74e-2}, {10, 1.14e-2}, {20, 6.1e-3}, {50, 3.5e-3}, {100, 2.14e-3}, {200, 1.16e-3},
		{500, 3.1e-4}, {1000, 7.2e-5}, {2000, 9.4e-6}, {5000, 6.6e-7}, {10000, 1.2e-7},
	})
})

// Of 10,000 words, so many come in another way than by their rank alone: as one
// of the words that often follow the one before, so that pairs come back, and
// as one that the document has said already, so that rare words come in
// clusters. Set so that Measure finds as many frequent pairs and as many
// documents to a word as in the real corpora.
const (
	followsOf10000 = 5000
	againOf10000   = 450

	// A word has 1<<followerBits followers, the first as often as all others
	// together or nearly; followerBound keeps them from being rarer than that.
	followerBits  = 8
	followerBound = 5
)

// Of 10,000 words, so many have a mark or a date at their side. Measured: 65
// and 29 of repairs, 28 and 15 of reactions, 4 of what could not be heard and 1
// of others; dates spoken about 53 and 21, of which 77 and 55 of 100 relative.
const (
	repairOf10000   = 45
	reactionOf10000 = 20
	doubtOf10000    = 5
	dateOf10000     = 37
	relativeOf100   = 70
)

// sentences are in words. Measured: half of them have 11 or less, one of ten 31
// or more; of characters 33 and 112. commaOf10000 words or characters have a
// comma behind them: measured 612, 718 and 652.
var (
	sentences    = logNormal(10.5, .95, 90)
	sentencesOfC = logNormal(30, 1, 300)
)

const commaOf10000 = 650

// Lengths of turns in words. Measured medians and standard deviations of the
// logarithm do not tell of turns of a word or two: a quarter to a third of all
// turns have fewer than seven. What is drawn is a mixture of short ones and a
// log-normal distribution of the others, met at the measured quantiles.
var (
	short     = logNormal(2.6, .8, 9)
	questions = logNormal(34, .75, 900)
	answers   = logNormal(85, .85, 2500)
	replies   = logNormal(38, .6, 3300)
	floors    = logNormal(17, .9, 1200)
	addresses = logNormal(560, 1.15, 10300)
)

// Turns of a document, by its genre.
var (
	fewTurns    = logNormal(2.2, 1.2, 60)
	manyTurns   = logNormal(115, .6, 785)
	talkTurns   = logNormal(120, .8, 1038)
	debateTurns = logNormal(135, .75, 813)
)
