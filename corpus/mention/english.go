package mention

var english = &language{
	months:     numbering(1, "january february march april may june july august september october november december"),
	short:      map[string]int{"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12},
	wordlike:   set("march april may june august"),
	capitals:   true,
	monthLeads: true,

	monthCues:    set("in since until till during last next this early late mid through throughout"),
	monthAfterOf: set("end beginning start middle month half"),

	yearCues:    set("in since until till before after during through throughout early late mid year circa between back"),
	weakCues:    set("by to from of"),
	notOf:       set("total sum number cost price average maximum minimum some value force rate out resolution bill section article chapter page paragraph"),
	settingCues: set("in during throughout since year"),
	pointers:    set("this last next past coming upcoming"),
	units: set(`people persons men women children boys girls troops soldiers officers police students teachers
		workers employees families victims refugees migrants prisoners patients doctors votes voters members
		delegates cases jobs homes houses schools hospitals businesses companies countries cities villages
		years months weeks days hours minutes seconds times dollars euros pounds yen francs cents percent per
		miles kilometres kilometers metres meters feet acres hectares tons tonnes kilos kilograms degrees
		barrels gallons litres liters megawatts calories words pages copies letters vehicles trucks tanks planes
		aircraft ships tents units km kg mw ft lbs million billion trillion thousand hundred of more other or`),
	numbered: set(`section sections article articles chapter page pages paragraph line lines rule resolution
		resolutions room flight number no bill law order highway route title part item clause channel model version
		series fiscal financial`),

	ordinals:     set("st nd rd th"),
	of:           set("of"),
	the:          set("the"),
	fromWords:    set("from"),
	toWords:      set("to until till through"),
	betweenWords: set("between"),
	andWords:     set("and"),
	orWords:      set("or"),
	untilWords:   set("until till through"),

	beside:    set("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun on the"),
	seasons:   map[string]int{"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24},
	quarters:  map[string]int{"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4},
	quarter:   "quarter",
	half:      "half",
	century:   set("century centuries"),
	ordinal:   numbering(10, "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"),
	beforeEra: set("bc bce"),

	abbreviated: set("mr mrs ms dr st gen sen rep gov col lt sgt capt prof hon no vs"),

	days: map[string]int{"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1},
	phrases: []phrase{{[]string{"the", "day", "before", "yesterday"}, -2}, {[]string{"the", "day", "after", "tomorrow"}, 2},
		{[]string{"last", "night"}, -1}},
	shifts:   map[string]int{"last": -1, "this": 0, "next": 1},
	spans:    map[string]unit{"week": weeks, "month": months, "year": years, "decade": decades, "century": centuries},
	plurals:  map[string]unit{"day": days, "days": days, "week": weeks, "weeks": weeks, "month": months, "months": months, "year": years, "years": years, "decade": decades, "decades": decades, "century": centuries, "centuries": centuries},
	ago:      "ago",
	dayParts: set("morning afternoon evening"),
	counts: map[string]int{"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
		"eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
		"sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
		"fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90},
}

var _ = register("en", func() *language { return english })
