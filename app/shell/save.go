package shell

import (
	"lectern/app/page"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// save hands the reader a file of the hits: as many as a file holds, not only
// those that are shown.
func (s *Shell) save(as string) {
	in, err := s.desk.input()
	if err != nil {
		return // the buttons stand on the page of the search, which needs no corpus
	}
	in.Found = s.desk.answers.all(in.State, page.MostSaved)
	if in.Found == nil {
		s.show("The turns are still on their way. Try again in a moment.")
		return
	}
	file := page.Saved(in, as)
	body := app.Window().Get("Uint8Array").New(len(file.Body))
	app.CopyBytesToJS(body, file.Body)
	s.boot.Call("save", file.Name, file.Type, body)
	s.show("Saved as " + file.Name + ".")
}
