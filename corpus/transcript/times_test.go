package transcript

import "testing"

func TestTimeOfDay(t *testing.T) {
	for _, c := range []struct{ printed, value, zone string }{
		{"5:41 P.M. EDT", "17:41", "EDT"}, {"END  7:51 P.M. EDT", "19:51", "EDT"}, {"(10:04 a.m.)", "10:04", ""}, {"12:05 A.M. EST", "00:05", "EST"},
		{"12:05 pm", "12:05", ""}, {"15:30 CET", "15:30", "CET"}, {"17.41 Uhr", "17:41", ""}, {"10:04:30 GMT", "10:04:30", "GMT"}, {"9:00 AM (local)", "09:00", ""},
		{"25:10", "", ""}, {"13:05 P.M.", "", ""}, {"10:75", "", ""}, {"no time", "", ""}, {"7", "", ""},
	} {
		value, zone, ok := timeOfDay(c.printed)
		if value != c.value || zone != c.zone || ok != (c.value != "") {
			t.Errorf("%q is %q %q %v, want %q %q", c.printed, value, zone, ok, c.value, c.zone)
		}
	}
}
