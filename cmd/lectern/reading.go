package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"lectern/corpus/charset"
	"lectern/corpus/folder"
	"lectern/corpus/maintext"
)

// settings are the flags that say how files are to be read. They win over what
// lectern.toml says.
type settings struct {
	Format   string            `placeholder:"NAME" help:"Read every file as this format (${formats}). Default: what content and extension tell."`
	Encoding string            `placeholder:"NAME" help:"The encoding of all files, as windows-1250. Default: what each file says, or its bytes tell."`
	Language string            `placeholder:"TAG" help:"The language of documents that do not say theirs, as de."`
	Columns  map[string]string `placeholder:"FIELD=NAME,…" mapsep:"," help:"The columns or keys that hold the fields of a turn, as label=Redner,text=Rede."`

	FollowLinks bool `name:"follow-links" help:"Read files outside of the folder too where links in it lead to them. A site shows them to everybody."`
}

// folder is a folder on the disk. Nothing outside of it is read, whatever links it
// holds, unless that was asked for.
func (s settings) folder(dir string) (fs.FS, error) {
	if s.FollowLinks {
		return os.DirFS(dir), nil
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, plainly(err)
	}
	return root.FS(), nil
}

// reader is a reader by these settings.
func (s settings) reader() (folder.Reader, error) {
	r := folder.Reader{Settings: folder.Settings{Format: s.Format, Encoding: s.Encoding, Language: s.Language, Columns: s.Columns},
		Decode: charset.Decode, MainText: maintext.Find}
	if s.Encoding != "" && !charset.Known(s.Encoding) {
		return r, hinted{fmt.Errorf("no encoding is called %q", s.Encoding), "write it as windows-1250, big5 or koi8-r"}
	}
	if message, hint := folder.Check(r.Settings); message != "" {
		return r, hinted{errors.New(message), hint}
	}
	return r, nil
}

// formatNames are the formats for the help.
func formatNames() string { return strings.Join(folder.FormatNames(), ", ") }
