package query

import (
	"fmt"
	"strconv"
	"strings"
)

// nearWord is the operator, in capitals as OR is.
const nearWord = "NEAR"

// How many words may stand between the two sides of NEAR: unless something else
// is said, and at most. Chosen; a longer stretch is no neighbourhood.
const (
	UsualBetween = 10
	MostBetween  = 50
)

// isNear tells whether a word is the operator, with a number or without.
func isNear(word string) bool { return word == nearWord || strings.HasPrefix(word, nearWord+"/") }

// near reads a part and the parts that NEAR ties to it. "a NEAR b NEAR c" is
// "a NEAR b" and "b NEAR c".
func (p *parser) near(depth int) Node {
	if isNear(p.bare()) {
		at := p.at
		p.between()
		p.fault(at, p.at, "NEAR has nothing before it", `write "NEAR" in quotes to find the word`)
		return nil
	}
	at := p.at
	left := p.unary(depth)
	var parts []Node
	for p.more() && isNear(p.bare()) {
		sign := p.at
		n := p.between()
		if !p.more() || p.src[p.at] == ')' || p.bare() == "OR" || isNear(p.bare()) {
			p.fault(sign, p.at, "NEAR has nothing behind it", `write "NEAR" in quotes to find the word`)
			break
		}
		next := p.at
		right := p.unary(depth)
		if p.operand(left, at, sign) && p.operand(right, next, p.at) {
			parts = append(parts, Near{left, right, n})
		} else {
			parts = appendPart(appendPart(parts, left), right)
		}
		left, at = right, next
	}
	if parts == nil {
		return left
	}
	return and(parts)
}

// between takes the operator and says how many words may stand between.
func (p *parser) between() int {
	at := p.at
	word := p.bare()
	p.at += len(word)
	digits, ok := strings.CutPrefix(word, nearWord+"/")
	if !ok {
		return UsualBetween
	}
	n, err := strconv.Atoi(digits)
	switch {
	case digits == "" || strings.Trim(digits, "0123456789") != "":
		p.fault(at, p.at, "NEAR/ has no number", fmt.Sprintf("write how many words may stand between, as in NEAR/5; it is taken for NEAR/%d", UsualBetween))
		return UsualBetween
	case err != nil || n > MostBetween:
		p.fault(at, p.at, fmt.Sprintf("more than %d words between", MostBetween), fmt.Sprintf("it is taken for NEAR/%d", MostBetween))
		return MostBetween
	case n < 1:
		p.fault(at, p.at, "NEAR/ counts from 1", `it is taken for NEAR/1; for words right beside each other write a phrase in quotes`)
		return 1
	}
	return n
}

// operand tells whether NEAR can stand beside a part, and says so where not.
func (p *parser) operand(n Node, at, end int) bool {
	if canBeNear(n) {
		return true
	}
	end = at + len(strings.TrimRight(p.src[at:end], " \t\r\n"))
	p.fault(at, max(end, at+1), "NEAR stands between words, phrases and groups of OR of these", "both sides are looked for anywhere in the turn")
	return false
}

func canBeNear(n Node) bool {
	switch n := n.(type) {
	case Word, Phrase, Prefix, Fuzzy:
		return true
	case Or:
		for _, part := range n {
			if !canBeNear(part) {
				return false
			}
		}
		return true
	}
	return false
}
