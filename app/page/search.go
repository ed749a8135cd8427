package page

import g "maragu.dev/gomponents"

func drawSearch(in Input) Page {
	return Page{Title: "Search", Body: g.Text("Search")}
}
