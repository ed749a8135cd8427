package page

import g "maragu.dev/gomponents"

func drawDocuments(in Input) Page {
	return Page{Title: "Documents", Body: g.Text("Documents")}
}
