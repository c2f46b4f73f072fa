package population

import (
	"cmp"
	"regexp"
	"strconv"
	"strings"

	"tilslutning/rules/terms"
)

// period is the day that figures are of, the first of a month: StatBank counts the population on
// the first day of the quarter (FOLK1A) and of the month (FOLK1AM).
type period struct{ year, month int }

func (p period) isNewYear() bool { return p.month == 1 }

// earlier orders periods by time.
func earlier(a, b period) int {
	return cmp.Or(cmp.Compare(a.year, b.year), cmp.Compare(a.month, b.month))
}

var (
	periodForm = regexp.MustCompile(`^(?i)(19\d\d|2[01]\d\d)(?:[KQ]([1-4])|M(0[1-9]|1[0-2]))$`)
	yearForm   = regexp.MustCompile(`^\d{4}$`)
)

// parsePeriod reads 2026K1, 2026Q1 or 2026M01, also where it is both code and text: "2026K1 2026K1".
func parsePeriod(cell string) (period, *terms.Text) {
	words := strings.Fields(cell)
	if len(words) == 2 && strings.EqualFold(words[0], words[1]) {
		words = words[:1]
	}
	if len(words) == 1 {
		if found := periodForm.FindStringSubmatch(words[0]); found != nil {
			year, _ := strconv.Atoi(found[1])
			quarter, _ := strconv.Atoi(found[2])
			month, _ := strconv.Atoi(found[3])
			if quarter > 0 {
				month = 3*quarter - 2
			}
			return period{year, month}, nil
		}
		if yearForm.MatchString(words[0]) {
			reason := text("%[1]s er et år, ikke et kvartal eller en måned: filen er en anden tabel. Hent FOLK1A eller FOLK1AM.",
				"%[1]s is a year, no quarter or month: the file is another table. Download FOLK1A or FOLK1AM.", words[0])
			return period{}, &reason
		}
	}
	reason := text("%.40q er hverken et kvartal som 2026K1 eller en måned som 2026M01.",
		"%.40q is neither a quarter as 2026K1 or 2026Q1 nor a month as 2026M01.", cell)
	return period{}, &reason
}
