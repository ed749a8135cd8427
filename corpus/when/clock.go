package when

// clock reads a time of day: T16:00:00, then nothing, Z, +04 or +04:30. The
// value keeps it as written; the day is the one that stands before it.
func (p *parser) clock(d *point, allowed bool) {
	start := p.i
	switch {
	case !allowed:
		p.failSeen(start, "a time of day", "dates of an interval or a set have none")
	case d.q != [3]qualifier{} || masked(d.year) || masked(d.month) || masked(d.day):
		p.failSeen(start, "a time of day", "only a full and certain date has one")
	}
	p.i++
	p.two("hour", 23)
	p.colon()
	minute := p.two("minute", 59)
	p.colon()
	last := 59
	if minute == 59 {
		last = 60 // a leap second
	}
	p.two("second", last)
	p.zone()
	if p.err == nil {
		d.clock = p.s[start:p.i]
	}
}

func (p *parser) zone() {
	if p.accept('Z') || !p.accept('+') && !p.accept('-') {
		return
	}
	p.two("hour", 23)
	if p.accept(':') {
		p.two("minute", 59)
	}
}

func (p *parser) colon() {
	if !p.accept(':') {
		p.fail(p.i, "colon", "a time is written as T16:00:00")
	}
}

func (p *parser) two(what string, last int) int {
	start := p.i
	digits := p.digits(2, what, "a time is written as T16:00:00")
	if p.err != nil {
		return 0
	}
	if masked(digits) || atoi(digits) > last {
		p.failSeen(start, what+" "+digits, what+"s are 00 to "+string([]byte{byte('0' + last/10), byte('0' + last%10)}))
	}
	return atoi(digits)
}
