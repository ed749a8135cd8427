package transcript_test

import (
	"reflect"
	"strings"
	"testing"

	"lectern/corpus/transcript"
)

// Two voices that a crowd may be asking give the same kinds at every reading.
func TestACrowdAsksOneVoiceAtEveryReading(t *testing.T) {
	src := []byte("This is fictional.\n\n" + strings.Repeat("ANN LEE: Yes, it is.\n\nBEN OAK: No, it is not.\n\n", 9) +
		"AUDIENCE: The tide is high.\n\nANN LEE: Is it high today?\n\nVOICES: It is.\n\nBEN OAK: Is it as high as that?\n\nAUDIENCE MEMBER: Yes.\n")
	first := transcript.Parse("fictional.txt", src)
	for range 30 {
		if again := transcript.Parse("fictional.txt", src); !reflect.DeepEqual(first, again) {
			t.Fatal("one source was read in two ways")
		}
	}
}
