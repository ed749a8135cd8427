package json_test

import (
	"bytes"
	standard "encoding/json"
	"strings"
	"testing"

	"lectern/app/json"

	"pgregory.net/rapid"
)

// texts are any bytes, letters that have to be escaped often among them.
var texts = rapid.OneOf(
	rapid.String(),
	rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }),
	rapid.StringOf(rapid.SampledFrom([]rune("a<>&\"\\/\b\f\n\r\t\x00\x1f\x7f\u2028\u2029\ufffdé語😀"))),
)

// values are those of all kinds, depth deep at most.
func values(depth int) *rapid.Generator[any] {
	return rapid.Custom(func(t *rapid.T) any {
		kind := rapid.IntRange(0, 5).Draw(t, "kind")
		if depth == 0 {
			kind %= 4
		}
		switch kind {
		case 0:
			return rapid.Bool().Draw(t, "bool")
		case 1:
			return rapid.Int().Draw(t, "int")
		case 2, 3:
			return texts.Draw(t, "text")
		case 4:
			return json.List(rapid.SliceOfN(values(depth-1), 0, 4).Draw(t, "list"))
		}
		return json.Object(rapid.MapOfN(texts, values(depth-1), 0, 4).Draw(t, "object"))
	})
}

func TestEveryValueIsWrittenAsEncodingJSONWritesIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := values(3).Draw(t, "value")
		script, err := standard.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		for name, forms := range map[string][2]string{
			"Script":   {json.Script(v), string(script)},
			"Text":     {json.Text(v), encoded(t, v, "")},
			"Indented": {json.Indented(v), encoded(t, v, "  ")},
		} {
			if forms[0] != forms[1] {
				t.Errorf("%s of %#v is\n%s\nand encoding/json writes\n%s", name, v, forms[0], forms[1])
			}
		}
	})
}

// encoded is what encoding/json writes where nothing is put in HTML.
func encoded(t *rapid.T, v any, indent string) string {
	var b bytes.Buffer
	e := standard.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	if err := e.Encode(v); err != nil {
		t.Fatal(err)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func TestARecordKeepsItsOrder(t *testing.T) {
	r := json.Record{"z", 1, "a", json.List{}, "m", json.Record{}}
	if got, want := json.Text(r), `{"z":1,"a":[],"m":{}}`; got != want {
		t.Errorf("the record is %s, want %s", got, want)
	}
	if got, want := json.Indented(r), "{\n  \"z\": 1,\n  \"a\": [],\n  \"m\": {}\n}"; got != want {
		t.Errorf("indented it is %s, want %s", got, want)
	}
}

func TestPutLeavesOutWhatIsEmpty(t *testing.T) {
	if got := json.Text(json.Object{}.Put("here", "x").Put("not", "")); got != `{"here":"x"}` {
		t.Errorf("the object is %s", got)
	}
}

func TestWhatIsNoValueIsNull(t *testing.T) {
	if got := json.Text(json.List{nil, 1.5}); got != "[null,null]" {
		t.Errorf("the list is %s", got)
	}
}
