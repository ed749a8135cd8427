package folder

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
)

// The bounds of archives, all chosen: wide enough for the minutes of a
// parliament, too narrow for a bomb to fill a small machine.
const (
	maxNested  = 2       // archives within each other
	maxMembers = 100_000 // files in all archives of a reading
	maxInflate = 1 << 30 // their bytes, unpacked
	maxInner   = 1 << 28 // the bytes of archives in archives, which are kept in memory
	maxRatio   = 250     // how much smaller a member may be packed; text is 3 to 20 times smaller
	tinyMember = 1 << 20 // a member that is no larger may be packed as it will
	maxPath    = 1 << 10 // bytes of a member's name
	maxRefused = 50      // members of an archive that are named in a fault of their own
)

// archive is an archive that was opened as a folder.
type archive struct {
	*zip.Reader
	faults []corpus.Fault
}

// allowance is what archives may still hold.
type allowance struct {
	members int
	bytes   uint64
	memory  int64
}

func isArchive(name string) bool { return strings.EqualFold(path.Ext(name), ".zip") }

// openArchive opens an archive, and leaves out what it must not hold. It keeps
// the file open. An archive that is itself a document, as DOCX, is none.
func openArchive(f fs.File, name string, left *allowance) *archive {
	a := &archive{}
	reader, size, err := readerAt(f, left)
	if err == nil {
		a.Reader, err = zip.NewReader(reader, size)
	}
	if err != nil {
		f.Close()
		a.Reader = nil
		a.fault(name, "the archive can't be read: "+err.Error(), "make it anew, or unpack it here")
		return a
	}
	a.keep(name, left)
	return a
}

// keep leaves out of an archive what is refused. Its folders need no members of
// their own.
func (a *archive) keep(name string, left *allowance) {
	kept, refused, paths := a.File[:0], 0, paths{}
	for _, member := range a.File {
		member.Name = cleanName(member.Name)
		if strings.HasSuffix(member.Name, "/") && fs.ValidPath(strings.TrimSuffix(member.Name, "/")) {
			continue
		}
		why, hint := refuse(member, left)
		if why == "" && !paths.add(member.Name) {
			why, hint = "is there twice", "the first is read; make the archive anew"
		}
		if why == "" {
			kept = append(kept, member)
		} else if refused++; refused <= maxRefused {
			a.fault(name, fmt.Sprintf("its member %q %s", member.Name, why), hint)
		}
	}
	if refused > maxRefused {
		a.fault(name, fmt.Sprintf("%d more of its members are not read for reasons like these", refused-maxRefused), "")
	}
	a.File = kept
}

// paths are the files of an archive, true, and its folders.
type paths map[string]bool

// add enters a file, unless it is there, or a folder is, or one of its folders
// is a file.
func (p paths) add(name string) bool {
	if _, there := p[name]; there {
		return false
	}
	for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
		if p[dir] {
			return false
		}
		p[dir] = false
	}
	p[name] = true
	return true
}

func (a *archive) fault(name, message, hint string) {
	a.faults = append(a.faults, corpus.Fault{Severity: corpus.Error, File: name, Message: message, Hint: hint})
}

// refuse says why a member is not read, "" for no reason, and takes it from what
// is allowed.
func refuse(m *zip.File, left *allowance) (why, hint string) {
	const encrypted = 1
	size, packed := m.UncompressedSize64, max(m.CompressedSize64, 1)
	switch {
	case !fs.ValidPath(m.Name) || m.Name == ".":
		return "leads out of the archive", "make it anew with plain names"
	case len(m.Name) > maxPath:
		return "has too long a name", "make it anew with plain names"
	case m.Flags&encrypted != 0:
		return "is locked by a password", "unpack it here"
	case !m.Mode().IsRegular():
		return "is no plain file", "put the file itself there"
	case size > maxFile:
		return fmt.Sprintf("has more than %d bytes", maxFile), "split it into files of one event each"
	case size > tinyMember && size/packed > maxRatio:
		return fmt.Sprintf("is packed more than %d times smaller", maxRatio), "unpack it here if it is what it should be"
	case left.members == 0 || size > left.bytes:
		return fmt.Sprintf("is more than all archives together may hold: %d files, %d bytes", maxMembers, uint64(maxInflate)), "unpack it here"
	}
	left.members--
	left.bytes -= size
	return "", ""
}

// cleanName is the name of a member as UTF-8, with forward slashes.
func cleanName(name string) string {
	text, _ := format.Decode([]byte(name))
	return strings.ReplaceAll(text, `\`, "/")
}

// readerAt is a file that can be read at any place; one that can't is taken into
// memory.
func readerAt(f fs.File, left *allowance) (io.ReaderAt, int64, error) {
	info, err := f.Stat()
	if err != nil {
		return nil, 0, err
	}
	if r, ok := f.(io.ReaderAt); ok {
		return r, info.Size(), nil
	}
	all, err := io.ReadAll(io.LimitReader(f, left.memory+1))
	if err == nil && int64(len(all)) > left.memory {
		err = fmt.Errorf("archives in archives may have no more than %d bytes", maxInner)
	}
	left.memory -= min(left.memory, int64(len(all)))
	return bytes.NewReader(all), int64(len(all)), err
}

// isDocument tells an archive that is a document of a word processor.
func (a *archive) isDocument() bool {
	for _, m := range a.File {
		if m.Name == "word/document.xml" {
			return true
		}
	}
	return false
}
