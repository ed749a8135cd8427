package charset_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	xcharset "golang.org/x/net/html/charset"

	"lectern/corpus/charset"
	"lectern/corpus/format"
)

// encoded is a text in an encoding.
func encoded(t testing.TB, text, name string) []byte {
	t.Helper()
	e, _ := xcharset.Lookup(name)
	if e == nil {
		t.Fatalf("no encoding %q", name)
	}
	b, err := e.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return b
}

// Made-up sentences, long enough for a guess.
const (
	german   = "Sehr geehrte Präsidentin, die Fähre über den großen Fluss fährt nur für Schüler, und das müssen wir ändern. Für übrige Gäste öffnet sie später.\n"
	french   = "Monsieur le président, la réunion a été reportée à l'été, et nos élèves espèrent être reçus à l'école dès la rentrée. Voilà où nous en étions.\n"
	russian  = "Уважаемый председатель, паром через большую реку ходит только для школьников, и мы должны это изменить до осени этого года.\n"
	greek    = "Κύριε Πρόεδρε, το πλοίο διασχίζει τον μεγάλο ποταμό μόνο για τους μαθητές και πρέπει να το αλλάξουμε πριν από το φθινόπωρο.\n"
	hebrew   = "אדוני היושב ראש, המעבורת חוצה את הנהר הגדול רק בשביל התלמידים ואנחנו חייבים לשנות את זה לפני הסתיו הקרוב.\n"
	arabic   = "سيدي الرئيس، العبارة تعبر النهر الكبير من أجل التلاميذ فقط ويجب علينا أن نغير ذلك قبل الخريف القادم.\n"
	japanese = "議長、この渡し船は学校の生徒だけのために大きな川を渡っています。秋までにこれを変えなければなりません。\n"
	korean   = "의장님, 이 나룻배는 학생들만을 위해 큰 강을 건넙니다. 가을이 오기 전에 이것을 바꾸어야 합니다.\n"
	chinese  = "主席,这艘渡船只为学生们过大河。在秋天到来之前我们必须改变这种情况,让所有的人都能过河。\n"
	taiwan   = "主席,這艘渡船只為學生們過大河。在秋天到來之前我們必須改變這種情況,讓所有的人都能過河。\n"
)

func TestWhatTheFileSaysIsBelieved(t *testing.T) {
	xml := func(label, text string) string {
		return `<?xml version="1.0" encoding="` + label + `"?>` + "\n<p>" + text + "</p>\n"
	}
	meta := func(label, text string) string {
		return "<!DOCTYPE html>\n<meta http-equiv=content-type content='text/html; charset=" + label + "'>\n<p>" + text + "\n"
	}
	for _, c := range []struct{ name, text, as, asked, want string }{
		{"a byte-order mark before all", "\ufeff" + meta("big5", german), "utf-8", "koi8-r", "utf-8"},
		{"an XML declaration", xml("windows-1250", "Příliš žluťoučký kůň"), "windows-1250", "", "windows-1250"},
		{"the head of a page", meta("Shift_JIS", japanese), "shift_jis", "", "shift_jis"},
		{"before what a person says", xml("koi8-r", russian), "koi8-r", "windows-1251", "koi8-r"},
		{"Latin-1 as browsers take it", meta("ISO-8859-1", french), "windows-1252", "", "windows-1252"},
		{"UTF-8", xml("UTF-8", german), "utf-8", "", "utf-8"},
		{"an encoding of seven bits", meta("iso-2022-jp", japanese), "iso-2022-jp", "", "iso-2022-jp"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := charset.Decode(encoded(t, c.text, c.as), c.asked)
			if d.Text != c.text || d.Encoding != c.want || len(d.Doubts) > 0 {
				t.Errorf("it is %s, %q, doubts %v", d.Encoding, d.Text, d.Doubts)
			}
		})
	}
}

func TestTextDeclaresNothing(t *testing.T) {
	text := "We talked about <meta charset=big5> today: " + german
	if d := charset.Decode(encoded(t, text, "windows-1252"), ""); d.Text != text || d.Encoding != "windows-1252" || d.Declared {
		t.Errorf("it is %s, declared %t, %q", d.Encoding, d.Declared, d.Text)
	}
}

func TestAPersonIsBelievedWhereTheFileIsNoUTF8(t *testing.T) {
	for _, c := range []struct{ name, text, as, asked, want string }{
		{"its own encoding", "Příliš žluťoučký kůň", "windows-1250", "windows-1250", "windows-1250"},
		{"a label of the WHATWG", russian, "windows-1251", "cp1251", "windows-1251"},
		{"UTF-8 all the same", german, "utf-8", "windows-1250", "utf-8"},
		{"an encoding of seven bits", japanese, "iso-2022-jp", "iso-2022-jp", "iso-2022-jp"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := charset.Decode(encoded(t, c.text, c.as), c.asked)
			if d.Text != c.text || d.Encoding != c.want || len(d.Doubts) > 0 {
				t.Errorf("it is %s, %q, doubts %v", d.Encoding, d.Text, d.Doubts)
			}
		})
	}
}

