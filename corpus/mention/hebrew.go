package mention

import "strings"

// Hebrew joins "ב", "ל", "מ", "ה" and "ו" to the next word, and to digits by a
// hyphen or maqaf. Years of the Hebrew calendar are left alone: a word of
// letters that count is too often another word.
func hebrew() *language {
	return &language{
		months:   merged(numbering(1, "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר"), map[string]int{"מרס": 3}),
		wordlike: set("מאי יוני יולי מרס מרץ"),
		dayLeads: true,
		caseless: true,
		prefixes: "בלמהושכ",
		prefixed: set("ב ל מ ה ו ש כ"),
		fold:     foldHebrew,

		monthCues:   set("ב מ חודש מאז עד סוף תחילת אמצע ראשית"),
		yearCues:    set("ב מ שנת מאז במהלך עד שנים השנים לפני אחרי סוף תחילת בין"),
		weakCues:    set("ל של"),
		notOf:       set("סך סכום מספר מחיר עלות ערך מינימום מקסימום"),
		settingCues: set("ב שנת"),
		pointers:    set("הקרוב"),
		units: set(`איש אנשים נשים ילדים חיילים שוטרים תלמידים סטודנטים עובדים משפחות נפגעים פליטים קולות חברים מקרים דירות בתים
			חברות מדינות ערים שקל שקלים דולר אירו יורו אלף מיליון מיליארד מאה אחוז אחוזים קילומטר מטר דונם טון ש עמודים שעות דקות
			ימים שבועות חודשים שנה שנים פעמים מקום יום כלי בתי`),
		plural:   func(w string) bool { return strings.HasSuffix(w, "ים") || strings.HasSuffix(w, "ות") },
		numbered: set("סעיף החלטה החלטת מספר עמוד חוק פרק תקנה חדר טיסה קו דגם גרסה סדרה ערוץ בואינג"),

		of:           set("ב ל של שנת"),
		fromWords:    set("מ בין"),
		toWords:      set("עד ל"),
		betweenWords: set("בין"),
		andWords:     set("ו ל"),
		orWords:      set("או"),
		untilWords:   set("עד"),
		articles:     set("- ־ ה ל ב שנת"),

		notSeason: set("תל"),
		beside:    set("יום ב ה ראשון שני שלישי רביעי חמישי שישי שבת"),
		seasons:   map[string]int{"אביב": 21, "קיץ": 22, "סתיו": 23, "חורף": 24},
		quarters:  map[string]int{"ראשון": 1, "הראשון": 1, "ראשונה": 1, "הראשונה": 1, "שני": 2, "השני": 2, "שנייה": 2, "השנייה": 2, "שלישי": 3, "השלישי": 3, "רביעי": 4, "הרביעי": 4, "האחרון": 4},
		tens:      map[string]int{"עשרים": 20, "שלושים": 30, "ארבעים": 40, "חמישים": 50, "שישים": 60, "שבעים": 70, "שמונים": 80, "תשעים": 90},
		ordinal:   map[string]int{},
		plurals:   map[string]unit{"יום": days, "ימים": days, "שבועות": weeks, "חודשים": months, "שנה": years, "שנים": years, "עשורים": decades, "מאות": centuries},
		counts: map[string]int{"שלוש": 3, "שלושה": 3, "ארבע": 4, "ארבעה": 4, "חמש": 5, "חמישה": 5, "שש": 6, "שישה": 6, "שבע": 7, "שבעה": 7,
			"שמונה": 8, "תשע": 9, "תשעה": 9, "עשר": 10, "עשרה": 10, "עשרים": 20, "שלושים": 30, "ארבעים": 40, "חמישים": 50, "שישים": 60, "שבעים": 70, "שמונים": 80, "תשעים": 90, "מאה": 100},

		grammar: `
			S Y !<תל => date
			S של|שנת Y !<תל => date
			רבעון Q של|ב|שנת|ל|ל_שנת|של_שנת Y => quarter
			מחצית Q של|ב|שנת|של_שנת Y => half
			מאה ה_-|ה_־|ה C => century
			מאה ה_-|ה_־|ה C לפני_הספירה|לפנה"ס => bc
			<שנות|שנות_ה|שנות_ה_-|שנות_ה_־ T => decade
			היום !>הזה|ההוא|הראשון|השני|שבו|האחרון => days 0
			הערב|הבוקר|הלילה !>הזה => days 0
			אתמול => days -1
			שלשום => days -2
			מחר => days 1
			מחרתיים => days 2
			השבוע => weeks 0
			שבוע_שעבר|השבוע_שעבר => weeks -1
			שבוע_הבא|השבוע_הבא => weeks 1
			החודש => months 0
			חודש_שעבר|החודש_שעבר => months -1
			חודש_הבא|החודש_הבא => months 1
			M השנה => in-year 0
			D ב? M השנה => in-year 0
			M אשתקד|ב_שנה_שעברה => in-year -1
			D ב? M אשתקד|ב_שנה_שעברה => in-year -1
			M ב_שנה_הבאה => in-year 1
			D ב? M ב_שנה_הבאה => in-year 1
			השנה !>הקודמת|האחרונה|הראשונה|השנייה|החולפת => years 0
			שנה_שעברה|השנה_שעברה|אשתקד => years -1
			שנה_הבאה|השנה_הבאה => years 1
			לפני יום => days -1
			לפני יומיים !>או|וחצי => days -2
			לפני שבוע => weeks -1
			לפני שבועיים !>או|וחצי => weeks -2
			לפני חודש !>וחצי => months -1
			לפני חודשיים !>או|וחצי => months -2
			לפני שנה !>וחצי => years -1
			לפני שנתיים !>או|וחצי => years -2
			לפני עשור => decades -1
			לפני N U !>או|וחצי => ago
			בעוד שנתיים => years 2
			בעוד N U => ahead`,
	}
}

// foldHebrew leaves out the points of vowels and of chanting.
func foldHebrew(word string) string {
	return strings.Map(func(r rune) rune {
		if r >= 0x591 && r <= 0x5C7 && r != '־' {
			return -1
		}
		return r
	}, word)
}

var _ = register("he", hebrew)
