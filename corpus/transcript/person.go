package transcript

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// person is what a label says of who speaks.
type person struct {
	part  part
	name  string // without titles and roles, as printed; "" where none is
	title string // what comes before the name: "Mr.", "PRIME MINISTER"
	role  string // what stands in brackets or after a comma
	place string // the place or outlet of "From NAME, PLACE"
	full  bool   // the name has a forename
}

// personOf takes a label apart.
func personOf(printed string) person {
	core, brackets := splitBrackets(printed)
	if inside := strings.Trim(brackets, "（）"); core == "" && strings.HasPrefix(brackets, "（") && caselessScript(inside) {
		core, brackets = inside, "" // "○（水野花子議長）"
	}
	p := person{part: partOf(core), role: trim(strings.Trim(brackets[:bracketed(brackets)], "()（）[]"))}
	if core == "" {
		p.part = withheld
		if got := partOf(brackets); got != noPart {
			p.part = got
		}
		return p
	}
	if near := partNear(core); p.part == noPart && near != noPart && upper(core) {
		p.part = near // a slip such as OPERTATOR is nobody's name
	}
	if rest, ok := strings.CutPrefix(core, "From "); ok {
		core = rest
		if name, place, ok := strings.Cut(core, ","); ok {
			core, p.place = name, trim(place)
		}
	} else if name, role, ok := strings.Cut(core, ","); ok && p.role == "" {
		core, p.role = name, withoutDegrees(trim(role))
	} else if ok {
		core = name
	}
	if p.part == noPart && (personal(p.role) && officeWithin(fields(core)) || courteous(p.role)) {
		who := personOf(p.role) // The Minister for Tides (Ms. Ada Fenwick)
		who.role = core
		return who
	}
	if p.part == noPart && (definitePost(core) || officeAlone(core)) && nameAlone(p.role) {
		if who := personOf(p.role); who.part == noPart {
			who.role = core
			return who
		}
	}
	if p.part != noPart {
		if strings.ContainsAny(p.role, "0123456789") || !personal(p.role) && !(p.part == chair && nameAlone(p.role)) {
			p.role = ""
		}
		return p
	}
	if courteous(core) {
		core = strings.TrimSuffix(core, "君")
	}
	if wholly(core) {
		p.title = core
		return p
	}
	p.splitTitle(core)
	return p
}

// courteous tells a name in the way of the records of Japan: "水野花子君", as in
// "知事（水野花子君）".
func courteous(s string) bool {
	return strings.HasSuffix(s, "君") && utf8.RuneCountInString(s) > 2
}

// personal tells that what stands in the brackets of an office is a name: "The
// PRESIDING OFFICER (Mr. Kyl)".
func personal(s string) bool {
	words := fields(s)
	return courteous(s) || len(words) > 1 && honorifics[strings.ToLower(strings.Trim(words[0], "."))]
}

// splitTitle parts the titles before a name from the name. "Prime Minister of
// Libya Ali Zeidan" has four words of title; "Mr. SMITH of Ohio" keeps Ohio with
// the name, which tells him from another.
func (p *person) splitTitle(core string) {
	words := fields(core)
	placed := !nameAtEnd(core)
	n := 0
	for i, w := range words {
		key := strings.ToLower(strings.Trim(w, ".,"))
		switch {
		case honorifics[key] && i == n, offices[key] && !placed, offices[key] && i == n:
			n = i + 1
		case n > 0 && i == n && !placed && (key == "of" || key == "for"):
			n = officeEnd(words, i)
		}
	}
	p.title, p.name = strings.Join(words[:n], " "), strings.Join(words[n:], " ")
	rest := len(words) - n
	p.full = !placed && (rest >= 2 && n == 0 || rest >= 3 || rest == 2 && officeTitle(p.title))
	if rest == 1 && n == 0 {
		p.full = han(p.name)
	}
	if rest == 2 && initial(words[n]) {
		p.full = false // S. O'BRIEN may be two people in two documents
	}
}

// initial tells one letter with or without a period.
func initial(s string) bool { return utf8.RuneCountInString(strings.TrimSuffix(s, ".")) == 1 }

// officeEnd is the first word after "of X" or "for X Y" within a title: the
// last two words of the label are the name.
func officeEnd(words []string, i int) int {
	if len(words)-i < 3 {
		return i
	}
	return len(words) - 2
}

func officeTitle(s string) bool { return officeWithin(fields(s)) }

// nameAtEnd tells that a label with "of" names a person after the place, as in
// "Prime Minister of Libya Ali Zeidan" but not in "Mr. SMITH of New Jersey".
func nameAtEnd(core string) bool {
	before, _, ok := strings.Cut(core, " of ")
	words := fields(before)
	return !ok || len(words) > 0 && offices[strings.ToLower(words[len(words)-1])]
}

// surnames are the most frequent Chinese family names: a label of two to four
// Han characters that begins with one is taken for a full name.
const surnames = "王李張张劉刘陳陈楊杨黃黄趙赵吳吴周徐孫孙馬马朱胡郭何高林羅罗鄭郑梁謝谢宋唐許许韓韩馮冯鄧邓曹彭曾蕭肖田董袁潘蔡蔣蒋余杜葉叶程蘇苏魏呂吕丁任沈姚盧卢姜崔鍾钟譚谭陸陆汪范金石廖賈贾夏韋韦付方白鄒邹孟熊秦邱江尹薛閻阎段雷侯龍龙史陶黎賀贺顧顾毛郝龔龚邵萬万錢钱嚴严覃武戴莫孔向湯汤詹溫温洪游簡简柯莊庄賴赖顏颜紀纪翁鐘歐欧柳卓駱骆饒饶尤"

func han(s string) bool {
	first, n := utf8.DecodeRuneInString(s)
	count := 0
	for _, c := range s {
		if !unicode.Is(unicode.Han, c) {
			return false
		}
		count++
	}
	return n > 0 && count >= 2 && count <= 4 && strings.ContainsRune(surnames, first)
}

// lowered is a name in capitals as running text writes it.
func lowered(s string) string {
	words, all := fields(s), upper(s)
	for i, w := range words {
		if !all && (len(w) < 3 || capitals(w) < 2 || !upper(w)) {
			continue
		}
		if particles[w] || len(w) < 3 && strings.HasSuffix(w, ".") {
			continue
		}
		if i > 0 && particles[strings.ToLower(w)] {
			words[i] = strings.ToLower(w)
			continue
		}
		words[i] = lowerWord(w)
	}
	return strings.Join(words, " ")
}

// lowerWord keeps the capitals after a hyphen, an apostrophe and "Mc".
func lowerWord(w string) string {
	var b strings.Builder
	first := true
	for i, c := range w {
		if first {
			b.WriteRune(c)
		} else {
			b.WriteRune(unicode.ToLower(c))
		}
		first = c == '-' || (c == '\'' || c == '’') && i == 1 || strings.HasPrefix(w, "Mc") && i == 1 || c == '.'
	}
	return b.String()
}
