package query

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// Bounds of a query, chosen: longer or deeper ones are not typed by people.
const (
	maxBytes  = 2000
	maxDepth  = 32
	maxFaults = 10 // that are told of by themselves
)

// Parse reads what was typed; QUERY.md holds the grammar. Words stand beside
// each other for "and"; OR, in capitals, and parentheses group; NEAR/n stands
// between two words; a hyphen before a word leaves it out; quotes hold a phrase;
// a star or a tilde behind a word loosens it; name:value narrows. Faults are in
// the order of their places, the last of many for all that follow; the query holds
// all that was understood.
func Parse(typed string) (Query, []Fault) {
	p := &parser{src: typed}
	if len(typed) > maxBytes {
		cut := maxBytes
		for cut > 0 && !utf8.RuneStart(typed[cut]) {
			cut--
		}
		p.src = typed[:cut]
		p.fault(cut, len(typed), fmt.Sprintf("the query is longer than %d bytes", maxBytes), "the rest is left out")
	}
	var parts []Node
	for {
		parts = appendPart(parts, p.or(0))
		if !p.more() {
			break
		}
		// Only a parenthesis that closes nothing ends a query before its end.
		p.fault(p.at, p.at+1, `")" closes nothing`, "")
		p.at++
	}
	slices.SortStableFunc(p.faults, func(a, b Fault) int { return a.At - b.At })
	return Query{Root: and(parts)}, few(p.faults)
}

// few are the first of many faults, and one that says how many follow.
func few(faults []Fault) []Fault {
	if len(faults) <= maxFaults {
		return faults
	}
	rest := faults[maxFaults-1:]
	return append(faults[:maxFaults-1:maxFaults-1], Fault{rest[0].At, rest[0].End, fmt.Sprintf("here and behind it %d places are not understood", len(rest)), ""})
}

type parser struct {
	src    string
	at     int
	faults []Fault
}

func (p *parser) fault(at, end int, message, hint string) {
	p.faults = append(p.faults, Fault{at, end, message, hint})
}

// more skips blanks and tells whether anything follows.
func (p *parser) more() bool {
	for p.at < len(p.src) && blank(p.src[p.at]) {
		p.at++
	}
	return p.at < len(p.src)
}

func blank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// or reads alternatives until a closing parenthesis or the end.
func (p *parser) or(depth int) Node {
	var parts []Node
	for {
		parts = appendAny(parts, p.and(depth))
		at := p.at
		if !p.keyword() {
			break
		}
		if len(parts) == 0 {
			p.fault(at, p.at, "OR has nothing before it", `write "OR" in quotes to find the word`)
		}
		if !p.more() || p.src[p.at] == ')' {
			p.fault(at, at+2, "OR has nothing behind it", `write "OR" in quotes to find the word`)
		}
	}
	switch len(parts) {
	case 0:
		return nil
	case 1:
		return parts[0]
	}
	return Or(parts)
}

// keyword takes an OR that stands alone.
func (p *parser) keyword() bool {
	if !p.more() || p.bare() != "OR" {
		return false
	}
	p.at += 2
	return true
}

func (p *parser) and(depth int) Node {
	var parts []Node
	for p.more() && p.src[p.at] != ')' && p.bare() != "OR" {
		parts = appendPart(parts, p.near(depth))
	}
	return and(parts)
}

func and(parts []Node) Node {
	var flat And
	for _, part := range parts {
		if inner, ok := part.(And); ok {
			flat = append(flat, inner...)
			continue
		}
		flat = append(flat, part)
	}
	switch len(flat) {
	case 0:
		return nil
	case 1:
		return flat[0]
	}
	return flat
}

// appendPart appends a part unless there is none.
func appendPart(parts []Node, part Node) []Node {
	if part == nil {
		return parts
	}
	return append(parts, part)
}

