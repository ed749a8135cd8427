package generated

import "math"

// spread is a log-normal distribution of whole numbers above 0, as a table of
// its quantiles: drawing one is looking it up.
type spread []int32

// spreadSteps is how fine the table is: it ends at the quantile of one in 8192.
const spreadSteps = 4096

// logNormal has that median; sigma is the standard deviation of the natural
// logarithm. Nothing is above most.
func logNormal(median, sigma float64, most int) spread {
	s := make(spread, spreadSteps)
	for i := range s {
		deviation := math.Sqrt2 * math.Erfinv(2*(float64(i)+.5)/spreadSteps-1)
		s[i] = int32(min(max(1, math.Round(median*math.Exp(sigma*deviation))), float64(most)))
	}
	return s
}

func (s spread) draw(c *chance) int { return int(s[c.below(len(s))]) }
