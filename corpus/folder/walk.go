package folder

import (
	"fmt"
	"io/fs"
	"path"
	"sort"
	"strings"
	"unicode/utf8"

	"lectern/corpus"
	"lectern/corpus/people"
	"lectern/corpus/sidecar"
)

// files are what a walk found, each list in the order of the paths.
type files struct {
	top      string // where the walk began
	sources  []string
	sidecars map[string]bool
	settings []string
	people   string // the editor's file on who is who, "" for none
	faults   []corpus.Fault
	bytes    int64 // of all sources

	// only tells that one file was asked for: the others beside it are nobody's
	// business.
	only bool
}

// walk finds what stands below a path, archives unpacked.
func walk(fsys *tree, top string) (*files, error) {
	found := &files{top: top, sidecars: map[string]bool{}}
	err := fs.WalkDir(fsys, top, func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil && name == top:
			return err
		case err != nil:
			found.faults = append(found.faults, unreadable(name, err))
			return fs.SkipDir
		case name != top && (strings.HasPrefix(e.Name(), ".") || strings.HasPrefix(e.Name(), "_")):
			if e.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		found.faults = append(found.faults, fsys.faultsOf(name)...)
		if !e.IsDir() && !fsys.broken(name) {
			found.add(name, e)
		}
		return nil
	})
	if len(found.sources) == 0 && err == nil {
		found.skip(top, "no transcript is here", textHint)
	}
	return found, err
}

const textHint = "transcripts are text, Markdown or another format that lectern parse --help names; facts beside them end in .toml"

func (f *files) add(name string, e fs.DirEntry) {
	ext := strings.ToLower(path.Ext(name))
	hint, foreign := foreign[ext]
	switch {
	case e.Type()&fs.ModeSymlink != 0:
		f.skip(name, "a link to another place is not followed", "put the file or the folder itself here")
	case !e.Type().IsRegular():
		f.skip(name, "this is no plain file", textHint)
	case name == path.Join(f.top, sidecar.CorpusFile):
		f.settings = append(f.settings, name)
	case name == path.Join(f.top, people.File):
		f.people = name
	case ext == ".toml":
		f.sidecars[name] = true
	case foreign:
		f.skip(name, fmt.Sprintf("files that end in %q are not read", ext), hint)
	default:
		f.sources = append(f.sources, name)
		if info, err := e.Info(); err == nil {
			f.bytes += info.Size()
		}
	}
}

func (f *files) skip(name, why, hint string) {
	f.faults = append(f.faults, corpus.Fault{Severity: corpus.Warning, File: name, Message: why, Hint: hint})
}

// What to do about files that hold no words as text.
const (
	picture   = "a picture is not read; if it shows a transcript, type out its words"
	recording = "a recording is not read; put its captions or its transcript beside it"
	printed   = "export its words as .txt, .docx or .html, and put that file here"
	packed    = "unpack it here, or make it a .zip"
	style     = "it holds no words that anybody said; move it out of this folder"
)

// foreign are files that are passed by without a look at their content, with
// what to do about them.
var foreign = map[string]string{
	".jpg": picture, ".jpeg": picture, ".png": picture, ".gif": picture, ".webp": picture, ".svg": picture, ".tif": picture, ".tiff": picture, ".bmp": picture, ".ico": picture, ".heic": picture, ".avif": picture,
	".mp3": recording, ".mp4": recording, ".m4a": recording, ".wav": recording, ".ogg": recording, ".opus": recording, ".flac": recording, ".webm": recording, ".mov": recording, ".mkv": recording, ".avi": recording,
	".pdf": printed, ".doc": printed, ".odt": printed, ".rtf": printed, ".pages": printed, ".ppt": printed, ".pptx": printed, ".xls": printed, ".xlsx": printed, ".ods": printed, ".epub": printed,
	".gz": packed, ".tar": packed, ".tgz": packed, ".bz2": packed, ".xz": packed, ".zst": packed, ".7z": packed, ".rar": packed,
	".css": style, ".js": style, ".wasm": style, ".woff": style, ".woff2": style, ".ttf": style, ".otf": style,
}

// alone reports the sidecars that stand beside nothing.
func alone(sidecars, used map[string]bool) []corpus.Fault {
	var names []string
	for name := range sidecars {
		if !used[name] {
			names = append(names, name)
		}
	}
	sort.Strings(names)
	faults := make([]corpus.Fault, len(names))
	for i, name := range names {
		faults[i] = corpus.Fault{Severity: corpus.Warning, File: name,
			Message: "no transcript stands beside this file", Hint: "give it the name of the transcript, with .toml at the end"}
	}
	return faults
}

func unreadable(name string, err error) corpus.Fault {
	hint := ""
	if !utf8.ValidString(name) {
		hint = "its name is no UTF-8: give it another name"
	}
	return corpus.Fault{Severity: corpus.Error, File: name, Message: fmt.Sprintf("the file can't be read: %v", err), Hint: hint}
}
