package billing

import (
	"math/big"
	"slices"

	"github.com/shopspring/decimal"

	"tilslutning/rules/terms"
)

// fewestCompared is how many others there must be for anything to be told of them (section 3 of the domain).
const fewestCompared = 5

// Spread is what municipalities pay for each inhabitant, in kroner to the øre.
type Spread struct{ Smallest, Median, Largest decimal.Decimal }

// SpreadOf is the spread of what others are charged for each inhabitant, and how many they are: those that
// are charged something and have inhabitants. Of fewer than five it is nil, with the reason.
func SpreadOf(others []Costs) (spread *Spread, compared int, why *terms.Refusal) {
	var each []*big.Rat
	for _, c := range others {
		if one := c.perHead(); one != nil && c.Accrued.IsPositive() {
			each = append(each, one)
		}
	}
	if len(each) < fewestCompared {
		return nil, len(each), &tooFew
	}
	slices.SortFunc(each, (*big.Rat).Cmp)
	last := len(each) - 1
	middle := new(big.Rat).Add(each[last/2], each[len(each)/2])
	middle.Quo(middle, big.NewRat(2, 1))
	return &Spread{nearest(each[0]), nearest(middle), nearest(each[last])}, len(each), nil
}

// NotCompared is why a municipality that does not take part is told nothing of the others.
var NotCompared = terms.Refusal{Code: "NOT_ACCEDED", Message: terms.Text{
	Danish:  "Kommunen skal være tilsluttet projektet for at se, hvad de andre betaler.",
	English: "The municipality must have acceded to the project to see what the others pay."}}

var tooFew = terms.Refusal{Code: "TOO_FEW", Message: terms.Text{
	Danish:  "Mindst fem andre kommuner skal betale i året, for at deres udgifter kan vises samlet.",
	English: "At least five other municipalities must pay in the year for their costs to be shown together."}}
