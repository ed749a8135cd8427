package transcript

import "strings"

// chairs are the words for who presides over a sitting, and standIns those that
// may stand beside one without naming another office: a word of another makes
// "the President of the Republic" no chair.
var (
	chairs = set(`presidente presidenta presidencia vicepresidente vicepresidenta président présidente vice-président vice-présidente president
		präsident präsidentin vizepräsident vizepräsidentin speaker chair chairman chairwoman chairperson chairlady convener convenor
		cathaoirleach ceann comhairle leas-cheann presidência presidenza voorzitter talman puhemies mwenyekiti spika vice-president vicepresident
		officer llywydd lywydd`)
	standIns = set(`the mr mr. mrs mrs. ms ms. madam madame mister sir el la los il le der die señor señora sr sr. sra sra. m. mme herr frau hon hon.
		honourable lord deputy acting temporary vice principal presiding house session sesión sesion de del of accidental provisional interino y dirprwy
		interina turno di an leas first second primer primera segundo segunda tempore pro co-chairperson co-chair o a en ejercicio subrogante sitting assembly
		senate senado cámara camara diputados leave`)
)

// Presides tells a role, or a label without its brackets, that is a chair's of a
// sitting and no other's: "Deputy Speaker", "Presidente accidental".
func Presides(role string) bool {
	found, presiding := false, false
	for _, w := range fields(strings.ToLower(role)) {
		w = strings.Trim(w, ",;:")
		switch {
		case chairs[w]:
			found = found || w != "officer" || presiding
		case !standIns[w]:
			return false
		}
		presiding = w == "presiding"
	}
	return found
}
