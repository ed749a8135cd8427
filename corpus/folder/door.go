package folder

import (
	"fmt"
	"io/fs"
	"path"
	"runtime"
	"strings"
	"sync"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/mention"
	"lectern/corpus/sidecar"
)

// door is where the files of one folder come in.
type door struct {
	Reader
	fsys     fs.FS
	sidecars map[string]bool
	rules    []sidecar.Reading
	handed   map[string]*handed // what others declare for a file
}

// result is what became of one file.
type result struct {
	File
	taken  bool // some format took it
	faults []corpus.Fault
	used   []string // the sidecars that were asked for
}

// readAll reads the files side by side; result i is that of name i.
func (d door) readAll(names []string, bytes int64) []result {
	results := make([]result, len(names))
	told := teller{tell: d.Progress, at: Progress{OfFiles: len(names), OfBytes: bytes}}
	told.add(0, 0)
	var wait sync.WaitGroup
	next := make(chan int)
	for range max(1, min(runtime.GOMAXPROCS(0), len(names))) {
		wait.Go(func() {
			for i := range next {
				r, src := d.read(names[i])
				results[i] = r
				told.add(1, len(src))
			}
		})
	}
	for i := range names {
		next <- i
	}
	close(next)
	wait.Wait()
	return results
}

// teller tells of the progress, one call at a time.
type teller struct {
	mutex sync.Mutex
	tell  func(Progress)
	at    Progress
}

func (t *teller) add(files, bytes int) {
	if t.tell == nil {
		return
	}
	t.mutex.Lock()
	defer t.mutex.Unlock()
	t.at.Files += files
	t.at.Bytes += int64(bytes)
	t.tell(t.at)
}

// read reads one file, and gives its bytes too.
func (d door) read(name string) (result, []byte) {
	r, src := d.readOrKept(name)
	d.record(&r)
	return r, src
}

func (d door) readOrKept(name string) (result, []byte) {
	src, fault := d.load(name)
	if fault != nil {
		return result{used: []string{Sidecar(name)}, faults: []corpus.Fault{*fault}}, nil
	}
	if d.Cache == nil {
		return d.readNow(name, src), src
	}
	key := d.keyOf(name, src)
	if r, ok := d.kept(key, name); ok {
		return r, src
	}
	r := d.readNow(name, src)
	d.keep(key, r)
	if !d.Lines {
		r.Lines = nil
	}
	return r, src
}

func (d door) readNow(name string, src []byte) result {
	r := d.readSource(name, src)
	d.applySidecars(&r)
	for _, document := range r.Documents {
		finish(document)
		fit(document)
	}
	return r
}

// fit gives back the room that the longest lists were grown by: measured on
// 3,794 briefings, a tenth of all that is held.
func fit(d *corpus.Document) {
	d.Turns, d.Mentions = fitted(d.Turns), fitted(d.Mentions)
}

func fitted[T any](list []T) []T {
	if cap(list)-len(list) <= len(list)/8 {
		return list
	}
	return append(make([]T, 0, len(list)), list...)
}

// finish finds the dates spoken about. It comes last, because words such as
// "today" are counted from the event's date, which a sidecar may have given.
func finish(d *corpus.Document) { mention.Find(d) }

// readSource reads the bytes of one file by the format that takes them.
func (d door) readSource(name string, src []byte) result {
	settings := d.settings(name)
	in := d.input(name, src, settings)
	f, fault := choose(in, settings.Format)
	if f == nil {
		return result{used: []string{Sidecar(name)}, faults: []corpus.Fault{*fault}}
	}
	got := guarded(f, in)
	r := result{taken: true, faults: got.Faults, File: File{Name: name, Documents: got.Documents}}
	if d.Lines || d.Cache != nil {
		r.Lines = got.Lines
	}
	if len(got.Documents) == 0 && len(got.Faults) == 0 && !got.Declaring {
		r.faults = append(r.faults, corpus.Fault{Severity: corpus.Warning, File: name, Message: "it holds no transcript", Hint: textHint})
	}
	numbered(r.Documents)
	return r
}

// input is the source as text, unless it is an archive or a document packed as
// one.
func (d door) input(name string, src []byte, s Settings) format.Input {
	in := format.Input{Name: name, Source: src}
	in.Settings = format.Settings{Columns: s.Columns, Language: s.Language, MainText: d.MainText}
	if h := d.handed[name]; h != nil {
		in.Settings.Declared = h.declared
	}
	if format.IsZip(src) {
		return in
	}
	var text format.Decoded
	if d.Decode != nil {
		text = d.Decode(src, s.Encoding)
	} else {
		text.Text, text.Encoding = format.Decode(src)
	}
	in.Text, in.Encoding, in.Declared, in.Doubts = text.Text, text.Encoding, text.Declared, text.Doubts
	return in
}

// choose is the format that a person named, else the one that takes the source;
// without one it says why.
func choose(in format.Input, name string) (*format.Format, *corpus.Fault) {
	if name == "" {
		if f := formats.detect(in); f != nil {
			return f, nil
		}
		return nil, notRead(in.Name, in.Source)
	}
	if f := formats.named(name); f != nil {
		return f, nil
	}
	return nil, &corpus.Fault{Severity: corpus.Error, File: in.Name, Message: fmt.Sprintf("there is no format %q", name),
		Hint: "the formats are " + strings.Join(FormatNames(), ", ")}
}

// notRead is the fault of a file that no format takes, by its first bytes.
func notRead(name string, head []byte) *corpus.Fault {
	f := &corpus.Fault{Severity: corpus.Warning, File: name, Hint: textHint}
	switch ext := path.Ext(name); {
	case known(name) && len(head) == 0:
		f.Message, f.Hint = "the file is empty", ""
	case known(name) && noText(head[:min(len(head), headBytes)]):
		f.Message, f.Hint = "this is no text file", "export the transcript as text, and put that file here"
	case known(name):
		f.Message = "no format knows this content"
		f.Hint = "if it is a transcript, name its format with --format or in lectern.toml: " + strings.Join(FormatNames(), ", ")
	case ext == "":
		f.Message = "files without an extension are not read"
	default:
		f.Message = fmt.Sprintf("files that end in %q are not read", strings.ToLower(ext))
		if hint, foreign := foreign[strings.ToLower(ext)]; foreign {
			f.Hint = hint
		}
	}
	return f
}

// guarded reads, and turns a defect of a reader into a fault of this one file,
// so that the thousand others are read all the same.
func guarded(f *format.Format, in format.Input) (got format.Reading) {
	defer func() {
		if broken := recover(); broken != nil {
			got = format.Reading{Faults: []corpus.Fault{{Severity: corpus.Error, File: in.Name,
				Message: fmt.Sprintf("%s: the reader of %s broke on this file: %v", brokenReader, f.Name, broken),
				Hint:    "nothing of it was read; please report this, with the file"}}}
		}
	}()
	return f.Read(in)
}

// brokenReader begins the fault of a reader that panicked, for tests to find.
const brokenReader = "a defect of Lectern"

// numbered tells apart the documents of one file that have the same ID.
func numbered(documents []*corpus.Document) {
	taken := map[string]bool{}
	for _, d := range documents {
		id := d.ID
		for n := 2; taken[id]; n++ {
			id = fmt.Sprintf("%s-%d", d.ID, n)
		}
		d.ID, taken[id] = id, true
	}
}
