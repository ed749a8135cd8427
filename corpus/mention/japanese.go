package mention

// Japanese is written without spaces. Years of an era are those of the
// Gregorian calendar from 1873 on. Of the words of a day, those in kana are
// read only where no other word holds them.
func japanese() *language {
	return &language{
		unspaced: true,
		caseless: true,

		settingCues: set("、 。"),
		toWords:     set("至 ~"),
		toPair:      [2]string{"か", "ら"},
		andWords:    set("と"),
		vague:       set("数 第 約 何"),

		beside:   set("月 火 水 木 金 土 日 曜"),
		seasons:  map[string]int{"春": 21, "夏": 22, "秋": 23, "冬": 24},
		quarters: map[string]int{"1": 1, "2": 2, "3": 3, "4": 4},

		grammar: `
			Y 年 E 月 D 日 => date
			Y 年 E 月 => date
			Y 年 !>前|度|代|ぶり|間|以上|もの|生|卒 => date
			E 月 D 日 => date
			E 月 !<第|毎|数|何 !>雨|号 => date
			Y 年 から|~|- Y 年 !>度 => date
			Y から|~|- Y 年 !>度 => date
			Y 年 E 月? から|~|- E 月 => date
			E から|~|- E 月 !<年 => date
			Y 年 E 月 D 日? から|~|- D 日 => date
			E 月 D 日? から|~|- D 日 => date
			令和 K 年 !>度|前 => era 2018
			令和 K 年 の? E 月 => era 2018
			令和 K 年 の? E 月 D 日 => era 2018
			平成 K 年 !>度|前 => era 1988
			平成 K 年 の? E 月 => era 1988
			平成 K 年 の? E 月 D 日 => era 1988
			昭和 K 年 !>度|前|代 => era 1925
			昭和 K 年 の? E 月 => era 1925
			昭和 K 年 の? E 月 D 日 => era 1925
			大正 K 年 !>度|前 => era 1911
			大正 K 年 の? E 月 => era 1911
			大正 K 年 の? E 月 D 日 => era 1911
			明治 K 年 !>度|前 => era 1867
			明治 K 年 の? E 月 => era 1867
			明治 K 年 の? E 月 D 日 => era 1867
			Y 年 の? S !>節|闘|季 => date
			Y 年 第一四半期|第1四半期 => quarter 1
			Y 年 第二四半期|第2四半期 => quarter 2
			Y 年 第三四半期|第3四半期 => quarter 3
			Y 年 第四四半期|第4四半期 => quarter 4
			Y 年 の? 前半 => half 1
			Y 年 の? 後半 => half 2
			C 世紀 => century
			T 年代 !<昭和|平成|明治|大正|令和 => decade
			今日|今朝|今晩|今夜 !>的 => days 0
			本日 !<日|基 => days 0
			昨日|昨夜|昨晩 => days -1
			一昨日|おととい => days -2
			明日 !<証|説|声 !>香 => days 1
			明後日|あさって => days 2
			今週 => weeks 0
			先週 => weeks -1
			来週 => weeks 1
			今月|本月 !<日|基 => months 0
			先月 => months -1
			来月 => months 1
			今年|本年 の? E 月 => in-year 0
			今年|本年 の? E 月 D 日 => in-year 0
			昨年|去年 の? E 月 => in-year -1
			昨年|去年 の? E 月 D 日 => in-year -1
			一昨年|おととし の? E 月 => in-year -2
			一昨年|おととし の? E 月 D 日 => in-year -2
			ことし の? E 月 => in-year 0
			ことし の? E 月 D 日 => in-year 0
			来年 の? E 月 => in-year 1
			来年 の? E 月 D 日 => in-year 1
			今年|本年 !<日|基 !>度|金 => years 0
			昨年|去年 !<過 !>度 => years -1
			一昨年|おととし !>度 => years -2
			来年|明年 !<再|証|説 !>度 => years 1
			再来年 !>度 => years 2
			N 日前 => days-ago
			N 週間前 => weeks-ago
			N か月前|ヶ月前|カ月前|ヵ月前|ケ月前|箇月前 => months-ago
			N 年前 => years-ago`,
	}
}

var _ = register("ja", japanese)
