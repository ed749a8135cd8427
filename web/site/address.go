package site

import (
	"fmt"
	"net/url"
	"strings"
	"unicode"

	"lectern/corpus"
)

// BaseURL is the address of a home page in its one form, with a slash at its
// end; "" stays "". It must be absolute, http or https, without query and
// fragment.
func BaseURL(address string) (string, error) {
	if address == "" {
		return "", nil
	}
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil {
		return "", fmt.Errorf("%q is no base URL: write it as https://example.org/speeches/", address)
	}
	if u.RawQuery != "" || u.ForceQuery || u.Fragment != "" {
		return "", fmt.Errorf("%q is no base URL: it must end after the path", address)
	}
	return strings.TrimSuffix(u.String(), "/") + "/", nil
}

// checkIDs sees that each ID can stand in a path: an ID becomes a folder.
func checkIDs(c *corpus.Corpus) error {
	for _, d := range c.Documents {
		if !fits(d.ID) {
			return fmt.Errorf("document ID %q can't stand in an address: use small letters, digits, \"-\" and \"_\", %d at most", d.ID, corpus.MaxID)
		}
		for _, s := range d.Speakers {
			if !fits(s.ID) {
				return fmt.Errorf("document %q: speaker ID %q can't stand in an address: use small letters, digits, \"-\" and \"_\", %d at most", d.ID, s.ID, corpus.MaxID)
			}
		}
		for _, t := range d.Turns {
			if !fits(t.ID) {
				return fmt.Errorf("document %q: turn ID %q can't stand in an address: use small letters, digits, \"-\" and \"_\", %d at most", d.ID, t.ID, corpus.MaxID)
			}
		}
	}
	return nil
}

// fits: the letters of any script that are not capitals, the marks that belong
// to them, digits.
func fits(id string) bool {
	for _, r := range id {
		if !(r == '-' || r == '_' || unicode.IsDigit(r) || unicode.IsMark(r) || unicode.IsLetter(r) && !unicode.IsUpper(r)) {
			return false
		}
	}
	return id != "" && len(id) <= corpus.MaxID
}
