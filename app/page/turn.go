package page

import g "maragu.dev/gomponents"

func drawTurn(in Input) Page {
	return Page{Title: "Turn", Body: g.Text("Turn")}
}
