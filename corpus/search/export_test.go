package search

import "lectern/corpus/index"

// Forget makes what is looked into be looked into again.
func (x *Index) Forget() { x.checked, x.remembered = nil, 0 }

// Overfill makes an index as full as it may be of turns that were looked into.
func (x *Index) Overfill() { x.remembered = maxChecked + 1 }

// Remembered is how many those are.
func (x *Index) Remembered() int { return x.remembered }

// HasPair tells that two words have a list of where they stand beside each other.
func (x *Index) HasPair(first, second string) bool {
	_, ok, err := x.terms.Term(index.AppendPair(nil, byte(ofPair), []byte(first), []byte(second)))
	return ok && err == nil
}

// Worked is how much was done in the last step.
func (s *Steps) Worked() int { return s.work - s.left }
