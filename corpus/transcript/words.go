package transcript

import (
	"bytes"
	"strings"
)

// part is what a label that is no name says of whoever speaks.
type part uint8

const (
	noPart part = iota
	questioner
	answerer
	chair
	crowd    // somebody of many, or several at once
	withheld // the source keeps the name back
	machine  // a recording or a clip is played
	pause    // nobody speaks: a break, a jingle
)

// parts are labels that are no names, in the languages in which they were
// seen. The keys are folded: lower case, one space, no brackets.
var parts = table(map[part]string{
	questioner: `q|question|questions|reporter|journalist|media|press|the press|audience question|interviewer|j|pregunta|periodista|prensa|
		entrevistador|entrevistadora|frage|zusatzfrage|zusatz|nachfrage|journalistin|journaliste|une journaliste|un journaliste|pergunta|repórter|jornalista|domanda|giornalista|
		вопрос|журналист|提問|提问|記者|记者|問|问|問題|質問|질문|기자|سؤال|שאלה|student|questioner`,
	answerer: `a|answer|respuesta|réponse|antwort|resposta|risposta|ответ|答|回答|答え|답변|جواب|תשובה`,
	chair: `president|moderator|operator|host|chair|chairman|chairwoman|chairperson|the chair|the chairman|the chairwoman|the chairperson|mr. chairman|
		the presiding officer|presiding officer|the speaker|speaker pro tempore|the speaker pro tempore|the acting chairman|the acting chair|
		the vice chairman|the president pro tempore|the acting president pro tempore|the deputy speaker|mr. speaker|madam speaker|mr deputy speaker|
		madam deputy speaker|hon. speaker|hon. deputy speaker|mr. deputy speaker|facilitator|session chair|anchor|presenter|announcer|
		m. le président|mme la présidente|le président|la présidente|m. le president|mme la presidente|président|présidente|der präsident|die präsidentin|
		präsident|präsidentin|vizepräsident|vizepräsidentin|vorsitzender|vorsitzende|moderatorin|moderador|moderadora|el presidente|la presidenta|
		el señor presidente|la señora presidenta|presidente|presidenta|o sr. presidente|a sr.ª presidente|il presidente|modérateur|modératrice|
		marszałek|wicemarszałek|przewodniczący|przewodnicząca|puhemies|talmannen|elnök|předseda|predseda|preşedinte|voorzitter|de voorzitter|formand|formanden|
		ведущий|председатель|председательствующий|председательствующая|主持人|主席|司儀|司会|議長|委員長|사회자|의장|رئيس الجلسة|الرئيس|السيد الرئيس|السيدة الرئيسة|היו"ר|יו"ר`,
	crowd: `audience|audience member|audience members|participant|participants|child|children|man|woman|male|female|crowd|all|voice|voices|unidentified|
		unknown|unknown speaker|unidentified speaker|speaker|member|members|some hon. members|an hon. member|hon. members|several hon. members|
		several senators|aide|interpreter|the interpreter|translator|dolmetscher|dolmetscherin|intérprete|interprète|口譯人員|panelist|attendee|guest|unidentified male|unidentified female|male speaker|female speaker|male voice|female voice|
		asistentes|interlocutor|interlocutora|intervención|voz hombre|voz mujer|voces a coro|público|zuruf|zwischenruf|plusieurs députés|與會者|与会者|
		觀眾|观众|會眾|the jury|protester|protesters|קריאה|קריאות|קריאות ביניים|קול|הקהל|מהקהל|возгласы|с места|из зала|голос с места|場内|委員の声|의석에서`,
	withheld: `senior administration official|senior administration officials|senior state department official|senior defense official|
		senior military official|senior government official|senior official|official|background speaker|name withheld|redacted|anonymous|
		name and title withheld`,
	pause:   `break|commercial break|ad break|jingle|outro|intro music|outro music|music break|pausa|pause|werbepause|coupure|musique|musik|música`,
	machine: `video|video clip|recording|recorded message|begin video clip|end video clip|inicia video|finaliza video|narrator`,
})

func table(m map[part]string) map[string]part {
	t := map[string]part{}
	for p, words := range m {
		for _, w := range strings.Split(words, "|") {
			t[strings.Join(strings.Fields(w), " ")] = p
		}
	}
	return t
}

