package charset

import (
	"bytes"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/saintfish/chardet"
	"golang.org/x/net/html/charset"

	"lectern/corpus/format"
)

// sample is how many bytes an encoding is guessed from, the first that is no
// UTF-8 among them.
const sample = 64 << 10

// sure is the confidence in percent from which a guess is worth more than
// Windows-1252, which gives a character to every byte. Chosen by the table of
// the test.
const sure = 25

// guess decodes what nobody has named, and is not UTF-8.
func guess(src []byte) format.Decoded {
	if order := wide(src); order != "" {
		e, name := charset.Lookup(order)
		d := by(src, e, name)
		d.Declared = false
		return d
	}
	d := plain(src)
	if d.Encoding == "utf-8" { // with a few bytes that are not
		return d
	}
	for _, r := range candidates(around(src)) {
		e, name := charset.Lookup(strings.Replace(r.Charset, "GB-", "gb", 1)) // the detector's own spelling
		if e == nil || name == "replacement" || r.Confidence < sure || name == "windows-1252" && !written(d.Text, name) {
			continue
		}
		if name == "windows-1252" {
			return d
		}
		if text, lost, _ := decoded(src, e); lost == 0 && written(text, name) {
			return format.Decoded{Text: text, Encoding: name}
		}
	}
	return d
}

// written tells that a text looks like one of the language of its encoding.
// Chinese read as Japanese gives rare characters and no kana, of which Japanese
// has more than a tenth; read as a language of western Europe, it gives letters
// with accents only, of which no such language has one in three.
func written(text, encoding string) bool {
	kana, other, all := 0, 0, 0
	for _, c := range text {
		switch {
		case c >= 0x3040 && c < 0x3100:
			kana++
			fallthrough
		case c >= utf8.RuneSelf:
			other++
			fallthrough
		case c > ' ':
			all++
		}
	}
	switch encoding {
	case "euc-jp", "shift_jis":
		return kana*10 > other
	case "windows-1252":
		return other*3 < all
	}
	return true
}

// candidates are what the detector holds possible, the likeliest first, among
// equals in the order of their names: the detector's own order is left to
// chance.
func candidates(sample []byte) []chardet.Result {
	all, err := chardet.NewTextDetector().DetectAll(sample)
	if err != nil {
		return nil
	}
	sort.SliceStable(all, func(i, j int) bool {
		if all[i].Confidence != all[j].Confidence {
			return all[i].Confidence > all[j].Confidence
		}
		return all[i].Charset < all[j].Charset
	})
	return all
}

// around is the stretch of the source to guess from.
func around(src []byte) []byte {
	at := 0
	for at < len(src) {
		c, n := utf8.DecodeRune(src[at:])
		if c == utf8.RuneError && n == 1 {
			break
		}
		at += n
	}
	start := max(0, at-sample/8)
	if nl := bytes.IndexByte(src[start:at], '\n'); start > 0 && nl >= 0 {
		start += nl + 1 // no character begins before a line
	}
	return src[start:min(len(src), start+sample)]
}

// wide tells UTF-16 without a byte-order mark by the NULs of its ASCII, which
// stand at every other byte.
func wide(src []byte) string {
	head := src[:min(len(src), sample)]
	var nul [2]int
	for i, c := range head {
		if c == 0 {
			nul[i%2]++
		}
	}
	half := len(head) / 2
	switch {
	case half < 4 || len(src)%2 == 1:
	case nul[1]*10 > half*4 && nul[0]*20 < half:
		return "utf-16le"
	case nul[0]*10 > half*4 && nul[1]*20 < half:
		return "utf-16be"
	}
	return ""
}
