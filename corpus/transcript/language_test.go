package transcript_test

import (
	"strings"
	"testing"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/transcript"
)

// Made-up words, each said a few times: the language that they are told to be in,
// "" for one that is not told.
func TestLanguagesAreToldByLettersAndFrequentWords(t *testing.T) {
	for _, c := range []struct{ want, words string }{
		{"ru", "Мы говорим это каждый год, и вы это слышали: прилив был высок."},
		{"uk", "Ми говоримо це щороку, і її слова є відомі: приплив був високий."},
		{"be", "Мы гаворым гэта кожны год, і ў нас ёсць словы: прыліў быў высокі."},
		{"bg", "Ние казваме това всяка година, защото приливът беше висок и мъглив."},
		{"sr", "Ми ћемо то рећи и следеће године, јер је наш заљев још увек дубок међу обалама."},
		{"mk", "Ние ќе го кажеме тоа и следната година, бидејќи нашиот залив е длабок меѓу бреговите, љубезни."},
		{"", "Біз мұны жыл сайын айтамыз, өйткені теңіз қатты көтеріледі және қалада су көп."},
		{"ar", "نحن نقول هذا في كل سنة، لأن البحر عال على المدينة وهي قريبة إلى الشاطئ."},
		{"fa", "ما هر سال این را می‌گوییم، چون دریا بلند است و پل‌های شهر کوچک‌اند و کسی گزارش نکرد."},
		{"ur", "ہم ہر سال یہ کہتے ہیں کہ سمندر اونچا ہے اور شہر کے پل چھوٹے ہیں۔"},
		{"mr", "आम्ही दरवर्षी हे बोलतो, कारण पाण्याची पातळी वाढते आणि वेळ मिळत नाही."},
		{"hi", "हम हर साल यह कहते हैं, क्योंकि पानी बढ़ता है और समय नहीं है।"},
		{"pl", "To jest już tylko jedna z rzeczy, które się dla nas też liczą, że most i tama nie są jako nowe przez rok."},
		{"cs", "To je jen jedna z věcí, které jsou pro nás také důležité, že se most a hráz ještě na rok zavře, protože jsme to byl."},
		{"sk", "To je len jedna z vecí, ktoré sú pre nás aj dôležité, že sa most alebo hrádza ako nová keď sme na rok zavrie, čo je veľmi."},
		{"sv", "Det är inte bara jag som säger att bron ska vara för alla, och när vi från detta år också ser hur mycket det blir."},
		{"da", "Det er ikke kun jeg, som siger at broen er af sten, og efter hvad vi nogle gange så, bliver det meget mere i vores by."},
		{"no", "Det er ikke bare jeg som sier at broen er av stein, og etter hva vi hadde, ble det noe mye å gjøre for noen nå."},
		{"fi", "Se on totta että silta ja satama ovat myös meidän, mutta hän ei ole niin kuin joka muu, tai voi sekä että."},
		{"hu", "Ez az egy dolog, hogy a híd nem csak új volt, mint már mondtam, és én így azt még meg is nézem, mert lehet."},
		{"ro", "Este adevărat că în acest an podul nu a fost pentru noi, şi prin care să mai spun ca o să sunt cu voi din port."},
		{"tr", "Bu köprü için çok daha sonra bir şey var, ama ve ile gibi kadar değil olarak göre olan bu bir liman için."},
		{"ca", "Aquest pont és molt més alt però els vaixells també hi passen fins ara amb les seves veles, perquè han fet aquesta obra dels ports."},
		{"", "To je ono što su nam rekli kako će biti u luci nakon godine, ili koja je samo nije sve prema tome kao koji."},
		{"", "Ini adalah jembatan yang tidak akan dari kota untuk kami dan juga dengan air dalam itu pada hari di sini."},
	} {
		turns := []transcript.Scripted{{Label: "A", Text: strings.Repeat(c.words+" ", 4), Lines: corpus.Lines{From: 1, To: 1}}}
		d, _ := transcript.Finish(transcript.Script{In: format.NewInput("made-up.x", []byte("a\n")), Format: "x", Turns: turns})
		if d.Language != c.want {
			t.Errorf("%q is taken for %q, want %q", c.words, d.Language, c.want)
		}
	}
}
