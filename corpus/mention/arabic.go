package mention

import "strings"

// Arabic has two families of month names, and both at once in some records;
// "و", "ب" and "ل" are joined to the next word. A month that is also a word
// ("مارس" is "practised", "آب" without its mark "father") needs a cue.
func arabic() *language {
	return &language{
		months: merged(
			numbering(1, "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"),
			numbering(2, "شباط آذار نيسان أيار حزيران تموز آب أيلول"),
			map[string]int{"إبريل": 4, "يونيه": 6, "يوليه": 7, "غشت": 8, "جانفي": 1, "فيفري": 2, "أفريل": 4, "جويلية": 7}),
		pairs:    map[[2]string]int{{"كانون", "الثاني"}: 1, {"تشرين", "الأول"}: 10, {"تشرين", "الثاني"}: 11, {"كانون", "الأول"}: 12},
		short:    map[string]int{"ماي": 5, "جوان": 6, "أوت": 8},
		wordlike: set(`مارس آب أيار نيسان تموز شباط آذار أيلول حزيران`),
		dayLeads: true,
		caseless: true,
		prefixes: "وفبلك",
		prefixed: set("و ب ل ف ال"),
		fold:     foldArabic,

		monthCues:   set("في شهر منذ حتى بداية نهاية مطلع أواخر أوائل منتصف خلال"),
		yearCues:    set("عام سنة العام السنة عامي سنتي منذ أعوام سنوات لعام"),
		weakCues:    set("في حتى خلال بعد قبل من إلى بين"),
		settingCues: set("عام سنة العام في"),
		pointers:    set("هذا الماضي"),
		units: set(`شخص شخصا أشخاص رجل امرأة طفل طفلا جندي جنديا طالب طالبا عامل عاملا أسرة عائلة لاجئ صوت صوتا نائب نائبا حالة
			وظيفة مدرسة شركة دولة مدينة قرية دولار دولارا ريال ريالا جنيه جنيها دينار درهم ليرة يورو مليون مليار ألف مئة
			كيلومتر كيلومترا متر مترا هكتار طن طنا صفحة كلمة نسخة سيارة طائرة دبابة وحدة مرة يوم يوما شهر شهرا ساعة دقيقة`),
		numbered: set("المادة مادة القرار قرار رقم الفقرة فقرة الصفحة صفحة القانون قانون البند القسم الفصل أجندة طراز بوينغ"),

		of:           set("من عام سنة العام شهر ل"),
		fromWords:    set("من بين منذ"),
		toWords:      set("إلى حتى"),
		betweenWords: set("بين"),
		andWords:     set("و"),
		orWords:      set("أو"),
		untilWords:   set("حتى إلى"),
		articles:     set("عام عامي سنة العام سنتي شهر شهري"),

		beside:   set("يوم في الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد"),
		seasons:  map[string]int{"ربيع": 21, "صيف": 22, "خريف": 23, "شتاء": 24},
		quarters: map[string]int{"الأول": 1, "الثاني": 2, "الثالث": 3, "الرابع": 4, "الأخير": 4},
		ordinal: map[string]int{"الأول": 1, "الحادي": 1, "الثاني": 2, "الثالث": 3, "الرابع": 4, "الخامس": 5, "السادس": 6, "السابع": 7,
			"الثامن": 8, "التاسع": 9, "العاشر": 10, "العشرين": 20},
		tens:  arabicTens(),
		hijri: map[string]int{"محرم": 1, "صفر": 2, "رجب": 7, "شعبان": 8, "رمضان": 9, "شوال": 10},
		plurals: map[string]unit{"يوم": days, "يوما": days, "أيام": days, "أسبوع": weeks, "أسابيع": weeks, "شهر": months, "شهرا": months, "أشهر": months, "شهور": months,
			"عام": years, "عاما": years, "أعوام": years, "سنة": years, "سنوات": years, "عقد": decades, "عقود": decades, "قرن": centuries, "قرون": centuries},
		counts: map[string]int{"ثلاث": 3, "ثلاثة": 3, "أربع": 4, "أربعة": 4, "خمس": 5, "خمسة": 5, "ست": 6, "ستة": 6, "سبع": 7, "سبعة": 7,
			"ثماني": 8, "ثمانية": 8, "تسع": 9, "تسعة": 9, "عشر": 10, "عشرة": 10, "عشرين": 20, "ثلاثين": 30, "أربعين": 40, "خمسين": 50, "ستين": 60, "سبعين": 70, "ثمانين": 80, "تسعين": 90, "مئة": 100, "مائة": 100},

		grammar: `
			S عام|سنة|من_عام? Y => date
			الربع|ربع Q من|من_عام|لعام|ل_عام|عام Y => quarter
			النصف|نصف Q من|من_عام|لعام|ل_عام|عام Y => half
			القرن|قرن C عشر => century 10
			القرن|قرن C !>عشر|و_العشرين => century
			القرن|قرن الحادي_و_العشرين|الواحد_و_العشرين => century 21
			القرن|قرن ال C => century
			W => decade
			W القرن_الماضي|القرن_العشرين|من_القرن_الماضي|من_القرن_العشرين => decade 20
			H عام|سنة|من_عام? I ه|هجرية|هجري|للهجرة? => hijri
			<عام|سنة|العام I ه|هجرية|هجري|للهجرة => hijri
			I ه|هجرية|للهجرة => hijri
			اليوم !<هذا|ذلك|في|نفس !>العالمي|الدولي|الوطني|الأول|الثاني|الثالث|السابع|التالي|الواحد|الآخر|الذي|التي|الأخير|و => days 0
			صباح_اليوم|مساء_اليوم|هذا_الصباح|هذا_المساء|الليلة => days 0
			أمس|مساء_أمس => days -1
			<ب الأمس => days -1
			أول_أمس|أمس_الأول|أول_من_أمس => days -2
			غدا => days 1
			بعد_غد => days 2
			هذا_الأسبوع => weeks 0
			الأسبوع_الماضي|الأسبوع_المنصرم => weeks -1
			الأسبوع_المقبل|الأسبوع_القادم => weeks 1
			هذا_الشهر|الشهر_الجاري|الشهر_الحالي => months 0
			الشهر_الماضي|الشهر_المنصرم => months -1
			الشهر_المقبل|الشهر_القادم => months 1
			D? M من_هذا_العام|هذا_العام|من_العام_الجاري|من_العام_الحالي => in-year 0
			D? M من_العام_الماضي|العام_الماضي|من_السنة_الماضية => in-year -1
			D? M من_العام_المقبل|من_العام_القادم|العام_المقبل => in-year 1
			هذا_العام|هذه_السنة|العام_الجاري|العام_الحالي|السنة_الجارية => years 0
			العام_الماضي|السنة_الماضية|العام_المنصرم|العام_الفائت => years -1
			العام_قبل_الماضي => years -2
			العام_المقبل|العام_القادم|السنة_المقبلة|السنة_القادمة => years 1
			القرن_الماضي => centuries -1
			العقد_الماضي => decades -1
			قبل يوم => days -1
			قبل يومين !>أو|و_نصف => days -2
			قبل أسبوع => weeks -1
			قبل أسبوعين !>أو|و_نصف => weeks -2
			قبل شهر !>و_نصف => months -1
			قبل شهرين !>أو|و_نصف => months -2
			قبل عام|سنة !>و_نصف => years -1
			قبل عامين|سنتين !>أو|و_نصف => years -2
			قبل عقدين => decades -2
			قبل N U !>أو|و_نصف => ago
			بعد عامين|سنتين => years 2`,
	}
}

// arabicTens are the decades, each in its two spellings, with and without the
// article.
func arabicTens() map[string]int {
	all := map[string]int{}
	for i, stem := range [...]string{"عشرين", "ثلاثين", "أربعين", "خمسين", "ستين", "سبعين", "ثمانين", "تسعين"} {
		for _, ending := range [...]string{"يات", "ات"} {
			all[stem+ending], all["ال"+stem+ending] = 20+10*i, 20+10*i
		}
	}
	return all
}

// foldArabic leaves out the vowel marks and the lengthening stroke, and takes
// the forms of alef, of final ya and of final ta for one, as writers do.
func foldArabic(word string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'ً' && r <= 'ٟ' || r == 'ـ' || r == 'ٰ':
			return -1
		case strings.ContainsRune("أإآٱ", r):
			return 'ا'
		case r == 'ى':
			return 'ي'
		case r == 'ة':
			return 'ه'
		}
		return r
	}, word)
}

func merged(tables ...map[string]int) map[string]int {
	all := map[string]int{}
	for _, table := range tables {
		for w, v := range table {
			all[w] = v
		}
	}
	return all
}

var _ = register("ar", arabic)
