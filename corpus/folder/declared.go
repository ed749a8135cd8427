package folder

import (
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
)

// Above is the folder that the one which is read stands in. What its files
// declare holds below too.
type Above struct {
	FS fs.FS

	// Name is that of the folder that is read, in FS.
	Name string
}

// declarer is a file that declares people for others.
type declarer struct {
	*format.Declared
	sum   string          // of its bytes
	parts map[string]bool // the files that it consists of, as paths of the tree
}

// handed is what a file is handed of what others declare, and a checksum of it
// all. Files to which the same holds share it.
type handed struct {
	declared []*format.Declared
	sum      string
}

// declarers are those of a reading, by the folder that they stand in: ".." is the
// one above.
type declarers map[string][]declarer

// declarersOf reads what the files among the names declare, and what those say
// that they are made of.
func (d door) declarersOf(names []string) declarers {
	all, seen := declarers{}, map[string]bool{}
	all.add(d, d.fsys, names, "", seen)
	if d.Above != nil && len(names) > 0 {
		all.add(d, d.Above.FS, plainFiles(d.Above.FS, "."), "..", seen)
		for i, one := range all[".."] {
			for part := range one.parts {
				if below, ok := strings.CutPrefix(part, path.Join("..", d.Above.Name)+"/"); ok {
					all[".."][i].parts[below] = true
				}
			}
		}
	}
	return all
}

// add reads the files of those names; top stands before what they are called.
func (all declarers) add(d door, fsys fs.FS, names []string, top string, seen map[string]bool) {
	for _, name := range names {
		called := path.Join(top, name)
		if seen[called] || !fs.ValidPath(name) {
			continue
		}
		seen[called] = true
		one := d.declarer(fsys, name, called)
		if one == nil {
			continue
		}
		all[path.Dir(called)] = append(all[path.Dir(called)], *one)
		var header []string
		for _, p := range one.Parts {
			if p.Header {
				header = append(header, path.Join(path.Dir(name), p.Path))
			}
		}
		all.add(d, fsys, header, top, seen)
	}
}

// declarer reads what a file declares, nil where it does not. Only the head is
// read of most.
func (d door) declarer(fsys fs.FS, name, called string) *declarer {
	f := declaringFormat(name)
	if f == nil || !f.Declares(format.NewInput(called, headOf(fsys, name))) {
		return nil
	}
	d.fsys = fsys
	src, fault := d.load(name)
	if fault != nil {
		return nil // the reading of the file says it
	}
	got := guardedDeclared(f, d.input(called, src, d.settings(name)))
	if got == nil {
		return nil
	}
	one := &declarer{Declared: got, sum: sumOf(src), parts: map[string]bool{}}
	for _, p := range got.Parts {
		one.parts[path.Join(path.Dir(called), p.Path)] = true
	}
	return one
}

// declaringFormat is the format of a file's extension whose files declare for
// each other, nil for none.
func declaringFormat(name string) *format.Format {
	i := slices.IndexFunc(formats, func(f format.Format) bool { return f.Declares != nil && ends(name, f.Extensions) })
	if i < 0 {
		return nil
	}
	return &formats[i]
}

func headOf(fsys fs.FS, name string) []byte {
	f, err := fsys.Open(name)
	if err != nil {
		return nil
	}
	defer f.Close()
	head := make([]byte, headBytes)
	n, _ := io.ReadFull(f, head)
	return head[:n]
}

// guardedDeclared is nil where the reader breaks; its reading of the file will say
// so.
func guardedDeclared(f *format.Format, in format.Input) (got *format.Declared) {
	defer func() {
		if recover() != nil {
			got = nil
		}
	}()
	return f.Declared(in)
}

// handedOut is what each of the files is handed.
func (all declarers) handedOut(names []string) map[string]*handed {
	out, same := map[string]*handed{}, map[string]*handed{}
	for _, name := range names {
		if len(all) == 0 || declaringFormat(name) == nil {
			continue
		}
		levels := all.around(name)
		key := keyOfLevels(levels)
		if same[key] == nil {
			h := &handed{sum: sumOf([]byte(key))}
			for _, level := range levels {
				h.declared = append(h.declared, agreed(level)...)
			}
			same[key] = h
		}
		if key != "" {
			out[name] = same[key]
		}
	}
	return out
}

func keyOfLevels(levels [][]declarer) string {
	var b strings.Builder
	for _, level := range levels {
		for _, one := range level {
			fmt.Fprintf(&b, "%q %s ", one.File, one.sum)
		}
		b.WriteString("\n")
	}
	return strings.TrimSpace(b.String())
}

