package block

// Hash is the FNV-1a hash of 64 bits. It names a chunk and shows that the right
// one has arrived; it is no guard against somebody who wants two of a name.
// Among a million different chunks the chance that any two share a name is
// 3 in a hundred million (n²/2^65), and a chunk of another length is refused
// whatever its hash.
func Hash(body []byte) uint64 {
	h := uint64(0xcbf29ce484222325)
	for _, c := range body {
		h = (h ^ uint64(c)) * 0x100000001b3
	}
	return h
}

const digits = "0123456789abcdefghjkmnpqrstvwxyz"

// name is a hash as a name of 13 letters and digits.
func name(hash uint64) string {
	var b [13]byte
	for i := range b {
		b[len(b)-1-i] = digits[hash&31]
		hash >>= 5
	}
	return string(b[:])
}
