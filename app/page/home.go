package page

import g "maragu.dev/gomponents"

func drawHome(in Input) Page {
	return Page{Title: "Home", Body: g.Text("Home")}
}
