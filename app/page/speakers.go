package page

import g "maragu.dev/gomponents"

func drawSpeakers(in Input) Page {
	return Page{Title: "Speakers", Body: g.Text("Speakers")}
}
