package shell

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// How long words wait and stay, chosen. Words that come while others wait take
// their place: a reader who types hears the last count alone.
const (
	speakAfter = 350 * time.Millisecond
	toastFor   = 4 * time.Second
)

// Render draws what the program itself has to say. The live region stands
// before it is needed: one that comes with its words is often not read out.
func (s *Shell) Render() app.UI {
	return app.Div().ID("shell").Body(
		app.P().ID("spoken").Class("sr").Role("status").Aria("live", "polite").Text(s.spoken),
		app.If(s.update, s.updateNotice),
		app.If(s.trouble != "" && !s.update, s.troubleNotice),
		app.If(s.offline && s.trouble == "" && !s.update, s.offlineNotice),
		app.If(s.toast != "", func() app.UI {
			return app.P().Class("toast").Aria("hidden", "true").Text(s.toast)
		}),
	)
}

func (s *Shell) updateNotice() app.UI {
	return app.Div().Class("notice").Role("group").Aria("label", "A new version").Body(
		app.P().Text("A new version of this site is ready. Your place is kept."),
		app.Button().Type("button").Text("Reload").OnClick(func(app.Context, app.Event) { s.boot.Call("update") }),
		app.Button().Type("button").Class("quiet").Text("Not now").OnClick(func(app.Context, app.Event) { s.update = false }),
	)
}

func (s *Shell) offlineNotice() app.UI {
	return app.Div().Class("notice").Role("group").Aria("label", "No network").Body(
		app.P().Text(s.offlineWords()),
		app.Button().Type("button").Class("quiet").Text("Close").OnClick(func(app.Context, app.Event) { s.offline = false }),
	)
}

func (s *Shell) troubleNotice() app.UI {
	return app.Div().Class("notice").Role("group").Aria("label", "The corpus can’t be read on").Body(
		app.P().Text(s.trouble),
		app.Button().Type("button").Text("Try again").OnClick(func(app.Context, app.Event) { s.tryAgain() }),
		app.Button().Type("button").Class("quiet").Text("Close").OnClick(func(app.Context, app.Event) { s.trouble = "" }),
	)
}

func (s *Shell) offlineWords() string {
	switch {
	case !s.boot.Get("kept").Bool():
	case s.desk.shelf.pieces != nil && s.keptMark() != s.desk.site.Version:
		return "You are offline. What you have read and searched before is on this device."
	default:
		return "You are offline. Everything here is on this device, search included."
	}
	return "You are offline. The pages still open: the words are in this tab."
}

// say speaks to a reader who does not see the page change.
func (s *Shell) say(words string) {
	// Emptied first, so that the same words said again are heard again.
	s.spoken = ""
	s.refresh()
	if words == "" {
		s.speech.stop()
		return
	}
	s.speech = s.after(s.speech, speakAfter, func() {
		s.spoken = words
		s.refresh()
	})
}

// show says it and shows it for a moment.
func (s *Shell) show(words string) {
	s.toast = words
	s.say(words)
	s.fading = s.after(s.fading, toastFor, func() {
		s.toast = ""
		s.refresh()
	})
}

// refresh has go-app draw #shell again.
func (s *Shell) refresh() { s.ctx.Dispatch(func(app.Context) {}) }

func (s *Shell) copy(text string) {
	s.boot.Call("copy", text).Then(func(copied app.Value) {
		defer s.rescue()
		if copied.Bool() {
			s.show("Copied.")
			return
		}
		s.show("This browser does not let the page copy. Select the text and copy it yourself.")
	})
}