// appendAny appends an alternative; alternatives of an alternative are its own.
func appendAny(parts []Node, part Node) []Node {
	if inner, ok := part.(Or); ok {
		return append(parts, inner...)
	}
	return appendPart(parts, part)
}

func (p *parser) unary(depth int) Node {
	at := p.at
	if p.src[p.at] != '-' {
		return p.primary(depth)
	}
	p.at++
	if p.at == len(p.src) || blank(p.src[p.at]) || p.src[p.at] == ')' {
		return nil // a dash between words, as people type it
	}
	if depth >= maxDepth {
		return p.tooDeep(at)
	}
	// A second hyphen takes in again what the first left out.
	switch inner := p.unary(depth + 1).(type) {
	case nil:
		return nil
	case Not:
		return inner.Node
	default:
		return Not{inner}
	}
}

func (p *parser) tooDeep(at int) Node {
	p.fault(at, len(p.src), fmt.Sprintf("more than %d groups within each other", maxDepth), "the rest is left out")
	p.at = len(p.src)
	return nil
}

func (p *parser) primary(depth int) Node {
	at := p.at
	switch {
	case p.src[at] == '(':
		return p.group(depth)
	case quoteAt(p.src[at:]) > 0:
		return phrase(p.quoted())
	}
	word := p.bare()
	if name, _, ok := strings.Cut(word, ":"); ok && slices.Contains(Names, Name(strings.ToLower(name))) {
		return p.field(Name(strings.ToLower(name)), len(name)+1)
	}
	p.at += len(word)
	p.unknownField(word, at)
	if !holdsWord(word) {
		return nil // punctuation alone finds nothing and hides nothing
	}
	if word == "OR" || isNear(word) { // behind a hyphen; alone it would be read as the operator
		return phrase(word)
	}
	return p.loose(word, at)
}

func (p *parser) group(depth int) Node {
	at := p.at
	if depth >= maxDepth {
		return p.tooDeep(at)
	}
	p.at++
	inner := p.or(depth + 1)
	if p.more() && p.src[p.at] == ')' {
		p.at++
		return inner
	}
	p.fault(at, at+1, `"(" is not closed`, "it is taken to close at the end")
	return inner
}

func phrase(text string) Node {
	text = strings.Join(strings.Fields(text), " ")
	if !holdsWord(text) {
		return nil
	}
	return Phrase{text}
}

// unknownField warns of "foo:bar", which is then looked for as words: people
// paste "10:30" and addresses too, so only letters before the colon count.
func (p *parser) unknownField(word string, at int) {
	name, value, ok := strings.Cut(word, ":")
	if !ok || name == "" || value == "" || strings.HasPrefix(value, "/") || strings.ContainsFunc(name, notLetter) {
		return
	}
	names := make([]string, len(Names))
	for i, n := range Names {
		names[i] = string(n) + ":"
	}
	p.fault(at, at+len(name)+1, fmt.Sprintf("there is no field %q, so its words are looked for", name), "the fields are "+strings.Join(names, " "))
}

// quoted reads a phrase; the parser stands at its opening quote. An unclosed
// one goes to the end: it is still being typed.
func (p *parser) quoted() string {
	at := p.at
	p.at += quoteAt(p.src[p.at:])
	from := p.at
	for p.at < len(p.src) {
		if width := quoteAt(p.src[p.at:]); width > 0 {
			text := p.src[from:p.at]
			p.at += width
			return text
		}
		p.at++
	}
	p.fault(at, at+quoteAt(p.src[at:]), "the quotation is not closed", "it is taken to close at the end")
	return p.src[from:]
}

// bare is the run of characters at hand that no blank, quote or parenthesis
// breaks.
func (p *parser) bare() string {
	end := p.at
	for end < len(p.src) && !blank(p.src[end]) && p.src[end] != '(' && p.src[end] != ')' && quoteAt(p.src[end:]) == 0 {
		end++
	}
	return p.src[p.at:end]
}
