package page

import g "maragu.dev/gomponents"

func drawSpeaker(in Input) Page {
	return Page{Title: "Speaker", Body: g.Text("Speaker")}
}