// around are the declarers about a file, the nearest first. If a corpus names it
// as its part, or it is one, those are the corpus and what else that names; if
// none does, all beside it and above.
func (all declarers) around(name string) [][]declarer {
	var near [][]declarer
	var corpora []declarer
	for _, dir := range above(name) {
		near = append(near, all[dir])
		for _, one := range all[dir] {
			if one.parts[name] || one.File == name && len(one.parts) > 0 {
				corpora = append(corpora, one)
			}
		}
	}
	if len(corpora) > 0 {
		near = [][]declarer{append(corpora, all.parts(corpora)...)}
	}
	for i, level := range near {
		near[i] = slices.DeleteFunc(slices.Clone(level), func(one declarer) bool { return one.File == name })
	}
	return near
}

// above are the folder of a file and those that it stands in, up to the one above
// all that is read.
func above(name string) []string {
	dirs := []string{}
	for dir := path.Dir(name); ; dir = path.Dir(dir) {
		if dirs = append(dirs, dir); dir == "." {
			return append(dirs, "..")
		}
	}
}

// parts are the declarers that corpora name as their parts, each once.
func (all declarers) parts(corpora []declarer) []declarer {
	var list []declarer
	seen := map[string]bool{}
	for _, c := range corpora {
		for _, p := range c.Parts {
			at := path.Join(path.Dir(c.File), p.Path)
			for _, one := range all[path.Dir(at)] {
				if one.File == at && !seen[at] {
					seen[at] = true
					list = append(list, one)
				}
			}
		}
	}
	return list
}

// agreed are declarations of one level without the keys that two files give to
// different people or organizations: at whom such a key points is not known.
func agreed(level []declarer) []*format.Declared {
	person, organization := map[string][]format.Name{}, map[string][]format.Name{}
	quarrel := map[string]bool{}
	for _, one := range level {
		for _, p := range one.People {
			quarrel["p"+p.Key] = quarrel["p"+p.Key] || !alike(person, p.Key, p.Names)
		}
		for _, o := range one.Organizations {
			quarrel["o"+o.Key] = quarrel["o"+o.Key] || !alike(organization, o.Key, o.Names)
		}
	}
	var list []*format.Declared
	for _, one := range level {
		list = append(list, &format.Declared{File: one.File, Parts: one.Parts,
			People:        slices.DeleteFunc(slices.Clone(one.People), func(p format.Person) bool { return quarrel["p"+p.Key] }),
			Organizations: slices.DeleteFunc(slices.Clone(one.Organizations), func(o format.Organization) bool { return quarrel["o"+o.Key] })})
	}
	return list
}

// alike tells that nobody else had the key before: nobody, or somebody with one
// of the names.
func alike(had map[string][]format.Name, key string, names []format.Name) bool {
	before, ok := had[key]
	had[key] = append(before, names...)
	return !ok || len(names) == 0 || slices.ContainsFunc(names, func(n format.Name) bool {
		return slices.ContainsFunc(before, func(o format.Name) bool { return o.Text == n.Text })
	})
}

// missing are the faults of corpora whose parts are not there.
func (all declarers) missing(fsys fs.FS) []corpus.Fault {
	var faults []corpus.Fault
	for dir, list := range all {
		for _, one := range list {
			if f := one.missing(fsys); dir != ".." && f != nil {
				faults = append(faults, *f)
			}
		}
	}
	slices.SortFunc(faults, func(a, b corpus.Fault) int { return strings.Compare(a.File, b.File) })
	return faults
}

func (one declarer) missing(fsys fs.FS) *corpus.Fault {
	var first *format.Part
	n := 0
	for i, p := range one.Parts {
		if _, err := fs.Stat(fsys, path.Join(path.Dir(one.File), p.Path)); err != nil {
			if n++; n == 1 {
				first = &one.Parts[i]
			}
		}
	}
	if n == 0 {
		return nil
	}
	message := fmt.Sprintf("points at %q, which is not in the folder", first.Path)
	if n > 1 {
		message = fmt.Sprintf("points at %d files that are not in the folder, the first is %q", n, first.Path)
	}
	return &corpus.Fault{Severity: corpus.Warning, File: one.File, Line: first.Line, Column: first.Column, Message: message,
		Hint: "put the files of the corpus beside each other as it names them"}
}

// plainFiles are the files of a folder, without those that a walk leaves alone.
func plainFiles(fsys fs.FS, dir string) []string {
	var names []string
	list, _ := fs.ReadDir(fsys, dir)
	for _, e := range list {
		if e.Type().IsRegular() && !strings.HasPrefix(e.Name(), ".") && !strings.HasPrefix(e.Name(), "_") {
			names = append(names, path.Join(dir, e.Name()))
		}
	}
	return names
}

// besides are the files of the folder of a file and of those above, in which one
// that is read alone may be declared.
func besides(fsys fs.FS, name string) []string {
	if declaringFormat(name) == nil {
		return nil
	}
	var names []string
	dirs := above(name)
	for _, dir := range dirs[:len(dirs)-1] {
		names = append(names, plainFiles(fsys, dir)...)
	}
	return names
}
