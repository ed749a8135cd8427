package akn_test

import (
	"fmt"
	"strings"
	"testing"

	"lectern/corpus/corpustest"
	"lectern/corpus/format"
	"lectern/corpus/format/akn"
)

// The examples of FORMAT.md give what the page says.
func TestFormat(t *testing.T) {
	corpustest.Spec(t, 4, func(string) format.Format { return akn.Format })
}

func TestLooks(t *testing.T) {
	for source, want := range map[string]format.Confidence{
		`<akomaNtoso><debate/></akomaNtoso>`:                                                     format.Surely,
		`<?xml version="1.0"?><!-- x --><a:akomaNtoso xmlns:a="http://www.akomantoso.org/2.0"/>`: format.Surely,
		`<debateReport/>`: format.Surely,
		`<publicwhip/>`:   format.No,
		`akomaNtoso`:      format.No,
		``:                format.No,
	} {
		if got := akn.Format.Looks(format.NewInput("x.xml", []byte(source))); got != want {
			t.Errorf("%q: %d, want %d", source, got, want)
		}
	}
}

// An act is no transcript.
func TestAnActIsRefused(t *testing.T) {
	r := akn.Format.Read(format.NewInput("act.xml", []byte("<akomaNtoso>\n<act><body/></act>\n</akomaNtoso>\n")))
	if len(r.Documents) != 0 || len(r.Lines) != 3 || len(r.Faults) != 1 || r.Faults[0].String() != "act.xml:1:1: no debate is found in this file" {
		t.Errorf("%d documents, %d lines, faults %v", len(r.Documents), len(r.Lines), r.Faults)
	}
}

// FuzzRead: whatever the bytes, a reading ends, is whole and lies in the source.
func FuzzRead(f *testing.F) {
	corpustest.FuzzRead(f, []format.Format{akn.Format},
		`<debate xmlns:l="urn:lectern:akn:1"><debateBody l:version="1"><speech by="a" l:kind="answer" l:answers="#x" l:start="-1"><from>A<eol/></from><p l:mark="sic" l:value="v">b<authorialNote l:mark="page"/></p></speech></debateBody></debate>`,
		`<debate><speech><from>A.-<scene>b</scene></from><p>C (d).- <remark>e<ins>f</ins><noteRef marker="1"/></remark></p><scene/><question><p>g</p></question></speech></debate>`,
	)
}

func BenchmarkRead(b *testing.B) {
	var src strings.Builder
	src.WriteString("<akomaNtoso><debate name=\"x\"><debateBody><debateSection name=\"x\">\n")
	for i := range 2000 {
		fmt.Fprintf(&src, "<speech by=\"#m%d\"><from>Member %d:</from>\n<p>%s</p>\n</speech>\n",
			i%40, i%40, strings.Repeat("The ferry was <i>late</i> in 2011 &amp; nobody came. ", 12))
	}
	src.WriteString("</debateSection></debateBody></debate></akomaNtoso>\n")
	in := format.NewInput("bench.xml", []byte(src.String()))
	b.SetBytes(int64(src.Len()))
	b.ReportAllocs()
	for b.Loop() {
		akn.Format.Read(in)
	}
}
