package mention

// Chinese is written without spaces, in two sets of characters that one table
// holds. A bare year is one before 年 alone, and not before 年前, which after a
// round number counts years.
func chinese() *language {
	return &language{
		unspaced: true,
		caseless: true,

		settingCues: set("在 於 于 自 從 从"),
		fromWords:   set("從 从 自 由"),
		toWords:     set("到 至 ~"),
		andWords:    set("和 與 与 及 跟"),
		orWords:     set("或"),
		untilWords:  set("到 至"),
		vague:       set("幾 几 數 数 第 好 近 約 约"),

		beside:   set("星 期 禮 礼 拜 週 周 1 2 3 4 5 6 日 天"),
		seasons:  map[string]int{"春": 21, "夏": 22, "秋": 23, "冬": 24},
		quarters: map[string]int{"1": 1, "2": 2, "3": 3, "4": 4},

		grammar: `
			Y 年 E 月 D 日|號|号 => date
			Y 年 E 月 份? => date
			Y 年 !>前|度|曆|历|代|級|级 => date
			E 月 D 日|號|号 => date
			E 月 份? !<個|个|第|每|數|数|幾|几|前|近|滿|满 !>天|票|餅|饼|花 => date
			Y 年 到|至|-|~ Y 年 => date
			Y 到|至|-|~ Y 年 !>度 => date
			Y 年 E 月? 到|至|-|~ E 月 => date
			Y 年 E 月 D 日|號|号? 到|至|-|~ D 日|號|号 => date
			E 月 D 日|號|号? 到|至|-|~ D 日|號|号 => date
			中華民國|中华民国|民國|民国 K 年 !>度 => era 1911
			中華民國|中华民国|民國|民国 K 年 E 月 份? => era 1911
			中華民國|中华民国|民國|民国 K 年 E 月 D 日|號|号 => era 1911
			Y 年 的? S 天|季? !>節|节|運|运|鬥|斗 => date
			Y 年 第? Q 季度|季 => quarter
			Y 年 上半年 => half 1
			Y 年 下半年 => half 2
			C 世紀|世纪 => century
			T 年代 !<民國|民国|昭和|平成|明治|大正 => decade
			C 世紀|世纪 的? T 年代 => decade
			上世紀|上世纪|上個世紀|上个世纪 T 年代 => decade 20
			今天|今日|今晚|今早|今晨 !<如|現 => days 0
			昨天|昨日|昨晚 => days -1
			前天 !<以|目|之|大|先 => days -2
			明天|明日 !<說|说|聲|声|證|证|黎|光|透 => days 1
			後天|后天 !<先|然|之|以|最|今 => days 2
			這週|这周|本週|本周|這星期|这星期|這禮拜|这礼拜|這個星期|这个星期|這個禮拜 !<基|日|根|成 => weeks 0
			上週|上周|上星期|上禮拜|上礼拜|上個星期|上个星期|上個禮拜|上个礼拜 !<以|晚|早|馬|马 => weeks -1
			下週|下周|下星期|下禮拜|下礼拜|下個星期|下个星期|下個禮拜|下个礼拜 !<以|一|之 => weeks 1
			本月|這個月|这个月 !<基|日|根|成 => months 0
			上個月|上个月 => months -1
			下個月|下个月 => months 1
			K 年 E 月 => roc
			K 年 E 月 D 日|號|号 => roc
			E 到|至|-|~ E 月 !<年 => date
			今年 的? E 月 份? => in-year 0
			今年 的? E 月 D 日|號|号 => in-year 0
			去年 的? E 月 份? => in-year -1
			去年 的? E 月 D 日|號|号 => in-year -1
			前年 的? E 月 份? => in-year -2
			前年 的? E 月 D 日|號|号 => in-year -2
			明年 的? E 月 份? => in-year 1
			明年 的? E 月 D 日|號|号 => in-year 1
			今年 !>度 => years 0
			去年 !<過|过|失|除 !>度 => years -1
			前年 !<以|目|之|年 => years -2
			明年 !<說|说|聲|声|證|证|發|发|文|清 !>度 => years 1
			後年|后年 !<以|之|先|然|最 => years 2
			上世紀|上世纪|上個世紀|上个世纪 => centuries -1
			本世紀|本世纪 => centuries 0
			N 天前|天以前|天之前 => days-ago
			N 週前|周前|個星期前|个星期前|個禮拜前|星期前 => weeks-ago
			N 個月前|个月前|個月以前|個月之前 => months-ago
			N 年前|年以前|年之前 => years-ago`,
	}
}

var _ = register("zh", chinese)
