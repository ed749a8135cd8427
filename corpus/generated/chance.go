package generated

import "math/bits"

// chance is a stream of numbers that depends on its seed alone, on every
// machine and with every version of the library: SplitMix64.
type chance uint64

// chanceOf is the stream of some numbers together, as of a seed and the number
// of a document.
func chanceOf(of ...uint64) chance {
	c := chance(0x9E3779B97F4A7C15)
	for _, n := range of {
		c ^= chance(n)
		c = chance(c.next())
	}
	return c
}

func (c *chance) next() uint64 {
	*c += 0x9E3779B97F4A7C15
	z := uint64(*c)
	z = (z ^ z>>30) * 0xBF58476D1CE4E5B9
	z = (z ^ z>>27) * 0x94D049BB133111EB
	return z ^ z>>31
}

// below is a number in [0, n), each as likely; n must be above 0.
func (c *chance) below(n int) int {
	high, _ := bits.Mul64(c.next(), uint64(n))
	return int(high)
}

// happens is true so many times in 10,000.
func (c *chance) happens(of10000 int) bool { return c.below(10000) < of10000 }

// small is a number in [0, 1<<bits): each power of two as likely as the next, so
// that small ones are frequent and large ones happen.
func (c *chance) small(bits int) int { return c.below(1 << c.below(bits+1)) }

// oneOf is an element of a list, each as likely.
func oneOf[T any](c *chance, list []T) T { return list[c.below(len(list))] }
