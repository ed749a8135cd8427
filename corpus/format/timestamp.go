package format

import "fmt"

// Timestamp is a place in a recording as WebVTT writes it, "00:01:02.500", of
// milliseconds.
func Timestamp(ms int) string {
	return fmt.Sprintf("%02d:%02d:%02d.%03d", ms/3600000, ms/60000%60, ms/1000%60, ms%1000)
}