// partOf tells whether a label is no name. A number or a letter after it counts
// the speakers: "SPEAKER 2", "SENIOR ADMINISTRATION OFFICIAL ONE".
func partOf(name string) part {
	var room [96]byte
	key := bytes.TrimRight(bytes.TrimSuffix(partKey(room[:0], name), []byte("\\")), "#_- 0123456789")
	if p := parts[string(key)]; p != noPart {
		return p
	}
	i := bytes.LastIndexByte(key, ' ')
	if i > 0 && (len(key)-i == 2 || numbers[string(key[i+1:])]) {
		return partOf(string(key[:i]))
	}
	if i > 0 && nobody[string(key[i+1:])] {
		return crowd
	}
	for _, many := range someOf {
		if len(key) >= len(many) && string(key[:len(many)]) == many {
			return crowd
		}
	}
	return noPart
}

// someOf begin the label of some of a group: "Plusieurs députés du groupe Marée".
var someOf = []string{"plusieurs députés ", "plusieurs sénateurs ", "plusieurs voix ", "un député d", "une députée d", "several hon. members", "some hon. members",
	"varios diputados ", "varios señores ", "zurufe von ", "zuruf von "}

// partKey appends a label in lower case, with single spaces and without the
// brackets around it.
func partKey(key []byte, name string) []byte {
	for word := range strings.FieldsSeq(strings.Trim(name, `[]()（）【】〔〕\#`)) {
		if len(key) > 0 {
			key = append(key, ' ')
		}
		key = appendLower(key, word)
	}
	return key
}

// nobody are words that no name ends with: "MILITARY AIDE", "FLIGHT CREW".
var nobody = set("aide crew staff audience participant participants members interpreter translator student students child children official officials")

var numbers = set("one two three four five six seven eight nine ten uno dos tres eins zwei drei")

// honorifics come before a surname and say nothing of a post; offices do. Both
// are folded and without their period.
var (
	honorifics = set(`mr mrs ms miss mx dr prof sir dame lord lady madam madame mister sen rep gov rev fr sr sra señor señora don doña m mme mlle
		monsieur herr frau signor signora sri shri smt hon abg abgeordneter abgeordnete dep lt col gen capt cmdr maj adm sgt amb pres messrs
		maître me dña srta st the el la le der die il o hon'ble capitán général г-н г-жа qms poseł posłanka pan pani senator minister edustaja poslanec poslankyně deputatul heer mevrouw`)
	offices = set(`president vice-president vice minister ministers secretary undersecretary under-secretary deputy assistant chancellor
		vice-chancellor premier senator representative congressman congresswoman governor mayor ambassador general admiral colonel captain major commander
		commissioner director chairman chairwoman chair chairperson speaker judge justice chief officer professor doctor king queen prince princess
		pope bishop archbishop cardinal sheikh sultan emir ayatollah attorney advisor adviser spokesperson spokesman spokeswoman administrator envoy
		coordinator inspector superintendent marshal treasurer principal dean rector provost counsel counselor councillor counsellor councilor
		member mp mep ceo cfo cto founder editor correspondent moderator head leader taoiseach tánaiste delegate rapporteur lieutenant sergeant
		presidente presidenta ministro ministra secretario secretaria canciller alcalde alcaldesa senador senadora diputado diputada embajador
		conseller consellera vicepresident vicepresidenta diputat président présidente ministre secrétaire député députée sénateur sénatrice präsident präsidentin minister ministerin bundeskanzler
		bundeskanzlerin kanzler kanzlerin staatssekretär staatssekretärin bundesminister bundesministerin acting first manager analyst
		economist scientist executive fellow curator author historian journalist`)
)

