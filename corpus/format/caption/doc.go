// Package caption reads WebVTT and SRT, and writes WebVTT. It joins the cues of
// one voice into a turn, keeps when each was shown, and finds who speaks by voice
// tags, by signs of a change of speaker and by the labels that the captions
// print. It refuses to guess a voice: words without a label are an unlabelled
// turn, and a machine's name for a voice is nobody's. FORMAT.md is its spec.
package caption
