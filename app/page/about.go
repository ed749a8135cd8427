package page

import g "maragu.dev/gomponents"

func drawAbout(in Input) Page {
	return Page{Title: "About", Body: g.Text("About")}
}
