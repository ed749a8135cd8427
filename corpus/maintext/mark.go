package maintext

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// prefix begins the names of the attributes that number the elements. Each
// element has a name of its own, not a value: where readability makes one
// element of two, it copies attributes from one to the other, and both survive.
const prefix = "data-lectern-"

// page is a page whose elements are numbered.
type page struct {
	marked   strings.Builder
	elements int
	words    []stretch
}

// stretch is where words stand in the page, and in which element: 0 for none.
type stretch struct{ start, end, element int }

// mark numbers the start tags of a page, from 1.
func mark(src string) *page {
	p := &page{}
	p.marked.Grow(len(src) + len(src)/4)
	z := html.NewTokenizer(strings.NewReader(src))
	open := stack{}
	for at := 0; ; {
		kind := z.Next()
		raw := len(z.Raw())
		text := src[at : at+raw]
		switch kind {
		case html.ErrorToken:
			p.marked.WriteString(src[at:])
			return p
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			p.start(text, len(name))
			if kind == html.StartTagToken && !void[string(name)] {
				open.push(string(name), p.elements)
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			open.pop(string(name))
			p.marked.WriteString(text)
		default:
			if kind == html.TextToken && strings.Trim(text, " \t\r\n\f") != "" {
				p.words = append(p.words, stretch{at, at + raw, open.top()})
			}
			p.marked.WriteString(text)
		}
		at += raw
	}
}

// start copies a start tag with its number after its name.
func (p *page) start(tag string, name int) {
	p.elements++
	at := min(1+name, len(tag))
	p.marked.WriteString(tag[:at])
	p.marked.WriteString(" " + prefix)
	p.marked.WriteString(strconv.Itoa(p.elements))
	p.marked.WriteString(" ")
	p.marked.WriteString(tag[at:])
}

func numberOf(attribute string) (int, bool) {
	s, ok := strings.CutPrefix(attribute, prefix)
	if !ok {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}

// stack are the elements that are open.
type stack struct {
	names   []string
	numbers []int
	open    map[string]int // how many of each name
}

func (s *stack) push(name string, number int) {
	if s.open == nil {
		s.open = map[string]int{}
	}
	s.names, s.numbers = append(s.names, name), append(s.numbers, number)
	s.open[name]++
}

// pop closes the last element of that name and those in it; without one it does
// nothing.
func (s *stack) pop(name string) {
	for s.open[name] > 0 {
		last := len(s.names) - 1
		closed := s.names[last]
		s.names, s.numbers = s.names[:last], s.numbers[:last]
		if s.open[closed]--; closed == name {
			return
		}
	}
}

func (s *stack) top() int {
	if len(s.numbers) == 0 {
		return 0
	}
	return s.numbers[len(s.numbers)-1]
}

// void are the elements that hold nothing and are never closed.
var void = map[string]bool{
	"area": true, "base": true, "br": true, "col": true, "embed": true, "hr": true, "img": true, "input": true,
	"link": true, "meta": true, "param": true, "source": true, "track": true, "wbr": true,
}
