package index

import "encoding/binary"

// Bytes writes a run, to be read by [ReadRun]: one that was built elsewhere is
// merged as if it had been built here.
func (r *Run) Bytes() []byte {
	out := []byte{version, r.options.Word, r.options.Pair}
	out = binary.AppendUvarint(out, uint64(r.terms.len()))
	for n := range r.terms.len() {
		term := r.terms.term(uint32(n))
		out = binary.AppendUvarint(out, uint64(len(term)))
		out = append(out, term...)
	}
	out = binary.AppendUvarint(out, uint64(len(r.docs)))
	for _, d := range r.docs {
		out = binary.AppendUvarint(out, uint64(d.turns))
	}
	return append(out, r.stream...)
}

// ReadRun reads a run that Bytes wrote. All of it is checked.
func ReadRun(b []byte) (*Run, error) {
	r := reader{b: b}
	if r.byte() != version {
		return nil, errDamaged
	}
	run := &Run{options: Options{Word: r.byte(), Pair: r.byte()}, terms: newTable()}
	if run.options.Word == run.options.Pair {
		return nil, errDamaged
	}
	for n := r.number(); n > 0 && !r.bad; n-- {
		before, term := run.terms.len(), r.bytes(r.number())
		if run.terms.number(term); run.terms.len() == before || len(term) > 0 && term[0] == run.options.Pair {
			return nil, errDamaged // it stands there twice, or is in the place of pairs
		}
	}
	run.readDocuments(&r)
	run.stream = r.b
	run.check(&r)
	if r.bad || len(r.b) > 0 {
		return nil, errDamaged
	}
	return run, nil
}

// readDocuments reads how many turns the documents have.
func (r *Run) readDocuments(in *reader) {
	turns := 0
	for n := in.number(); n > 0 && !in.bad; n-- {
		d := document{turns: in.number()}
		r.docs = append(r.docs, d)
		turns += d.turns
		in.bad = in.bad || turns > len(in.b)
	}
}

// upTo reads a number that is at most n.
func (r *reader) upTo(n int) uint32 {
	v := r.number()
	if v > n {
		r.b, r.bad = nil, true
		return 0
	}
	return uint32(v)
}

// check goes through the stream as [merge.each] will, and finds where each
// document begins.
func (r *Run) check(in *reader) {
	for i := range r.docs {
		d := &r.docs[i]
		d.at = len(r.stream) - len(in.b)
		r.checkTerms(in)
		for range d.turns {
			if in.bad {
				return
			}
			for n := in.number() >> 1; n > 0 && !in.bad; {
				if in.upTo(r.terms.len()) > 0 {
					n--
				}
			}
			r.checkTerms(in)
		}
	}
}

func (r *Run) checkTerms(in *reader) {
	for n := in.number(); n > 0 && !in.bad; n-- {
		in.upTo(r.terms.len() - 1)
	}
}
