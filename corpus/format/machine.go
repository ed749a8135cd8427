package format

import (
	"strings"
	"unicode/utf8"
)

// MachineVoice tells the name that a program gave to a voice, as "SPEAKER_00" or
// "spk_1", "16778240". A person who transcribes writes "Speaker 1".
func MachineVoice(label string) bool {
	s := strings.ToLower(strings.Trim(label, "[]() "))
	if s != "" && strings.Trim(s, "0123456789") == "" {
		return true
	}
	for _, w := range []string{"speaker", "spk", "spkr"} {
		rest, ok := strings.CutPrefix(s, w)
		n := strings.TrimLeft(rest, "_-")
		if ok && n != rest && n != "" && (strings.Trim(n, "0123456789") == "" || utf8.RuneCountInString(n) == 1) {
			return true
		}
	}
	return false
}
