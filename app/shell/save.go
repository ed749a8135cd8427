package shell

import (
	"lectern/app/page"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// save hands the reader a file of the hits: as many as a file holds, not only
// those that are shown. Where their texts have still to come, it is made when
// they are here, unless the reader does something else.
func (s *Shell) save(as string) {
	s.trouble, s.desk.stuck, s.saving = "", false, as
	s.saveOn()
	if s.saving != "" {
		s.show("Reading the turns that the file will hold…")
	}
}

// saveOn makes the file that was asked for, or asks for what it lacks.
func (s *Shell) saveOn() {
	in, err := s.desk.input()
	if err != nil || s.saving == "" {
		return // the buttons stand on the page of the search, which needs no corpus
	}
	if in.Found, err = s.desk.answers.all(in.State, page.MostSaved); err != nil {
		s.filing = s.after(s.filing, 0, s.saveOn)
		return
	}
	if s.waits() {
		return
	}
	file := page.Saved(in, s.saving)
	s.saving = ""
	body := app.Window().Get("Uint8Array").New(len(file.Body))
	app.CopyBytesToJS(body, file.Body)
	s.boot.Call("save", file.Name, file.Type, body)
	s.show("Saved as " + file.Name + ".")
}