// A guess is right for whole sentences; nobody promises it for a word.
func TestAGuessIsMadeWhereNobodySaysAnything(t *testing.T) {
	for _, c := range []struct{ text, as string }{
		{german, "windows-1252"}, {french, "windows-1252"}, {russian, "windows-1251"}, {russian, "koi8-r"}, {greek, "iso-8859-7"},
		{arabic, "windows-1256"}, {japanese, "shift_jis"}, {japanese, "euc-jp"}, {korean, "euc-kr"},
		{chinese, "gb18030"}, {taiwan, "big5"}, {german, "utf-16le"}, {french, "utf-16be"},
	} {
		t.Run(c.as, func(t *testing.T) {
			text := strings.Repeat("ANN LEE: "+c.text, 4)
			d := charset.Decode(encoded(t, text, c.as), "")
			if d.Text != text || d.Declared {
				t.Errorf("it was taken for %s: %.80q", d.Encoding, d.Text)
			}
		})
	}
}

func TestWhatIsDoubtfulIsSaid(t *testing.T) {
	for _, c := range []struct {
		name, src, asked, encoding string
		want                       format.Doubt
	}{
		{"a label that nobody knows", "<?xml version='1.0' encoding='utf-99'?><p>Größe</p>", "", "utf-8",
			format.Doubt{At: 30, Message: `no encoding is called "utf-99"; the file was read as utf-8`, Hint: "mend what the file says"}},
		{"a label that is wrong", "<?xml version='1.0' encoding='latin1'?><p>Größe</p>", "", "utf-8",
			format.Doubt{At: 30, Message: "the file says that it is windows-1252, and its bytes are UTF-8: they were read so", Hint: "mend what the file says"}},
		{"an encoding that nobody knows", "Größe", "utf-99", "utf-8",
			format.Doubt{Message: `no encoding is called "utf-99"; the file was read as utf-8`, Hint: `write it as "windows-1250" or "big5"`}},
		{"bytes that the encoding has no character for", "<meta charset=euc-jp>\xFF!", "", "euc-jp",
			format.Doubt{At: 21, Message: `euc-jp has no character for some bytes; they are shown as "` + "\uFFFD" + `", 1 in all`, Hint: "name the encoding that the file is in, with --encoding or in lectern.toml"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := charset.Decode([]byte(c.src), c.asked)
			if len(d.Doubts) != 1 || d.Doubts[0] != c.want || d.Encoding != c.encoding {
				t.Errorf("read as %s with %+v, want %s with %+v", d.Encoding, d.Doubts, c.encoding, c.want)
			}
		})
	}
}

// The guess of the detector is one of several that it makes side by side.
func TestAGuessIsTheSameEachTime(t *testing.T) {
	src := encoded(t, "ANN LEE: "+greek, "windows-1253")
	first := charset.Decode(src, "")
	for range 50 {
		if d := charset.Decode(src, ""); d.Encoding != first.Encoding {
			t.Fatalf("it was taken for %s, then for %s", first.Encoding, d.Encoding)
		}
	}
}

// FuzzDecode: whatever the bytes, the text is UTF-8, and every doubt lies in it.
func FuzzDecode(f *testing.F) {
	for _, c := range []struct{ text, as string }{{german, "windows-1252"}, {russian, "koi8-r"}, {japanese, "iso-2022-jp"}, {taiwan, "big5"}, {german, "utf-16le"}} {
		f.Add(encoded(f, c.text, c.as), "")
		f.Add(encoded(f, c.text, c.as), c.as)
	}
	f.Add([]byte("<?xml version='1.0' encoding='euc-kr'?>\xFF\xFE"), "x")
	f.Add([]byte("\xFF\xFE\x00"), "")
	f.Fuzz(func(t *testing.T, src []byte, encoding string) {
		d := charset.Decode(src, encoding)
		if !utf8.ValidString(d.Text) || d.Encoding == "" {
			t.Errorf("%q as %q is no UTF-8", src, d.Encoding)
		}
		for _, doubt := range d.Doubts {
			if doubt.At < 0 || doubt.At > len(d.Text) || doubt.Message == "" {
				t.Errorf("%q: a doubt outside of the text: %+v", src, doubt)
			}
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	for _, c := range []struct{ name, text, as string }{{"utf-8", german, "utf-8"}, {"windows-1252", german, "windows-1252"}, {"big5", taiwan, "big5"}} {
		src := encoded(b, strings.Repeat(c.text, 4000), c.as)
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			for b.Loop() {
				charset.Decode(src, "")
			}
		})
	}
}
