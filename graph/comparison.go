package graph

import (
	"github.com/shopspring/decimal"

	"tilslutning/rules/terms"
)

// CostComparison is what an agreement costs for each inhabitant, against the others of its project.
type CostComparison struct {
	Year                      int
	PerInhabitant             *decimal.Decimal
	Others                    int
	Smallest, Median, Largest *decimal.Decimal // nil where Refusals says why
	Refusals                  []terms.Refusal
}
