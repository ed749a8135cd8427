package folder

import (
	"fmt"
	"maps"
	"path"
	"strings"
)

// settings are what is said about reading a file: by lectern.toml, where a later
// table wins over an earlier one, and by the Reader, who wins over both.
func (d door) settings(name string) Settings {
	var s Settings
	for _, rule := range d.rules {
		if meant(rule.Files, name) {
			s = over(s, rule)
		}
	}
	return over(s, d.Settings)
}

// meant tells that a pattern is about a file: all files for "", those of that
// name in any folder for a pattern without a slash, else those of that path.
func meant(pattern, name string) bool {
	if pattern == "" {
		return true
	}
	if !strings.Contains(pattern, "/") {
		name = path.Base(name)
	}
	ok, err := path.Match(pattern, name)
	return err == nil && ok
}

// Check says what is wrong with settings, "" for nothing, and what to do.
func Check(s Settings) (message, hint string) {
	if s.Format != "" && formats.named(s.Format) == nil {
		return fmt.Sprintf("there is no format %q", s.Format), "the formats are " + strings.Join(FormatNames(), ", ")
	}
	return s.Check()
}

// over lays what b says over a. Columns are laid one by one.
func over(a, b Settings) Settings {
	for _, f := range []struct{ to, from *string }{{&a.Format, &b.Format}, {&a.Encoding, &b.Encoding}, {&a.Language, &b.Language}} {
		if *f.from != "" {
			*f.to = *f.from
		}
	}
	if len(b.Columns) > 0 {
		a.Columns = maps.Clone(a.Columns)
		if a.Columns == nil {
			a.Columns = map[string]string{}
		}
		maps.Copy(a.Columns, b.Columns)
	}
	return a
}
