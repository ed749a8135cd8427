package field

// names are what columns and keys are called, by field. FORMAT.md holds the same
// lists; a test compares them.
var names = []struct {
	field Field
	names string
}{
	{Label, `speaker speaker_name speakername speaker_label label display_as display_name name who_spoke person person_name actor author character participant orator member member_name mp
		politician from voice_name interviewee redner rednerin sprecher sprecherin sprechername orateur oratrice locuteur locutrice intervenant orador oradora hablante ponente locutor
		locutora interviniente oratore parlante relatore legislator legislator_name attributed_to asker questioner spreker taler talare puhuja mówca řečník řečnik govornik vorbitor felszólaló beszélő ομιλητής оратор спикер
		выступающий говорящий промовець говорител konuşmacı متحدث المتحدث گوینده דובר הדובר वक्ता 发言人 發言人 讲者 講者 讲话人 说话人 說話人 質詢委員 質詢人 委員 委員名稱 委員姓名 議員姓名 提案人 話者 発言者 発言者名 話し手 화자 발언자 발화자 질의자`},
	{Forename, `forename first_name firstname given_name givenname vorname prénom prenom nombre nome имя`},
	{Surname, `surname last_name lastname family_name familyname nachname nom_de_famille apellido apellidos cognome sobrenome фамилия`},
	{Who, `speaker_id speakerid person_id personid member_id memberid speaker_uid speaker_bioguide mnis_id`},
	{Text, `text utterance speech body content contents transcript speech_text speech_content quote statement message said spoken remarks dialogue caption sentence paragraph paragraphs line lines words form
		raw_text rede redetext redeinhalt wortlaut äußerung beitrag wortbeitrag texte discours propos intervention contenu texto discurso intervención intervencion contenido fala conteúdo
		testo discorso intervento contenuto tekst tale anförande anforandetext anförandetext teksti puheenvuoro wypowiedź treść projev text_projevu govor szöveg beszéd κείμενο ομιλία текст речь выступление высказывание реплика
		konuşma metin النص نص كلمة متن טקסט תוכן דברים पाठ 发言 發言 发言内容 發言內容 内容 內容 文本 正文 讲话 講詞 発言 発言内容 発話 本文 テキスト 발언 발언내용 발화 본문 내용 텍스트`},
	{Question, `question question_text question_content pregunta frage domanda pergunta вопрос سؤال שאלה 質詢內容 質詢事項 質詢 质询内容 提問 質問 質問内容 질문 질의`},
	{Answer, `answer answer_text answer_content response reply respuesta antwort réponse resposta risposta ответ جواب תשובה 答復內容 答覆內容 答復 答覆 答复 答弁 答弁内容 回答 답변`},
	{Respondent, `respondent answerer answered_by responder replier 答復人 答覆人 答復單位 答覆單位 答復機關 答弁者 回答者 답변자`},
	{Key, `id turn_id speech_id utterance_id segment_id statement_id comment_id uuid`},
	{Start, `start start_time starttime start_ms start_seconds begin begin_time begintime begin_ms time_start tstart start_timestamp timestamp timecode time_code time offset offset_ms anfang beginn zeit début debut temps
		inicio início tiempo inizio tempo начало время بداية 开始 開始 开始时间 開始時間 時間 時刻 開始時刻 시작 시작시간`},
	{End, `end end_time endtime end_ms end_seconds stop stop_time time_end tend end_timestamp finish ende fin fim fine конец نهاية 结束 結束 结束时间 結束時間 終了 終了時刻 끝 종료시간`},
	{Duration, `duration duration_ms dur dauer durée duración duração durata длительность 时长 長さ`},
	{Kind, `kind type turn_type speech_type speech_class entry_type statement_type art typ tipo genre тип вид 类型 類型 種別 種類 종류 유형`},
	{Chair, `chair is_chair presiding vorsitz présidence presidencia`},
	{Role, `role position speaker_position speaker_role function office post job job_title occupation rolle funktion amt fonction rôle cargo función função ruolo carica funkcja funkce tehtävä должность роль
		görev منصب תפקיד 职务 職務 職稱 职位 職名 役職 肩書 肩書き 직책 직위`},
	{Organization, `organization organisation org party speaker_party speaker_group party_name group parliamentary_group faction caucus affiliation outlet company employer institution partei fraktion parti groupe
		groupe_politique partido grupo grupo_parlamentario partito gruppo partij parti partia klub strana puolue партия фракция организация حزب מפלגה סיעה दल 政党 政黨 黨籍 党派 黨團 会派 所属会派 所属 정당 소속`},
	{Voice, `voice`},
	{Rendition, `rendition`},
	{Language, `language lang language_code lang_code locale sprache langue idioma língua lingua taal język язык لغة שפה 语言 語言 言語 언어`},
	{Document, `document document_id doc_id doc transcript_id meeting_id sitting_id debate_id session_id event_id hearing_id episode_id issue_id record_id file filename file_name meeting sitting debate hearing episode
		event session sitzung sitzung_id sitzungsnummer séance seance sesión sesion sessão seduta zitting posiedzenie schůze istunto заседание جلسة ישיבה 会议 會議 会议编号 會議編號 会議 会議録 회의 회의록`},
	{Title, `title document_title meeting_title session_title debate_title proceeding_title event_title episode_title name_of_meeting meeting_name meetingname headline heading topic subject agenda doc_title
		titel thema titre sujet título titulo tema titolo tytuł název otsikko название заголовок тема başlık عنوان العنوان כותרת शीर्षक 标题 標題 题目 題名 件名 議題 タイトル 会議名 會議名稱 제목 회의명 안건`},
	{Date, `date meeting_date sitting_date session_date event_date debate_date speech_date date_time datetime day held_on year datum fecha data dzień päivämäärä дата tarih تاريخ التاريخ תאריך दिनांक
		日期 質詢日期 會議日期 会议日期 會議日期 日付 開催日 年月日 날짜 일자 회의일자`},
	{Place, `place location venue city ort lieu lugar local luogo miejsce место yer مكان מקום 地点 地點 場所 장소`},
	{Event, `event_type event_kind meeting_type`},
	{Address, `url source_url meeting_url link source_link permalink web_url uri speech_url`},
}
