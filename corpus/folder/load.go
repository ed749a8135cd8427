package folder

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"unicode/utf8"

	"lectern/corpus"
)

// maxFile is how many bytes a file may have. A year of a parliament has fewer.
// Chosen: text, lines and turns of it fit into the memory of a small machine.
const maxFile = 256 << 20

// headBytes is how much of a file of an unknown kind is looked at before all of
// it is read.
const headBytes = 4096

// load is the content of a file, or the fault why it is not read. Of a file
// whose extension no format has, and that is no text, only the head is read.
func (d door) load(name string) ([]byte, *corpus.Fault) {
	f, err := d.fsys.Open(name)
	if err != nil {
		return nil, faultOf(unreadable(name, err))
	}
	defer f.Close()
	var head []byte
	if !known(name) && d.settings(name).Format == "" {
		head = make([]byte, headBytes)
		n, err := io.ReadFull(f, head)
		if head = head[:n]; err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
			return nil, faultOf(unreadable(name, err))
		}
		if noText(head) {
			return nil, notRead(name, head)
		}
	}
	return whole(f, name, head)
}

// whole reads the rest of a file.
func whole(f fs.File, name string, head []byte) ([]byte, *corpus.Fault) {
	buffer := bytes.NewBuffer(head)
	if info, err := f.Stat(); err == nil && info.Size() <= maxFile {
		buffer.Grow(int(max(0, info.Size()-int64(len(head)))) + bytes.MinRead)
	}
	_, err := buffer.ReadFrom(io.LimitReader(f, maxFile+1-int64(len(head))))
	switch {
	case err != nil:
		return nil, faultOf(unreadable(name, err))
	case buffer.Len() > maxFile:
		return nil, &corpus.Fault{Severity: corpus.Error, File: name, Line: 1, Column: 1,
			Message: fmt.Sprintf("the file has more than %d bytes", maxFile), Hint: "split it into files of one event each"}
	}
	return buffer.Bytes(), nil
}

func faultOf(f corpus.Fault) *corpus.Fault { return &f }

// noText tells the head of a file that is neither text nor packed text: it has a
// NUL and no byte-order mark of UTF-16.
func noText(head []byte) bool {
	for _, sign := range []string{"\xFF\xFE", "\xFE\xFF", "PK\x03\x04"} {
		if bytes.HasPrefix(head, []byte(sign)) {
			return false
		}
	}
	return bytes.IndexByte(head, 0) >= 0 && !utf8.Valid(bytes.ReplaceAll(head, []byte{0}, nil))
}
