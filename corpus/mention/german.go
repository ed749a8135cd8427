package mention

// German ordinals are digits with a point, all nouns have capitals, and a year
// often stands beside a noun without a cue: "das Budget 2011" is not read,
// because "die Agenda 2030" looks the same.
func german() *language {
	return &language{
		months:       numbering(1, "januar februar märz april mai juni juli august september oktober november dezember"),
		short:        map[string]int{"jan": 1, "jän": 1, "jänner": 1, "feb": 2, "feber": 2, "mär": 3, "mrz": 3, "maerz": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "okt": 10, "nov": 11, "dez": 12},
		wordlike:     set("mai august april juni juli märz januar februar september oktober november dezember"),
		capitals:     true,
		capitalNouns: true,
		dayLeads:     true,
		ordinalDot:   true,

		monthCues:   set("im seit bis ab anfang mitte ende vom zum monat vergangenen letzten kommenden diesen nächsten monats"),
		yearCues:    set("seit bis ab vor nach anfang mitte ende jahr jahre jahres jahren um zwischen frühjahr frühling sommer herbst winter herbstes jahrgang"),
		weakCues:    set("von für"),
		notOf:       set("summe zahl preis kosten wert rund etwa mehr als höhe gesamt"),
		settingCues: set("seit jahr jahre jahres"),
		pointers:    set("diesen dieses kommenden nächsten letzten vergangenen"),
		units: set(`personen menschen leute männer frauen kinder soldaten polizisten schüler schülerinnen studenten lehrer lehrerinnen
			fällen häusern ländern städten betrieben kindern schülern arbeiter beschäftigte arbeitsplätze arbeitslose familien opfer flüchtlinge patienten ärzte stimmen mitglieder
			abgeordnete fälle wohnungen häuser schulen betriebe unternehmen länder städte gemeinden jahre jahren monate
			wochen tage tagen stunden minuten sekunden mal euro dollar schilling franken mark cent prozent millionen
			milliarden tausend hundert kilometer meter hektar tonnen kilo grad liter wörter seiten exemplare briefe fahrzeuge
			flugzeuge panzer einheiten uhr bzw km kg s`),
		numbered: set(`artikel art paragraph abschnitt absatz kapitel seite seiten nummer nr ziffer resolution gesetz drucksache
			zeile raum zimmer flug linie modell version reihe serie agenda boeing`),

		dayWords: map[string]int{"ersten": 1, "erster": 1, "zweiten": 2, "dritten": 3, "vierten": 4, "fünften": 5, "sechsten": 6, "siebten": 7,
			"achten": 8, "neunten": 9, "zehnten": 10, "elften": 11, "zwölften": 12, "zwanzigsten": 20, "dreißigsten": 30},
		of:           set("des jahres"),
		fromWords:    set("von vom"),
		toWords:      set("bis"),
		betweenWords: set("zwischen"),
		andWords:     set("und"),
		orWords:      set("oder"),
		untilWords:   set("bis"),
		articles:     set("zum dem den im"),

		beside:      set("montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag am den dem der vom"),
		seasons:     map[string]int{"frühling": 21, "frühjahr": 21, "sommer": 22, "herbst": 23, "winter": 24, "sommers": 22, "winters": 24},
		quarters:    ordinalsOf("erst", "zweit", "dritt", "viert"),
		tens:        map[string]int{"zehner": 10, "zwanziger": 20, "dreißiger": 30, "dreissiger": 30, "vierziger": 40, "fünfziger": 50, "sechziger": 60, "siebziger": 70, "achtziger": 80, "neunziger": 90},
		ordinal:     map[string]int{"zehnten": 10, "elften": 11, "zwölften": 12, "fünfzehnten": 15, "sechzehnten": 16, "siebzehnten": 17, "achtzehnten": 18, "neunzehnten": 19, "zwanzigsten": 20},
		plurals:     map[string]unit{"tag": days, "tagen": days, "tage": days, "woche": weeks, "wochen": weeks, "monat": months, "monaten": months, "monate": months, "jahr": years, "jahren": years, "jahre": years, "jahrzehnt": decades, "jahrzehnten": decades, "jahrhundert": centuries, "jahrhunderten": centuries},
		counts:      map[string]int{"einem": 1, "einer": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19, "zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80, "neunzig": 90, "hundert": 100},
		abbreviated: set("dr hr fr prof mag abs art nr st bzw usw vgl ing dipl ca"),

		grammar: `
			D E . Y => date
			<im_jahre|im_jahr|des_jahres|dem_jahr|das_jahr|anfang_des_jahres|ende_des_jahres|mitte_des_jahres Y => date
			<ende|mitte|anfang|frühjahr|sommer|herbst Y => date
			S des_jahres? Y => date
			Q quartal des_jahres? Y => quarter
			Q halbjahr|hälfte|jahreshälfte des_jahres? Y => half
			C jahrhundert|jahrhunderts|jh. !>v|vor => century
			C jahrhundert|jahrhunderts|jh. v._chr.|vor_christus => bc
			T er-jahre|er_jahre|er_jahren|er-jahren => decade
			W jahre|jahren => decade
			<die|den|der T er => decade
			W jahre|jahren des_vorigen|des_letzten|des_20.|des_zwanzigsten jahrhunderts => decade 20
			vorgestern => days -2
			gestern => days -1
			morgen|morgen_früh => days 1
			gestern_abend|gestern_früh|gestern_vormittag|gestern_nachmittag => days -1
			heute !>noch_immer => days 0
			heute_früh|heute_abend|heute_morgen|heute_vormittag|heute_nachmittag|heute_mittag => days 0
			übermorgen => days 2
			diese|dieser woche => weeks 0
			letzte|letzter|letzten|vergangene|vergangenen|vergangener|vorige|voriger woche => weeks -1
			nächste|nächster|nächsten|kommende|kommenden|kommender woche => weeks 1
			diesen|diesem|dieses monat|monats => months 0
			letzten|letztes|vergangenen|vorigen monat|monats => months -1
			nächsten|nächstes|kommenden monat|monats => months 1
			dieses|diesem jahr|jahres => years 0
			heuer => years 0
			D? M dieses_jahres|heurigen_jahres|heuer => in-year 0
			D? M letzten|vergangenen|vorigen jahres => in-year -1
			D? M nächsten|kommenden jahres => in-year 1
			letztes|letzten|vergangenes|vergangenen|voriges|vorigen jahr|jahres !<den|die|der => years -1
			vorletztes|vorletzten jahr|jahres => years -2
			nächstes|nächsten|kommendes|kommenden jahr|jahres !<den|die|der => years 1
			vor N U => ago`,
	}
}

// ordinalsOf gives the stems of the ordinals from one on their numbers, with
// every ending.
func ordinalsOf(stems ...string) map[string]int {
	all := map[string]int{}
	for i, stem := range stems {
		for _, ending := range [...]string{"e", "es", "en", "er", "em"} {
			all[stem+ending] = i + 1
		}
	}
	return all
}

var _ = register("de", german)
