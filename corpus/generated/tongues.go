package generated

import "strings"

var latin = spelling{onsets: strs("bcdfghjklmnprstv"), vowels: strs("aeiou"), codas: []string{"", "n", "r", "l"}, endings: []string{"s", "ed", "s", "ing"}}

// tongues are the languages, the most frequent first.
var tongues = []*tongue{
	{
		tag: "en", of10000: 8000, spelling: latin, ranks: wordRanks, cased: true, roles: true,
		blank: " ", comma: ",", stop: ".", ask: "?", colon: ": ",
		dates:     []string{"in Y", "in Y", "in M", "in M", "in M Y", "on D M", "on D M", "on D M Y", "in the TT0s"},
		relative:  []string{"today", "today", "today", "yesterday", "tomorrow", "last year", "this week", "two years ago"},
		months:    strings.Fields("January February March April May June July August September October November December"),
		reactions: []string{"(Laughter.)", "(Applause.)", "(Laughter.)"}, repairs: []string{" — ", " — ", "… "}, doubts: []string{"(inaudible)", "(inaudible)", "(sic)", "[crosstalk]"},
	},
	{
		tag: "zh", of10000: 900, ranks: characterRanks, colon: "：",
		spelling: spelling{onsets: latin.onsets, vowels: latin.vowels, codas: latin.codas, block: 0x4E00, blocks: 9000},
		comma:    "，", stop: "。", ask: "？",
		dates: []string{"Y年", "M", "Y年M", "MD日", "Y年MD日"}, relative: []string{"今天", "今天", "昨天", "明天", "去年"},
		months:    strings.Fields("1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月"),
		reactions: []string{"（笑）", "（鼓掌）"}, repairs: []string{"……"},
	},
	{
		tag: "es", of10000: 300, ranks: wordRanks, cased: true, blank: " ", comma: ",", stop: ".", ask: "?", colon: ": ",
		spelling: spelling{onsets: strs("bcdfgjlmnñprstvz"), vowels: strs("aeioó"), codas: []string{"", "n", "r", "l"}, endings: []string{"s", "s", "mos"}},
		dates:    []string{"en Y", "en M", "en M de Y", "el D de M", "el D de M de Y"}, relative: []string{"hoy", "ayer", "mañana", "el año pasado"},
		months:    strings.Fields("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
		reactions: []string{"(Aplausos.)", "(Risas.)"}, repairs: []string{"… "},
	},
	{
		tag: "fr", of10000: 200, ranks: wordRanks, cased: true, blank: " ", comma: ",", stop: ".", ask: " ?", colon: " : ",
		spelling: spelling{onsets: strs("bcdfgjlmnpqrstvç"), vowels: strs("aeéiou"), codas: []string{"", "n", "r", "l"}, endings: []string{"s", "s", "ment"}},
		dates:    []string{"en Y", "en M", "en M Y", "le D M", "le D M Y"}, relative: []string{"aujourd’hui", "hier", "demain", "l’année dernière"},
		months:    strings.Fields("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
		reactions: []string{"(Applaudissements.)", "(Rires.)"}, repairs: []string{"… "},
	},
	{
		tag: "de", of10000: 200, ranks: wordRanks, cased: true, blank: " ", comma: ",", stop: ".", ask: "?", colon: ": ",
		spelling: spelling{onsets: strs("bdfghklmnprstvwz"), vowels: strs("aeiouüö"), codas: []string{"", "n", "r", "l"}, endings: []string{"s", "st", "ung"}},
		dates:    []string{"im Jahr Y", "im M", "im M Y", "am D. M", "am D. M Y"}, relative: []string{"heute", "gestern", "morgen", "letztes Jahr"},
		months:    strings.Fields("Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
		reactions: []string{"(Beifall.)", "(Heiterkeit.)"}, repairs: []string{" – "},
	},
	{
		tag: "ar", of10000: 150, ranks: wordRanks, blank: " ", comma: "،", stop: ".", ask: "؟", colon: ": ",
		spelling: spelling{onsets: strs("بتجدرسشصطعفقكلمن"), vowels: strs("اوي"), codas: []string{"", "ن", "ر", "ل"}},
		dates:    []string{"في عام Y", "في M Y", "في D M Y"}, relative: []string{"اليوم", "أمس", "غدا"},
		months:  strings.Fields("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"),
		repairs: []string{"… "},
	},
	{
		tag: "ru", of10000: 150, ranks: wordRanks, cased: true, blank: " ", comma: ",", stop: ".", ask: "?", colon: ": ",
		spelling: spelling{onsets: strs("бвгджзклмнпрстфх"), vowels: strs("аеиоуы"), codas: []string{"", "н", "р", "л"}, endings: []string{"я", "ешь", "ов"}},
		repairs:  []string{" — "},
	},
	{
		tag: "he", of10000: 50, ranks: wordRanks, blank: " ", comma: ",", stop: ".", ask: "?", colon: ": ",
		spelling: spelling{onsets: strs("בגדזחטכלמנספצקרת"), vowels: strs("אוי"), codas: []string{"", "ן", "ר", "ל"}},
		dates:    []string{"בשנת Y", "בM Y", "בD בM Y"}, relative: []string{"היום", "אתמול", "מחר"},
		months:  strings.Fields("ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר"),
		repairs: []string{"… "},
	},
	{
		tag: "ja", of10000: 50, ranks: characterRanks, colon: "：", comma: "、", stop: "。", ask: "？",
		spelling: spelling{onsets: latin.onsets, vowels: latin.vowels, codas: latin.codas, single: []rune("のにはてとをがしたでいなもるすらこれかあきくけさせそちつどねまみめやよりわん"), block: 0x4E00, blocks: 9000},
		dates:    []string{"Y年", "Y年M", "MD日", "Y年MD日"}, relative: []string{"今日", "昨日", "明日"},
		months:    strings.Fields("1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月"),
		reactions: []string{"（笑）"}, repairs: []string{"……"},
	},
}