// sections are words that open a line of a form or a section, not a turn, even
// when a colon follows.
var sections = set(`committee subcommittee sec stated note notes date dates time place location venue source sources subject re title contact contacts tel phone fax email e-mail web
	website url link links image images photo photos picture video audio caption credit credits by tags tag category categories topic topics keywords
	summary abstract agenda resolution resolutions nomination nominations legislation panel panels session sessions section chapter part item
	appendix annex attachment attachments exhibit update updated correction corrections editor's transcript transcription translation
	transcribed translated published posted released issued copyright disclaimer warning reference references see also witnesses witness attendees
	attending present apologies absent participants speakers minutes action actions conclusion conclusions recommendation recommendations
	introduction background purpose objective objectives example examples ps p.s https http ftp nota fecha lugar fuente tema imagen foto
	conclusiones resumen ejemplo remarque lieu sujet exemple conclusion résumé datum ort thema quelle beispiel zusammenfassung hinweis anmerkung
	duration length runtime file version status language embargo attention download share related more read watch listen step
	question-and-answer q&a tagesordnungspunkt zusatztagesordnungspunkt zusatzpunkt drucksache punkt punto ponto point order`)

// turnsOfPhrase are single words that a sentence may open with before a colon.
var turnsOfPhrase = set(`first second third fourth finally however therefore remember again now then look listen well question fact bottom line
	next today tomorrow plus thus hence so`)

// particles stand in lower case inside a name or a post.
var particles = set(`of the de da di do dos das del della la le les el al bin ibn ben bint von van der den zu zur zum und y e and for du des d'
	af av ten ter te à aux in im on at to ao`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// chairTitles are what whoever presides is called before a name. President is not
// among them in the languages in which heads of state hold press conferences
// under that title more often than they preside.
var chairTitles = set(`היו"ר יו"ר יושב-ראש יושבת-ראש präsident präsidentin vizepräsident vizepräsidentin alterspräsident alterspräsidentin vorsitzender
	vorsitzende chairman chairwoman chairperson chair speaker moderator moderatorin moderador moderadora ведущий председатель председательствующий
	председательствующая marszałek wicemarszałek 의장 부의장 위원장 의장대리 위원장대리 subcommittee-chair`)

// sureChairs are those of them that mean nothing else before a name.
var sureChairs = set(`היו"ר יו"ר יושב-ראש יושבת-ראש präsident präsidentin vizepräsident vizepräsidentin alterspräsident alterspräsidentin vorsitzender
	vorsitzende moderator moderatorin moderador moderadora ведущий председатель председательствующий председательствующая marszałek wicemarszałek
	의장 부의장 위원장 의장대리 위원장대리`)

// chairEndings are what stands after the name of whoever presides in scripts
// that put it there.
var chairEndings = []string{"議長", "委員長", "座長", "主席", "主持人", "議長代理", "委員長代理", "의장", "위원장", "사회자"}

// titles come before a name in scripts without capitals.
var titles = set(`מר גב' גב ד"ר פרופ' פרופ עו"ד הרב רו"ח השופט השופטת ח"כ חה"כ השר שר שרת השרה סגן סגנית ראש מזכיר מזכירת נשיא נשיאת מנכ"ל מנכ"לית ניצב
	אלוף היועץ היועצת המשנה מבקר מבקרת מ"מ السيد السيدة الرئيس رئيس الرئيسة الوزير وزير وزيرة النائب النائبة الدكتور الدكتورة الأستاذ الأستاذة
	معالي سعادة الشيخ श्री श्रीमती डॉ. माननीय 국무총리 장관 차관 의원 국무위원`)

// proseWords open a sentence, or the heading of a list, in scripts without
// capitals.
var proseWords = set(`אני אנחנו אנו הוא היא הם הן זה זאת זו אלה אלו יש אין לא כן על אם כי גם אז אבל להלן כדלקמן לקריאה בעד נגד נמנעים הצבעה הצעת
	הצעות סעיף מס' רצוני נכחו נוכחים סדר סדר-היום סדר-יום מוזמנים משתתפים חברי נושא הנושא רישום רשמת ייעוץ יועץ מנהל מנהלת מנהלי מסקנות החלטה
	תשובה לשאלה שאלתי שאלה לדוגמה למשל כלומר כתוב נאמר אומר אמר אמרתי ובכן אנא
	هذا هذه ذلك أنا نحن هو هي هم إن أن لا نعم في من على ما ماذا كيف لماذا الموضوع التاريخ المكان أولا ثانيا ثالثا مثلا قال وقال أقول
	我說 我们 我們 他說 例如 第一 第二 第三 也就是說 就是 主題 時間 日期 地點 地点 時间 出席 出席者 列席 紀錄 記錄 備註 議程 結論 案由 說明 決議 日時 場所 議題`)
