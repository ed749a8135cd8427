package page

import g "maragu.dev/gomponents"

func drawNotFound(in Input) Page {
	return Page{Title: "NotFound", Body: g.Text("NotFound")}
}
