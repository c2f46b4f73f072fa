package population

import (
	"strconv"
	"strings"

	"tilslutning/rules/terms"
)

// parseNumber reads a whole number, not negative. Thousands may be separated, by one kind of
// separator and in groups of three only, so that no decimal number passes for a thousand times as many.
func parseNumber(cell string) (int, *terms.Text) {
	fault := func(danish, english string) (int, *terms.Text) {
		reason := text("%.40q "+danish, "%.40q "+english, cell)
		return 0, &reason
	}
	switch {
	case cell == "":
		return 0, &noNumber
	case strings.Trim(cell, ".-–…") == "":
		return fault("betyder, at Danmarks Statistik ikke har tallet.", "says that Statistics Denmark does not have the figure.")
	case strings.HasPrefix(cell, "-"), strings.HasPrefix(cell, "\u2212"):
		return fault("er negativt.", "is negative.")
	}
	whole, separators, grouped := ungroup(cell)
	switch {
	case !digits(whole):
		return fault("er ikke et tal.", "is no number.")
	case !grouped && separators == 1 && strings.ContainsAny(cell, ".,"):
		return fault("er ikke et helt tal.", "is no whole number.")
	case !grouped:
		return fault("har tusindtalsskilletegn, der ikke deler i grupper på tre.", "has thousands separators that do not make groups of three.")
	case len(whole) > 1 && whole[0] == '0':
		return fault("begynder med nul.", "begins with a zero.")
	case len(whole) > 9:
		return fault("er for stort.", "is too large.")
	}
	n, err := strconv.Atoi(whole)
	if err != nil {
		panic(err) // at most nine digits
	}
	return n, nil
}

// ungroup takes the separators out of the number, and says how many there were and whether they
// were all of one kind and in the right places.
func ungroup(cell string) (whole string, separators int, right bool) {
	var kind rune
	right = true
	since := 0 // digits since the last separator
	var b strings.Builder
	for _, r := range cell {
		if !strings.ContainsRune(thousands, r) {
			b.WriteRune(r)
			since++
			continue
		}
		if separators == 0 {
			kind = r
			right = since >= 1 && since <= 3
		}
		right = right && r == kind && (separators == 0 || since == 3)
		separators++
		since = 0
	}
	return b.String(), separators, right && (separators == 0 || since == 3)
}

// thousands are the separators: full stop, comma, space, and the spaces that do not break or are narrow.
const thousands = "., \u00a0\u202f\u2009"

var noNumber = text("Tallet mangler.", "The figure is missing.")
