package page

import g "maragu.dev/gomponents"

func drawDocument(in Input) Page {
	return Page{Title: "Document", Body: g.Text("Document")}
}
