package population

import (
	"slices"
	"strings"
)

// isTotal says whether a category's cell is the total: all sexes, all ages and so on. It is a text,
// StatBank's code for it, or both: "Alder i alt", "IALT", "IALT I alt".
func isTotal(heading, cell string) bool {
	said := key(cell)
	for _, code := range totalCodes {
		if said == code {
			return true
		}
		if rest, ok := strings.CutPrefix(said, code+" "); ok {
			said = rest
			break
		}
	}
	of := key(heading)
	return slices.Contains(totalTexts, said) || said == of+" i alt" || said == of+", total"
}

var (
	totalCodes = []string{"tot", "ialt"}
	totalTexts = []string{"i alt", "alder i alt", "køn i alt", "civilstand i alt",
		"total", "age, total", "sex, total", "marital status, total"}
)
