package population

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// decode is the file's text, from UTF-8 with or without byte-order mark, or from Latin-1 with the
// letters of Windows-1252. Line ends are "\n" afterwards, letters one character each.
func decode(file []byte) (string, *Fault) {
	switch {
	case bytes.HasPrefix(file, []byte("PK\x03\x04")), bytes.HasPrefix(file, []byte("\xd0\xcf\x11\xe0")):
		return "", &Fault{Reason: workbook}
	case bytes.HasPrefix(file, []byte("\xff\xfe")), bytes.HasPrefix(file, []byte("\xfe\xff")), bytes.IndexByte(file, 0) >= 0:
		return "", &Fault{Reason: otherEncoding}
	}
	file, marked := bytes.CutPrefix(file, []byte("\ufeff"))
	if len(bytes.TrimSpace(file)) == 0 {
		return "", &Fault{Reason: empty}
	}
	s := string(file)
	if at := invalid(s); at >= 0 {
		if marked || bytes.Contains(file, []byte("\xc3\xa6")) || bytes.Contains(file, []byte("\xc3\xb8")) || bytes.Contains(file, []byte("\xc3\xa5")) {
			return "", &Fault{Line: lineOf(s, at), Reason: brokenLetter} // æ, ø, å in UTF-8: it is no Latin-1 either
		}
		s, _ = charmap.Windows1252.NewDecoder().String(s)
	}
	if at := strings.IndexRune(s, utf8.RuneError); at >= 0 { // what a conversion could not read
		return "", &Fault{Line: lineOf(s, at), Reason: brokenLetter}
	}
	return norm.NFC.String(lineEnds.Replace(s)), nil
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// invalid is where the first byte that is not UTF-8 stands, or -1.
func invalid(s string) int {
	for i, r := range s {
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(s[i:]); size == 1 {
				return i
			}
		}
	}
	return -1
}

func lineOf(s string, at int) int { return 1 + strings.Count(lineEnds.Replace(s[:at]), "\n") }

var (
	empty = text("Filen er tom.", "The file is empty.")

	workbook = text("Filen er en Excel-projektmappe. Gem eller hent den som CSV.",
		"The file is an Excel workbook. Save or download it as CSV.")

	otherEncoding = text("Filen er ikke tekst i UTF-8 eller Latin-1 (måske UTF-16). Gem den som CSV i UTF-8.",
		"The file is not text in UTF-8 or Latin-1 (it may be UTF-16). Save it as CSV in UTF-8.")

	brokenLetter = text("Et bogstav kan ikke læses: teksten er hverken UTF-8 eller Latin-1. Hent filen igen, eller gem den som CSV i UTF-8.",
		"A letter cannot be read: the text is neither UTF-8 nor Latin-1. Download the file again, or save it as CSV in UTF-8.")
)
