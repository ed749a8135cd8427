package field

import (
	"strings"
	"unicode"
)

// Field is what a column or a key holds.
type Field string

// The fields. Those of a document may stand at each of its turns too.
const (
	Label        Field = "label"
	Forename     Field = "forename"
	Surname      Field = "surname"
	Who          Field = "who" // the source's own ID of a speaker
	Text         Field = "text"
	Question     Field = "question" // the words of a question whose answer stands beside it
	Answer       Field = "answer"
	Respondent   Field = "respondent" // who gives that answer
	Key          Field = "key"        // the source's own ID of a turn
	Start        Field = "start"
	End          Field = "end"
	Duration     Field = "duration"
	Kind         Field = "kind"
	Chair        Field = "chair"
	Role         Field = "role"
	Organization Field = "organization"
	Voice        Field = "voice"
	Rendition    Field = "rendition"
	Language     Field = "language"
	Document     Field = "document"
	Title        Field = "title"
	Date         Field = "date"
	Place        Field = "place"
	Event        Field = "event"
	Address      Field = "address" // the URL of the record
)

// known maps a folded name to its field, and its rank in the list: of two names
// of one field the one that the list has first is taken.
var known = map[string]ranked{}

type ranked struct {
	field Field
	rank  int
}

func init() {
	for _, l := range names {
		for i, n := range strings.FieldsFunc(l.names, unicode.IsSpace) {
			if _, taken := known[Fold(n)]; !taken {
				known[Fold(n)] = ranked{l.field, i}
			}
		}
	}
}

// Fold is a name in lower case with nothing but letters and figures:
// "Speaker_Name" and "speakerName" are one.
func Fold(s string) string {
	return strings.Map(func(c rune) rune {
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c) {
			return -1
		}
		return unicode.ToLower(c)
	}, s)
}

// Of is the field that a name is for, "" for none, and how far it stands down the
// list of that field. What an editor set wins, and takes the field from all
// other names.
func Of(name string, columns map[string]string) (f Field, rank int) {
	for field, column := range columns {
		if column == name || Fold(column) == Fold(name) {
			return Field(field), -1
		}
	}
	k := known[Fold(name)]
	if _, set := columns[string(k.field)]; set {
		return "", 0
	}
	return k.field, k.rank
}

// Choose is, for each field, which of the names is for it, by their index.
func Choose(all []string, columns map[string]string) map[Field]int {
	best, ranks := map[Field]int{}, map[Field]int{}
	for i, n := range all {
		f, rank := Of(n, columns)
		if _, has := best[f]; f != "" && (!has || rank < ranks[f]) {
			best[f], ranks[f] = i, rank
		}
	}
	return best
}
