package block

// hashBytes are as many as a hash takes. Each is a byte of the root for every
// block of a small pack, which no compression takes away: with two more, twenty
// thousand turns would have 1.8 kB more before their first result.
const hashBytes = 6

// Hash is the FNV-1a hash of 64 bits, its upper 16 bits folded into the others as
// its authors do. It names a chunk and shows that the right one has arrived; it
// is no guard against somebody who wants two of a name. Among the ten thousand
// chunks of half a million turns the chance that any two share a name is 2 in
// ten million (n²/2^49); [File.Split] then gives an error. A chunk of another
// length is refused whatever its hash.
func Hash(body []byte) uint64 {
	h := uint64(0xcbf29ce484222325)
	for _, c := range body {
		h = (h ^ uint64(c)) * 0x100000001b3
	}
	return h>>48 ^ h&(1<<48-1)
}

func appendHash(out []byte, hash uint64) []byte {
	for i := range hashBytes {
		out = append(out, byte(hash>>(8*i)))
	}
	return out
}

// hashAt is the hash that stands as number i of some.
func hashAt(in []byte, i int) uint64 {
	hash := uint64(0)
	for j, b := range in[hashBytes*i : hashBytes*(i+1)] {
		hash |= uint64(b) << (8 * j)
	}
	return hash
}

const digits = "0123456789abcdefghjkmnpqrstvwxyz"

// name is a hash as a name of 10 letters and digits.
func name(hash uint64) string {
	var b [10]byte
	for i := range b {
		b[len(b)-1-i] = digits[hash&31]
		hash >>= 5
	}
	return string(b[:])
}
