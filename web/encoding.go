package web

import (
	"strconv"
	"strings"
)

// The codings that a file can be sent in, the smallest first.
const (
	brotli   = "br"
	gzip     = "gzip"
	identity = "identity"
)

// accepted is what an Accept-Encoding header says: a weight for each coding
// that it names. See RFC 9110, section 12.5.3.
type accepted struct {
	weights map[string]float64
}

// parseAccept reads a header. A member with a weight that is none is taken as
// not there.
func parseAccept(header string) accepted {
	a := accepted{weights: map[string]float64{}}
	for member := range strings.SplitSeq(header, ",") {
		coding, parameters, _ := strings.Cut(member, ";")
		coding = strings.ToLower(strings.TrimSpace(coding))
		if coding == "x-gzip" {
			coding = gzip
		}
		if weight, ok := parseWeight(parameters); ok && coding != "" {
			a.weights[coding] = weight
		}
	}
	return a
}

// parseWeight reads "q=0.5"; nothing at all is 1.
func parseWeight(parameters string) (float64, bool) {
	parameters = strings.TrimSpace(parameters)
	if parameters == "" {
		return 1, true
	}
	name, value, _ := strings.Cut(parameters, "=")
	if !strings.EqualFold(strings.TrimSpace(name), "q") {
		return 0, false
	}
	value = strings.TrimSpace(value)
	q, err := strconv.ParseFloat(value, 64)
	if err != nil || !(q >= 0 && q <= 1) || len(value) > len("0.123") {
		return 0, false
	}
	return q, true
}

// notNamed is the weight of sending a file as it is to a client that did not
// say what it thinks of that: allowed, but after all that it asked for.
const notNamed = 0.0001

func (a accepted) weight(coding string) float64 {
	if w, ok := a.weights[coding]; ok {
		return w
	}
	if w, ok := a.weights["*"]; ok {
		return w
	}
	if coding == identity {
		return notNamed
	}
	return 0
}

// choose is the coding to send, or "" where the client refuses all there are.
// Of those it likes equally well the smallest wins.
func (a accepted) choose(f *served) string {
	best, most := "", 0.0
	for _, coding := range []string{brotli, gzip, identity} {
		if w := a.weight(coding); w > most && f.has(coding) {
			best, most = coding, w
		}
	}
	return best
}
