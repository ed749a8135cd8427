package editor

import (
	"fmt"
	"strings"
)

// position is a place in the file, both from 1, the column in bytes.
type position struct{ line, column int }

// locate finds where each key and table stands, by its path; the reader of TOML
// does not tell. It reads the lines as an editor writes them: a table or a key
// at the start of a line. What it does not find is reported at its table.
func locate(src string) map[string]position {
	at := map[string]position{}
	path, times := "", map[string]int{}
	quoted := ""
	for n, line := range strings.Split(src, "\n") {
		body := strings.TrimLeft(line, " \t")
		here := position{n + 1, len(line) - len(body) + 1}
		if quoted != "" {
			if strings.Contains(line, quoted) {
				quoted = ""
			}
			continue
		}
		switch {
		case strings.HasPrefix(body, "[["):
			name := header(body[2:], "]]")
			path = fmt.Sprintf("%s.%d", name, times[name])
			times[name]++
			first(at, name, here)
			first(at, path, here)
		case strings.HasPrefix(body, "["):
			path = within(header(body[1:], "]"), times)
			first(at, path, here)
			if i := strings.IndexByte(path, '.'); i > 0 {
				first(at, path[:i], here)
			}
		default:
			key, value, ok := strings.Cut(body, "=")
			if !ok || strings.HasPrefix(body, "#") {
				continue
			}
			first(at, join(path, bare(key)), here)
			quoted = opens(value)
		}
	}
	return at
}

// within puts a table into the last one of the array that it belongs to.
func within(path string, times map[string]int) string {
	if name, rest, ok := strings.Cut(path, "."); ok && times[name] > 0 {
		return fmt.Sprintf("%s.%d.%s", name, times[name]-1, rest)
	}
	return path
}

func first(at map[string]position, path string, p position) {
	if _, ok := at[path]; !ok {
		at[path] = p
	}
}

func header(s, end string) string {
	name, _, _ := strings.Cut(s, end)
	parts := strings.Split(name, ".")
	for i, p := range parts {
		parts[i] = bare(p)
	}
	return strings.Join(parts, ".")
}

func bare(key string) string { return strings.Trim(strings.TrimSpace(key), `"'`) }

// opens is the sign that a text of several lines ends with, "" for any other
// value.
func opens(value string) string {
	value = strings.TrimSpace(value)
	for _, sign := range []string{`"""`, `'''`} {
		if rest, ok := strings.CutPrefix(value, sign); ok && !strings.Contains(rest, sign) {
			return sign
		}
	}
	return ""
}
