package shell

import (
	"errors"
	"time"

	"lectern/corpus/block"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// reading is what the shell knows of a corpus that comes as it is needed.
type reading struct {
	wanted   map[string][]int // the blocks that are on their way, by the name of their chunk
	land     app.Func         // tells of one that has come
	again    *later           // draws once they are here
	retry    *later           // asks a host again that did not answer,
	patience time.Duration    // which was left alone for so long
}

// read goes on after an error of the desk: it brings the blocks that are missing,
// or goes on computing, and draws again. Any other error is trouble, and what
// stands on the page stays. nil breaks off what an older page asked for.
func (s *Shell) read(err error) {
	var missing *block.Missing
	switch {
	case err == nil:
		s.want(nil)
		if s.trouble != "" {
			s.trouble = ""
			s.refresh()
		}
	case errors.Is(err, errUnfinished):
		s.again = s.after(s.again, 0, s.draw)
	case s.desk.stuck:
	case errors.As(err, &missing):
		s.want(missing.Blocks)
	case errors.Is(err, errApart):
		s.desk.stuck, s.desk.lost = true, "" // the page that stands for it says so
	default:
		s.stuck(err.Error())
	}
}

// want asks boot.js for the chunks of some blocks, and for no others.
func (s *Shell) want(blocks []int) {
	if len(blocks) == 0 && len(s.wanted) == 0 {
		return
	}
	s.wanted = map[string][]int{}
	var names []any
	for _, n := range blocks {
		name, err := s.desk.shelf.pieces.Name(n)
		if err != nil {
			s.stuck(err.Error())
			return
		}
		if s.wanted[name] == nil {
			names = append(names, name)
		}
		s.wanted[name] = append(s.wanted[name], n)
	}
	if s.land == nil {
		s.land = app.FuncOf(func(_ app.Value, args []app.Value) any {
			defer s.rescue()
			return s.landed(args)
		})
	}
	s.boot.Call("want", names, s.land)
}

// landed takes a chunk in: its name, its bytes or null, and why it does not
// come. It tells whether the bytes are the right ones.
func (s *Shell) landed(args []app.Value) bool {
	name, array := args[0].String(), args[1]
	if array.IsNull() {
		s.desk.lost = s.boot.Get("chunks").String() + name
		s.stuck(args[2].String())
		return false
	}
	body := make([]byte, array.Length())
	app.CopyBytesToGo(body, array)
	for _, n := range s.wanted[name] {
		if s.desk.shelf.pieces.Put(n, body) != nil {
			return false
		}
	}
	s.patience = 0
	delete(s.wanted, name)
	if len(s.wanted) == 0 {
		// Among the events of the page, so that no two rounds block it in one.
		s.again = s.after(s.again, 0, s.draw)
	}
	return true
}

// stuck says why the corpus can't be read on; what stands on the page stays. It
// holds until the reader does something else or asks for another try.
func (s *Shell) stuck(why string) {
	s.want(nil)
	s.desk.stuck, s.saving = true, ""
	if words := troubleWords(why); words != s.trouble {
		s.trouble = words
		s.say(words)
	}
	if why == "network" {
		s.patience = min(max(2*s.patience, leastPatience), mostPatience)
		s.retry = s.after(s.retry, s.patience, s.readOn)
	}
	if s.boot.blank() || s.owed.another {
		s.draw()
	}
}

// How long a host that does not answer is left alone, twice as long each time.
// Chosen.
const (
	leastPatience = 2 * time.Second
	mostPatience  = time.Minute
)

// tryAgain is the reader's word.
func (s *Shell) tryAgain() {
	s.trouble = ""
	if s.desk.stuck {
		s.readOn()
	} else {
		s.keepOn()
	}
}

// readOn goes on where reading got stuck, if the page still waits for it.
func (s *Shell) readOn() {
	if s.desk.stuck {
		s.desk.stuck = false
		s.draw()
	}
}

// troubleWords say why chunks do not come, by boot.js's word for it.
func troubleWords(why string) string {
	switch why {
	case "network":
		if !(browser{}).online() {
			return "You are offline, and a part of the corpus that this needs is not on this device."
		}
		return "The host of this site does not answer. A part of the corpus that this needs is missing."
	case "gone":
		return "A part of the corpus is no longer at its place. There may be a new version of this site: reload the page."
	case "damaged":
		return "A part of the corpus arrived damaged, twice. What this page shows is right, but it is not all."
	}
	return "The corpus can't be read: " + why + "."
}
