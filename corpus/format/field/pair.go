package field

// apart makes two rows of one that holds a question and its answer.
func apart(rows []Row) []Row {
	var out []Row
	for _, r := range rows {
		if !r.Has(Question) && !r.Has(Answer) {
			out = append(out, r)
			continue
		}
		if r.Has(Text) {
			out = append(out, r)
		}
		if r.Has(Question) {
			out = append(out, r.part(Question, "question", Label, Forename, Surname, Who, Role, Organization))
		}
		if r.Has(Answer) {
			out = append(out, r.part(Answer, "answer", Respondent))
		}
	}
	return out
}

// part is the row of one half of a pair, with the fields that are about whoever
// says it.
func (r Row) part(words Field, kind string, who ...Field) Row {
	half := Row{Lines: r.Lines, Values: map[Field]Value{Text: r.Values[words], Kind: {Text: kind}}}
	for _, f := range append([]Field{Document, Title, Date, Place, Event, Address, Language}, who...) {
		if v, ok := r.Values[f]; ok {
			half.Values[f] = v
		}
	}
	if v, ok := r.Values[Respondent]; ok && words == Answer {
		half.Values[Label] = v
	}
	return half
}
