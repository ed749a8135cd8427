package page

import g "maragu.dev/gomponents"

func drawTimeline(in Input) Page {
	return Page{Title: "Timeline", Body: g.Text("Timeline")}
}
