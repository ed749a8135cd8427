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
	archives []string // that were unpacked
	links    []string
	sidecars map[string]bool
	settings []string
	people   string // the editor's file on who is who, "" for none
	faults   []corpus.Fault
	bytes    int64 // of all sources
	seen     seen

	// only tells that one file was asked for: the others beside it are nobody's
	// business.
	only bool
}

// seen is what a walk came to.
type seen struct {
	Top   string `json:"top"`   // where it began
	Files int    `json:"files"` // of any kind: links, archives and their members are among them
	Alone int    `json:"alone"` // names that begin with "." or "_"
}

// nothing is the fault of a folder without a transcript.
func (s seen) nothing() corpus.Fault {
	message := "no transcript is here: the folder is empty"
	switch {
	case s.Files == 1:
		message = "no transcript is here: the one file in the folder is none"
	case s.Files > 1:
		message = fmt.Sprintf("no transcript is here: none of the %d files in the folder is one", s.Files)
	}
	if s.Alone > 0 {
		message += ", but for names that begin with . or _, which are left alone"
	}
	return corpus.Fault{Severity: corpus.Error, File: s.Top, Message: message,
		Hint: "put transcripts there; the formats are " + strings.Join(FormatNames(), ", ")}
}

// walk finds what stands below a path, archives unpacked and links followed.
func walk(fsys *tree, top string) (*files, error) {
	found := &files{top: top, sidecars: map[string]bool{}, seen: seen{Top: top}}
	if err := found.walk(fsys, top); err != nil {
		return found, err
	}
	found.follow(fsys)
	return found, nil
}

// walk takes in what stands below a path, and lists the links for later.
func (f *files) walk(fsys *tree, top string) error {
	return fs.WalkDir(fsys, top, func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil && name == top:
			return err
		case err != nil:
			f.faults = append(f.faults, unreadable(name, err))
			return fs.SkipDir
		case name != top && (strings.HasPrefix(e.Name(), ".") || strings.HasPrefix(e.Name(), "_")):
			f.seen.Alone++
			if e.IsDir() {
				return fs.SkipDir
			}
			return nil
		case !e.IsDir() || isArchive(name):
			f.seen.Files++
		}
		f.found(fsys, name, e)
		return nil
	})
}

// archive takes in what stands in an archive, of which each member that can't be
// opened is a fault.
func (f *files) archive(fsys *tree, name string) {
	if err := f.walk(fsys, name); err != nil {
		f.faults = append(f.faults, unreadable(name, err))
	}
}

// found takes in what a walk came to.
func (f *files) found(fsys *tree, name string, e fs.DirEntry) {
	if e.Type()&fs.ModeSymlink != 0 {
		f.links = append(f.links, name)
		return
	}
	f.faults = append(f.faults, fsys.faultsOf(name)...)
	switch {
	case e.IsDir() && isArchive(name):
		f.archives = append(f.archives, name)
	case !e.IsDir() && !fsys.broken(name):
		f.add(name, e)
	}
}

const textHint = "transcripts are text, Markdown or another format that lectern parse --help names; facts beside them end in .toml"

func (f *files) add(name string, e fs.DirEntry) {
	ext := strings.ToLower(path.Ext(name))
	hint, foreign := foreign[ext]
	switch {
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
	own       = "a pack is searched and compared by lectern search and lectern diff; to read a corpus in again, take what lectern export --to jsonl writes"
	style     = "it holds no words that anybody said; move it out of this folder"
)

// foreign are files that are passed by without a look at their content, with
// what to do about them.
var foreign = map[string]string{
	".jpg": picture, ".jpeg": picture, ".png": picture, ".gif": picture, ".webp": picture, ".svg": picture, ".tif": picture, ".tiff": picture, ".bmp": picture, ".ico": picture, ".heic": picture, ".avif": picture,
	".mp3": recording, ".mp4": recording, ".m4a": recording, ".wav": recording, ".ogg": recording, ".opus": recording, ".flac": recording, ".webm": recording, ".mov": recording, ".mkv": recording, ".avi": recording,
	".pdf": printed, ".doc": printed, ".odt": printed, ".rtf": printed, ".pages": printed, ".ppt": printed, ".pptx": printed, ".xls": printed, ".xlsx": printed, ".ods": printed, ".epub": printed,
	".gz": packed, ".tar": packed, ".tgz": packed, ".bz2": packed, ".xz": packed, ".zst": packed, ".7z": packed, ".rar": packed,
	".lectern": own,
	".css":     style, ".js": style, ".wasm": style, ".woff": style, ".woff2": style, ".ttf": style, ".otf": style,
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
